"""Where do the dictionaries of a spelling rule come from, and what do they know?"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.rules.voice.hits import UnusableError
from pelican_contentstrategy.rules.voice.modern_words import MODERN_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pelican_contentstrategy.model.style import DictionaryFinder, Spelling

DEFAULT = "en_US"
"""The dictionary of rules that name none; it comes with the library."""
FOLDER = "config/dictionaries"
"""Where a styles folder keeps its dictionaries."""


class MissingExtra(ImportError):  # noqa: N818 - what is missing is an extra
    """A library that an optional extra brings is not there."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"extra '{extra}' is not installed")
        self.hint = f"pip install 'pelican-contentstrategy[{extra}]'"


class Dictionary:
    """One Hunspell dictionary, and words in small letters that it lacks."""

    def __init__(self, speller: Any, words: Collection[str] = ()) -> None:  # noqa: ANN401 - a library without types
        self._speller = speller
        self._words = words

    def knows(self, word: str) -> bool:
        """Whether it has the word, in one of its forms; what its encoding cannot write it does not know."""
        plain = word.lower()
        if plain in self._words or plain.removesuffix("s") in self._words:
            return True
        try:
            return bool(self._speller.spell(word))
        except UnicodeEncodeError:
            return False

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first."""
        try:
            return tuple(self._speller.suggest(word))
        except UnicodeEncodeError:
            return ()


@dataclass(frozen=True)
class Shelf:
    """Dictionaries, each read once for all rules that name it; each build takes a new one, for files change."""

    finder: DictionaryFinder
    _read: dict[tuple[str, str], Dictionary] = field(default_factory=dict)

    def dictionaries(self, definition: Spelling) -> tuple[Dictionary, ...]:
        """All that a rule names, else the default; raises MissingExtra, or UnusableError for one that is not there."""
        found = tuple(places(definition, self.finder))
        for each in found:
            if each not in self._read:
                self._read[each] = _load(*each)
        return tuple(self._read[each] for each in found)


def places(definition: Spelling, finder: DictionaryFinder) -> Iterator[tuple[str, str]]:
    """Folder and name of each; no folder for those that come with the library."""
    if definition.aff or definition.dic:
        yield _pair(definition, finder)
    names = definition.dictionaries
    folders = [folder for folder in (definition.dicpath, FOLDER, *finder.folders) if folder]
    for name in names:
        yield _found(name, folders, finder)
    if definition.append or not (names or definition.aff or definition.dic):
        yield _found(DEFAULT, [folder for folder in (definition.dicpath, FOLDER) if folder], finder)


def _pair(definition: Spelling, finder: DictionaryFinder) -> tuple[str, str]:
    rules, words = (finder.find(name) if name else None for name in (definition.aff, definition.dic))
    if rules is None or words is None:
        missing = definition.aff or "aff" if rules is None else definition.dic or "dic"
        raise UnusableError(f"file '{missing}' of the dictionary is missing")
    if Path(rules).with_suffix("") != Path(words).with_suffix(""):
        raise UnusableError(
            f"'{definition.aff}' and '{definition.dic}' must lie in one folder and differ in nothing else"
        )
    return str(Path(words).parent), Path(words).stem


def _found(name: str, folders: list[str], finder: DictionaryFinder) -> tuple[str, str]:
    for folder in folders:
        words = finder.find(f"{folder}/{name}.dic")
        if words and finder.find(f"{folder}/{name}.aff"):
            return str(Path(words).parent), Path(words).stem
    return "", name


def _load(folder: str, name: str) -> Dictionary:
    try:
        speller = import_module("hunspell").Hunspell
    except (ImportError, AttributeError):
        raise MissingExtra("spelling") from None
    try:
        words = MODERN_WORDS if (folder, name) == ("", DEFAULT) else ()
        return Dictionary(speller(name, folder or None, sys.getfilesystemencoding()), words)
    except OSError:
        hint = f"put '{name}.aff' and '{name}.dic' into '{FOLDER}' below the folder of all styles"
        raise UnusableError(f"dictionary '{name}' is in none of its folders", "dictionaries", hint=hint) from None
