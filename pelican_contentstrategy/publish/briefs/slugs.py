"""What is the file of a piece called?"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Characters; of some scripts, each takes four bytes of the 255 that a file's name may have."""
ACCENTS = re.compile(r"[\u0300-\u036f]")
"""Marks above and below Latin, Greek and Cyrillic letters; those of other scripts make another letter, or a vowel."""


def slug_of(words: str) -> str:
    """Letters and digits of a title or keyword, in small letters and with dashes between its words."""
    folded = unicodedata.normalize("NFKD", words.replace("'", "").replace("’", "")).casefold()
    plain = unicodedata.normalize("NFC", ACCENTS.sub("", folded))
    slug = "-".join("".join(each if _is_part(each) else " " for each in plain).split())
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return slug.strip("-") or "brief"


def _is_part(character: str) -> bool:
    """Whether a word may have it: letters, digits, and the marks that belong to them."""
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc"}
