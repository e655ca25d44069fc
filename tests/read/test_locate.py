"""Where in the source stands what a reader sees? Every trap once."""

from __future__ import annotations

import docutils.core
import markdown
import pytest

from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.locate import align

EXTENSIONS = ["extra", "codehilite", "meta"]
ZERO_WIDTH, JOINER, NO_BREAK = "\u200b", "\u200d", "\u00a0"


def render(source, *more):
    return read_body(markdown.markdown(source, extensions=[*EXTENSIONS, *more])).text


def render_rst(source):
    settings = {"initial_header_level": 2, "report_level": 5}
    return read_body(docutils.core.publish_parts(source, writer="html", settings_overrides=settings)["body"]).text


def place(source, body, words, nth=0):
    """Line of the nth occurrence of some words of the body, and what stands there in the source."""
    start = -1
    for _ in range(nth + 1):
        start = body.index(words, start + 1)
    begin, end = align(source, body).locate(start, start + len(words))
    return Lines(source).place(begin)[0], source[begin:end]


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("Bread and butter\n", "and", (1, "and")),
        ("# Bread\n\nSome *sour* dough\n", "sour dough", (3, "sour* dough")),
        ("un*believ*able bread\n", "unbelievable", (1, "un*believ*able")),
        ("a <span class='x'>b</span>read\n", "bread", (1, "b</span>read")),
        ("the snake_case and *sour* __init__\n", "snake_case", (1, "snake_case")),
        ('[bread](https://bread.example/and/salt "bread and salt") and salt\n', "and salt", (1, "and salt")),
        ("[![salt](salt.png)](salt.html) and salt\n", "salt", (1, "salt")),
        ("[bread][b] and salt\n\n[b]: https://salt.example/and/salt\n", "salt", (1, "salt")),
        ("> old\n> bread\n\n- new\n  bread\n", "new bread", (4, "new\n  bread")),
        ("1. bread\n2. salt\n3. bread\n", "salt", (2, "salt")),
        ("sour  dough\n", "sour dough", (1, "sour  dough")),
        ("sour\ndough\n", "sour dough", (1, "sour\ndough")),
        ("sour\r\ndough\r\n\r\nbread\r\n", "bread", (4, "bread")),
        ("<https://bread.example/salt> and salt\n", "bread", (1, "bread")),
        ("Bread\n: baked dough\n\nSalt\n: a mineral\n", "a mineral", (5, "a mineral")),
        ("bread | salt\n--- | ---\nrye | yes\nwheat | yes\n", "wheat", (4, "wheat")),
        ("*[HTML]: bread language\n\nThe HTML of bread\n", "HTML of bread", (3, "HTML of bread")),
        ("## Bread {#salt .salt}\n\nand salt\n", "salt", (3, "salt")),
        ("old <!-- new bread --> bread\n", "bread", (1, "bread")),
        ("<script>bread('salt')</script>\n\nbread and salt\n", "bread", (3, "bread")),
        ("<p>Bread<br>and <b>sour</b>dough</p>\n", "sourdough", (1, "sour</b>dough")),
    ],
)
def test_markup_is_no_text(source, words, expected):
    assert place(source, render(source), words) == expected


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("Salt &amp; bread\n", "&", "&amp;"),
        ("Salt &amp; bread\n", "bread", "bread"),
        ("caf&eacute; &#8217;n&#x27; bread\n", "café", "caf&eacute;"),
        ("caf&eacute; &#8217;n&#x27; bread\n", "bread", "bread"),
        ("a&lt;b bread\n", "b bread", "b bread"),
        (f"salt{NO_BREAK}and bread\n", "and", "and"),
        (f"so{ZERO_WIDTH}ur d{JOINER}ough bread\n", "bread", "bread"),
        ("старый *хлеб* и соль\n", "хлеб и", "хлеб* и"),
        ("לחם **ישן** ומלח\n", "ישן ומלח", "ישן** ומלח"),
        ("這是**重點**的麵包\n", "重點的麵", "重點**的麵"),
        ("bread! *Salt*?\n", "!", "!"),
        ("\\*bread\\* and salt\n", "*bread*", "*bread\\*"),
        ("\x01bread\x0c and \ud800salt\n", "salt", "salt"),
    ],
)
def test_every_script_and_every_character(source, words, expected):
    assert place(source, render(source), words)[1] in {expected, f"\\{expected}"}


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ('It isn\'t "fresh" bread -- or is it... salt\n', "isn’t “fresh”", 'isn\'t "fresh"'),
        ('It isn\'t "fresh" bread -- or is it... salt\n', "–", "--"),
        ('It isn\'t "fresh" bread -- or is it... salt\n', "it… salt", "it... salt"),
        ('It isn\'t "fresh" bread -- or is it... salt\n', "…", "..."),
    ],
)
def test_typography_is_found_as_it_was_typed(source, words, expected):
    assert place(source, render(source, "smarty"), words) == (1, expected)


def test_front_matter_is_not_the_body_it_repeats():
    source = "Title: Bread and salt\nSummary: Bread is good.\n    Salt too.\n\nBread is good.\nSalt too.\n"
    assert place(source, render(source), "Bread is good. Salt") == (5, "Bread is good.\nSalt")


def test_yaml_that_markdown_would_not_understand_is_front_matter_unless_it_leaked():
    source = "---\ntags:\n  - rye\nsummary: Bread is good.\n---\n\nBread is good.\n"
    assert place(source, "Bread is good.", "Bread") == (7, "Bread")
    assert place(source, render(source), "Bread") == (4, "Bread")


def test_repeated_paragraphs_keep_their_order():
    source = "Bread is good.\n\nSalt.\n\n*Bread* is good.\n\nBread is good.\n"
    assert [place(source, render(source), "Bread", nth)[0] for nth in range(3)] == [1, 5, 7]


def test_a_footnote_is_found_where_it_was_written():
    source = "Bread[^1] is good.\n\n[^1]: Only *fresh* bread, from a bakery nearby.\n\nSalt is good, too.\n"
    body = render(source)
    assert place(source, body, "bakery nearby") == (3, "bakery nearby")
    assert place(source, body, "Bread1") == (1, "Bread")
    assert place(source, body, "Salt is good") == (5, "Salt is good")


def test_what_the_rendering_made_up_stands_nowhere_beside_its_neighbour():
    source = "Bread[^1] is good.\n\n[^1]: Only fresh bread from a bakery.\n\nSalt.\n"
    assert place(source, render(source), "↩") == (3, "")
    assert place("Salt.\n\nBread is good.\n", "Salt.\nNote\nBread is good.", "Note") == (1, "")
    assert place("Salt.\n\nBread is good.\n", "Salt.\n1.1 Bread is good.", "1.1") == (3, "")


def test_a_short_line_does_not_take_the_place_of_a_longer_one_before_it():
    source = "Bread {{ salt }} and *more*.\n\nBread\n"
    body = "Bread of salt and more.\nBread"
    assert [place(source, body, "Bread", nth)[0] for nth in range(2)] == [1, 3]
    assert place(source, body, "and more") == (1, "and *more")


def test_footnotes_may_be_written_anywhere():
    source = "Bread[^1].\n\n[^1]: Fresh, crisp\n    and from nearby.\n\n    It is.\n\nSalt[^1].\n\n- Salt\n"
    body = render(source)
    assert [place(source, body, "Salt", nth)[0] for nth in range(2)] == [8, 10]
    assert place(source, body, "crisp and") == (3, "crisp\n    and")
    assert place(source, body, "It is") == (6, "It is")


def test_the_same_word_with_the_number_of_a_footnote():
    source = "Bread[^1] bread[^1] bread.\n\n[^1]: Salt.\n"
    body = render(source)
    places = [align(source, body).locate(start, start + 5) for start in (0, 7, 14)]
    assert places == [(0, 5), (10, 15), (20, 25)]


def test_a_table_of_contents_does_not_take_the_place_of_the_headings():
    source = "[TOC]\n\n# Bread\n\nIt is good.\n\n# Salt\n\nIt is good, too.\n"
    body = render(source, "toc")
    assert place(source, body, "Bread", nth=1) == (3, "Bread")
    assert place(source, body, "Salt", nth=1) == (7, "Salt")


def test_code_shows_what_is_markup_elsewhere():
    source = (
        'Write <b>bold</b>:\n\n```html\n<b class="x">bold</b> [a](b.html) &amp; *x*\n```\n\nor `<head>`, then salt.\n'
    )
    body = render(source)
    assert place(source, body, "class") == (4, "class")
    assert place(source, body, "[a](b.html) &amp; *x*") == (4, "[a](b.html) &amp; *x*")
    assert place(source, body, "<head>, then salt.") == (7, "<head>`, then salt.")


def test_a_stretch_of_several_blocks():
    source = "# Bread\n\nIs *good*.\n\n- Salt\n"
    assert place(source, render(source), "Bread\nIs good.\nSalt") == (1, "Bread\n\nIs *good*.\n\n- Salt")


def test_restructuredtext():
    source = (
        "Old bread\n#########\n\n:date: 2026-01-01\n:summary: Bread is good.\n\n.. Bread is good.\n\n"
        "Bread is good. See `the salt <https://bread.example/is/good>`_ and ``<salt>``, says Anna_.\n\n"
        "Crust\n=====\n\n.. note:: Crust is *good*, and bread too.\n\n.. image:: bread.png\n   :alt: bread is good\n\n"
        "So bread is good.\n\n.. _Anna: https://anna.example/\n"
    )
    body = render_rst(source)
    assert place(source, body, "Bread is good") == (9, "Bread is good")
    assert place(source, body, "the salt and") == (9, "the salt <https://bread.example/is/good>`_ and")
    assert place(source, body, "Anna") == (9, "Anna")
    assert place(source, body, "Crust is good") == (14, "Crust is *good")
    assert place(source, body, "bread is good") == (19, "bread is good")


def test_section_numbers_of_restructuredtext_stand_nowhere():
    source = ".. sectnum::\n\n.. contents::\n\nBread\n=====\n\nIs good.\n\nSalt\n====\n\nIs good.\n"
    body = render_rst(source)
    assert place(source, body, "Bread", nth=1) == (5, "Bread")
    assert place(source, body, "Salt", nth=1) == (10, "Salt")


def test_html():
    source = (
        "<html><head><title>Bread is good</title><meta name='summary' content='Bread is good' /></head>\n"
        "<body>\n<h2 title='Bread'>Bread</h2>\n<p>Bread is\n  <em>good</em>.</p>\n</body></html>\n"
    )
    body = "Bread\nBread is good."
    assert place(source, body, "Bread") == (3, "Bread")
    assert place(source, body, "Bread is good.") == (4, "Bread is\n  <em>good</em>.")


@pytest.mark.parametrize(("source", "body"), [("", ""), ("bread", ""), ("", "bread"), ("bread", "salt"), ("*", "\n")])
def test_nothing_in_common_is_nowhere(source, body):
    assert align(source, body).locate(0, 1) is None


def test_offsets_out_of_range_are_brought_in():
    assert align("*bread*", "bread").locate(-5, 99) == (1, 6)
    assert align("*bread*", "bread").locate(3, 2) == (4, 4)


@pytest.mark.parametrize(
    "unit", ["[", "](", "![a", "<!--", "<b ", "*a", "`", "&amp", "\n..\n", "a:\n", "{:", "\\", " "]
)
def test_endless_repetition_comes_to_an_end(unit):
    source = unit * 50_000
    align(source, source).locate(0, 10)
    align(f"{source} bread", f"salt {unit} bread").locate(0, 10)


def test_a_word_in_a_line_of_twenty_thousand_characters():
    source = " ".join(f"*w{number}* or" for number in range(2_500))
    assert place(source, render(source), "w2400 or") == (1, "w2400* or")
