"""What is told to programs of each document?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.inventory import inventory
from pelican_contentstrategy.publish.report.json_.data import (
    DiagnosticData,
    DocumentData,
    JudgementData,
    PartData,
    ReasonData,
    ScoreData,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from pelican_contentstrategy.model.audit import Judgement
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.rating import Rating
    from pelican_contentstrategy.publish.report.dossier import Dossier


def document_data(dossier: Dossier, known: Container[int]) -> Iterator[DocumentData]:
    """Every article and page, in order of path, with all that is wrong with it; for `known`, see below."""
    judgements = {each.path: each for each in dossier.audit.judgements}
    scores, found = dossier.ratings.articles, dossier.diagnostics_by_path
    for each in inventory(dossier.site):
        yield DocumentData(
            path=each.path,
            url=each.url,
            title=each.title,
            kind=each.kind,
            status=each.status,
            lang=each.lang,
            pillar=each.pillar,
            cluster=each.cluster,
            persona=each.persona,
            stage=each.stage,
            format=each.format,
            owner=each.owner,
            published=each.published,
            modified=each.modified,
            words=each.words,
            inlinks=each.inlinks,
            score=score_data(scores[each.path]) if each.path in scores else None,
            audit=_judgement(judgements[each.path]) if each.path in judgements else None,
            diagnostics=diagnostics_data(found.get(each.path, ()), known),
        )


def diagnostics_data(diagnostics: Iterable[Diagnostic], known: Container[int]) -> tuple[DiagnosticData, ...]:
    """Diagnostics; `known` are the identities of those that were known before: others may be equal to them."""
    return tuple(
        DiagnosticData(
            code=each.code,
            name=each.name,
            severity=each.severity.value,
            path=each.span.path,
            line=each.span.line,
            column=each.span.column,
            end_line=each.span.end_line,
            end_column=each.span.end_column,
            message=each.message,
            hint=each.hint,
            link=each.link,
            known=id(each) in known,
        )
        for each in diagnostics
    )


def score_data(rating: Rating) -> ScoreData:
    """A score, with what it is made of."""
    return ScoreData(
        percent=rating.percent,
        parts=tuple(
            PartData(quality=each.quality, percent=each.percent, weight=each.weight, lacks=each.lacks)
            for each in rating.parts
        ),
    )


def _judgement(judgement: Judgement) -> JudgementData:
    return JudgementData(
        verdict=judgement.verdict,
        priority=judgement.priority,
        reasons=tuple(ReasonData(kind=each.kind, text=each.text, is_merit=each.is_merit) for each in judgement.reasons),
        next_step=judgement.next_step,
        survivor=judgement.survivor,
        by_writer=judgement.by_writer,
    )
