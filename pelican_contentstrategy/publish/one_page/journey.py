"""How are readers led: through which stages, to what, and where are they met?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Meeting, Part, Step
from pelican_contentstrategy.publish.one_page.words import ask, channel_name, number, said, stage_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.model.coverage import Axis, Coverage
    from pelican_contentstrategy.model.strategy import Strategy


def steps(strategy: Strategy, today: date, coverage: Coverage | None) -> Iterator[Step]:
    """Stages that the file speaks of, in order."""
    told = [each for each in strategy.stages if strategy.declares_stages or each in strategy.mix.stages]
    for share in shares("stages", told, strategy, coverage):
        stage = strategy.stages[share.name]
        asks = tuple(ask(cta, today) for cta in map(strategy.cta, stage.ctas) if cta)
        name = stage_name(stage)
        slug = share.name if name != share.name else ""
        yield Step(Part(name, share.planned, share.there), slug, said(stage.formats), asks)


def shares(axis: Axis, names: Iterable[str], strategy: Strategy, coverage: Coverage | None) -> Iterator[Part]:
    """Parts of the mix, as planned and as they are."""
    planned = strategy.mix.formats if axis == "formats" else strategy.mix.stages
    there = {each.slug: each for each in coverage.shares if each.axis == axis} if coverage else {}
    for name in names:
        plan = f"{number(round(100 * planned[name], 1))}%" if name in planned else ""
        found = there.get(name)
        is_counted = found is not None and found.actual is not None
        yield Part(name, plan, f"{found.percent}%" if found and is_counted else "")


def other_asks(strategy: Strategy, today: date) -> Iterator[str]:
    """Calls to action that no stage names."""
    stages = strategy.stages.values() if strategy.declares_stages else ()
    named = {cta.slug for stage in stages for cta in map(strategy.cta, stage.ctas) if cta}
    yield from (ask(each, today) for slug, each in strategy.ctas.items() if slug not in named)


def channels(strategy: Strategy) -> Iterator[Meeting]:
    """Channels that the file or a persona names, and who is met there."""
    met: dict[str, list[str]] = {strategy.channel(each).slug: [] for each in strategy.channels}
    for persona in strategy.personas.values():
        for slug in dict.fromkeys(strategy.channel(each).slug for each in persona.channels):
            met.setdefault(slug, []).append(persona.name)
    for slug, names in met.items():
        channel = strategy.channel(slug)
        kind = "" if channel.kind in {slug, "custom"} else channel.kind
        yield Meeting(channel_name(channel), kind, tuple(names))
