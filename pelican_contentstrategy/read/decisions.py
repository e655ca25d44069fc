"""What does decisions.md say?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.decision import COURSES, Decision
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.model.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.source import Span

ENTRY = re.compile(
    r"^[ \t]*(?:\#{1,6}|[-*+])[ \t]+(?P<day>\d{4}-\d{1,2}-\d{1,2})[ \t,:–—-]*(?P<rest>.*)$", re.MULTILINE
)
"""A heading or a list item that begins with a day."""
ENDED_BY = re.compile(r"^[ \t]*(?:\#{1,6}[ \t]|[-*+][ \t]+\d{4}-)", re.MULTILINE)
REST = re.compile(r"(?P<subject>.+?)[ \t]*:[ \t]*(?P<course>\w+)[ \t.,;:–—-]*(?P<why>.*)\Z")
FORM = "write it as '- 2026-11-20 pillar-or-article: more. Why.'"


def read_decisions(text: str, path: str) -> Iterator[Decision | Mistake]:
    """Every entry, in order; a mistake for each that begins like one and cannot be read.

    What stands below an entry, up to the next one or a heading, is why it was decided, as well as what stands in it.
    """
    lines = Lines(text)
    for found in ENTRY.finditer(text):
        end = ENDED_BY.search(text, found.end())
        below = text[found.end() : end.start() if end else len(text)]
        span = lines.span(path, found.start() + len(found[0]) - len(found[0].lstrip()), found.end())
        yield _parsed(found, below, span)


def _parsed(found: re.Match[str], below: str, span: Span) -> Decision | Mistake:
    day, rest = day_of(found["day"]), REST.match(found["rest"].strip())
    if day is None:
        return Mistake(f"{shown(found['day'])} is no day of the calendar", span, "write it as 2026-11-20")
    if rest is None:
        return Mistake("does not say what was decided about what", span, FORM)
    course = next((each for each in COURSES if each == rest["course"].casefold()), None)
    if course is None:
        return Mistake(f"{shown(rest['course'])} is no decision", span, did_you_mean(rest["course"], COURSES))
    why = " ".join(f"{rest['why']} {below}".split())
    return Decision(day, rest["subject"].strip(" *`_\"'"), course, why, span)
