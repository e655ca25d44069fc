"""What share of what is published is planned, and what share of the success does it bring?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.outcome import Mixture, ShareOutcome
from pelican_contentstrategy.model.pieces import Formats
from pelican_contentstrategy.model.yardsticks import paths_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.outcome import ShareAxis
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.yardsticks import Yardsticks


def mixtures(site: Site, yardsticks: Yardsticks) -> Iterator[Mixture]:
    """Shares by each KPI that can be shared out, the one that goals name first before the rest.

    An article counts for its main persona alone, so that shares come to a whole.
    """
    pieces = [each for each in site.coverage.pieces if each.is_published]
    for kpi in yardsticks.main:
        if yardsticks.is_summed(kpi.source):
            yield Mixture(kpi.slug, tuple(_shares(kpi, pieces, site, yardsticks)))


def _shares(kpi: Kpi, pieces: Iterable[Piece], site: Site, yardsticks: Yardsticks) -> Iterator[ShareOutcome]:
    strategy, formats = site.strategy, Formats(site.strategy)
    values = [(each, yardsticks.value(kpi.source, paths_of(each)) or 0.0) for each in pieces]
    planned = {formats.spelled(name): share for name, share in strategy.mix.formats.items()}
    yield from _axis("pillars", strategy.pillars, {}, values, lambda each: each.pillar)
    yield from _axis("stages", strategy.stages, strategy.mix.stages, values, lambda each: each.stage)
    yield from _axis("formats", planned, planned, values, lambda each: formats.spelled(each.format))
    yield from _axis("personas", strategy.personas, {}, values, lambda each: next(iter(each.personas), ""))


def _axis(
    axis: ShareAxis,
    names: Iterable[str],
    planned: Mapping[str, float],
    values: Iterable[tuple[Piece, float]],
    name_of: Callable[[Piece], str],
) -> Iterator[ShareOutcome]:
    """In the order of the strategy, then what it does not name; what names nothing is left out of the whole."""
    groups: dict[str, list[tuple[Piece, float]]] = defaultdict(list)
    for piece, value in values:
        if name_of(piece):
            groups[name_of(piece)].append((piece, value))
    number = sum(map(len, groups.values()))
    whole = sum(value for group in groups.values() for _, value in group)
    for name in (*names, *sorted(each for each in groups if each not in names)):
        group = sorted(groups.get(name, ()), key=lambda pair: (-pair[1], pair[0].path))
        value = sum(value for _, value in group)
        yield ShareOutcome(
            axis,
            name,
            planned.get(name),
            len(group),
            len(group) / number if number else 0,
            value,
            value / whole if whole else None,
            tuple(piece.path for piece, _ in group),
        )
