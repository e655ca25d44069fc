"""What does one rule of a style find?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from pelican_contentstrategy.model.prose import Text


class UnusableError(ValueError):
    """Why nothing can look for a rule, and under which of its keys the reason stands."""

    def __init__(self, message: str, *key: str, hint: str = "") -> None:
        super().__init__(message)
        self.key = key
        self.hint = hint


class Hit(NamedTuple):
    """A stretch of one of the texts a rule was given, by number; `arguments` go into the rule's message."""

    text: int
    start: int
    end: int
    arguments: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()


Check: TypeAlias = Callable[[Sequence[Text]], Iterator[Hit]]
"""Asked of all texts of one file that the rule's scope selects, in order."""
