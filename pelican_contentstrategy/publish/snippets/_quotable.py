"""Which sentences of an article's running text can be quoted elsewhere?"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.publish.snippets._understood import is_understood
from pelican_contentstrategy.read.linkable import BARRED, SPEAKER, SPEECHES
from pelican_contentstrategy.read.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Block, Document
    from pelican_contentstrategy.model.measures import Sentence

LOOKED_AT = 80
"""Sentences of an article's beginning among which some are found, if any are."""
WHOLE = frozenset("strong b em i small".split())
"""What marks words; a paragraph of nothing else is a heading, a note by the editor, or tells who wrote it."""
NOTES = re.compile(
    r"(?:meet |about )?(?:the |our |your )?(?:presenters?|speakers?|instructors?|panelists?|moderators?|hosts?"
    r"|authors?|bios?|biograph\w+|related|resources|references|footnotes|further reading|more information|contact"
    r"|regist\w+|how to (?:register|join|attend)|agenda|disclaimers?|credits|see also|links|who should attend)\b",
    re.IGNORECASE,
)
"""English headings above what is not the article itself."""
SLIDE = re.compile(r"Slide \d+:")
"""What the paragraphs of a transcript begin with."""
COUNT = re.compile(r"\A\(?\d{1,2}[.)] ")
NAME = re.compile(r"\b([A-Z][a-z]+) (?=([A-Z][a-z]+))")
FIRST_WORD = re.compile(r"([A-Z][a-z]+) [a-z]")


class Quotable(NamedTuple):
    """A sentence; its number in the article, and whether a paragraph begins with it. 0 words: nobody counted them."""

    text: str
    number: int
    is_first: bool
    is_item: bool
    words: int = 0
    syllables: int = 0
    is_mended: bool = False
    """Whether it had no full stop."""


def quotable_sentences(article: Document) -> tuple[Quotable, ...]:
    """In order, headings that ask something among them; speeches, captions, lists of links and notes are left out."""
    measured = article.measures.sentences
    blocks = running_text(article)
    found = _measured(blocks, measured, article.text, _marked(article)) if measured else _split(blocks, article.lang)
    names = _Names(article)
    chosen = []
    for each in found:
        if each.number >= LOOKED_AT:
            break
        sentence = _ended(each) if each.is_item else _uncounted(each)
        if is_understood(sentence.text, article.lang) and not names.are_cut_in(sentence.text):
            chosen.append(sentence)
    return tuple(chosen)


class _Names:
    """Names of several words that an article has, asked for only if need be."""

    def __init__(self, article: Document) -> None:
        self._title, self._text = article.title, article.text

    def are_cut_in(self, sentence: str) -> bool:
        """Whether it begins with a part of a name that stands in full elsewhere: `Ann bakes`, after `Ann Baker`."""
        first = FIRST_WORD.match(sentence)
        if first is None or first[1] in self._title or f" {first[1].casefold()}" in self._text:
            return False
        return first[1] in self._parts

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for found in NAME.finditer(self._text) for part in found.groups())


def _uncounted(sentence: Quotable) -> Quotable:
    """Without the number that it has in a list written as paragraphs."""
    is_counted = sentence.text[:1].isdigit() or sentence.text[:1] == "("
    return sentence._replace(text=COUNT.sub("", sentence.text)) if is_counted else sentence


def _ended(item: Quotable) -> Quotable:
    """An item of a list with the full stop that many of them lack."""
    is_open = item.text[-1:].isalnum() and item.text.isascii() and ";" not in item.text
    return item._replace(text=f"{item.text}.", is_mended=True) if is_open else item


def _measured(
    blocks: Iterator[Block], sentences: Sequence[Sentence], text: str, marked: Mapping[int, int]
) -> Iterator[Quotable]:
    """The sentences that were found when they were measured, as far as they stand in these blocks."""
    number = at = 0
    for block in blocks:
        start, end = block.passage.start, block.passage.end
        if block.kind == "heading":
            yield Quotable(block.text, number, is_first=False, is_item=False)
            continue
        is_item = _is_item(block)
        while at < len(sentences) and sentences[at].start < start:
            at += 1
        while at < len(sentences) and sentences[at].start < end:
            one = sentences[at]
            if not text[marked.get(one.start, one.end) : one.end].lstrip()[:1].isupper():
                yield Quotable(text[one.start : one.end], number, one.start == start, is_item, one.words, one.syllables)
            at += 1
            number += 1


def _split(blocks: Iterator[Block], lang: str) -> Iterator[Quotable]:
    """The same in languages whose sentences were not measured."""
    number = 0
    for block in blocks:
        for start, end in split_sentences(block.text, lang):
            yield Quotable(block.text[start:end], number, start == 0, _is_item(block))
            number += 1


def _is_item(block: Block) -> bool:
    return block.kind == "item" or "li" in block.within


def running_text(article: Document) -> Iterator[Block]:
    """The paragraphs and items that are the writer's own text, and headings that ask something."""
    blocks, marked = article.facts.blocks, _marked(article)
    labels = [SPEAKER.match(each.text) for each in blocks]
    times = Counter(label[1] for label in labels if label)
    is_speech = is_note = False
    for block, label in zip(blocks, labels, strict=True):
        is_whole = marked.get(block.passage.start) == block.passage.end
        if block.kind == "heading" or is_whole:
            is_note = NOTES.match(block.text) is not None or (is_whole and is_note)
        begins = SLIDE.match(block.text) is not None or (label is not None and times[label[1]] >= SPEECHES)
        is_speech = block.kind != "heading" and (is_speech or begins)
        is_asked = block.kind == "heading" and block.text.endswith("?")
        is_text = (is_asked or block.kind in {"paragraph", "item"}) and BARRED.isdisjoint(block.within)
        if is_text and not (is_speech or is_note or is_whole):
            yield block


def _marked(article: Document) -> Mapping[int, int]:
    """Where bold or slanted words begin, and where they end.

    If a paragraph ends there too, it is no running text; if a capital follows, they are a label: `**Flour** Rye is`.
    """
    return {each.passage.start: each.passage.end for each in article.facts.inlines if each.element in WHOLE}
