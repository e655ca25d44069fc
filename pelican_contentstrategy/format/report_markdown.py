"""A report in the few lines that a pull request has room for.

People's own words stand in code spans: in these, hosts such as GitHub and GitLab notify nobody and link nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._coverage import gap_words, place
from pelican_contentstrategy.format._markdown import bullets, code, table
from pelican_contentstrategy.format._words import bearable, count
from pelican_contentstrategy.model.days import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.comparison import Comparison, GapChange
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.model.progress import Mended, Progress

FEW = 4
"""Gaps, articles and mended problems of a kind that are named; more are counted."""
SEVERAL = 7
"""New problems that are named."""
FIGURES = ("articles", "gaps", "orphans", "overdue", "errors", "warnings", "notes")
NOTHING = "–"


def report_markdown(progress: Progress) -> str:
    """A headline, a table of figures, and what changed; one line if nothing did."""
    kinds = [each for each in _kinds(progress) if each]
    is_as_before = progress.before is None or progress.before.result == progress.now.result
    if is_as_before and not kinds and (progress.comparison or not progress.gaps):
        return f"{_whose(progress)}: nothing changed{_since(progress)}; {_figures(progress)}.\n"
    head = [f"### Content strategy: {_headline(progress)}", f"{_whose(progress)}{_since(progress)}.", _table(progress)]
    return "\n\n".join([*head, *kinds]) + "\n"


def _whose(progress: Progress) -> str:
    return code(bearable(progress.site))


def _since(progress: Progress) -> str:
    if progress.comparison:
        return f" since {code(bearable(progress.comparison.revision))}"
    return f" since {spelled_out(progress.before.day)}" if progress.before else ""


def _figures(progress: Progress) -> str:
    return ", ".join(filter(None, (_health(progress.now), count(len(progress.gaps), "gap"))))


def _headline(progress: Progress) -> str:
    """The same with what changed."""
    health, gaps = _health(progress.now), count(len(progress.gaps), "gap")
    if progress.before:
        before, now = progress.before.scores.get("site"), progress.now.scores.get("site")
        health += _aside(before, now) if health else ""
        gaps += _aside(progress.before.counts.get("gaps"), len(progress.gaps))
    return ", ".join(filter(None, (health, gaps)))


def _health(milestone: Milestone) -> str:
    return f"health {milestone.scores['site']} of 100" if "site" in milestone.scores else ""


def _aside(before: int | None, now: int | None) -> str:
    change = _change(before, now)
    return f" ({change})" if change else ""


def _change(before: int | None, now: int | None) -> str:
    return f"{now - before:+,}" if before is not None and now is not None and now != before else ""


def _table(progress: Progress) -> str:
    now, before = progress.now, progress.before
    rows = [("Health", before.scores.get("site") if before else None, now.scores.get("site"))]
    rows += [(each.capitalize(), before.counts.get(each) if before else None, now.counts.get(each)) for each in FIGURES]
    if before:
        cells = ((name, _number(old), _number(new), _change(old, new)) for name, old, new in rows)
        return table(("", "before", "now", "change"), cells)
    return table(("", "now"), ((name, _number(new)) for name, _, new in rows))


def _number(figure: int | None) -> str:
    return NOTHING if figure is None else f"{figure:,}"


def _kinds(progress: Progress) -> Iterator[str]:
    if progress.comparison:
        yield from _of_comparison(progress.comparison)
    else:
        yield _listed("Gaps", [code(bearable(gap_words(each))) for each in progress.gaps], FEW)
    by_weight = sorted(progress.new, key=lambda each: (-each.severity.rank, each.sort_key))
    is_since = progress.comparison or progress.has_baseline
    yield _listed("New problems" if is_since else "Problems", map(_new, by_weight), SEVERAL)
    yield _listed("Mended", map(_mended, progress.mended), FEW)


def _of_comparison(comparison: Comparison) -> Iterator[str]:
    yield _listed("Gaps closed", [_gap(each, "taken out of the plan") for each in comparison.closed], FEW)
    yield _listed("Gaps opened", [_gap(each, "new in the plan") for each in comparison.opened], FEW)
    articles = [
        *(f"published: {code(bearable(each.piece.path))}" for each in comparison.added),
        *(f"gone: {code(bearable(each.piece.path))}" for each in comparison.removed),
        *(
            f"moved: {code(bearable(each.piece.path))}, from {_place(each.before)} to {_place(each.after)}"
            for each in comparison.moved
        ),
    ]
    yield _listed("Articles", articles, FEW)


def _listed(title: str, items: Iterable[str], most: int) -> str:
    """Some things under what they are, and how many more there are; nothing where there are none."""
    found = list(items)
    more = len(found) - most
    shown = [*found[:most], *([f"and {more:,} more"] if more > 0 else [])]
    return f"**{title}: {len(found):,}**\n\n{bullets(shown)}" if found else ""


def _gap(change: GapChange, by_plan: str) -> str:
    gap = change.after or change.before
    words = code(bearable(gap_words(gap))) if gap else ""
    return f"{words} ({by_plan})" if change.by_plan else words


def _place(names: tuple[str, str]) -> str:
    return code(bearable(place(*names)))


def _new(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    where = code(bearable(f"{span.path}:{span.line}"))
    told = code(bearable(diagnostic.message))
    return f"{where} {diagnostic.severity.value} {diagnostic.code} {code(diagnostic.name)}: {told}"


def _mended(mended: Mended) -> str:
    where = mended.path if mended.line is None else f"{mended.path}:{mended.line}"
    told = (code(bearable(where)), mended.code, f"{code(mended.rule)}: {code(bearable(mended.text))}")
    return " ".join(filter(None, told))
