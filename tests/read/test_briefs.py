"""What does a brief say, however it is written, and what is told of one that cannot be read?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.brief import WordRange
from pelican_contentstrategy.read.brief_head import read_head, with_field
from pelican_contentstrategy.read.briefs import MOST, read_brief, read_briefs

BRIEF = """Title: When a table beats a chart
Persona: it-director, data-analyst
Due: 2027-01-15
Words: 900-1400
Keyword:

## Why it matters

- Is it urgent?

## Questions the article must answer

- What is the short answer to “table or chart”?
- Which *four* questions
  decide it?

## Links the article needs

1. [data visualization](<{filename}/pages/data viz.md>): its hub page
2. [a test]({filename}/articles/test.md#how) and [another](/other/)
"""


def told(brief):
    return [(each.where.line, each.where.column, each.message) for each in brief.problems]


def test_fields_questions_and_links_are_read_each_at_its_place():
    brief = read_brief(BRIEF, "briefs/table-or-chart.md")
    assert (brief.title, brief.slug, brief.due.isoformat()) == (
        "When a table beats a chart",
        "table-or-chart",
        "2027-01-15",
    )
    assert brief.values("persona") == ("it-director", "data-analyst")
    assert brief.value("keyword") == ""
    assert brief.length == WordRange(900, 1400)
    assert [(each.text, each.span.line, each.span.column) for each in brief.questions] == [
        ("What is the short answer to “table or chart”?", 13, 3),
        ("Which four questions decide it?", 14, 3),
    ]
    assert [(each.href, each.words, each.span.line) for each in brief.links] == [
        ("{filename}/pages/data viz.md", "data visualization", 19),
        ("{filename}/articles/test.md#how", "a test", 20),
        ("/other/", "another", 20),
    ]
    assert brief.problems == ()


def test_a_brief_in_another_language_asks_with_question_marks():
    brief = read_brief(
        "Title: Brot\n\n## Fragen\n\n- Wie oft?\n- Im Winter.\n- [Wie lange?](/lang/)\n", "briefs/brot.md"
    )
    assert [each.text for each in brief.questions] == ["Wie oft?"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(newline):
    brief = read_brief(BRIEF.replace("\n", newline), "briefs/table-or-chart.md")
    assert brief.value("due") == "2027-01-15"
    assert [each.span.line for each in brief.questions] == [13, 14]


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\nPersona: one, two\n\nText.",
        "---\ntitle: A\npersona: [one, two]\n---\nText.",
        '---\nTitle: "A"\n# readers\nPersona:\n  - one\n  - two\n...\nText.',
        "Title: A\nPersona: one\n    two\n\nText.".replace("one\n    two", "one,\n    two"),
        "\ufeffTitle: A\nPersona: one, two",
    ],
)
def test_fields_may_be_written_in_several_ways(text):
    brief = read_brief(text.encode(), "briefs/a.md")
    assert (brief.title, brief.values("persona")) == ("A", ("one", "two"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "the file is not UTF-8: byte 0x89"),
        ("Title: A".encode("utf-16"), "the file is UTF-16, not UTF-8"),
        (b"Title: A\x00", "the character U+0000 may not stand in a text file"),
        (b"", "the file is empty"),
        (b"x" * (MOST + 1), "is longer than 1,000,000 characters, and not read"),
        (b"---\nTitle: A\n", "the '---' that its fields begin with is closed nowhere"),
    ],
)
def test_what_cannot_be_read_is_told(data, message):
    brief = read_brief(data, "briefs/a.md")
    assert [each.message for each in brief.problems] == [message]
    assert brief.problems[0].hint


def test_a_day_and_a_length_that_are_none_are_told_at_their_places():
    brief = read_brief("Title: A\nDue: soon\nWords: 1400-900\n", "briefs/a.md")
    assert told(brief) == [(2, 6, "'soon' is no day"), (3, 8, "'1400-900' is no length")]


def test_briefs_come_in_order_of_path():
    assert [each.path for each in read_briefs({"briefs/b.md": "Title: B", "briefs/a.md": b"\xff"})] == [
        "briefs/a.md",
        "briefs/b.md",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: A\n\nText.\n", "Title: A\nArticle: content/a.md\n\nText.\n"),
        ("Title: A\r\n\r\nText.\r\n", "Title: A\r\nArticle: content/a.md\r\n\r\nText.\r\n"),
        ("Title: A", "Title: A\nArticle: content/a.md\n"),
        ("---\nTitle: A\n---\nText.", "---\nTitle: A\nArticle: content/a.md\n---\nText."),
        ("Title: A\narticle: old.md\nDue:\n\nText.", "Title: A\nArticle: content/a.md\nDue:\n\nText."),
        ("# A heading\n", "Article: content/a.md\n\n# A heading\n"),
    ],
)
def test_a_field_is_added_and_all_else_stays(text, expected):
    assert with_field(text, "Article", "content/a.md") == expected


def test_the_head_ends_where_the_text_begins():
    assert BRIEF[read_head(BRIEF).end :].lstrip().startswith("## Why it matters")
