"""How is what we know of an article put into phrases that a post can open with, or go on with?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pelican_contentstrategy.channels._fitting import beginnings
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pelican_contentstrategy.channels._pitch import Pitch

_ENDED = regex.compile(r"[\p{Sentence_Terminal}:…][\p{Pf}\p{Pe}\"']*$")
_FULL_STOPS = ".。!…"
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]$")
_LONGEST_LABEL = 60
"""Characters of what may stand before a colon; more would be a sentence."""


def sentence(text: str) -> str:
    """A text with a full stop, unless it ends in some such mark already."""
    if not text or _ENDED.search(text):
        return text
    return f"{text}{'。' if _UNSPACED.search(text) else '.'}"


def summary(pitch: Pitch) -> tuple[str, ...]:
    """The summary as sentences, and what is left of it without its last ones."""
    return beginnings(sentence(pitch.summary))


def pain(pitch: Pitch) -> str:
    """What the article relieves its reader of, as the question whether they know it."""
    return _question(pitch.pain, pitch)


def keyword_question(pitch: Pitch) -> str:
    """The keyword, where it is a question: `how to choose a chart`, `table or chart`."""
    words = words_in(pitch.lang)
    folded = pitch.keyword.casefold()
    is_asked = folded.partition(" ")[0] in words.asks or any(folded.startswith(each) for each in _unspaced(words.asks))
    if not is_asked and not (words.either and words.either in folded):
        return ""
    return _question(capitalised(pitch.keyword), pitch)


def labelled(pitch: Pitch, text: str) -> str:
    """A text behind what it is about, the keyword or the topic; nothing if neither is known or the text says so."""
    label = pitch.keyword or pitch.topic
    if not label or not text or len(label) > _LONGEST_LABEL or label.casefold() in text.casefold():
        return ""
    return words_in(pitch.lang).label.format(capitalised(label), text)


def announced(pitch: Pitch) -> str:
    """The title as news of the site; nothing where the site has no name."""
    return words_in(pitch.lang).new_on.format(pitch.brand, pitch.title) if pitch.brand else ""


def call(pitch: Pitch) -> str:
    """The call to action with its address."""
    return words_in(pitch.lang).label.format(pitch.cta, pitch.cta_url) if pitch.cta and pitch.cta_url else ""


def more(pitch: Pitch) -> str:
    """Where there is more on the topic, of an article that has no points of its own to tell."""
    is_needed = pitch.topic and pitch.topic_url and not pitch.points
    return words_in(pitch.lang).label.format(pitch.topic, pitch.topic_url) if is_needed else ""


def turned(points: Sequence[str], first: int) -> tuple[str, ...]:
    """Points from one of them on, then those before it; those from the beginning where there are not so many."""
    return (*points[first:], *points[:first])


def unsaid(texts: Iterable[str], used: str) -> tuple[str, ...]:
    """Texts that do not stand in what is said already, nor the other way round."""
    return tuple(each for each in texts if each and each not in used and not (used and used in each))


def listed(points: Sequence[str], most: int, head: str = "", mark: str = "•") -> tuple[str, ...]:
    """A list of points under a head, and shorter ones; none where there are no points."""
    lines = [f"{mark} {each}" for each in points[:most]]
    return tuple("\n".join(filter(None, (head, *lines[:number]))) for number in range(len(lines), 0, -1))


def capitalised(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _question(text: str, pitch: Pitch) -> str:
    text = text.rstrip(_FULL_STOPS).strip()
    if not text or text.endswith(("?", "\uff1f", "\u061f")):
        return text
    return words_in(pitch.lang).question.format(text)


def _unspaced(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in words if _UNSPACED.search(each))
