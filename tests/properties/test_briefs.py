"""Reading a brief never fails, and what is read of it lies in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.read.brief_head import read_head, with_field
from pelican_contentstrategy.read.briefs import read_brief

PIECES = st.sampled_from(
    (
        *("Title: A", "---", "...", "\n", "\r\n", "\r", "\n\n", "Due: x", "- Why?", "## Questions", "## Links"),
        *("[a](/b/)", "  - c", "    d", "> - e?", "```", "“", ":", " ", "\t", "<!-- x", "| a |", "é", "\ufeff"),
    )
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@given(st.binary(max_size=200) | TEXTS)
def test_any_file_is_a_brief_or_has_a_problem(data):
    brief = read_brief(data, "briefs/a.md")
    lines = (brief.text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in (*brief.questions, *brief.links):
        assert 1 <= each.span.line <= len(lines)
        assert each.span.column <= len(lines[each.span.line - 1]) + 1


@given(TEXTS)
def test_a_field_that_is_added_can_be_read_and_nothing_else_changes(text):
    before = read_head(text)
    after = read_head(with_field(text, "Article", "content/a.md"))
    assert after.is_open == before.is_open
    assert after.fields == {**before.fields, "Article": ["content/a.md"]}
