"""How is a post made of what there is to say, so that it fits and nothing in it is cut?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.channels._kind import Room

ELLIPSIS = "…"
PARAGRAPH = "\n\n"
_SCHEME = "://"
_SENTENCE_ENDS = regex.compile(r"(?<=\p{Ll}{4}[.!?][”\"')]?)\s+(?=\S)|(?<=[。\uff01\uff1f][」』\uff09]?)(?=\S)")
"""Ends of sentences that are plain to see: behind a word that is no abbreviation, or a full stop of Chinese."""
_WORD = regex.compile(r"\s*(?:\S*://\S*|[\p{Han}\p{Hiragana}]\p{M}*|(?:(?![\p{Han}\p{Hiragana}])\S)+)")
_CLAUSE = regex.compile(r"(?<=\w)(?::|[?!](?=\s)|\s[-–—|])\s")
_LOOSE_ENDS = " ,;:–—-(/&+|"
_LEAST_CLAUSE = 15
"""Characters of a title's first clause that tell something by themselves."""


@dataclass(frozen=True)
class Part:
    """A whole of a post, in one or several versions of which the first that fits is taken.

    The parts of most worth are put in first. `gap` stands between it and the part before it, if that is there too.
    """

    worth: int
    versions: tuple[str, ...]
    gap: str = PARAGRAPH


def part(worth: int, *versions: str, gap: str = PARAGRAPH) -> Part:
    """A part with those of its versions that say something."""
    return Part(worth, tuple(filter(None, versions)), gap)


def fitted(parts: Sequence[Part], room: Room, link: str, title: str) -> str:
    """The parts that there is room for, in their order, and a link among them if it is not empty.

    Where there is room for nothing else, the beginning of a title stands by the link; where there is not even room for
    that, either of them alone; it may be nothing at all.
    """
    kept: dict[int, str] = {}
    for index, each in sorted(enumerate(parts), key=lambda entry: (-entry[1].worth, entry[0])):
        fitting = (text for text in each.versions if room.fits(_joined(parts, {**kept, index: text})))
        text = next(fitting, None)
        if text is not None:
            kept[index] = text
    whole = _joined(parts, kept)
    if whole and whole != link:
        return whole
    around = f"{PARAGRAPH}{link}" if whole else ""
    short = shortened(title, lambda text: room.fits(text + around))
    return f"{short}{around}" if short else whole


def _joined(parts: Sequence[Part], kept: dict[int, str]) -> str:
    text = ""
    for index in sorted(kept):
        gap = parts[index].gap if index - 1 in kept else PARAGRAPH
        text += gap + kept[index] if text else kept[index]
    return text


def shortened(title: str, fits: Callable[[str], bool]) -> str:
    """A title, its first clause, or as many of its words as fit, with an ellipsis; empty where no word does."""
    for text in (title, _first_clause(title)):
        if text and fits(text):
            return text
    words = [*beginnings_of_words(title)]
    return next((text for text in reversed(words) if fits(text)), "")


def beginnings_of_words(title: str) -> Iterator[str]:
    """A title's first word, its first two, and so on, with an ellipsis; none ends on an address."""
    for found in _WORD.finditer(title):
        if found.end() < len(title) and _SCHEME not in found[0]:
            start = title[: found.end()].strip().rstrip(_LOOSE_ENDS)
            if start:
                yield f"{start}{ELLIPSIS}"


def beginnings(text: str) -> tuple[str, ...]:
    """A text, and what is left of it without its last sentence, its last two, and so on."""
    ends = [found.start() for found in _SENTENCE_ENDS.finditer(text) if not _is_in_address(text, found.start())]
    return tuple(filter(None, (text, *(text[:end].rstrip() for end in reversed(ends)))))


def opening(texts: Iterable[str], room: Room, link: str, fold: int | None = None) -> str:
    """The first text that a post can open with and still hold its link; one that ends before the fold, if one does."""
    first = ""
    for text in texts:
        if text and room.fits(f"{text}{PARAGRAPH}{link}"):
            if fold is None or room.count(text) <= fold:
                return text
            first = first or text
    return first


def _is_in_address(text: str, end: int) -> bool:
    return not text[end].isspace() and _SCHEME in text[:end].rsplit(None, 1)[-1]


def _first_clause(title: str) -> str:
    found = _CLAUSE.search(title)
    if not found:
        return ""
    mark = found[0].strip()
    clause = title[: found.start()] + (mark if mark in "?!" else "")
    return clause if len(clause) >= _LEAST_CLAUSE else ""
