"""Which questions must a piece answer? Made of what its readers want, for its writer to mend.

What stands in quotes is the strategy's own wording; it is these words that a check looks for in the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.term_weights import vocabulary_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.coverage import PainCoverage
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site

PAINS = 2
NEEDS = 2
JOBS = 1
"""Of each, at most."""


def pains_for(document: Document, persona: Persona | None, site: Site) -> tuple[tuple[str, str], ...]:
    """Those it addresses; where it says none, those of its main reader.

    First come those that share words with its title, keyword or cluster, then those that no article answers.
    """
    if persona is None:
        return ()
    addressed = {each.value for each in document.fields("addresses")}
    named = [(slug, text) for slug, text in persona.pains.items() if slug in addressed]
    if named:
        return tuple(named)
    vocabulary = vocabulary_in(language_of(site.lang))
    about = vocabulary.count(" ".join((document.title, document.value("keyword"), document.cluster)))

    def rank(pain: PainCoverage) -> tuple[int, bool]:
        shared = about.keys() & vocabulary.count(pain.text).keys()
        return -len(shared), pain.stock.published > 0

    found = sorted(site.coverage.persona(persona.slug).pains, key=rank)
    return tuple((each.slug, each.text) for each in found[:PAINS])


def questions_for(document: Document, persona: Persona | None, pains: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """About its keyword, and about the pains, needs and jobs of its main reader."""
    return tuple(_questions(document, persona, pains))


def _questions(document: Document, persona: Persona | None, pains: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield f"What is the short answer to “{_bare(document.value('keyword') or document.title)}”?"
    if persona is None:
        return
    for _, pain in pains:
        yield f"What can readers do about “{_bare(pain)}”?"
    for need in persona.needs[:NEEDS]:
        yield f"Where do readers get “{_bare(need)}”?"
    for job in persona.jobs[:JOBS]:
        yield f"How do readers “{_small(_bare(job))}”?"
    if persona.decides_by:
        yield f"What helps readers who decide by “{_small(_bare(persona.decides_by))}”?"


def _bare(words: str) -> str:
    return " ".join(words.split()).rstrip(".?!").replace("“", "'").replace("”", "'")


def _small(words: str) -> str:
    """The words as they stand within a sentence; what is all in capitals stays so."""
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"
