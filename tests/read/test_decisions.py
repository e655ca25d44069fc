"""What do entries of decisions.md say, and what is told of those that say nothing?"""

from __future__ import annotations

from datetime import date

import pytest

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.read.decisions import read_decisions

WRITTEN = """\
# Decisions

## 2026-11-20 data-visualization: more

Demos came from it three months running.
Two more pieces a quarter.

- 2026-10-02 content/articles/pie.md: stop. Nobody reads it.
- 2026-10-03: Reporting automation: KEEP
  The worksheet pays for it.

## What these mean

- nothing with a day
"""


def test_an_entry_is_a_heading_or_a_list_item_that_begins_with_a_day():
    assert [
        (each.day, each.subject, each.course, each.why, each.span.line)
        for each in read_decisions(WRITTEN, "decisions.md")
    ] == [
        (
            date(2026, 11, 20),
            "data-visualization",
            "more",
            "Demos came from it three months running. Two more pieces a quarter.",
            3,
        ),
        (date(2026, 10, 2), "content/articles/pie.md", "stop", "Nobody reads it.", 8),
        (date(2026, 10, 3), "Reporting automation", "keep", "The worksheet pays for it.", 9),
    ]


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("- 2026-02-30 bread: more", "'2026-02-30' is no day of the calendar", "write it as 2026-11-20"),
        ("- 2026-02-03 bread is fine", "does not say what was decided about what", None),
        ("- 2026-02-03 bread: mroe", "'mroe' is no decision", "did you mean 'more'?"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(line, message, hint):
    (found,) = read_decisions(f"# Decisions\n\n{line}\n", "decisions.md")
    assert isinstance(found, Mistake)
    assert (found.message, found.span.line, found.span.column) == (message, 3, 1)
    assert found.hint == hint or hint is None


def test_a_file_without_entries_says_nothing():
    assert list(read_decisions("# Decisions\n\nNone yet.\n", "decisions.md")) == []
