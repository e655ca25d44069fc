"""Reads what lies beside the content, where there is any."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.model.brief import FOLDER
from pelican_contentstrategy.model.decision import Decision
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.milestone import Trend
from pelican_contentstrategy.model.performance import Performance
from pelican_contentstrategy.model.records import Records
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.decisions import read_decisions
from pelican_contentstrategy.read.trend import read_trend
from pelican_contentstrategy.read.yaml_source import legible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.site import Site

DECISIONS = "decisions.md"
METRICS = "metrics"
MOST_BYTES = 4_000_000
"""Of the end of a history: many more than its lines take."""
ELSEWHERE = "take it away, or let 'publish.report.history' name another file; until then no build is noted"


def read_records(root: Path, today: date, history: str = "") -> Records:
    """Briefs, decisions and figures of the folder that holds strategy.yaml; what cannot be read is told in them.

    `history` is the file that earlier builds have noted in what they came to.
    """
    decisions = tuple(_decisions(root / DECISIONS))
    trend = _trend(root, history) if history else Trend()
    known, faults = (Trend(), (trend,)) if isinstance(trend, Mistake) else (trend, ())

    def measure(site: Site) -> Performance:
        if not (root / METRICS).is_dir():
            return Performance()
        from pelican_contentstrategy.integrations.metrics import read_metrics
        from pelican_contentstrategy.read.exports.addresses import Addresses

        return read_metrics(root / METRICS, Addresses.of(site), today)

    return Records(
        briefs=tuple(_briefs(root)),
        decisions=tuple(each for each in decisions if isinstance(each, Decision)),
        problems=tuple(_problem(each) for each in (*decisions, *faults) if isinstance(each, Mistake)),
        trend=known.milestones,
        trend_later=known.later,
        is_trend_kept=not faults,
        measure=measure,
    )


def _trend(root: Path, name: str) -> Trend | Mistake:
    """What the file tells; a mistake where it is another's, or cannot be read: then it is not to be written, either."""
    try:
        with (root / name).open("rb") as opened:
            opened.seek(max(0, opened.seek(0, os.SEEK_END) - MOST_BYTES))
            found = read_trend(opened.read())
    except FileNotFoundError:
        return Trend()
    except OSError as error:
        return Mistake(f"cannot be read: {reason(error)}", Span(name, 1, 1, 1, 1), ELSEWHERE)
    if found.is_foreign:
        return Mistake("is not a history of what builds came to", Span(name, 1, 1, 1, 1), ELSEWHERE)
    return found


def _briefs(root: Path) -> Iterator[Brief]:
    files = sorted(file for file in (root / FOLDER).glob("*.md") if file.is_file())
    if not files:
        return
    from pelican_contentstrategy.read.briefs import MOST, read_brief, unreadable

    for file in files:
        path = f"{FOLDER}/{file.name}"
        try:
            with file.open("rb") as opened:
                yield read_brief(opened.read(MOST + 1), path)
        except OSError as error:
            yield unreadable(path, f"cannot be read: {reason(error)}")


def _decisions(file: Path) -> Iterator[Decision | Mistake]:
    if not file.exists():
        return
    try:
        text = legible(file.read_bytes(), file.name)
    except OSError as error:
        yield Mistake(f"cannot be read: {reason(error)}", Span(file.name, 1, 1, 1, 1))
    except UserError as error:
        yield from error.mistakes
    else:
        yield from read_decisions(text, file.name)


def _problem(mistake: Mistake) -> Problem:
    return Problem(mistake.span or Span(DECISIONS, 1, 1, 1, 1), mistake.message, mistake.hint)
