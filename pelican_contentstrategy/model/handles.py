"""Does a handle - a code, a name or a prefix of a code - mean this rule, and how exactly?"""

from __future__ import annotations

from pelican_contentstrategy.model.names import fold

EXACT = 1000
"""Specificity of a rule's own code or name: more than any prefix has."""


def specificity(handle: str, code: str, name: str) -> int:
    """How exactly a handle means the rule of this code and name; 0 if it does not."""
    if is_own(handle, code, name):
        return EXACT
    return len(handle) if handle and code.startswith(handle.upper()) else 0


def is_own(handle: str, code: str, name: str) -> bool:
    """Whether a handle is the very code or name of a rule, whatever its case, its dashes or underscores."""
    return fold(handle) == fold(name) or handle.upper() == code
