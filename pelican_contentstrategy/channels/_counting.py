"""How does each channel count a text?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

import regex

from pelican_contentstrategy.channels._addresses import addresses, without
from pelican_contentstrategy.channels._emoji import EMOJI

Count: TypeAlias = Callable[[str], int]
"""The length of a text as a channel sees it."""

ADDRESS = 23
"""What any address takes on X, which puts a short one of its own in its place, and on Mastodon."""
HEAVY = regex.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""Code points that weigh 2 on X, by the table its counting library is published with (version 3 of its settings)."""
GRAPHEME = regex.compile(r"\X")
JOINED = re.compile(r"[^\n -~\xa0-\u02ff\u2010-\u2027\u2030-\u205e]")
"""What more than one code point may make a grapheme with; most texts have nothing of it."""
SHOWN = re.compile("[^\x00-\u203b]")
"""What an emoji has at least one of."""
MENTION = regex.compile(r"(?<![\w/])(@[a-z0-9_]+)@[a-z0-9.-]*[a-z0-9]", regex.IGNORECASE)


def code_points(text: str) -> int:
    """Unicode code points, as Python counts them."""
    return len(text)


def graphemes(text: str) -> int:
    """What readers take for characters: a letter with its accents, an emoji with all that is joined to it."""
    return len(GRAPHEME.findall(text)) if JOINED.search(text) else len(text)


def utf8_bytes(text: str) -> int:
    """Bytes of the text as it is sent."""
    return len(text.encode("utf-8", "replace"))


def utf16_units(text: str) -> int:
    """Units of UTF-16, where all beyond the first 65,536 code points, such as most emoji, takes two."""
    return len(text) + sum(each > "\uffff" for each in text)


def double_width(text: str) -> int:
    """Code points; wide ones, such as Chinese, count as two."""
    return len(text) + sum(unicodedata.east_asian_width(each) in "WF" for each in text)


def weighted(text: str) -> int:
    """X: after normalisation to NFC, an address weighs 23, an emoji 2 however it is made up, others 1 or 2."""
    text = unicodedata.normalize("NFC", text)
    found = [*addresses(text)]
    rest, emoji = without(text, found), 0
    if SHOWN.search(rest):
        rest, emoji = EMOJI.subn("", rest)
    return ADDRESS * len(found) + 2 * emoji + len(rest) + len(HEAVY.findall(rest))


def mastodon_characters(text: str) -> int:
    """Mastodon: graphemes; an address with its scheme takes 23, and of a mention only the local part counts."""
    found = [*addresses(text, bare=False)]
    rest = without(text, found)
    return ADDRESS * len(found) + graphemes(MENTION.sub(r"\1", rest) if "@" in rest else rest)


def threads_characters(text: str) -> int:
    """Threads: code points, but an emoji takes its UTF-8 bytes."""
    return len(EMOJI.sub("", text)) + sum(utf8_bytes(each[0]) for each in EMOJI.finditer(text))
