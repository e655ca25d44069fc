"""What words does a rule look for? The common ground of existence and substitution: alternatives in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.flavour import shifted
from pelican_contentstrategy.rules.voice.lower import in_lower_case
from pelican_contentstrategy.rules.voice.needs import needs_of
from pelican_contentstrategy.rules.voice.parse import AFTER, Start, is_of_word, literal_of, starts_of
from pelican_contentstrategy.rules.voice.patterns import IGNORES_CASE, Expression

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pelican_contentstrategy.model.style import StyleRule
    from pelican_contentstrategy.rules.voice.needs import Need
    from pelican_contentstrategy.rules.voice.patterns import Matcher

DIGIT = re.compile(r"\d")
FIRST_WORD = re.compile(r"\w+")
PLAIN = re.compile("[\x00-\x7f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*")
"""What nobody reads in another way in small letters: ASCII, and the punctuation of typography."""


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
    """The text it stands for, in lower case if case does not matter; it begins and ends with a word."""
    expected: str = ""

    @cached_property
    def expression(self) -> Expression:
        """It as a regular expression."""
        return Expression(self.pattern, ignorecase=self.ignorecase)

    @cached_property
    def match(self) -> Matcher:
        """The match that begins at an offset of a text, which is not longer than the standard library can bear."""
        return self.expression.matcher

    @property
    def patient(self) -> Alternative:
        """The same for long texts, in which it may take longer to look for it at every place that it may begin at."""
        is_quick = self.literal or not self.starts or not self.expression.is_endless
        return self if is_quick else replace(self, starts=frozenset())

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Of each of these sets, one text must stand in whatever matches."""
        found = tuple(sorted(needs_of(self.expression.source), key=bool))
        if not self.may_ignore_case:
            return found
        return tuple(frozenset(map(in_lower_case, need)) for need in found)

    @cached_property
    def may_ignore_case(self) -> bool:
        """Whether case does not matter to some part of it."""
        return self.ignorecase or IGNORES_CASE.search(self.pattern) is not None


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

    def ready(self) -> Wording:
        """It, once all of it is known to be readable; raises PatternError if not."""
        if self.free:
            _ = self.together
        return self

    @cached_property
    def together(self) -> Choice:
        """The free alternatives as one."""
        return Choice(self.free)

    @cached_property
    def patient(self) -> Wording:
        """The same for long texts: what may take its time at many places is looked for everywhere, within a limit."""
        return replace(self, alternatives=tuple(each.patient for each in self.alternatives))


class Choice:
    """Alternatives as one pattern, and which of them a match is."""

    def __init__(self, alternatives: Sequence[Alternative]) -> None:
        if len(alternatives) == 1:
            self.expression = alternatives[0].expression
            self._by_group = {}
        else:
            groups = [each.expression.groups + 1 for each in alternatives]
            numbers = [1, *accumulate(groups, initial=1)][1:-1]
            pattern = "|".join(
                f"({shifted(each.pattern, number)})" for each, number in zip(alternatives, numbers, strict=True)
            )
            self.expression = Expression(pattern, ignorecase=alternatives[0].ignorecase)
            self._by_group = dict(zip(numbers, alternatives, strict=True))
        self._first = alternatives[0]

    def chosen(self, found: re.Match[str]) -> Alternative:
        """Which alternative a match of the expression is of."""
        return self._by_group[found.lastindex or 0] if self._by_group else self._first


def alternative(  # noqa: PLR0913 - what a rule says of each of its patterns
    order: int, pattern: str, *, ignorecase: bool, bounded: bool, expected: str = "", prefix: str = ""
) -> Alternative:
    """A pattern between boundaries of words, if `bounded`; `prefix` is put in front of them."""
    literal = literal_of(pattern) if bounded and not prefix and PLAIN.fullmatch(pattern) else None
    if literal and ignorecase and DIGIT.search(literal):  # texts in lower case do not tell digits apart
        literal = None
    composed = rf"{prefix}\b(?:{pattern})\b" if bounded else f"{prefix}(?:{pattern})" if prefix else pattern
    if literal and is_of_word(literal[0]) and is_of_word(literal[-1]):
        literal = literal.lower() if ignorecase else literal
        return Alternative(order, composed, ignorecase, frozenset({_start_of(literal.lower())}), literal, expected)
    expression = Expression(composed, ignorecase=ignorecase)
    starts = starts_of(expression.source) if expression.is_anchorable else frozenset()
    made = Alternative(order, composed, ignorecase, starts, None, expected)
    made.__dict__["expression"] = expression  # a pattern is costly to judge, so what was is kept
    return made


def _start_of(literal: str) -> Start:
    found = FIRST_WORD.match(literal)
    end = found.end() if found else 0
    return Start(0, literal[:end], literal[end : end + AFTER], is_whole=True)
