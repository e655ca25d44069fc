"""What of a title or a summary do readers see, and how much room does it take?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@lru_cache(maxsize=64)
def plain_text(html: str) -> str:
    """A piece of HTML without its markup, on one line."""
    return " ".join(without_markup(html).split())


def without_markup(html: str) -> str:
    """The same with its blanks and line ends as they are."""
    return unescape(TAG.sub("", html))


def width(text: str) -> int:
    """Characters of a text; wide ones, such as Chinese, take the room of two."""
    return len(text) + sum(unicodedata.east_asian_width(each) in "WF" for each in text if each > "\u10ff")


def characters(text: str) -> str:
    """The width of a text in words."""
    room = width(text)
    return f"{room} characters" if room == len(text) else f"{room} characters, wide ones counted twice"
