"""What lies beside the content of a test's site, by path: briefs, decisions, and what analytics tools counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.decision import Decision
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.performance import Export
from pelican_contentstrategy.model.records import Records
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.briefs import read_briefs
from pelican_contentstrategy.read.decisions import read_decisions
from pelican_contentstrategy.read.exports.addresses import Addresses
from pelican_contentstrategy.read.exports.matching import performance_of
from pelican_contentstrategy.read.exports.normalised import read_normalised

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pelican_contentstrategy.model.performance import Performance
    from pelican_contentstrategy.model.site import Site

BRIEFS, DECISIONS, METRICS = "briefs/", "decisions.md", "metrics/"
UNREADABLE = "is no export that is known: its header is 'nonsense'"


def records_of(files: Mapping[str, str], today: date) -> Records:
    """Records as the shell would read them; exports are tables of our own, of anything else it is said to be none."""
    entries = tuple(read_decisions(files.get(DECISIONS, ""), DECISIONS))
    exports = [_export(path, text, today) for path, text in sorted(files.items()) if path.startswith(METRICS)]

    def measure(site: Site) -> Performance:
        return performance_of(exports, Addresses.of(site))

    return Records(
        briefs=read_briefs({path: text for path, text in files.items() if path.startswith(BRIEFS)}),
        decisions=tuple(each for each in entries if isinstance(each, Decision)),
        problems=tuple(
            Problem(each.span or Span(DECISIONS, 1, 1, 1, 1), each.message, each.hint)
            for each in entries
            if isinstance(each, Mistake)
        ),
        measure=measure,
    )


def _export(path: str, text: str, today: date) -> Export:
    readings = read_normalised(text, today)
    if readings is None:
        return Export(path, failure=UNREADABLE)
    return Export(path, "csv", None, len(readings), len(readings), readings)
