"""Which words does a vocabulary accept, and which does it reject?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.model.style import Vocabulary
from pelican_contentstrategy.read.faults import problems
from pelican_contentstrategy.read.yaml_source import legible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.diagnostic import Problem

ACCEPT = "accept.txt"
REJECT = "reject.txt"

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True)
class VocabularyReading:
    """A vocabulary, and what is wrong with its files."""

    vocabulary: Vocabulary
    faults: tuple[Problem, ...] = ()


def read_vocabulary(accept: str | bytes, reject: str | bytes, folder: str) -> VocabularyReading:
    """Read the two files of a vocabulary; one that there is not is empty, and so is one that is no text."""
    accepted, wrong_accept = read_words(accept, f"{folder}/{ACCEPT}")
    rejected, wrong_reject = read_words(reject, f"{folder}/{REJECT}")
    vocabulary = Vocabulary(tuple(accepted), tuple(rejected), {**rejected, **accepted})
    return VocabularyReading(vocabulary, (*wrong_accept, *wrong_reject))


def read_words(text: str | bytes, path: str) -> tuple[Mapping[str, Span], tuple[Problem, ...]]:
    """The words of a file, one a line, each with its place; a line is a comment if it begins with '#' and a blank."""
    try:
        decoded = legible(text, path)
    except UserError as error:
        return {}, problems(error.mistakes, path)
    lines = Lines(decoded)
    words: dict[str, Span] = {}
    for line in _LINE.finditer(decoded):
        word = line[0].strip()
        if word and word != "#" and not word.startswith(("# ", "#\t")):
            start = line.start() + line[0].index(word)
            words.setdefault(word, lines.span(path, start, start + len(word)))
    return words, ()
