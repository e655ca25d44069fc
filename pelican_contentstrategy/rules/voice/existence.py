"""Words that should not be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.wording import Wording, alternative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.style import Existence, StyleRule
    from pelican_contentstrategy.rules.voice.wording import Alternative


def existence(rule: StyleRule, accepted: Sequence[str]) -> Wording:
    """The rule's tokens, each bounded by words' ends unless `nonword`; `raw` stands in front of all of them."""
    definition = cast("Existence", rule.definition)
    allows = exceptions([*definition.exceptions, *(accepted if definition.vocab else ())])
    return Wording(rule, tuple(_alternatives(definition)), allows, _answer)


def _alternatives(definition: Existence) -> Iterator[Alternative]:
    raw, bounded = "".join(definition.raw), not definition.nonword
    ignorecase = definition.ignorecase
    if not definition.tokens:
        yield alternative(0, raw, ignorecase=ignorecase, bounded=False)
    elif raw and definition.append:
        tokens = "|".join(definition.tokens)
        together = rf"\b(?:{tokens})\b" if bounded else f"(?:{tokens})"
        yield alternative(0, together + raw, ignorecase=ignorecase, bounded=False)
    elif raw or any("\\1" in token or "(?P=" in token for token in definition.tokens):
        tokens = "|".join(definition.tokens)
        yield alternative(0, tokens, ignorecase=ignorecase, bounded=bounded, prefix=raw)
    else:
        for order, token in enumerate(definition.tokens):
            yield alternative(order, token, ignorecase=ignorecase, bounded=bounded)


def _answer(_: Alternative, observed: str, __: str, ___: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (observed,), ()
