"""Source -> Facts: reads one document and runs the local rules over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.check.answers import answers
from pelican_contentstrategy.check.crash import crash_of
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.model.diagnostic import Crash
from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.readability.measure import measure
from pelican_contentstrategy.read.readability.vocabulary import forget_words
from pelican_contentstrategy.read.suppressions import read_suppressions
from pelican_contentstrategy.read.term_weights import term_weights
from pelican_contentstrategy.read.vale_comments import read_vale_comments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Tally
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.rules.voice.voices import Voices

    Analysis: TypeAlias = Callable[[Sequence[Source], Selection, Voices], Iterable[Facts]]
    """What makes Facts of many Sources: in the same order, and the same as `analyse` makes of each."""

MANY = 500
"""Documents whose words take more room than it takes time to learn them again."""


def analyse_all(sources: Iterable[Source], selection: Selection, voices: Voices) -> Iterator[Facts]:
    """The facts of each, one after the other; of terms that are counted alike in many, there is one object for all."""
    tallies: dict[Tally, Tally] = {}
    number = 0
    for source in sources:
        number += 1
        facts = analyse(source, selection, voices)
        yield replace(facts, terms=tuple(map(tallies.setdefault, facts.terms, facts.terms)))
    if number >= MANY:
        forget_words()


def analyse(source: Source, selection: Selection, voices: Voices) -> Facts:
    """What this document tells by itself; the one function that a cache or an executor wraps.

    A fault while it is read leaves what was read before it, and a crash in its facts.
    """
    facts = Facts()
    try:
        fields = read_front_matter(source)
        facts = Facts(
            fields=fields,
            suppressions=read_suppressions(source, fields),
            vale_comments=read_vale_comments(source.text, source.path),
        )
        body = read_body(source.html, source.path)
    except Exception as error:  # noqa: BLE001 - a document that cannot be read must not take the others down
        return replace(facts, crashes=(crash_of("reading", source.path, error),))
    facts = replace(
        facts,
        blocks=body.blocks,
        links=body.links,
        images=body.images,
        inlines=body.inlines,
        tables=body.tables,
        switches=body.switches,
        measures=measure(body, source.path, source.lang),
        weights=term_weights(fields, body, source.lang),
    )
    try:
        alerts, terms = voices.judge(Document(source, facts))
        facts = replace(facts, alerts=alerts, terms=terms)
    except Exception as error:  # noqa: BLE001 - as above
        facts = replace(facts, crashes=(crash_of("voice", source.path, error),))
    found = tuple(_local_findings(Document(source, facts), selection))
    return replace(
        facts,
        problems=tuple((code, each) for code, each in found if not isinstance(each, Crash)),
        crashes=(*facts.crashes, *(each for _, each in found if isinstance(each, Crash))),
    )


def _local_findings(document: Document, selection: Selection) -> Iterator[tuple[str, Problem | Crash]]:
    places = Places(document)
    for rule in selection.local_rules:
        for each in answers(rule, document, places.settle, selection.options(rule)):
            yield rule.code, each
