"""Are tables measured, and images without words told apart?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.body import read_body


def tables(html):
    body = read_body(html)
    return [
        (each.rows, each.columns, each.has_header, body.text[each.passage.start : each.passage.end])
        for each in body.tables
    ]


def test_a_table_has_as_many_columns_as_its_longest_row():
    assert tables("<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>") == [(2, 2, True, "a\nb\nc")]


def test_a_header_without_words_is_none():
    assert tables("<table><tr><th></th><th> </th></tr><tr><td>b</td><td>c</td></tr></table>") == [(2, 2, False, "b\nc")]


def test_what_stands_before_a_table_is_no_part_of_it():
    assert tables("before<table><tr><td>a</td></tr></table>after") == [(1, 1, False, "a")]


def test_a_table_in_a_table_has_rows_of_its_own():
    inner = "<table><tr><th>x</th></tr><tr><td>y</td></tr></table>"
    assert tables(f"<table><tr><td>a</td><td>{inner}</td></tr></table>") == [
        (2, 1, True, "x\ny"),
        (1, 2, False, "a\nx\ny"),
    ]


@pytest.mark.parametrize("role", ["presentation", "none"])
def test_a_table_may_say_that_it_holds_no_data(role):
    assert tables(f"<table role='{role}'><tr><td>a</td></tr></table>") == []


@pytest.mark.parametrize(
    ("html", "size"), [("<table></table>", 0), ("<table><tr><td><img src='a.png'></td></tr></table>", 1)]
)
def test_a_table_without_words_stands_nowhere(html, size):
    assert tables(html) == [(size, size, False, "")]


def test_a_cell_without_a_table_is_none():
    assert tables("<td>a</td>") == []


@pytest.mark.parametrize(
    ("attributes", "alternative"),
    [
        ("", "missing"),
        ("alt=''", "empty"),
        ("alt=' '", "empty"),
        ("alt='A loaf'", "given"),
        ("alt='' title='A loaf'", "given"),
        ("aria-label='A loaf'", "given"),
        ("alt='' role='presentation'", "given"),
        ("aria-hidden='true'", "given"),
        ("aria-hidden='false'", "missing"),
    ],
)
def test_whether_an_image_has_words(attributes, alternative):
    assert [each.alternative for each in read_body(f"<img src='a.png' {attributes}>").images] == [alternative]
