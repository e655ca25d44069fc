"""What number stands in a cell, whatever country its file is from?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.exports.numbers import Evidence, NotANumberError, number_in


def decimal(*cells, kind="number", usual=""):
    evidence = Evidence()
    for cell in cells:
        evidence.take(cell, kind)
    return evidence.mark(usual)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("0", 0),
        ("1234", 1234),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234,5", 1234.5),
        ("1 234.5", 1234.5),
        ("1'234", 1234),
        ("1’234’567.25", 1234567.25),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("12,34,567.5", 1234567.5),
        ("12,5", 12.5),
        ("0,123", 0.123),
        (".5", 0.5),
        ("1234,567", 1234.567),
        ("45.28571428571428", 45.28571428571428),
        ("1.2E-05", 0.000012),
        ("-12.5", -12.5),
        ("\u22123", -3),
        ("€12.50", 12.5),
        ("12,50 €", 12.5),
        ("12 %", 0.12),
        ("3.33%", 0.0333),
        ("3,33\u00a0%", 0.0333),
    ],
)
def test_a_number_that_can_be_read_alone(cell, value):
    assert number_in(cell, "number", "") == pytest.approx(value)


@pytest.mark.parametrize("cell", ["", " ", "-", "--", "–", "n/a", "N/A", "null", "(not set)", "<1", "< 0.1", "~5"])
def test_no_number_or_none_that_is_exact(cell):
    assert number_in(cell, "number", ".") is None


@pytest.mark.parametrize(
    "cell", ["abc", "1,2,3", "1.234,5,6", "12 34", "1,23.4,5", "1-2", "5.", "٣", "9" * 50, "%", "1e99"]
)
def test_what_is_no_number(cell):
    with pytest.raises(NotANumberError):
        number_in(cell, "number", "")


@pytest.mark.parametrize(
    ("cell", "mark", "value"),
    [("1,234", ".", 1234), ("1,234", ",", 1.234), ("1.234", ",", 1234), ("1.234", ".", 1.234)],
)
def test_three_digits_are_read_as_the_rest_of_the_file(cell, mark, value):
    assert number_in(cell, "number", mark) == value


def test_nobody_guesses_where_nothing_tells():
    with pytest.raises(NotANumberError, match=r"'1,234' may be 1234 or 1\.234: nothing in the file tells"):
        number_in("1,234", "number", "")


def test_what_has_no_decimals_is_grouped():
    assert number_in("1,234", "whole", "") == number_in("1.234", "whole", "") == 1234


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["12", "1,234", "3.5"], "."),
        (["1,234", "3,5"], ","),
        (["1,234,567"], "."),
        (["1.234.567"], ","),
        (["1,234"], ""),
        (["3.5", "3,5"], ""),
        (["abc", "", "--", "10"], ""),
    ],
)
def test_one_cell_tells_for_the_others(cells, mark):
    assert decimal(*cells) == mark


def test_a_count_tells_too():
    assert decimal("1.234", kind="whole") == ","


def test_the_language_of_the_header_tells_where_no_cell_does():
    assert decimal("1,234", usual=",") == ","
    assert decimal("3.5", usual=",") == "."
    assert decimal("3.5", "3,5", usual=",") == ""


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [("00:05:20", 320), ("5:20", 320), ("1:00:00", 3600), ("80", 80), ("80s", 80), ("1m 20s", 80), ("1 min 20 s", 80)],
)
def test_times_are_seconds(cell, seconds):
    assert number_in(cell, "seconds", "") == seconds


def test_a_bare_percentage():
    assert number_in("50", "percent", "") == number_in("50%", "percent", "") == 0.5
    assert number_in("0.5", "share", "") == 0.5


def test_no_count_is_less_than_nothing():
    with pytest.raises(NotANumberError, match="'-5' is less than nothing"):
        number_in("-5", "whole", "")
