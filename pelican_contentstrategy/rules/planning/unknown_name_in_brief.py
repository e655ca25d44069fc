"""CS526: a brief should name what the strategy knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.entity import named
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.entity import Entity


@rule("CS526", on=Site, severity=Severity.WARNING)
def unknown_name_in_brief(site: Site) -> Iterator[Problem]:
    """Brief names a pillar, a cluster, a persona or the like that the strategy does not know.

    ## Why
    Whoever writes from it takes the name over, and the article is told of it a week later.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter
    Pillar: bred
    ```

    ```content/loaf.md
    Title: Bake a loaf
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ```content/loaf.md
    Title: Bake a loaf
    ```
    """
    for brief in site.records.briefs:
        for name, entities in _known(brief, site).items():
            for field in brief.all(name):
                if named(field.value, entities.values()) is None:
                    message = f"{name} '{field.value}' is not in strategy.yaml"
                    yield Problem(field.span, message, did_you_mean(field.value, entities))
        yield from _pains(brief, site)


def _known(brief: Brief, site: Site) -> Mapping[str, Mapping[str, Entity]]:
    """What fields may name; nothing is asked of a kind that the strategy has none of."""
    strategy = site.strategy
    pillar = strategy.pillar(brief.value("pillar"))
    known: dict[str, Mapping[str, Entity]] = {
        "pillar": strategy.pillars,
        "cluster": pillar.clusters if pillar else {},
        "persona": strategy.personas,
        "stage": strategy.stages,
        "cta": strategy.ctas,
        "kpi": strategy.kpis,
        "owner": strategy.governance.people,
    }
    return {name: entities for name, entities in known.items() if entities}


def _pains(brief: Brief, site: Site) -> Iterator[Problem]:
    known = {fold(pain): pain for persona in site.strategy.personas.values() for pain in persona.pains}
    for field in brief.all("addresses") if known else ():
        if fold(field.value) not in known:
            hint = did_you_mean(field.value, known.values())
            yield Problem(field.span, f"pain '{field.value}' is not in strategy.yaml", hint)
