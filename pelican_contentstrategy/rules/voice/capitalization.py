"""How a heading, or another text, is to be capitalised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.prose import MASK
from pelican_contentstrategy.rules.voice.exceptions import exceptions, joined
from pelican_contentstrategy.rules.voice.hits import Hit, UnusableError
from pelican_contentstrategy.rules.voice.letter_case import capitalised, in_title_case, lowered, raised
from pelican_contentstrategy.rules.voice.patterns import Expression, among, at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Capitalization, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check

FORMS = ("$title", "$sentence", "$lower", "$upper")
WORD = rf"(?:[^\W_]|\{MASK})\S*"
SINGLE = re.compile(r"{0}(?:[-']?{0}\??)*".format(r"(?:[^\W_]|\[[^\W_]+\])"))
"""A name, or pattern of names, that is one of these words at most."""
NUMBERED = re.compile(r"\d+\.")
"""What numbers a heading: the word after it is its first."""
SPECIAL = frozenset(r"\^$.|?*+()[]{}")
"""Characters that make an exception a pattern rather than a word with a spelling of its own."""


def capitalization(rule: StyleRule, accepted: Sequence[str]) -> Check:
    """The whole text is told, with what it should read like; of a pattern, that is the pattern."""
    definition = cast("Capitalization", rule.definition)
    judge = _judge(definition, _Names.of([*definition.exceptions, *(accepted if definition.vocab else ())]))
    with at("prefix"):
        prefix = Expression(definition.prefix) if definition.prefix else None

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        for number, text in enumerate(texts):
            begin = prefix.match(text.text) if prefix else None
            start = begin.end() if begin else 0
            expected = judge(text.text[start:])
            if expected is None:
                continue
            if definition.match.startswith("$"):
                expected = _unmasked(text, text.text[:start] + expected)
                offered = (expected,) if expected != text.shown else ()
                yield Hit(number, 0, len(text.text), (text.shown, expected), offered)
            else:
                yield Hit(number, 0, len(text.text), (text.shown, expected))

    return check


@dataclass(frozen=True)
class _Names:
    """What is written in a way of its own."""

    words: Expression
    """Words of a text; a name of several words counts as one."""
    allows: Callable[[str], bool]
    within: Sequence[Expression]
    spellings: dict[str, str]
    """By small letters; of names that are no patterns and have capitals."""

    @classmethod
    def of(cls, patterns: Sequence[str]) -> _Names:
        """The longest first, so that "Axon Server" wins over "Axon"."""
        ordered = sorted(dict.fromkeys(patterns), key=len, reverse=True)
        allows = exceptions(patterns)
        longer = [each for each in ordered if not SINGLE.fullmatch(each)]
        with among("exceptions", patterns):
            words = rf"\b(?:{'|'.join(longer)})\b\S*|{WORD}" if longer else WORD
            within = [Expression(rf"\b(?:{part})\b", ignorecase=True) for part in joined(ordered)]
            expression = Expression(words, ignorecase=True)
        return cls(
            expression,
            allows,
            within,
            {lowered(each): each for each in ordered if SPECIAL.isdisjoint(each) and lowered(each) != each},
        )

    def fitting(self, written: str, expected: str) -> str:
        """A word as it should be: as it is written, where a name allows that, else as expected, names spelled right."""
        if written == expected or self.allows(written):
            return written
        for names in self.within:
            for found in names.finditer(expected):
                name = self.spellings.get(lowered(found[0]), found[0])
                expected = expected[: found.start()] + name + expected[found.end() :]
        return expected


def _judge(definition: Capitalization, names: _Names) -> Callable[[str], str | None]:
    """Text -> what is expected instead, or None where it is right."""
    if definition.match == "$title":
        return lambda text: _compared(text, _title(text, definition, names), definition.threshold)
    if definition.match == "$sentence":
        return lambda text: _compared(text, _sentence(text, definition.indicators, names), definition.threshold)
    if definition.match in ("$lower", "$upper"):
        change = lowered if definition.match == "$lower" else raised
        return lambda text: None if text == change(text) or names.allows(text) else change(text)
    if definition.match.startswith("$"):
        hint = did_you_mean(definition.match, FORMS)
        raise UnusableError(f"match: '{definition.match}' is none of {', '.join(FORMS)}", "match", hint=hint)
    with at("match"):
        expression = Expression(definition.match)
    return lambda text: None if expression.search(text) or names.allows(text) else definition.match


def _title(text: str, definition: Capitalization, names: _Names) -> Iterator[tuple[int, str]]:
    """Where each word begins, and how it should be written."""
    title = in_title_case(text, definition.style)
    for word in names.words.finditer(text):
        expected = title[word.start() : word.end()]
        yield word.start(), word[0] if word[0] == raised(word[0]) else names.fitting(word[0], expected)


def _sentence(text: str, indicators: tuple[str, ...], names: _Names) -> Iterator[tuple[int, str]]:
    """The same in sentence case: a capital at the start, and after an indicator."""
    before = ""
    for number, word in enumerate(names.words.finditer(text)):
        begins = number == 0 or before.endswith(indicators) or (number == 1 and NUMBERED.match(before))
        small = lowered(word[0])
        yield word.start(), names.fitting(word[0], capitalised(small) if begins else small)
        before = word[0]


def _compared(text: str, words: Iterator[tuple[int, str]], threshold: float) -> str | None:
    form, count, right = list(text), 0, 0
    shouts = text == raised(text)
    for start, word in words:
        end = start + len(word)
        written = text[start:end]
        count += 1
        right += written == word
        if shouts or not _is_likely_name(written) or _is_likely_name(word):
            form[start:end] = word
    return None if right >= threshold * count else "".join(form)


def _is_likely_name(word: str) -> bool:
    """Whether it has two capitals or more: wrong, unless the rule has it as an exception, but not to be made small."""
    return sum(map(str.isupper, word)) > 1


def _unmasked(text: Text, expected: str) -> str:
    """What is expected, with the code that was masked."""
    pairs = zip(text.text, text.shown, expected, strict=True)
    return "".join(shown if masked == MASK else new for masked, shown, new in pairs)
