"""What nobody said of a piece, taken from the strategy and from what the site does elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.generated import hub_cta
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.publish.briefs.planned import nearest, planned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Cta
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.readers import Stage
    from pelican_contentstrategy.model.site import Site

NEAREST = 5
"""Articles like a piece that are asked where it belongs."""
GUESSED = ("pillar", "cluster", "persona", "stage", "format")
"""What is a guess if nobody says it; the rest follows from the strategy."""


def complete(fields: Mapping[str, str], site: Site) -> tuple[dict[str, str], tuple[str, ...]]:
    """All fields that can be told, and the names of those that are guesses."""
    found = {name: value for name, value in fields.items() if value}
    guesses = []
    for name, choose in CHOICES.items():
        if name not in found and (value := choose(found, site)):
            found[name] = value
            guesses += [name] if name in GUESSED else []
    return found, tuple(guesses)


def _pillar(fields: Mapping[str, str], site: Site) -> str:
    """The only one there is, else that of the articles most like it."""
    if len(site.strategy.pillars) == 1:
        return next(iter(site.strategy.pillars))
    if persona := site.strategy.persona(fields.get("persona", "")):
        own = Counter(pillar.slug for each in site.articles_for(persona) if (pillar := _pillar_of(each, site)))
    else:
        own = Counter()
    near: Counter[str] = Counter()
    for article, likeness in _near(fields, site):
        if pillar := _pillar_of(article, site):
            near[pillar.slug] += round(1000 * likeness)
    return next((slug for counts in (near, own) for slug, _ in counts.most_common(1)), "")


def _cluster(fields: Mapping[str, str], site: Site) -> str:
    """That of the articles most like it, in its pillar."""
    pillar = site.strategy.pillar(fields.get("pillar", ""))
    found: Counter[str] = Counter()
    for article, likeness in _near(fields, site):
        if pillar and _pillar_of(article, site) is pillar:
            cluster = site.strategy.cluster(pillar, article.cluster)
            found[cluster.slug if cluster else ""] += round(1000 * likeness)
    return next((slug for slug, _ in found.most_common(1)), "")


def _persona(fields: Mapping[str, str], site: Site) -> str:
    """Whom the articles most like it are for, else whom its pillar is written for most, else the only main reader."""
    found: Counter[str] = Counter()
    for article, likeness in _near(fields, site):
        for persona in site.strategy.personas_named(article.personas[:1]):
            found[persona.slug] += round(1000 * likeness)
    pillar = site.strategy.pillar(fields.get("pillar", ""))
    named = [each.slug for each in site.personas_of(pillar)] if pillar else []
    main = [each.slug for each in site.strategy.personas.values() if each.tier == "primary"]
    return next(iter((*(slug for slug, _ in found.most_common(1)), *named, *(main if len(main) == 1 else ()))), "")


def _stage(fields: Mapping[str, str], site: Site) -> str:
    """Where its reader has least to read, among stages that its format fits; nothing where no stage means anything."""
    persona = site.strategy.persona(fields.get("persona", ""))
    is_in_use = site.strategy.declares_stages or any(each.stage for each in site.published_articles)
    if persona is None or not is_in_use:
        return ""
    cells = [each for each in site.coverage.cells if each.persona == persona.slug and each.is_expected]
    fit = [each for each in cells if _has_format(site.strategy.stages[each.stage], fields.get("format", ""))]
    return min(fit or cells, key=lambda each: each.stock.published).stage if cells else ""


def _format(fields: Mapping[str, str], site: Site) -> str:
    """One that fits its stage, and that its reader likes."""
    stage = site.strategy.stage(fields.get("stage", ""))
    persona = site.strategy.persona(fields.get("persona", ""))
    liked = [fold(each) for each in persona.formats] if persona else []
    of_stage = stage.formats if stage else ()
    both = [each for each in of_stage if fold(each) in liked]
    return next(iter((*both, *of_stage, *(persona.formats if persona else ()))), "")


def _cta(fields: Mapping[str, str], site: Site) -> str:
    """One that fits its stage, else the one that its pillar asks for most."""
    stage = site.strategy.stage(fields.get("stage", ""))
    of_stage = (site.strategy.cta(name) for name in (stage.ctas if stage else ()))
    hub = site.hub(fields.get("pillar", ""))
    most_named = hub_cta(hub, site) if hub else None
    return next((each.slug for each in (*of_stage, most_named) if each and _is_open(each, site)), "")


def _kpi(fields: Mapping[str, str], site: Site) -> str:
    """That of its pillar, else of its call to action."""
    pillar, cta = site.strategy.pillar(fields.get("pillar", "")), site.strategy.cta(fields.get("cta", ""))
    return (pillar.kpi if pillar else "") or (cta.kpi if cta else "")


def _owner(fields: Mapping[str, str], site: Site) -> str:
    pillar = site.strategy.pillar(fields.get("pillar", ""))
    return pillar.owner if pillar else ""


def _channels(fields: Mapping[str, str], site: Site) -> str:
    """Where its readers are met; where the site announces everything goes without saying."""
    personas = site.strategy.personas_named(each.value for each in planned(fields, site).fields("persona"))
    return ", ".join(dict.fromkeys(site.strategy.channel(name).slug for each in personas for name in each.channels))


CHOICES: dict[str, Callable[[Mapping[str, str], Site], str]] = {
    "pillar": _pillar,
    "cluster": _cluster,
    "persona": _persona,
    "stage": _stage,
    "format": _format,
    "cta": _cta,
    "kpi": _kpi,
    "owner": _owner,
    "channels": _channels,
}
"""In order: what comes later may follow from what comes before."""


def _near(fields: Mapping[str, str], site: Site) -> Iterator[tuple[Document, float]]:
    yield from nearest(planned(fields, site), site)[:NEAREST]


def _pillar_of(article: Document, site: Site) -> Pillar | None:
    return site.strategy.pillar(article.pillar) if article.pillar else None


def _has_format(stage: Stage, name: str) -> bool:
    return not name or not stage.formats or fold(name) in map(fold, stage.formats)


def _is_open(cta: Cta, site: Site) -> bool:
    return not cta.has_ended(site.today) and not isinstance(site.cta_targets[cta.slug], Missing)
