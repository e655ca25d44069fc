"""What of the strategy and the site does the writer of a piece have to know? All of it, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.assignment import Assignment
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish.briefs.choices import complete
from pelican_contentstrategy.publish.briefs.lengths import typical_length
from pelican_contentstrategy.publish.briefs.neighbours import links_for, rivals_of
from pelican_contentstrategy.publish.briefs.planned import planned
from pelican_contentstrategy.publish.briefs.questions import pains_for, questions_for
from pelican_contentstrategy.publish.briefs.slugs import slug_of
from pelican_contentstrategy.publish.briefs.voice import guidance_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.assignment import Wanted
    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.site import Site


def compose(wanted: Wanted, said: Mapping[str, str], site: Site, checks: Checks) -> Assignment:
    """The assignment to write a piece; what is `said` counts before what its topic or gap says."""
    strategy = site.strategy
    fields, guessed = complete({**wanted.fields, **said}, site)
    document = planned(fields, site)
    length = typical_length(fields, site, checks)
    pillar = strategy.pillar(document.pillar)
    personas = strategy.personas_named(document.personas)
    main = personas[0] if personas else None
    pains = pains_for(document, main, site)
    return Assignment(
        title=document.title,
        slug=slug_of(document.value("keyword") or document.title),
        reason=wanted.reason,
        fields=fields,
        guessed=guessed,
        pillar=pillar,
        cluster=strategy.cluster(pillar, document.cluster) if pillar else None,
        personas=personas,
        pains=pains,
        stage=strategy.stage(document.stage),
        cta=strategy.cta(document.cta),
        goals=tuple(goal for each in (pillar.goals if pillar else ()) if (goal := strategy.goals.get(each))),
        kpi=strategy.kpis.get(fields.get("kpi", "")),
        channels=site.channels_of(document),
        due=day_of(fields.get("due", "")),
        length=length,
        links=links_for(document, site),
        rivals=rivals_of(document, site),
        guidance=guidance_for(document, site),
        questions=questions_for(document, main, pains),
    )
