"""What would a rule on wording find if its whole pattern were tried on every text?

Slow, and so plain that it is right: one pattern a rule, composed as the format says, run from left to right.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import regex

from pelican_contentstrategy.model.prose import Text
from pelican_contentstrategy.model.style import Existence, Substitution
from pelican_contentstrategy.rules.voice.alike import alike, stand_ins
from pelican_contentstrategy.rules.voice.flavour import translate
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.style import StyleRule
    from pelican_contentstrategy.rules.voice.wording import Wording


class Stretch(NamedTuple):
    """What one rule found in one text, and what it expects instead."""

    rule: int
    text: int
    start: int
    end: int
    expected: str


def text_of(written: str) -> Text:
    """A text of a paragraph."""
    return Text(written, written, frozenset({"text", "paragraph"}), 0)


def found_by_index(wordings: Sequence[Wording], texts: Iterable[str]) -> list[Stretch]:
    """What the index makes of some wordings together."""
    heap = Heap([text_of(each) for each in texts])
    found = Index(wordings).find(heap)
    return sorted(Stretch(each.wording, each.text, each.start, each.end, each.alternative.expected) for each in found)


def found_one_by_one(rules: Sequence[StyleRule], texts: Sequence[str]) -> list[Stretch]:
    """What each rule's own pattern finds, one after the other."""
    return sorted(
        Stretch(number, place, *found)
        for number, rule in enumerate(rules)
        for place, text in enumerate(texts)
        for found in _matches(*_compiled(rule), text)
    )


def _matches(pattern: Any, expected: dict[int, str], text: str) -> Iterator[tuple[int, int, str]]:
    seen = text if isinstance(pattern, re.Pattern) else alike(text, stand_ins(pattern.pattern))
    for found in pattern.finditer(seen):
        if found.end() > found.start():
            chosen = next((answer for group, answer in expected.items() if found[group] is not None), "")
            yield found.start(), found.end(), chosen


@lru_cache(maxsize=256)
def _compiled(rule: StyleRule) -> tuple[Any, dict[int, str]]:
    """The pattern, and what is expected by the number of the group that holds it."""
    definition = rule.definition
    if isinstance(definition, Substitution):
        keys = sorted(definition.swap, key=len, reverse=True)
        expected, group = {}, 1
        for key in keys:
            expected[group] = definition.swap[key]
            group += 1 + regex.compile(translate(key), regex.VERSION0).groups
        return _pattern("|".join(f"({key})" for key in keys), definition), expected
    assert isinstance(definition, Existence)
    tokens = "|".join(token for token in definition.tokens if token.strip())
    return _pattern(tokens, definition), {}


def _pattern(tokens: str, definition: Existence | Substitution) -> Any:
    raw = "".join(definition.raw) if isinstance(definition, Existence) else ""
    is_bounded = not definition.nonword and bool(tokens)
    composed = rf"\b(?:{tokens})\b" if is_bounded else f"(?:{tokens})"
    is_behind = isinstance(definition, Existence) and definition.append
    source = translate(composed + raw if is_behind else raw + composed)
    flags = re.MULTILINE | (re.IGNORECASE if definition.ignorecase else 0)
    try:
        return re.compile(source, flags)
    except re.error:
        return regex.compile(source, flags | regex.VERSION0)
