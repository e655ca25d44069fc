"""How is a piece to sound that is still to be written? All parts of the voice that hold for it, as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.assignment import Bound, Guidance
from pelican_contentstrategy.model.voice import Wording
from pelican_contentstrategy.rules.readability._limits import limit_of
from pelican_contentstrategy.rules.voice.shortcuts import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Readability
    from pelican_contentstrategy.model.site import Site

NUMBERS: dict[str, Callable[[Readability], float | None]] = {
    "grade": lambda limits: limits.grade,
    "reading_ease": lambda limits: limits.reading_ease,
    "long_sentence_words": lambda limits: limits.long_sentence_words,
}


class _Said(NamedTuple):
    """What is said of a word: that another is better, or why it is to be left out."""

    word: str
    better: str | None = None
    why: str | None = None


def guidance_for(document: Document, site: Site) -> Guidance:
    """The voice and the limits of a document; what a part says of a word counts instead of what the site says."""
    said: dict[str, _Said] = {}
    terms: dict[str, None] = {}
    for wording in _parts(document, site):
        for word, better in wording.prefer.items():
            said[key_of(word)] = _Said(word, better=better)
        for word, why in wording.avoid.items():
            said[key_of(word)] = _Said(word, why=why)
        terms |= dict.fromkeys(wording.terms)
    return Guidance(
        tone=site.strategy.voice.tone,
        prefer=tuple((each.word, each.better) for each in said.values() if each.better is not None),
        avoid=tuple((each.word, each.why) for each in said.values() if each.why is not None),
        terms=tuple(terms),
        bounds=tuple(_bounds(document, site)),
    )


def _parts(document: Document, site: Site) -> Iterator[Wording]:
    """The site's own voice, then those of its reader, its stage and its pillar."""
    strategy, nothing = site.strategy, Wording()
    persona = strategy.persona(document.value("persona"))
    stage, pillar = strategy.stage(document.stage), strategy.pillar(document.pillar)
    yield strategy.voice
    yield strategy.voice.personas.get(persona.slug, nothing) if persona else nothing
    yield strategy.voice.stages.get(stage.slug, nothing) if stage else nothing
    yield strategy.voice.pillars.get(pillar.slug, nothing) if pillar else nothing


def _bounds(document: Document, site: Site) -> Iterator[Bound]:
    for name, number in NUMBERS.items():
        limit = limit_of(document, site, number)
        if limit:
            yield Bound(name, limit.value, limit.owner)
