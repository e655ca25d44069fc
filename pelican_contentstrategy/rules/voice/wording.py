"""What words does a rule look for? The common ground of existence and substitution: alternatives in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.parse import (
    AFTER,
    ANY_DIGIT,
    Start,
    is_of_word,
    literal_of,
    needs_of,
    starts_of,
)
from pelican_contentstrategy.rules.voice.patterns import Expression

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pelican_contentstrategy.model.style import StyleRule


DIGIT = re.compile(r"\d")


@dataclass(frozen=True, eq=False)
class Alternative:
    """One of a rule's patterns, as composed: with the boundaries around it.

    Without `starts`, nothing is known of how its matches begin, so that it has to be looked for everywhere.
    """

    order: int
    pattern: str
    ignorecase: bool
    starts: frozenset[Start]
    literal: str | None = None
    """The text it stands for, in lower case if case does not matter; it ends with a word."""
    expected: str = ""

    @cached_property
    def expression(self) -> Expression:
        """It as a regular expression."""
        return Expression(self.pattern, ignorecase=self.ignorecase)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Of each of these sets, one text must stand in whatever matches."""
        found = tuple(sorted(needs_of(self.expression.source), key=lambda need: ANY_DIGIT not in need))
        if not self.may_ignore_case:
            return found
        return tuple(frozenset(each.lower() for each in need) for need in found)

    @cached_property
    def may_ignore_case(self) -> bool:
        """Whether case does not matter to some part of it."""
        return self.ignorecase or "(?i" in self.pattern


@dataclass(frozen=True, eq=False)
class Wording:
    """One rule's alternatives; of several that match at the same place the first counts."""

    rule: StyleRule
    alternatives: Sequence[Alternative]
    allows: Callable[[str], bool]
    """Whether what was found is an exception."""
    answer: Callable[[Alternative, str, str, int], tuple[tuple[str, ...], tuple[str, ...]] | None]
    """Arguments for the message and replacements, for what was found in a text at a place; None if it may stay."""
    anchored: tuple[Alternative, ...] = field(init=False)
    free: tuple[Alternative, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "anchored", tuple(each for each in self.alternatives if each.starts))
        object.__setattr__(self, "free", tuple(each for each in self.alternatives if not each.starts))

    @cached_property
    def joined(self) -> Expression:
        """The free alternatives as one."""
        if len(self.free) == 1:
            return self.free[0].expression
        pattern = "|".join(f"(?:{each.pattern})" for each in self.free)
        return Expression(pattern, ignorecase=self.free[0].ignorecase)


def alternative(  # noqa: PLR0913 - what a rule says of each of its patterns
    order: int, pattern: str, *, ignorecase: bool, bounded: bool, expected: str = "", prefix: str = ""
) -> Alternative:
    """A pattern between boundaries of words, if `bounded`; `prefix` is put in front of them."""
    literal = literal_of(pattern) if bounded and not prefix and pattern.isascii() else None
    composed = rf"{prefix}\b(?:{pattern})\b" if bounded else f"{prefix}(?:{pattern})" if prefix else pattern
    if literal and is_of_word(literal[0]) and is_of_word(literal[-1]):
        literal = literal.lower() if ignorecase else literal
        return Alternative(order, composed, ignorecase, frozenset({_start_of(literal.lower())}), literal, expected)
    expression = Expression(composed, ignorecase=ignorecase)
    made = Alternative(order, composed, ignorecase, starts_of(expression.source), None, expected)
    made.__dict__["expression"] = expression
    return made


def _start_of(literal: str) -> Start:
    end = next((place for place, each in enumerate(literal) if not is_of_word(each)), len(literal))
    return Start(0, literal[:end], literal[end : end + AFTER], is_whole=True)
