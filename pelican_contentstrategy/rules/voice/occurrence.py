"""How often something may, or must, be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.patterns import Expression, at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Occurrence, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check


def occurrence(rule: StyleRule, _: Sequence[str]) -> Check:
    """Count in each text; it is told at the first of them, or at the text's beginning if there are none."""
    definition = cast("Occurrence", rule.definition)
    with at("token"):
        expression = Expression(definition.token, ignorecase=definition.ignorecase)

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        for number, text in enumerate(texts):
            count = len(expression.findall(text.text))
            too_many = definition.max > 0 and count > definition.max
            too_few = definition.min > 0 and count < definition.min
            if too_many or too_few:
                first = next(expression.finditer(text.text), None)
                start, end = first.span() if first else (0, 0)
                yield Hit(number, start, end, (text.shown[start:end],))

    return check
