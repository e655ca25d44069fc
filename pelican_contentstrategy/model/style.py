"""What a style is: rules on wording in Vale's format, and the vocabularies and configuration that go with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, Protocol

from pydantic import BeforeValidator, Field

from pelican_contentstrategy.model.entity import Section
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.places import Places

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.model.vale import ValeConfig

Kind = Literal[
    "existence",
    "substitution",
    "occurrence",
    "repetition",
    "consistency",
    "conditional",
    "capitalization",
    "metric",
    "spelling",
]
"""What `extends` calls the kinds of rules that we follow."""

Level = Literal["suggestion", "warning", "error"]
"""Vale's severities; a suggestion is our note."""

SHORTCUTS = ("Strategy.Prefer", "Strategy.Avoid", "Strategy.Terms")
"""Rules that `prefer`, `avoid` and `terms` of a strategy make."""

UNSUPPORTED = ("sequence", "script", "readability")
"""Kinds of rules that need a tagger of parts of speech, or run programs, or are no part of the format any more."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""A list of texts, or one alone."""


class Action(Section):
    """What an editor may do about an alert."""

    name: Literal["replace", "edit", "remove", "convert", "suggest"] = "suggest"
    params: Texts = ()


class Definition(Section):
    """What rules of every kind have; one class a kind below, `extends` tells which."""

    extends: Kind
    message: str
    level: Level = "warning"
    scope: Texts = ("text",)
    link: str = ""
    description: str = ""
    limit: int = 0
    """Alerts of one rule in one file at most; 0 for any number."""
    action: Action = Field(default_factory=Action)
    name: str = ""
    code: str = ""
    """Known to older versions of the format, and of no effect."""
    vocab: bool = True
    """Whether words of accepted vocabularies are exceptions to it."""


class Existence(Definition):
    """Words that should not be there."""

    extends: Literal["existence"]
    tokens: Texts = ()
    raw: Texts = ()
    """Joined to one pattern as they are."""
    ignorecase: bool = False
    nonword: bool = False
    append: bool = False
    exceptions: Texts = ()


class Substitution(Definition):
    """Words, and what to write instead."""

    extends: Literal["substitution"]
    swap: Mapping[str, str]
    ignorecase: bool = False
    nonword: bool = False
    capitalize: bool = False
    exceptions: Texts = ()
    pos: str = ""


class Occurrence(Definition):
    """How often something may, or must, be there."""

    extends: Literal["occurrence"]
    token: str
    max: int = 0
    min: int = 0
    ignorecase: bool = False


class Repetition(Definition):
    """The same word twice in a row."""

    extends: Literal["repetition"]
    tokens: Texts = ()
    max: int = 0
    alpha: bool = False
    ignorecase: bool = False
    exceptions: Texts = ()


class Consistency(Definition):
    """Two spellings of which a text may use one only."""

    extends: Literal["consistency"]
    either: Mapping[str, str]
    ignorecase: bool = False
    nonword: bool = False


class Conditional(Definition):
    """What calls for something else to be there."""

    extends: Literal["conditional"]
    first: str
    second: str
    ignorecase: bool = False
    exceptions: Texts = ()


class Capitalization(Definition):
    """How a text is to be capitalised; `match` is a pattern, or $title, $sentence, $lower, $upper."""

    extends: Literal["capitalization"]
    match: str
    style: Literal["AP", "Chicago"] = "AP"
    exceptions: Texts = ()
    indicators: Texts = ()
    threshold: float = 0.8
    prefix: str = ""


class Metric(Definition):
    """A formula over the measures of a text, and the condition under which its value is told."""

    extends: Literal["metric"]
    formula: str
    condition: str


class Spelling(Definition):
    """Words that no dictionary knows."""

    extends: Literal["spelling"]
    dictionaries: Texts = ()
    dicpath: str = ""
    aff: str = ""
    dic: str = ""
    append: bool = False
    custom: bool = False
    filters: Texts = ()
    ignore: Texts = ()
    """Files of words to accept."""
    exceptions: Texts = ()


KINDS: Mapping[str, type[Definition]] = {
    "existence": Existence,
    "substitution": Substitution,
    "occurrence": Occurrence,
    "repetition": Repetition,
    "consistency": Consistency,
    "conditional": Conditional,
    "capitalization": Capitalization,
    "metric": Metric,
    "spelling": Spelling,
}
"""What a rule of each kind looks like."""


@dataclass(frozen=True, eq=False)
class StyleRule:
    """One rule of a style, as written; `Google.Passive` is a name."""

    name: str
    definition: Definition
    places: Places = field(default_factory=Places, repr=False)
    asked: Span | None = field(default=None, repr=False)
    """Where it is asked for, if it is in no file of its own."""

    @property
    def style(self) -> str:
        """The style it belongs to."""
        return self.name.partition(".")[0]

    def at(self, *path: str | int) -> Span:
        """Where a key of it stands in its file."""
        return self.asked or self.places.key(*path)


@dataclass(frozen=True)
class Vocabulary:
    """Words that are right, and words that are not, as patterns."""

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    places: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """Where each word stands."""


@dataclass(frozen=True)
class Style:
    """The rules of one folder, by name, and what is wrong with its files."""

    name: str
    rules: Mapping[str, StyleRule]
    broken: tuple[Problem, ...] = ()
    unsupported: tuple[Problem, ...] = ()
    is_ours: bool = False
    """Whether it came with this package; its rules are for texts in English alone."""
    names: frozenset[str] = frozenset()
    """Names of all rules it has, those that cannot be used included."""


class DictionaryFinder(Protocol):
    """Where dictionaries are; `folders` are those of $DICPATH and of the system."""

    @property
    def folders(self) -> tuple[str, ...]: ...

    def find(self, path: str) -> str | None:
        """The full path of a file below the styles' folder, or of an absolute path; None where there is none."""
        ...


@dataclass(frozen=True)
class NoDictionaries:
    """No dictionaries but those that a library of them brings along."""

    folders: tuple[str, ...] = ()

    def find(self, _: str) -> str | None:
        """Nothing."""
        return None


@dataclass(frozen=True)
class Library:
    """All that a site's voice is made of; what it speaks of and could not be had is told in `faults`."""

    styles: Mapping[str, Style] = field(default_factory=dict)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    """In the order in which they are named; what a later one says of a word holds."""
    config: ValeConfig | None = None
    faults: tuple[Problem, ...] = ()
    unsupported: tuple[Problem, ...] = ()
    """Rules that are told of by name, because their kind cannot be followed."""
    ignored_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the name of a spelling rule, the words that its files tell it to accept."""
    dictionaries: DictionaryFinder = NoDictionaries()
    styles_path: str = ""
    """The folder of all styles."""

    @cached_property
    def rules(self) -> Mapping[str, StyleRule]:
        """All rules by name, in the order of the styles."""
        return {name: rule for style in self.styles.values() for name, rule in style.rules.items()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all rules of these styles, those that cannot be used included."""
        return frozenset().union(*(style.names for style in self.styles.values()))

    @cached_property
    def handles(self) -> frozenset[str]:
        """Folded names of styles and of their rules, those of the strategy's own among them."""
        names = {*self.names, *SHORTCUTS}
        return frozenset({fold(name) for name in names} | {fold(name.partition(".")[0]) for name in names})

    @property
    def accepted(self) -> tuple[str, ...]:
        """The accepted words of all vocabularies."""
        return tuple(dict.fromkeys(word for each in self.vocabularies.values() for word in each.accept))

    def with_faults(self, faults: Iterable[Problem]) -> Library:
        """The same, with more faults."""
        return replace(self, faults=(*self.faults, *faults))
