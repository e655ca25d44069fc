"""Does a handle - a code, a name or a prefix of a code - mean this rule, and how exactly?

Rules of styles have names of two parts, `Google.Passive`, and share their code with all of their kind; a style's name
means all rules of it.
"""

from __future__ import annotations

from pelican_contentstrategy.model.names import fold

EXACT = 1000
"""Specificity of a rule's own code or name: more than any prefix has."""


def specificity(handle: str, code: str, name: str) -> int:
    """How exactly a handle means the rule of this code and name; 0 if it does not."""
    style, dot, _ = name.partition(".")
    if dot and fold(handle) == fold(name):
        return EXACT + 2
    if dot and fold(handle) == fold(style):
        return EXACT + 1
    if is_own(handle, code, name):
        return EXACT
    return len(handle) if handle and code.startswith(handle.upper()) else 0


def is_own(handle: str, code: str, name: str) -> bool:
    """Whether a handle is the very code or name of a rule, whatever its case, its dashes or underscores."""
    return fold(handle) == fold(name) or handle.upper() == code
