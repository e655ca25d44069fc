"""Which words of a body may become a link, and what stands beside them?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Passage
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.phrases import AROUND, UNSPACED
from pelican_contentstrategy.read.scripts import NO_BLANKS
from pelican_contentstrategy.read.word_forms import folded, function_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pelican_contentstrategy.model.document import Block, Document

KINDS = frozenset({"paragraph", "item"})
BARRED = frozenset(
    "blockquote table figure figcaption aside header footer nav form address dt legend .footnote .footnotes "
    ".admonition-title .topic-title .sidebar-title .caption .toc .highlight".split()
)
"""Elements and classes in whose text a link of ours has no place."""
BARRED_INLINES = frozenset("code kbd samp tt var cite q del s sub sup".split())
BOLD = frozenset({"strong", "b"})
BEFORE = frozenset(["", *" (\u201c\u2018\"'\u00ab\u2014\u2013["])
AFTER = frozenset(["", *" .,;:!?\u2026)\u201d\u2019\"'\u00bb\u2014\u2013]"])
BESIDE = re.compile(rf"[{NO_BLANKS}\uff01-\uff65]")
"""What may stand beside whole words; a hyphen, a slash or a sign makes them part of something else."""
WORD_BEFORE = re.compile(r"(\S+) $")
WORD_AFTER = re.compile(r" (\S+)")
REACH = 60
"""Characters in which the word before is looked for."""
PAUSE = (",", ";", ":", "!", "?", "\u2014", "\u2013", ")")
SENTENCE_END = (".", "!", "?", ":", "\u2026", ")", "\u201d", '"')
OF_NAMES = frozenset({"of", "for", "in"})
"""What stands within names as well as behind them."""
JOINTS = 2
"""Small words at most that join the parts of a name: `Center for the Plain Language`."""
SPEAKER = re.compile(r"((?:[A-Z][\w.'\u2019-]*[ ]?){1,4}):[ ]")
SPEECHES = 3
"""Paragraphs with the same name and a colon before them that make it a speaker's."""
VERBAL = frozenset(
    "to will would can could should must may might shall did does do don't cannot let's we you they i who that and not "
    "help helps".split()
)
"""Behind these, a single English word is likely a verb: `we design`, `to design`."""
DETERMINERS = frozenset("a an the this that these those my your our its their his her each every no any".split())
"""Behind these, with words between them or not, it is one certain thing: `a crisp design`; before them, a verb."""
NO_PLURAL = ("ss", "'s", "\u2019s", "is", "as", "us")
PAIRING = frozenset({"and", "or", "&"})
"""What makes one of a pair: `design and build`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that may become a link; the words beside them in their sentence, as far as nothing parts them."""

    passage: Passage
    words: str
    before: tuple[str, ...]
    """The nearest first; none behind the first word that only holds the text together."""
    after: str
    is_item: bool
    is_listed: bool
    """Whether a comma stands before them."""

    @property
    def is_plain(self) -> bool:
        """Whether a single English word is likely a subject: no verb, no certain thing, and not one of several."""
        nearest = next(iter(self.before), "").casefold()
        if nearest in VERBAL or (nearest.endswith("s") and not nearest.endswith(NO_PLURAL)):
            return False
        if self.is_listed or self.after.casefold() in PAIRING | DETERMINERS:
            return False
        return not any(each.casefold() in DETERMINERS for each in self.before[-1:])


class Linkable:
    """One body's running text, as far as it is no link yet, nor somebody else's words."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._document = document
        self._small = function_words(language_of(document.lang))

    def spots(self, written: Collection[Sequence[str]]) -> Iterator[Spot]:
        """Every place where one of these runs of words may become a link, in order."""
        spelled = [each for each in map(_spelled, written) if each in self.text]
        if not spelled:
            return
        pattern = re.compile("|".join(map(re.escape, sorted(spelled, key=lambda each: (-len(each), each)))))
        for block in self._blocks:
            for found in pattern.finditer(block.text):
                start, end = found.span()
                passage = Passage(self._document.path, block.passage.start + start, block.passage.start + end)
                if self._is_whole(block.text, start, end) and self._is_free(passage):
                    before, after = tuple(self._before(block.text, start)), _after(block.text, end)
                    is_listed = block.text[:start].rstrip().endswith(",")
                    yield Spot(passage, found[0], before, after, "li" in block.within, is_listed)

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        facts = self._document.facts
        bold = {each.passage[1:3] for each in facts.inlines if each.element in BOLD}
        speeches = frozenset(self._speeches())
        return tuple(
            each
            for each in facts.blocks
            if each.kind in KINDS
            and BARRED.isdisjoint(each.within)
            and each.passage[1:3] not in bold  # a heading in all but name
            and each.passage.start not in speeches
        )

    def _speeches(self) -> Iterator[int]:
        """Where blocks begin that tell what somebody said: from a speaker's name to the next heading."""
        blocks = self._document.facts.blocks
        labels = [SPEAKER.match(each.text) for each in blocks]
        times = Counter(label[1] for label in labels if label)
        is_speech = False
        for block, label in zip(blocks, labels, strict=True):
            is_speech = block.kind != "heading" and (is_speech or (label is not None and times[label[1]] >= SPEECHES))
            if is_speech:
                yield block.passage.start

    @cached_property
    def _marked(self) -> tuple[Passage, ...]:
        """What is code, somebody else's words, or cannot have a link in it."""
        is_flat = self._document.path.endswith(".rst")  # where nothing can stand within something else
        return tuple(
            each.passage
            for each in self._document.facts.inlines
            if is_flat or each.element in BARRED_INLINES or not BARRED.isdisjoint(f".{one}" for one in each.classes)
        )

    def _is_free(self, passage: Passage) -> bool:
        """Whether it is neither a link nor code; nor beside a link, where two of them would look like one."""
        if any(each.start < passage.end and passage.start < each.end for each in self._marked):
            return False
        return not any(touches(passage, link.passage, self.text) for link in self._document.links)

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        if UNSPACED.match(text, start):
            return True
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (BESIDE.match(before) or before in BEFORE) or not (BESIDE.match(after) or after in AFTER):
            return False
        if after in {".", ":"} and text[end + 1 : end + 2].isalnum():
            return False
        if after in {"'", "\u2019"} and before not in {"'", "\u2018"}:
            return False
        return not (self._is_quoted(text, start) or self._is_of_name(text, start, end))

    def _is_quoted(self, text: str, start: int) -> bool:
        return text.count("\u201c", 0, start) > text.count("\u201d", 0, start) or text.count('"', 0, start) % 2 == 1

    def _is_of_name(self, text: str, start: int, end: int) -> bool:
        """Whether a capital beside them tells that they are a part of a longer name."""
        words = text[start:end].split()
        return self._has_name_before(text, start, words[0]) or self._has_name_behind(text, end, words[-1])

    def _has_name_before(self, text: str, start: int, first: str) -> bool:
        for joints in range(JOINTS + 1):
            found = WORD_BEFORE.search(text, max(0, start - REACH), start)
            if not found or _pauses(found[1]):
                return False
            word, start = found[1].strip(AROUND), found.start(1)
            begins_sentence = start == 0 or text[:start].rstrip().endswith(SENTENCE_END)
            if folded(word) in self._small or word == "&":
                if begins_sentence or not first[:1].isupper():
                    return False
                continue
            return word[:1].isupper() and (first[:1].isupper() or not (begins_sentence or joints))
        return False

    def _has_name_behind(self, text: str, end: int, last: str) -> bool:
        found = WORD_AFTER.match(text, end)
        if not found:
            return False
        word = found[1].strip(AROUND)
        if folded(word) in OF_NAMES and last[:1].isupper():
            following = WORD_AFTER.match(text, found.end())
            return following is not None and following[1].strip(AROUND)[:1].isupper()
        if last[:1].isupper() and (word[:1].isdecimal() or word == "&"):
            return True
        return word[:1].isupper() and folded(word) not in self._small

    def _before(self, text: str, start: int) -> Iterator[str]:
        for _ in range(JOINTS + 1):
            found = WORD_BEFORE.search(text, max(0, start - REACH), start)
            if not found or _pauses(found[1]):
                return
            word, start = found[1].strip(AROUND), found.start(1)
            if UNSPACED.search(word):
                return
            yield word
            if folded(word) in self._small or word.casefold() in DETERMINERS:
                return


def _after(text: str, end: int) -> str:
    found = WORD_AFTER.match(text, end)
    if found is None or UNSPACED.match(found[1]):
        return ""
    return found[1].strip(AROUND) if found[1][0].isalnum() or found[1] == "&" else ""


def touches(passage: Passage, other: Passage, text: str) -> bool:
    """Whether two stretches of a text overlap, or have nothing but blanks between them."""
    first, second = sorted((passage, other), key=lambda each: each.start)
    return not text[first.end : second.start].strip()


def _pauses(word: str) -> bool:
    """Whether a sentence, or a part of it, ends with this word; `U.S.` ends nothing."""
    return word.endswith(PAUSE) or (word.endswith(".") and "." not in word[:-1])


def _spelled(written: Sequence[str]) -> str:
    return ("" if UNSPACED.match(written[0]) else " ").join(each.strip(AROUND) for each in written)
