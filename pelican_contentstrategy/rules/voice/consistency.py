"""Two spellings of which a text may use one only."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.patterns import Expression, at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Consistency, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check


def consistency(rule: StyleRule, _: Sequence[str]) -> Check:
    """The spelling that comes first in a file holds for the rest of it; each other one is told."""
    definition = cast("Consistency", rule.definition)
    bound = "" if definition.nonword else r"\b"
    pairs = []
    for one, other in definition.either.items():
        with at("either", one):
            for side in (one, other):  # over a site, each is looked for by itself
                Expression(side)
            pattern = f"{bound}(?P<one>{one}){bound}|{bound}(?P<other>{other}){bound}"
            pairs.append(Expression(pattern, ignorecase=definition.ignorecase))

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        for pair in pairs:
            first = ""
            for number, text in enumerate(texts):
                for found in pair.finditer(text.text):
                    side = "one" if found["one"] else "other"
                    first = first or side
                    if side != first:
                        yield Hit(number, found.start(), found.end(), (text.shown[found.start() : found.end()],))

    return check
