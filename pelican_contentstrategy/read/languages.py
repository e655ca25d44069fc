"""Which language does a tag name?"""

from __future__ import annotations


def language_of(tag: str) -> str:
    """The language without its country: `en` of `en_US` and `EN-gb`."""
    return tag.replace("-", "_").partition("_")[0].lower()
