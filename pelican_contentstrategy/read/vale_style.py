"""Which rules does the style called Vale have? It is no folder: vocabularies make most of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.places import Places
from pelican_contentstrategy.model.style import Action, Existence, Repetition, Spelling, Style, StyleRule, Substitution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.model.style import Definition, Vocabulary

VALE = "Vale"
TERMS, AVOID = f"{VALE}.Terms", f"{VALE}.Avoid"
"""The rules that accepted and rejected words of vocabularies make."""
REPETITION, SPELLING = f"{VALE}.Repetition", f"{VALE}.Spelling"
NAMES = frozenset({TERMS, AVOID, REPETITION, SPELLING})

_PATTERN = re.compile(r"[\\^$.|?*+()\[\]{}]")
"""What makes a word of a vocabulary a pattern."""


def vale_style(
    vocabularies: Iterable[Vocabulary], asked: Span | None = None, asked_by_name: Mapping[str, Span] | None = None
) -> Style:
    """The style for these vocabularies; what a later one says of a word holds.

    A rule that is in no file stands where it, or the whole style, is asked for.
    """
    by_name = asked_by_name or {}
    rules = (
        rule if rule.places.path != VALE else replace(rule, asked=by_name.get(rule.name, asked))
        for rule in _rules(tuple(vocabularies))
    )
    return Style(VALE, {rule.name: rule for rule in rules}, names=NAMES)


def _rules(vocabularies: tuple[Vocabulary, ...]) -> Iterator[StyleRule]:
    rejected = tuple(dict.fromkeys(word for each in vocabularies for word in each.reject))
    if rejected:
        avoid = Existence(
            extends="existence",
            message="Avoid using '%s'.",
            level="error",
            tokens=rejected,
            ignorecase=True,
            action=Action(name="remove"),
        )
        yield _rule(AVOID, avoid, _path(rejected[0], vocabularies))
    truncate = Action(name="edit", params=("truncate", " "))
    repetition = Repetition(
        extends="repetition",
        message="'%s' is repeated!",
        level="error",
        tokens=(r"[^\s]+",),
        alpha=True,
        action=truncate,
    )
    yield _rule(REPETITION, repetition)
    suggest = Action(name="suggest", params=("spellings",))
    yield _rule(
        SPELLING, Spelling(extends="spelling", message="Did you really mean '%s'?", level="error", action=suggest)
    )
    terms = {word.lower(): word for each in vocabularies for word in each.accept if not _PATTERN.search(word)}
    if terms:
        substitution = Substitution(
            extends="substitution",
            message="Use '%s' instead of '%s'.",
            level="error",
            swap=terms,
            ignorecase=True,
            vocab=False,
            action=Action(name="replace"),
        )
        yield _rule(TERMS, substitution, _path(next(iter(terms.values())), vocabularies))


def _rule(name: str, definition: Definition, path: str = VALE) -> StyleRule:
    return StyleRule(name, definition, Places(path))


def _path(word: str, vocabularies: Iterable[Vocabulary]) -> str:
    """The file that a word stands in: what is wrong with the rule is wrong there."""
    return next((each.places[word].path for each in vocabularies if word in each.places), VALE)
