"""How is a gap told to people who do not know the ids of the strategy?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.one_page.words import line, stage_name

if TYPE_CHECKING:
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.strategy import Strategy


def gap_words(gap: Gap, strategy: Strategy) -> str:
    """What lacks what, by names; by ids where today's strategy does not know them any more."""
    first, second, third = (*gap.about, "", "", "")[:3]
    many = f"{abs(gap.pieces):,}"
    pillar, persona, stage = strategy.pillars.get(first), strategy.personas.get(first), strategy.stages.get(second)
    cluster = pillar.clusters.get(second) if pillar else None
    of_pillar = f"“{pillar.title if pillar else first}”"
    of_cluster = f"“{cluster.title if cluster else second}” in {of_pillar}"
    reader = persona.name if persona else first
    pain = persona.pains.get(second, second) if persona else second
    place = stage_name(stage) if stage else second
    amount = f"{many} too {'few' if gap.pieces > 0 else 'many'} for the mix"
    words = {
        "pillar-without-hub": f"{of_pillar} has no hub page",
        "empty-cluster": f"{of_cluster} has no article",
        "target-not-reached": f"{of_cluster} lacks {many} to its target",
        "planned-topic-missing": f"“{third}” is planned, and not begun",
        "overdue-topic": f"“{third}” is overdue",
        "persona-gap": f"{reader} finds nothing at “{place}”",
        "unanswered-pain": f"{reader}: “{line(pain)}” is not answered",
        "mix-off-plan": f"{first.removesuffix('s').capitalize()} “{place}”: {amount}",
        "off-strategy-share": f"{many} articles are in no pillar",
    }
    return words[gap.kind]
