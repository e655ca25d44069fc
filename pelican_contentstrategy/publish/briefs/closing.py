"""Which piece would close a gap, as far as a piece can?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.assignment import Wanted
from pelican_contentstrategy.model.days import ago

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pelican_contentstrategy.model.coverage import TopicCoverage
    from pelican_contentstrategy.model.gap import Gap, GapKind
    from pelican_contentstrategy.model.site import Site

OF_TOPICS = frozenset({"planned-topic-missing", "overdue-topic"})


def name_of(gap: Gap) -> str:
    """What a gap is asked for by: its kind, and behind a blank its ids."""
    return " ".join(filter(None, (gap.kind, "/".join(gap.about))))


def of_topic(topic: TopicCoverage, site: Site) -> Wanted:
    """The planned piece itself."""
    reason = "planned"
    if topic.due:
        day = topic.due.isoformat()
        reason = f"was due {day}, {ago(topic.due, site.today)}" if topic.days_overdue else f"planned for {day}"
    fields = {
        "title": topic.title,
        "pillar": topic.pillar,
        "cluster": topic.cluster,
        "persona": _spelled(topic.persona, site.strategy.persona(topic.persona)),
        "stage": _spelled(topic.stage, site.strategy.stage(topic.stage)),
        "format": topic.format,
        "keyword": topic.keyword,
        "owner": topic.owner,
        "due": topic.due.isoformat() if topic.due else "",
    }
    return Wanted(topic.title, topic.title, reason, {name: value for name, value in fields.items() if value})


def closing(gap: Gap, site: Site) -> Wanted | None:
    """A piece with what its gap says of it, or the one that is planned there; None where writing closes nothing."""
    makers: Mapping[GapKind, Callable[[Gap, Site], Wanted | None]] = {
        "pillar-without-hub": _first_of_pillar,
        "empty-cluster": _in_cluster,
        "target-not-reached": _in_cluster,
        "planned-topic-missing": _topic,
        "overdue-topic": _topic,
        "persona-gap": _for_persona,
        "unanswered-pain": _against_pain,
        "mix-off-plan": _of_share,
        "off-strategy-share": _nothing,
    }
    return makers[gap.kind](gap, site)


def why_nothing(gap: Gap) -> str:
    """What to do about a gap that no piece closes."""
    if gap.kind == "mix-off-plan":
        return "there are too many of these already: write others"
    if gap.kind == "off-strategy-share":
        return "give articles the 'Pillar' they belong to, or the strategy a pillar for them"
    return "publish the page that is there, or let its address go; see 'pelican-contentstrategy coverage'"


def _spelled(name: str, entity: object) -> str:
    return str(getattr(entity, "slug", name))


def _nothing(_: Gap, __: Site) -> None:
    return None


def _first_of_pillar(gap: Gap, site: Site) -> Wanted | None:
    """The hub page of a pillar is made as soon as an article is in it."""
    (pillar,) = gap.about
    coverage = site.coverage.pillar(pillar)
    if coverage.hub != "none":
        return None
    return _new(gap, coverage.title, f"pillar '{pillar}' has no article, and so no hub page", pillar=pillar)


def _in_cluster(gap: Gap, site: Site) -> Wanted:
    pillar, slug = gap.about
    cluster = site.strategy.pillars[pillar].clusters[slug]
    for topic in site.coverage.topics_of(cluster):
        if topic.state == "missing":
            return of_topic(topic, site)
    lack = "has no article" if gap.kind == "empty-cluster" else f"lacks {gap.pieces:,} to its target"
    return _new(gap, cluster.title, f"cluster '{slug}' of pillar '{pillar}' {lack}", pillar=pillar, cluster=slug)


def _topic(gap: Gap, site: Site) -> Wanted | None:
    pillar, cluster, title = gap.about
    topics = site.coverage.topics_of(site.strategy.pillars[pillar].clusters[cluster])
    return next((of_topic(each, site) for each in topics if each.title == title), None)


def _for_persona(gap: Gap, site: Site) -> Wanted:
    persona, stage = gap.about
    for topic in site.coverage.topics:
        if (topic.persona, topic.stage, topic.state) == (persona, stage, "missing"):
            return of_topic(topic, site)
    name = site.strategy.personas[persona].name
    label = str(site.strategy.stages[stage].label) or stage
    reason = f"persona '{persona}' has nothing to read at stage '{stage}'"
    return _new(gap, f"{name}: {label}", reason, persona=persona, stage=stage)


def _against_pain(gap: Gap, site: Site) -> Wanted:
    persona, pain = gap.about
    text = site.strategy.personas[persona].pains[pain]
    reason = f"no article answers pain '{pain}' of persona '{persona}'"
    return _new(gap, text, reason, persona=persona, addresses=pain)


def _of_share(gap: Gap, _: Site) -> Wanted | None:
    axis, slug = gap.about
    if gap.pieces <= 0:
        return None
    field = axis.removesuffix("s")
    reason = f"there are {gap.pieces:,} too few of {field} '{slug}' for the planned mix"
    return _new(gap, slug, reason, **{field: slug})


def _new(gap: Gap, title: str, reason: str, **fields: str) -> Wanted:
    return Wanted(name_of(gap), title, reason, {"title": title, **fields})
