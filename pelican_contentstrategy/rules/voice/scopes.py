"""Does a rule's scope select a text?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

RAW = "raw"
SUMMARY = "summary"
SENTENCE = "sentence"
SPECIAL = frozenset({RAW, SUMMARY, SENTENCE})
"""Scopes of texts that stand beside the blocks; only a selector that names them means them."""


def selects(scopes: Iterable[str], parts: frozenset[str]) -> bool:
    """Whether any selector means a text of these parts; `&` joins conditions, `~` negates one."""
    special = parts & SPECIAL
    return any(
        all(_holds(each.strip(), parts) for each in selector.split("&"))
        and all(names([selector], each) for each in special)
        for selector in scopes
    )


def names(scopes: Iterable[str], part: str) -> bool:
    """Whether any selector asks for this part."""
    return any(part in each.strip().split(".") for selector in scopes for each in selector.split("&"))


def _holds(selector: str, parts: frozenset[str]) -> bool:
    if selector.startswith("~"):
        return not set(selector[1:].strip().split(".")) <= parts
    return set(selector.split(".")) <= parts
