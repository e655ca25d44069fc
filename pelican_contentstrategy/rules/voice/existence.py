"""Words that should not be there."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.flavour import choices, refers_back, with_flags
from pelican_contentstrategy.rules.voice.patterns import among, at, is_readable
from pelican_contentstrategy.rules.voice.wording import Wording, alternative

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.style import Existence, StyleRule
    from pelican_contentstrategy.rules.voice.wording import Alternative

BOUNDED = re.compile(r"\\b\((?:\?:|(?!\?))(?P<inner>(?:[^()\\]|\\[^1-9])*)\)\\b", re.DOTALL)
"""Words within boundaries, written as one pattern."""
GROUP = re.compile(r"(?<!\\)\((?!\?)")


def existence(rule: StyleRule, accepted: Sequence[str]) -> Wording:
    """The rule's tokens, each bounded by words' ends unless `nonword`; `raw` stands in front of all of them."""
    definition = cast("Existence", rule.definition)
    allows = exceptions([*definition.exceptions, *(accepted if definition.vocab else ())])
    return Wording(rule, tuple(_alternatives(definition)), allows, _answer)


def _alternatives(definition: Existence) -> Iterator[Alternative]:
    tokens = {number: token for number, token in enumerate(definition.tokens) if token.strip()}
    raw, bounded = "".join(definition.raw), not definition.nonword
    words = None if definition.tokens else BOUNDED.fullmatch(raw)
    if words:
        yield from _each({0: words["inner"]}, definition, bounded=True)
    elif raw or _is_one(tokens.values()):
        together, is_bounded = "|".join(tokens.values()), bounded and bool(tokens)
        is_raw = bool(raw) and not is_readable(raw)
        if definition.append:
            together, raw, is_bounded = (rf"\b(?:{together})\b" if is_bounded else f"(?:{together})") + raw, "", False
        with among("raw", definition.raw) if is_raw else among("tokens", definition.tokens):
            yield alternative(0, together, ignorecase=definition.ignorecase, bounded=is_bounded, prefix=raw)
    else:
        yield from _each(tokens, definition, bounded=bounded)


def _each(tokens: Mapping[int, str], definition: Existence, *, bounded: bool) -> Iterator[Alternative]:
    """One alternative a word; a flag that one sets holds for those behind it."""
    flags, order = "", count()
    for number, token in tokens.items():
        with at("tokens", number) if definition.tokens else at("raw", 0):
            for part in filter(None, choices(flags + token)):
                yield alternative(next(order), part, ignorecase=definition.ignorecase, bounded=bounded)
        flags = with_flags(flags, token)


def _is_one(tokens: Collection[str]) -> bool:
    """Whether a token refers to a group by its number among the groups of all of them."""
    return any(map(refers_back, tokens)) and sum(len(GROUP.findall(token)) for token in tokens) > 1


def _answer(_: Alternative, observed: str, __: str, ___: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (observed,), ()
