"""Which front matter leaked into the body, and how is that told from a body that only looks like it?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.leaks import find_leak
from tests.sites import source_of


def leak(text, path="content/starter.md"):
    found = find_leak(source_of(path, text))
    return found and (found.span.line, found.line, found.fields, found.hint)


def leak_beside(text, **metadata):
    """The same where another reader, such as one of YAML, found these fields."""
    found = find_leak(Source("content/starter.md", text, "", metadata, "", ""))
    return found and (found.span.line, found.fields)


COMMAS = "write the values on one line, with commas: 'Persona: one, two'"
EMPTY_LINE = "remove the empty line above it: front matter ends at the first one"
COMMENT = "remove the comment: front matter cannot hold any"
FOUR_BLANKS = "indent a continued value by four spaces, or join it to the line above"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Persona:\n  - dev\nPillar: a\n", (2, "- dev", ("persona", "pillar"), COMMAS)),
        ("Persona:\n- dev\n- ops\n", (2, "- dev", ("persona",), COMMAS)),
        ("Title: A\nPersona:\n   - dev\n\nPillar: a\n", (3, "- dev", ("persona",), COMMAS)),
        ("Title: A\n# cut\nPillar: a\n", (2, "# cut", ("pillar",), COMMENT)),
        ("Title: A\nSummary: b\n   c\nPillar: a\n", (3, "c", ("pillar",), FOUR_BLANKS)),
        ("Title: A\nSummary: b\n\tc\nPillar: a\n", None),
        ("\nTitle: A\nPillar: b\n", (2, "Title: A", ("title", "pillar"), EMPTY_LINE)),
        ("\n\n  \nTitle: A\n", (4, "Title: A", ("title",), EMPTY_LINE)),
        ("Title: A\n\nPillar: b\nStage: c\n", (3, "Pillar: b", ("pillar", "stage"), EMPTY_LINE)),
        ("Title: A\r\n\r\nPillar: b\r\n", (3, "Pillar: b", ("pillar",), EMPTY_LINE)),
        ("---\nTitle: A\nPersona:\n- dev\nStage: b\n---\n\nText.\n", (4, "- dev", ("persona", "stage"), COMMAS)),
    ],
)
def test_where_front_matter_breaks_off(text, expected):
    assert leak(text) == expected


@pytest.mark.parametrize(
    ("line", "field", "better"),
    [
        ("Funnel Stage: awareness", "stage", "Funnel_Stage"),
        ("cta.url: /course/", "cta_url", "cta_url"),
        ('"Pillar": bread', "pillar", "Pillar"),
        ("Pillar : bread", "pillar", "Pillar"),
    ],
)
def test_names_that_are_none(line, field, better):
    hint = f"write '{better}': a field's name has no blanks, dots or quotes"
    assert leak(f"Title: A\n{line}\n") == (2, line, (field,), hint)


def test_the_line_is_marked_as_a_whole():
    span = find_leak(source_of("content/starter.md", "Title: A\nFunnel Stage: b  \n")).span
    assert (span.path, span.line, span.column, span.end_line, span.end_column) == ("content/starter.md", 2, 1, 2, 18)


def test_tabs_are_counted_as_they_are_written():
    assert find_leak(source_of("content/starter.md", "Title: A\nFunnel Stage:\tb\n")).span.end_column == 16


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "Text.\n",
        "Title: A\n",
        "Title: A\nPersona: [a, b]\nPersona: 'c'\n\nText.\n",
        "Title: A\nPersona:\n    - a\n    - b\nPillar: c\n\nText.\n",
        "Title: A\nPersona:\n\t- a\n\nText.\n",
        "Title: A\nPillar: b\nPillar: c\n",
        "---\nTitle: A\n---\nPillar: b\n",
        "----\nTitle: A\n...\nPillar: b\n",
        "Title: A\n\n# Pillar: b\n",
        "Title: A\n\nText first.\nPillar: b\n",
        "Title: A\n\nNobody: knows\nthis: field\n",
        "Title: A\n\nText.\n\nPillar: b\n",
        "Title: A\n\nhttp://pillar:80/\n",
    ],
)
def test_nothing_leaked(text):
    assert leak(text) is None


@pytest.mark.parametrize("name", ["Summary", "Title", "AI", "Cost", "Subject", "Author", "Format"])
def test_a_body_may_open_like_a_field(name):
    assert leak(f"Slug: a\n\n{name}: such is life.\n") is None


def test_a_list_of_everyday_words_proves_nothing():
    assert leak("Title: A\n\nAuthor: Ann\nFormat: hardcover\nCost: 20 euros\n") is None


def test_everyday_words_beside_a_field_of_ours_are_lost_with_it():
    assert leak("Title: A\n\nAuthor: Ann\nPillar: bread\n") == (3, "Author: Ann", ("author", "pillar"), EMPTY_LINE)


def test_nothing_is_lost_that_another_reader_read():
    text = "---\ntitle: A\npersona:\n  - dev\norphan_ok: false\norder: 0\ncta:\ntags:\n  - x\n---\n\nText.\n"
    read = {"title": "A", "persona": ["dev"], "orphan_ok": False, "order": 0, "cta": None, "tags": ["x"]}
    assert leak_beside(text, **read) is None


def test_what_the_other_reader_did_not_read_is_lost():
    assert leak_beside("---\ntitle: A\n---\n\npillar: b\n", title="A") is None
    assert leak_beside("title: A\n\npillar: b\n", title="A") == (3, ("pillar",))


def test_only_markdown_leaks():
    assert leak("\nPillar: b\n", "content/starter.rst") is None
    assert leak("\nPillar: b\n", "content/starter.html") is None
    assert leak("\nPillar: b\n", "content/starter.mkd") is not None
