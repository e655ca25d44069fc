"""What calls for something else to be there, such as an abbreviation for its long form."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.patterns import Expression, at, expand

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Conditional, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check


def conditional(rule: StyleRule, accepted: Sequence[str]) -> Check:
    """What `first` finds must be what the group of `second` found, here or in a text before."""
    definition = cast("Conditional", rule.definition)
    with at("first"):
        first = Expression(definition.first, ignorecase=definition.ignorecase)
    with at("second"):
        second = Expression(definition.second, ignorecase=definition.ignorecase)
    allows = exceptions([*definition.exceptions, *(accepted if definition.vocab else ())])

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        known: set[str] = set()
        searched = 0
        for number, text in enumerate(texts):
            if not first.findall(text.text):
                continue
            found = (each.span() for each in first.finditer(text.text))
            wanted = [(start, end) for start, end in found if not allows(text.text[start:end])]
            for earlier in texts[searched : number + 1] if wanted else ():
                if second.is_possible(earlier.text):
                    known.update(expand("$1", each, earlier.text) for each in second.finditer(earlier.text))
                searched = number + 1
            for start, end in wanted:
                if text.text[start:end] not in known:
                    yield Hit(number, start, end, (text.shown[start:end],))

    return check
