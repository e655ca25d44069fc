"""Which words, met in running text, may stand for an article, and which of them does a text have?"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.editions import part
from pelican_contentstrategy.read.scripts import NO_BLANKS
from pelican_contentstrategy.read.word_forms import ENGLISH_PLURAL, SHORT, folded, function_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Phrase = tuple[str, ...]
"""Words, each in the form that it shares with its plural."""
Written = tuple[str, ...]
"""Words as they stand in a text."""

UNSPACED = re.compile(rf"[{NO_BLANKS}]")
UNSPACED_WORD = re.compile(rf"[{NO_BLANKS}]|[^\s{NO_BLANKS}]+")
BREAK = re.compile(
    r"\s[-\u2013\u2014|/]+(?:\s|$)|[:;,()\[\]{}|!?\"\u201c\u201d\u2026\u2014\u3001-\u303f\uff01-\uff1f]+"
    r"|(?<=\w{3})\.(?=\s|$)"
)
"""What parts a title: no phrase reaches across."""
AROUND = ".,;:!?\u2026\"'\u201c\u201d\u2018\u2019\u00ab\u00bb()[]{}<>*_\u3001\u3002\uff0c"
"""What may stand at the ends of a word without being part of it."""
SERIES = 3
"""Titles with one beginning, up to a colon or a dash, that make it the name of a series."""
SHARE = 0.34
"""Of the content words of a title, and of their weight, how much a phrase must hold to stand for the whole."""
FEWEST, MOST = 2, 5
"""Words of a part of a title that stands for it."""
LONGEST = 10
"""Words of a whole title that may still be met in running text."""
SHORTEST_UNSPACED = 4
"""The same in characters of a script without blanks, where nobody can tell words apart."""
HEAD_LAST = frozenset({"en", "de", "nl", "sv"})
"""Languages in which the last noun says what it is all about: of `cloud computing strategy`, not `cloud computing`."""


class Words(dict[str, str]):
    """What is written -> the form in which words are compared, nothing for what is no word; remembers every one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.small = function_words(language)

    def __missing__(self, written: str) -> str:
        form = folded(written.strip(AROUND).replace("\u2019", "'"))
        if self.language == "en" and len(form) > SHORT:
            form = ENGLISH_PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", form)
        self[written] = form
        return form

    def of(self, text: str) -> list[str]:
        """The form of each word, in order."""
        return list(map(self.__getitem__, written_words(text)))

    def phrase(self, text: str) -> Phrase:
        """All words of a short text."""
        return tuple(filter(None, self.of(unescape(text))))

    def weighty(self, words: Iterable[str]) -> list[str]:
        """Those that are more than what holds a text together."""
        return [each for each in words if each not in self.small]


def written_words(text: str) -> list[str]:
    """What stands between blanks; of a script without blanks, each character."""
    if not text.isascii():
        if UNSPACED.search(text):
            return UNSPACED_WORD.findall(text)
        text = text.replace("\u2014", " ")
    return text.split()


class Mention(NamedTuple):
    """A phrase that a text has; `written` are its words as they stand there."""

    phrase: Phrase
    written: Written


class Index:
    """Finds phrases in texts, at no more cost for many of them than for a few."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root: _Node = _Node()
        for phrase in phrases:
            node = self._root
            for word in phrase:
                node = node.setdefault(word, _Node())
            node.phrase = phrase

    def mentions(self, written: Sequence[str], forms: Sequence[str]) -> Iterator[Mention]:
        """Every phrase that a text has, at each of its places; the text as written words and their forms."""
        find, count = self._root.get, len(forms)
        for start, form in enumerate(forms):
            node = find(form)
            stop = start + 1
            while node is not None:
                if node.phrase:
                    yield Mention(node.phrase, tuple(written[start:stop]))
                node = node.get(forms[stop]) if stop < count else None
                stop += 1


class _Node(dict[str, "_Node"]):
    """What may follow a beginning of phrases, and the phrase that ends there."""

    phrase: Phrase = ()


class Titles:
    """What may stand for articles, going by their titles; `weight` tells how telling a word is."""

    def __init__(self, titles: Iterable[str], words: Words, weight: Callable[[str], float]) -> None:
        self._words = words
        self._weight = weight
        found = Counter(first for title in titles for first, *rest in [_segments(title)] if rest)
        self._series = frozenset(name for name, times in found.items() if times >= SERIES)

    def phrases(self, title: str) -> Iterator[Phrase]:
        """The whole of it, or two to five words that are a good part of it.

        Neither names of series count nor what tells one edition from another.
        """
        first, *rest = _segments(title)
        segments = rest if rest and first in self._series else [first, *rest]
        whole = [each for each in map(self._words.phrase, segments) if each]
        content = self._words.weighty(word for phrase in whole for word in phrase)
        for phrase in whole:
            if UNSPACED.match(phrase[0]):
                if len(phrase) >= SHORTEST_UNSPACED:
                    yield phrase
                continue
            if len(whole) == 1 and MOST < len(phrase) <= LONGEST:
                yield phrase
            for size in range(FEWEST, MOST + 1):
                for start in range(len(phrase) - size + 1):
                    end = start + size
                    if self._may_end(phrase, end) and self._stands_for(phrase[start:end], content):
                        yield phrase[start:end]

    def _may_end(self, phrase: Phrase, end: int) -> bool:
        """Whether no noun follows that says what it is all about."""
        return end == len(phrase) or phrase[end] in self._words.small or self._words.language not in HEAD_LAST

    def _stands_for(self, phrase: Phrase, content: Sequence[str]) -> bool:
        found = self._words.weighty(phrase)
        if phrase[0] in self._words.small or phrase[-1] in self._words.small:
            return False
        if len(found) < max(FEWEST, SHARE * len(content)):
            return False
        return sum(map(self._weight, found)) >= SHARE * sum(map(self._weight, content))


def _segments(title: str) -> list[str]:
    words = part(unescape(title)).words
    return [each.strip() for each in BREAK.split(words) if each.strip()] or [words]
