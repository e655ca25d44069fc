"""A style's rule -> what looks for it; and what is wrong with rules that cannot be looked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import Existence
from pelican_contentstrategy.read.vale_style import AVOID
from pelican_contentstrategy.rules.voice.actions import ensure_readable
from pelican_contentstrategy.rules.voice.capitalization import capitalization
from pelican_contentstrategy.rules.voice.conditional import conditional
from pelican_contentstrategy.rules.voice.consistency import consistency
from pelican_contentstrategy.rules.voice.dictionaries import MissingExtra, Shelf
from pelican_contentstrategy.rules.voice.existence import existence
from pelican_contentstrategy.rules.voice.hits import UnusableError
from pelican_contentstrategy.rules.voice.metric import metric
from pelican_contentstrategy.rules.voice.occurrence import occurrence
from pelican_contentstrategy.rules.voice.parse import literal_of
from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError, is_readable
from pelican_contentstrategy.rules.voice.repetition import repetition
from pelican_contentstrategy.rules.voice.spelling import spelling
from pelican_contentstrategy.rules.voice.substitution import substitution
from pelican_contentstrategy.rules.voice.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.style import Definition, Library, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check

Compiled: TypeAlias = "Wording | Check"

KINDS: dict[str, Callable[[StyleRule, Sequence[str]], Compiled]] = {
    "existence": existence,
    "substitution": substitution,
    "occurrence": occurrence,
    "repetition": repetition,
    "consistency": consistency,
    "conditional": conditional,
    "capitalization": capitalization,
    "metric": metric,
}
"""What looks for rules of each kind but spelling, which needs files besides."""


@dataclass
class Compiler:
    """Compiles every rule once, whatever voices it is part of; `problems` grows with those it cannot compile."""

    library: Library
    is_of_a_site: bool = False
    """Whether consistency is a matter of the whole site, so that nothing looks for it file by file."""
    problems: list[Problem] = field(default_factory=list)
    missing: list[Problem] = field(default_factory=list)
    """Rules that are left out because a library they need is not installed."""
    _compiled: dict[StyleRule, Compiled | None] = field(default_factory=dict)

    def compiled(self, rule: StyleRule) -> Compiled | None:
        """What looks for it in a file; None if nothing can, or need."""
        is_elsewhere = self.is_of_a_site and rule.definition.extends == "consistency"
        return None if is_elsewhere or not self.can_read(rule) else self._compiled[rule]

    def can_read(self, rule: StyleRule) -> bool:
        """Whether it can be compiled; why not is told."""
        if rule not in self._compiled:
            self._compiled[rule] = self._compile(rule)
        return self._compiled[rule] is not None

    def _compile(self, rule: StyleRule) -> Compiled | None:
        try:
            ensure_readable(rule.definition.action)
            made = self._made(rule)
            return made.ready() if isinstance(made, Wording) else made
        except PatternError as error:
            found = dict(_unreadable(rule.definition, error.key))
            for key, why in (found or {error.key: str(error)}).items():
                message = f"'{rule.name}' has a pattern that cannot be read: {why}"
                hint = "mend the pattern; the rule is left out until then"
                self.problems.append(Problem(rule.at(*key), message, hint))
        except MissingExtra as error:
            self.missing.append(Problem(rule.at(), f"'{rule.name}' is left out: {error}", error.hint))
        except UnusableError as error:
            self.problems.append(Problem(rule.at(*error.key), f"'{rule.name}' is left out: {error}", error.hint))
        return None

    def _made(self, rule: StyleRule) -> Compiled:
        definition = rule.definition
        if definition.extends == "spelling":
            ignored = self.library.ignored_words.get(rule.name, ())
            return spelling(rule, self._accepted, ignored, self._shelf)
        if rule.name == AVOID and isinstance(definition, Existence):
            words = tuple(self._readable(definition.tokens))
            rule = replace(rule, definition=definition.model_copy(update={"tokens": words}))
        return KINDS[definition.extends](rule, self._accepted)

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self.library.dictionaries)

    @cached_property
    def _accepted(self) -> tuple[str, ...]:
        return tuple(self._readable(self.library.accepted))

    def _readable(self, words: Iterable[str]) -> Iterator[str]:
        """Words of vocabularies, which are patterns, but for those that cannot be read."""
        for word in words:
            if is_readable(word):
                yield word
            else:
                message = f"'{word}' is a pattern that cannot be read"
                hint = f"write '{re.escape(word)}' if you mean the word itself; it is left out until then"
                self.problems.append(Problem(self._place(word), message, hint))

    def _place(self, word: str) -> Span:
        places = (each.places[word] for each in self.library.vocabularies.values() if word in each.places)
        return next(places, Span("", 1, 1, 1, 1))


def _unreadable(definition: Definition, key: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every pattern of the list below a key that cannot be read by itself, and why; parts of `raw` need not be."""
    match key:
        case (str(name), _) if name != "raw":
            words = getattr(definition, name)
        case _:
            return
    for place, word in zip(words, words, strict=True) if isinstance(words, Mapping) else enumerate(words):
        why = _complaint(word) if literal_of(word) is None else ""
        if why:
            yield (name, place), why


def _complaint(pattern: str) -> str:
    """Why a pattern cannot be read; nothing where it can."""
    try:
        Expression(pattern)
    except PatternError as error:
        return str(error)
    return ""
