"""Words, and what to write instead."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.flavour import choices
from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError, at, expand
from pelican_contentstrategy.rules.voice.wording import Wording, alternative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.style import StyleRule, Substitution
    from pelican_contentstrategy.rules.voice.wording import Alternative

QUOTED = re.compile(r"""^[^%]*["'`\u2018\u201c]%(?:\[1\])?s""")


def substitution(rule: StyleRule, accepted: Sequence[str]) -> Wording:
    """The rule's keys, the longest first; what is already as it should be may stay."""
    definition = cast("Substitution", rule.definition)
    allows = exceptions([*definition.exceptions, *(accepted if definition.vocab else ())])
    is_quoted = QUOTED.search(definition.message) is not None
    fulfilled = {expected: _fulfilled(expected) for expected in definition.swap.values()}

    def answer(
        found: Alternative, observed: str, text: str, start: int
    ) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        check = fulfilled[found.expected]
        if observed == found.expected or (check and check.match(observed)):
            return None
        expected = found.expected
        if "$" in expected:
            expected = expand(expected, found.expression.match(text, start), text)
        choices = tuple(_like(observed, each) if definition.capitalize else each for each in expected.split("|"))
        return (_sentence(choices, is_quoted=is_quoted), observed.strip()), choices

    return Wording(rule, tuple(_alternatives(definition)), allows, answer)


def _alternatives(definition: Substitution) -> Iterator[Alternative]:
    order, bounded = count(), not definition.nonword
    for key in sorted(filter(None, definition.swap), key=len, reverse=True):
        expected = definition.swap[key]
        with at("swap", key):
            for part in [key] if "$" in expected else filter(None, choices(key)):
                yield alternative(
                    next(order), part, ignorecase=definition.ignorecase, bounded=bounded, expected=expected
                )


def _fulfilled(expected: str) -> Expression | None:
    """What stands for the expected text; None where that is no pattern."""
    if re.fullmatch(r"[\w\s'’-]*", expected):
        return None
    try:
        return Expression(f"^(?:{expected})$")
    except PatternError:
        return None


def _like(observed: str, expected: str) -> str:
    return expected[:1].upper() + expected[1:] if observed[:1].isupper() else expected


def _sentence(choices: Sequence[str], *, is_quoted: bool) -> str:
    """The choices in quote marks: `'phone' or 'mobile phone'`; without the outer ones where the message has them."""
    choice = "' or '".join(choices)
    return choice if is_quoted else f"'{choice}'"
