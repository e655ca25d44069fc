"""Which hashtags do tags make?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_APOSTROPHES = regex.compile(r"['’\u02bc]")
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")
_LETTER = regex.compile(r"\p{L}")
_LONGEST = 50
"""Characters of a hashtag that anybody would type."""


def hashtags(tags: Iterable[str], most: int) -> list[str]:
    """Tags as hashtags, in their order; each word has a capital, so that a screen reader tells them apart.

    What has no letters, or only one, is no word, and makes none.
    """
    found: dict[str, str] = {}
    for tag in tags:
        word = camel_case(tag)
        if len(_LETTER.findall(word)) > _is_latin(word) and len(word) <= _LONGEST:
            found.setdefault(word.casefold(), f"#{word}")
    return [*found.values()][:most]


def camel_case(tag: str) -> str:
    """The words of a tag in one: `sourdough starter` as `SourdoughStarter`; `iOS` and `SEO` stay as they are."""
    words = _WORDS.findall(_APOSTROPHES.sub("", tag))
    return "".join(word if word != word.lower() else word[:1].upper() + word[1:] for word in words)


def slugs(tags: Iterable[str], most: int, join: str = "-") -> list[str]:
    """Tags in small letters, their words joined, as sites for developers have them."""
    words = (join.join(_WORDS.findall(_APOSTROPHES.sub("", tag.casefold()))) for tag in tags)
    return [*dict.fromkeys(word for word in words if _LETTER.search(word))][:most]


def _is_latin(word: str) -> bool:
    return word.isascii()
