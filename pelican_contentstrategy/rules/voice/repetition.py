"""The same word twice in a row."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING, Any, cast

from pelican_contentstrategy.model.prose import MASK
from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.patterns import Expression, among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Repetition, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check

DEFAULT_TOKEN = r"[^\s]+"  # noqa: S105 - a pattern


def repetition(rule: StyleRule, accepted: Sequence[str]) -> Check:
    """A token equal to the one before it, with nothing but blanks in between, once more often than `max`."""
    definition = cast("Repetition", rule.definition)
    tokens = definition.tokens or (DEFAULT_TOKEN,)
    with among("tokens", tokens):
        expression = Expression(f"(?:{'|'.join(tokens)})", ignorecase=definition.ignorecase)
    pieces_of = str.split if tokens == (DEFAULT_TOKEN,) else expression.findall
    allows = exceptions([*definition.exceptions, *(accepted if definition.vocab else ())])

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        for number, text in enumerate(texts):
            pieces: list[Any] = pieces_of(text.text.casefold() if definition.ignorecase else text.text)
            if True not in map(eq, pieces, pieces[1:]):
                continue
            last, last_start, last_end, count = "", 0, 0, 0
            for found in expression.finditer(text.text):
                written = text.text[found.start() : found.end()]
                word = written.casefold() if definition.ignorecase else written
                if not _repeats(word, last, text.text[last_end : found.start()], needs_letters=definition.alpha):
                    count, last_start = 0, found.start()
                else:
                    count += 1
                    if count > definition.max and not allows(text.text[last_start : found.end()]):
                        yield Hit(number, last_start, found.end(), (written,))
                        count, last_start = 0, found.start()
                last, last_end = word, found.end()

    return check


def _repeats(word: str, last: str, between: str, *, needs_letters: bool) -> bool:
    return word == last and between.isspace() and MASK not in word and (word.isalpha() or not needs_letters)
