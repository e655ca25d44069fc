"""Who is written for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Fact, Reader
from pelican_contentstrategy.publish.one_page.words import channel_name, known_by, limits, line, said, stage_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.strategy import Strategy


def readers(strategy: Strategy, coverage: Coverage | None) -> Iterator[Reader]:
    """Personas, primary ones first."""
    for persona in sorted(strategy.personas.values(), key=lambda each: each.tier != "primary"):
        counted = {each.slug: each.stock.published for each in coverage.persona(persona.slug).pains} if coverage else {}
        stages = (stage_name(stage) for stage in map(strategy.stage, persona.stages) if stage)
        yield Reader(
            name=persona.name,
            is_primary=persona.tier == "primary" and _has_others(strategy),
            role=line(persona.role),
            jobs=said(persona.jobs),
            pains=tuple(Fact(line(text), counted.get(slug)) for slug, text in persona.pains.items()),
            needs=said(persona.needs),
            decides_by=line(persona.decides_by),
            channels=tuple(dict.fromkeys(channel_name(strategy.channel(each)) for each in persona.channels)),
            formats=said(persona.formats),
            stages=tuple(stages),
            limits=tuple(limits(persona.readability)),
            evidence=known_by(persona.evidence),
            articles=coverage.persona(persona.slug).stock.published if coverage else None,
        )


def _has_others(strategy: Strategy) -> bool:
    """Whether there are secondary personas, so that it means something to be a primary one."""
    return any(each.tier == "secondary" for each in strategy.personas.values())
