"""How is what we tell programs written down?"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any


def plain(value: object) -> dict[str, object]:
    """Fields of a dataclass by name, those it has of its own before those it inherits; made for `json.dumps(default=)`.

    What they hold is left as it is, so that nothing is copied.
    """
    return {name: getattr(value, name) for name in _names(value.__class__)}


def names(cls: type) -> tuple[str, ...]:
    """The fields of a dataclass, in that order."""
    kind: Any = cls
    inherited = {each.name for base in cls.__bases__ if is_dataclass(base) for each in fields(base)}
    return tuple(sorted((each.name for each in fields(kind)), key=inherited.__contains__))


_names: Any = cache(names)
