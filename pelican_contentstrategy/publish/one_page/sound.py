"""How should articles sound?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Sound
from pelican_contentstrategy.publish.one_page.words import limits, line, said, stage_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.voice import Wording

MOST = 12
"""Words of each kind that are named; the style guide has them all."""


def sound(strategy: Strategy, library: Library) -> Sound:
    """The tone, the words, and who has words of its own."""
    voice = strategy.voice
    prefer: dict[str, list[str]] = {better: [] for better in voice.prefer.values() if better is not None}
    for word, better in voice.prefer.items():
        if better is not None:
            prefer[better].append(word)
    avoid = {word: line(why) for word, why in voice.avoid.items() if why is not None}
    left = sum(max(0, len(each) - MOST) for each in (prefer, avoid, voice.terms))
    is_said = voice.vale_ini or "styles" in voice.model_fields_set
    return Sound(
        tone=said(voice.tone),
        prefer=tuple((better, " or ".join(words)) for better, words in [*prefer.items()][:MOST]),
        avoid=tuple([*avoid.items()][:MOST]),
        terms=voice.terms[:MOST],
        limits=tuple(limits(strategy.readability)),
        styles=(*(library.styles if is_said else ()), *voice.vocabularies),
        own=tuple(_own(strategy)),
        more=left,
    )


def _own(strategy: Strategy) -> Iterator[tuple[str, str]]:
    voice = strategy.voice
    parts = (
        *((each.name, voice.personas.get(slug)) for slug, each in strategy.personas.items()),
        *((stage_name(each), voice.stages.get(slug)) for slug, each in strategy.stages.items()),
        *((each.title, voice.pillars.get(slug)) for slug, each in strategy.pillars.items()),
    )
    for name, wording in parts:
        words = "; ".join(_words(wording)) if wording else ""
        if words:
            yield name, words


def _words(wording: Wording) -> Iterator[str]:
    """What a part of the voice adds, in short."""
    for word, better in [*wording.prefer.items()][:MOST]:
        if better is not None:
            yield f"{better}, not {word}"
    avoid = [word for word, why in wording.avoid.items() if why is not None]
    if avoid:
        yield f"never {', '.join(avoid[:MOST])}"
    said = {**wording.prefer, **wording.avoid}
    allowed = [word for word, what in said.items() if what is None]
    if allowed:
        yield f"{', '.join(allowed[:MOST])} allowed"
    if wording.terms:
        yield f"spell {', '.join(wording.terms[:MOST])}"
    if wording.styles:
        yield f"style {', '.join(wording.styles)}"
