"""What lies in the folder of all styles: styles, vocabularies, and files that these name?"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import Spelling, Style
from pelican_contentstrategy.read.styles import RuleReading, read_style_rule
from pelican_contentstrategy.read.vale_style import VALE
from pelican_contentstrategy.read.vocabularies import ACCEPT, REJECT, read_vocabulary, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.style import StyleRule, Vocabulary

VOCABULARIES = ("config/vocabularies", "Vocab")
"""Folders of vocabularies below that of the styles: in newer releases of Vale, and in older ones."""

IGNORE_FILES = ("", "config/ignore")
"""Folders, below that of the styles, of the files that a spelling rule names."""

ENDING = ".yml"
"""What the names of rules' files end in."""

NO_STYLES = frozenset({"config", "Vocab"})


class Files(Protocol):
    """Files that a library may be made of; paths have slashes."""

    def text(self, path: str) -> bytes | None:
        """What a file holds; None where there is none, or none that may be read."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """The paths of all files in a folder and below it, sorted, as `text` takes them."""
        ...

    def has_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        ...

    def folders(self, folder: str) -> tuple[str, ...]:
        """The names of the folders right in a folder, sorted."""
        ...

    def refusal(self, path: str) -> str:
        """Why a path is not looked at, as "'../x' leads out of ..."; nothing where it is, or where there is nothing."""
        ...


@dataclass(slots=True)
class Want:
    """Where a style is asked for first, and of which rules; of all if None."""

    span: Span
    rules: set[str] | None = field(default_factory=set)

    def includes(self, rule: str) -> bool:
        """Whether a rule is asked for."""
        return self.rules is None or rule in self.rules


@dataclass(frozen=True)
class Shelf:
    """The folder of all styles; `named` is where it is named, if it is."""

    files: Files
    own: Files
    path: str
    named: Span | None

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the folder itself, if somebody names it."""
        why = self.files.refusal(self.path)
        if not why and not self.files.has_folder(self.path):
            why = f"there is no folder '{self.path}'"
        return (Problem(self.named, why, "name the folder that holds the styles"),) if self.named and why else ()

    @cached_property
    def known(self) -> tuple[str, ...]:
        """Names of all styles there are."""
        there = (name for name in self.files.folders(self.path) if name not in NO_STYLES and not name.startswith("."))
        return tuple(dict.fromkeys((*there, *self.own.folders(""), VALE)))

    def style(self, name: str, want: Want, off: frozenset[str]) -> Style:
        """One style; what keeps it from being read is in its faults."""
        folder = posixpath.join(self.path, name)
        if not _is_name(name):
            return _none(name, want, f"'{name}' is no name of a style", f"write the name of a folder in '{self.path}'")
        why = "" if self.faults else self.files.refusal(folder)
        if why:
            hint = "" if self.files.has_folder(folder) else f"put its folder into '{self.path}'"
            return _none(name, want, f"style '{name}' is not read: {why}", hint)
        if not self.faults and self.files.has_folder(folder):
            return _style(name, folder, self.files, want, off)
        if self.own.has_folder(name):
            return _style(name, name, self.own, want, off, is_ours=True)
        if self.faults:
            return Style(name, {})
        return _none(name, want, f"there is no style '{name}' in '{self.path}'", did_you_mean(name, self.known))

    def vocabulary(self, name: str, span: Span) -> tuple[Vocabulary | None, tuple[Problem, ...]]:
        """One vocabulary, and what is wrong with it."""
        homes = [posixpath.join(self.path, home) for home in VOCABULARIES]
        home = next((home for home in homes if _is_name(name) and self.files.has_folder(f"{home}/{name}")), "")
        if not home:
            known = chain.from_iterable(self.files.folders(each) for each in homes)
            told = f"there is no vocabulary '{name}' in '{homes[0]}'"
            return None, () if self.faults else (Problem(span, told, did_you_mean(name, known)),)
        folder = f"{home}/{name}"
        accept, reject = (self.files.text(f"{folder}/{file}") for file in (ACCEPT, REJECT))
        if accept is None and reject is None:
            nothing = f"there is neither '{ACCEPT}' nor '{REJECT}' in '{folder}'"
            why = self.files.refusal(f"{folder}/{ACCEPT}") or nothing
            hint = "write one accepted word a line" if why == nothing else ""
            return None, (Problem(span, f"vocabulary '{name}' is empty: {why}", hint),)
        reading = read_vocabulary(accept or b"", reject or b"", folder)
        return reading.vocabulary, reading.faults

    def ignored_words(self, rule: StyleRule, style: Style) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """Words of the files that a spelling rule names, and what is wrong with these."""
        definition = rule.definition
        if not isinstance(definition, Spelling):
            return (), ()
        files, path = (self.own, "") if style.is_ours else (self.files, self.path)
        words: list[str] = []
        faults: list[Problem] = []
        for number, name in enumerate(definition.ignore):
            paths = [posixpath.normpath(posixpath.join(path, home, name)) for home in (*IGNORE_FILES, rule.style)]
            found = next(((each, text) for each in paths if (text := files.text(each)) is not None), None)
            if found:
                read, wrong = read_words(found[1], found[0])
                words += read
                faults += wrong
            else:
                why = files.refusal(paths[0]) or f"there is no file '{paths[0]}'"
                faults.append(Problem(rule.at("ignore", number), why, "list words to accept there, one a line"))
        return tuple(dict.fromkeys(words)), tuple(faults)


def _style(  # noqa: PLR0913 - all of it is what a folder is read by
    name: str, folder: str, files: Files, want: Want, off: frozenset[str], *, is_ours: bool = False
) -> Style:
    paths: dict[str, str] = {}
    broken = [*_folders_like_rules(folder, files)]
    for path in _rule_files(folder, files):
        rule = f"{name}.{path[len(folder) + 1 :].removesuffix('.yml').replace('/', '.')}"
        if paths.setdefault(rule, path) != path:
            told = f"there is another rule '{rule}'; this one is left out"
            broken.append(Problem(Span(path, 1, 1, 1, 1), told, "give one of their files another name"))
    if not paths:
        endings = any(path.endswith(".yaml") for path in files.names(folder))
        hint = "rules are files whose names end in '.yml'" + (", not in '.yaml'" if endings else "")
        broken.append(Problem(want.span, f"style '{name}' has no rules: there are none in '{folder}'", hint))
    wanted = {rule: path for rule, path in paths.items() if rule not in off and want.includes(rule)}
    readings = [_reading(rule, path, files) for rule, path in wanted.items()]
    return Style(
        name,
        {each.rule.name: each.rule for each in readings if each.rule},
        (*broken, *chain.from_iterable(each.faults for each in readings)),
        (*(_nearly_rules(folder, files) if paths else ()), *chain.from_iterable(each.unsupported for each in readings)),
        is_ours,
        frozenset(paths),
    )


def _reading(rule: str, path: str, files: Files) -> RuleReading:
    text = files.text(path)
    if text is None:
        why = files.refusal(path) or "it is a link that leads nowhere"
        return RuleReading(faults=(Problem(Span(path, 1, 1, 1, 1), f"'{rule}' is left out: {why}"),))
    return read_style_rule(text, path, rule)


def _folders_like_rules(folder: str, files: Files) -> Iterator[Problem]:
    for each in files.folders(folder):
        if each.endswith(".yml"):
            told = f"'{each}' is a folder; rules are files"
            yield Problem(Span(f"{folder}/{each}", 1, 1, 1, 1), told, "leave '.yml' out of the folder's name")


def _nearly_rules(folder: str, files: Files) -> Iterator[Problem]:
    for path in _seen(folder, files):
        if path.lower().endswith((".yml", ".yaml")) and not path.endswith(ENDING):
            told = f"'{path[len(folder) + 1 :]}' has no effect"
            yield Problem(Span(path, 1, 1, 1, 1), told, f"rules are files whose names end in '{ENDING}'")


def _rule_files(folder: str, files: Files) -> Iterator[str]:
    return (path for path in _seen(folder, files) if path.endswith(ENDING))


def _seen(folder: str, files: Files) -> Iterator[str]:
    """The files of a style that are not hidden."""
    return (path for path in files.names(folder) if "/." not in path[len(folder) :])


def _none(name: str, want: Want, message: str, hint: str) -> Style:
    return Style(name, {}, (Problem(want.span, message, hint),))


def _is_name(name: str) -> bool:
    return bool(name.strip(". ")) and not any(letter in name for letter in "/\\\0")
