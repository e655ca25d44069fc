"""What is to become of every article, and what comes first?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.audit import WORK, Audit, Judgement, Reason
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish.audit.evidence import evidence
from pelican_contentstrategy.publish.audit.next_steps import next_step
from pelican_contentstrategy.publish.audit.rivals import mergers
from pelican_contentstrategy.publish.audit.verdicts import measured_verdict, own_verdict, priority, urgency
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.rules.craft.thin_article import Options

if TYPE_CHECKING:
    from pelican_contentstrategy.model.audit import Verdict
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.audit.evidence import Evidence


class _Ruling(NamedTuple):
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    """Those that its own measures do not give."""
    survivor: str | None = None
    by_writer: bool = False


def audit(site: Site, thin: int = Options().words) -> Audit:
    """A verdict on every published and hidden article: work before what may stay, and the most urgent first.

    An article of fewer words than `thin` is thin. Articles whose bodies nobody could read are left out.
    """
    found = {each.article.path: each for each in evidence(site, thin)}
    rulings = {path: _own_ruling(each.article, site) or _Ruling(measured_verdict(each)) for path, each in found.items()}
    staying = {path for path, each in rulings.items() if each.verdict in {"keep", "update"}}
    fixed = {path for path, each in rulings.items() if each.by_writer or found[path].performs}
    for weaker, stronger, reasons in mergers(site, found, staying=staying, fixed=fixed):
        rulings[weaker] = _Ruling("consolidate", reasons, stronger)
        more = Reason("competition", f"is to take in {weaker}", is_merit=True)
        rulings[stronger] = rulings[stronger]._replace(reasons=(*rulings[stronger].reasons, more))
    judgements = [_judgement(found[path], ruling) for path, ruling in rulings.items()]
    judgements.sort(key=lambda each: (WORK.index(each.verdict), -urgency(found[each.path], each.verdict), each.path))
    return Audit(tuple(judgements))


def _own_ruling(article: Document, site: Site) -> _Ruling | None:
    verdict = own_verdict(article)
    if verdict is None:
        return None
    lead, written = site.leads.get(article.path), article.value("redirect_to")
    day = day_of(article.value("audited"))
    said = f"its author says so, {day.isoformat()}" if day else "its author says so"
    if not article.verdict:
        said = f"its author sends readers on: 'Redirect_to: {written}'"
    survivor = (lead.path if lead else "") or written or None
    return _Ruling(verdict, (Reason("writer", said),), survivor, by_writer=True)


def _judgement(found: Evidence, ruling: _Ruling) -> Judgement:
    article, verdict = found.article, ruling.verdict
    return Judgement(
        path=article.path,
        url=article.source.address,
        title=plain_text(article.value("title")) or None,
        status=article.source.status,
        lang=article.source.lang or None,
        pillar=found.pillar.slug if found.pillar else article.pillar or None,
        verdict=verdict,
        priority=priority(found, verdict),
        reasons=tuple(sorted((*ruling.reasons, *found.reasons), key=lambda each: each.is_merit)),
        next_step=next_step(found, verdict, ruling.survivor),
        survivor=ruling.survivor,
        by_writer=ruling.by_writer,
    )
