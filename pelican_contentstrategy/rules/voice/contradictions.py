"""Do the words of a strategy's voice contradict each other?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.rules.voice.shortcuts import key_of, plain
from pelican_contentstrategy.rules.voice.terms import family_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.places import KeyPath
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.voice import Wording

PREFER, AVOID, TERMS = "prefer", "avoid", "terms"


@dataclass(frozen=True)
class Part:
    """A part of the voice, and where it stands in the strategy file."""

    wording: Wording
    at: KeyPath

    @property
    def words(self) -> Iterator[tuple[str, str, str | None]]:
        """What is said of words: under which key, the word, and what is said; nothing where that is lifted."""
        for key, words in ((PREFER, self.wording.prefer), (AVOID, self.wording.avoid)):
            yield from ((key, word, said) for word, said in words.items())


def contradictions(strategy: Strategy) -> Iterator[Problem]:
    """What cannot hold together, in each part of the voice by itself and beside what the site says."""
    site, *parts = _parts(strategy)
    known = {key_of(word): word for part in (site, *parts) for _, word, said in part.words if said is not None}
    for part in (site, *parts):
        yield from _spelled_twice(part, strategy)
        yield from _told_twice(part, strategy)
        yield from _in_circles(part, site, strategy)
        yield from _lifting_nothing(part, {} if part is site else known, strategy)


def _parts(strategy: Strategy) -> Iterator[Part]:
    voice = strategy.voice
    yield Part(voice, ("voice",))
    for name, parts in (("personas", voice.personas), ("stages", voice.stages), ("pillars", voice.pillars)):
        yield from (Part(wording, ("voice", name, slug)) for slug, wording in parts.items())


def _spelled_twice(part: Part, strategy: Strategy) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for number, term in enumerate(part.wording.terms):
        other = first.setdefault(family_of(term), term)
        if other != term:
            message = f"'{term}' and '{other}' are spellings of one term"
            yield Problem(strategy.at(*part.at, TERMS, number), message, "leave one of them; the last one counts")


def _told_twice(part: Part, strategy: Strategy) -> Iterator[Problem]:
    """Words that one part says two things of, and terms to be replaced."""
    prefer = {key_of(word): word for word in part.wording.prefer}
    for word in part.wording.avoid:
        if key_of(word) in prefer:
            message = f"'{word}' is to be left out, and to be replaced as well"
            yield Problem(strategy.at(*part.at, AVOID, word), message, "leave one of them; 'avoid' counts")
    for number, term in enumerate(part.wording.terms):
        better = part.wording.prefer.get(prefer.get(key_of(term), ""))
        if better is not None and plain(better) != plain(term):
            message = f"'{term}' is to be spelled so, and '{better}' is to be written instead of it"
            yield Problem(strategy.at(*part.at, TERMS, number), message, "leave one of them")


def _in_circles(part: Part, site: Part, strategy: Strategy) -> Iterator[Problem]:
    """Words to write that are not to be written themselves."""
    said = {key_of(word): (word, what) for each in (site, part) for _, word, what in each.words}
    own = {key_of(word) for _, word, _ in part.words}
    for owner in dict.fromkeys((site.at, part.at)):
        for word, better in (part if owner == part.at else site).wording.prefer.items():
            if better is None or said[key_of(word)] != (word, better):
                continue
            _, answer = said.get(key_of(better), ("", None))
            is_told = answer not in {None, better} and key_of(better) != key_of(word)
            if is_told and not own.isdisjoint({key_of(word), key_of(better)}):
                message = f"'{better}' is to be written instead of '{word}', and is told itself"
                yield Problem(strategy.at(*owner, PREFER, word), message, "leave one of them")


def _lifting_nothing(part: Part, known: Mapping[str, str], strategy: Strategy) -> Iterator[Problem]:
    for key, word, said in part.words:
        if said is None and key_of(word) not in known:
            message = f"nothing is said of '{word}' that could be lifted"
            yield Problem(strategy.at(*part.at, key, word), message, did_you_mean(word, known.values()))
