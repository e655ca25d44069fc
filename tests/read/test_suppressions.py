"""Which disable comments and fields are there, and which lines do they hold for?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.suppressions import read_suppressions
from tests.sites import source_of


def suppressions(text, path="content/starter.md"):
    source = source_of(path, text)
    found = read_suppressions(source, read_front_matter(source))
    return [(each.rule, each.first_line, each.last_line) for each in found]


def reasons(text):
    source = source_of("content/starter.md", text)
    return [each.reason for each in read_suppressions(source, read_front_matter(source))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contentstrategy_disable: CS101\n", [("CS101", 1, None)]),
        ("Contentstrategy-Disable: CS101, orphan-article\n", [("CS101", 1, None), ("orphan-article", 1, None)]),
        ("Contentstrategy_disable:\n    - CS101\n    - CS2\n", [("CS101", 1, None), ("CS2", 1, None)]),
        ("Contentstrategy_disable: CS101 -- for now, at least\n", [("CS101", 1, None)]),
        ("Contentstrategy_disable:\n", []),
    ],
)
def test_in_front_matter_it_holds_for_the_file(text, expected):
    assert suppressions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- contentstrategy: disable-file CS101 -->", [("CS101", 1, None)]),
        ("a\n\n<!-- contentstrategy: disable-file CS101, CS2 -->", [("CS101", 1, None), ("CS2", 1, None)]),
        ("<!-- contentstrategy: disable-file CS101 CS2 -->", [("CS101", 1, None), ("CS2", 1, None)]),
        ("<!--ContentStrategy:Disable-File CS101-->", [("CS101", 1, None)]),
        ("<!-- contentstrategy: disable-file -->", [("CS", 1, None)]),
        ("<!-- contentstrategy: disable-file CS101 -- a, b -->", [("CS101", 1, None)]),
        ("<!-- contentstrategy: disable-file CS101 --why -->", [("CS101", 1, None), ("--why", 1, None)]),
        ("<!-- contentstrategy: disable-file Google.Passive -->", [("Google.Passive", 1, None)]),
    ],
)
def test_a_comment_for_the_file(text, expected):
    assert suppressions(text) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<!-- contentstrategy: disable-next-line CS204 -->\nb\nc\n", 2),
        ("<!-- contentstrategy: disable-next-line CS204 -->\n\n  \n  b\n", 4),
        ("<!-- contentstrategy: disable-next-line CS204 --> a\nb\n", 2),
        ("a\r\n<!-- contentstrategy: disable-next-line CS204 -->\r\n\r\nb\r\n", 4),
        ("a\r<!-- contentstrategy: disable-next-line CS204 -->\rb\r", 3),
        ("<!-- contentstrategy: disable-next-line CS204 -->", 1),
        ("<!-- contentstrategy: disable-next-line CS204 -->\n\n", 3),
    ],
)
def test_a_comment_for_the_next_line_that_is_not_empty(text, line):
    assert suppressions(text) == [("CS204", line, line)]


def test_two_comments_for_one_line():
    text = (
        "<!-- contentstrategy: disable-next-line CS204 -- a -->\n\n"
        "<!-- contentstrategy: disable-next-line CS207 -- b -->\nc\n"
    )
    assert suppressions(text) == [("CS204", 4, 4), ("CS207", 4, 4)]


@pytest.mark.parametrize(
    ("verbs", "expected"),
    [
        ("disable CS1|a|enable CS1|b", [("CS1", 1, 3)]),
        ("disable CS1|a|b", [("CS1", 1, None)]),
        ("disable CS1|a|enable|b", [("CS1", 1, 3)]),
        ("disable CS1, CS2|a|enable CS2|b", [("CS2", 1, 3), ("CS1", 1, None)]),
        ("disable|a|enable CS1|enable", [("CS", 1, 4)]),
        ("disable CS1|disable CS1|enable CS1|enable CS1", [("CS1", 1, 3)]),
        ("disable CS1|enable CS1|disable CS1|a", [("CS1", 1, 2), ("CS1", 3, None)]),
        ("disable Orphan_Article|enable orphan-article", [("Orphan_Article", 1, 2)]),
        ("enable CS1|a", []),
    ],
)
def test_a_range_of_lines(verbs, expected):
    text = "".join(
        f"<!-- contentstrategy: {verb} -->\n" if "able" in verb else f"{verb}\n" for verb in verbs.split("|")
    )
    assert suppressions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- contentstrategy: disable-file CS101 -->`\n",
        "```\n<!-- contentstrategy: disable-file CS101 -->\n```\n",
        "~~~~ html\n<!-- contentstrategy: disable-file CS101 -->\n~~~~\n",
        "````\n```\n<!-- contentstrategy: disable-file CS101 -->\n````\n",
        "<!-- contentstrategy -->\n<!-- contentstrategy: allow CS101 -->\n<!-- contentstrategy: disabled CS101 -->\n",
        "contentstrategy: disable-file CS101\n",
    ],
)
def test_what_is_no_suppression(text):
    assert suppressions(text) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a\n\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("a\n\n\tb\n\n\t<!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("- a\n\nb\n\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("<pre><!-- contentstrategy: disable-file CS101 --></pre>\n", "content/a.md"),
        ("<pre class='x'>\n<!-- contentstrategy: disable-file CS101 -->\n</PRE>\n", "content/a.html"),
        ("<code>\n<!-- contentstrategy: disable-file CS101 -->\n</code>\n", "content/a.html"),
        ("So::\n\n  a\n\n  <!-- contentstrategy: disable-file CS101 -->\n", "content/a.rst"),
        (".. code-block:: html\n\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.rst"),
    ],
)
def test_what_code_shows_is_no_suppression(text, path):
    assert suppressions(text, path) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("- a\n\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("!!! note\n    a\n\n    <!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("``` a\nb\n```\n<!-- contentstrategy: disable-file CS101 -->\n", "content/a.md"),
        ("<pre></pre><!-- contentstrategy: disable-file CS101 --><pre></pre>\n", "content/a.md"),
        ("`<pre>` a <!-- contentstrategy: disable-file CS101 --> `</pre>`\n", "content/a.md"),
        ("<p>`<!-- contentstrategy: disable-file CS101 -->`</p>\n", "content/a.html"),
        ("So::\n\n  a\n\n.. contentstrategy: disable-file CS101\n", "content/a.rst"),
    ],
)
def test_what_stands_beside_code_is_a_suppression(text, path):
    assert suppressions(text, path) == [("CS101", 1, None)]


@pytest.mark.parametrize(
    "unit",
    [" ", "\n", "\n ", "`", "```\n~~~~\n", "<pre>", "    a\n\n", "- ", " --", "<!--", "<!-- contentstrategy: disable "],
)
def test_endless_repetition_comes_to_an_end(unit):
    for text in (
        f"<!-- contentstrategy: disable{unit * 20_000}",
        f"{unit * 20_000}<!-- contentstrategy: disable-next-line -->{unit * 20_000}",
    ):
        source = Source("content/a.md", text, html="", metadata={}, url="a/", save_as="a/index.html")
        assert len(read_suppressions(source, ())) < 10


def test_a_fence_that_is_never_closed_is_no_code():
    assert suppressions("```\n<!-- contentstrategy: disable-file CS101 -->\n") == [("CS101", 1, None)]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_comments_of_restructuredtext(end):
    text = f"Title{end}\n\n.. contentstrategy: disable-file CS101 -- why{end}"
    assert suppressions(text, "content/starter.rst") == [("CS101", 1, None)]


def test_reasons():
    text = (
        "Contentstrategy_disable: CS101 -- to be renamed, soon\n\n"
        "<!-- contentstrategy: disable-file CS1, CS2 -- both of them -->\n"
        "<!-- contentstrategy: disable CS3 -- here -- and there -->\n"
        "<!-- contentstrategy: enable CS3 -- no more -->\n"
        "<!-- contentstrategy: disable-file CS4 -->\n"
        "<!-- contentstrategy: disable-file CS5 -- -->\n"
        "<!-- contentstrategy: disable-file -- all -->\n"
    )
    expected = ["to be renamed, soon", "both of them", "both of them", "here -- and there", "", "", "all"]
    assert reasons(text) == expected


def test_a_suppression_stands_where_it_is_written():
    source = source_of("content/starter.md", "Title: A\n\nb <!-- contentstrategy: disable-file CS101 -->\n")
    (found,) = read_suppressions(source, ())
    assert (found.span.line, found.span.column, found.span.end_line, found.span.end_column) == (3, 3, 3, 47)
