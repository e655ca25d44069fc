"""A formula over the measures of a document, told when its value meets a condition."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.formulas import formula
from pelican_contentstrategy.rules.voice.hits import Hit, UnusableError
from pelican_contentstrategy.rules.voice.measures import MEASURES, measures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Metric, StyleRule
    from pelican_contentstrategy.rules.voice.formulas import Formula
    from pelican_contentstrategy.rules.voice.hits import Check

VALUE = "value"
"""What the condition calls the formula's result."""
COMPARISON = re.compile(r"\s*(?:[<>]=?|[!=]=)")


def metric(rule: StyleRule, _: Sequence[str]) -> Check:
    """One hit a document at most, at its beginning; a document whose measures give no value has none.

    Raises UnusableError, whose text begins with the key it is about.
    """
    definition = cast("Metric", rule.definition)
    try:
        key = "formula"
        value_of = formula(definition.formula, MEASURES)
        key = "condition"
        holds = _condition(definition.condition)
    except UnusableError as error:
        raise UnusableError(f"{key}: {error}", key, hint=error.hint) from None

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        if not texts:
            return
        measures = measures_of(texts)
        value = value_of(measures)
        if math.isfinite(value) and holds({**measures, VALUE: value}) == 1:
            yield Hit(0, 0, 0, (f"{value:.2f}",))

    return check


def _condition(source: str) -> Formula:
    if not COMPARISON.match(source):
        raise UnusableError(f"'{source}' does not begin with a comparison", hint="write it as '> 9'")
    return formula(f"{VALUE} {source}", MEASURES | {VALUE})
