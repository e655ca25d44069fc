"""Are two texts nearly the same, word for word?"""

from __future__ import annotations

import re

WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|[^\W_\u2e80-\u9fff\uf900-\ufaff]+")
"""A word; in Chinese and Japanese, a character."""
TOGETHER = 4
"""Words that stand one behind the other in both."""
ENOUGH = 20
"""Words below which a text is too short to be somebody's copy."""
NEARLY = 0.95
"""Part of such stretches that copies share; talks of one series, all with one introduction, may share nine in ten."""


def is_copy(text: str, other: str) -> bool:
    """Whether most of what one says, the other says in the same words."""
    some, others = _stretches(text), _stretches(other)
    longest = max(len(some), len(others))
    return longest > ENOUGH - TOGETHER and len(some & others) >= NEARLY * longest


def _stretches(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return set(zip(*(words[start:] for start in range(TOGETHER)), strict=False))
