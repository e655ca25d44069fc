"""Which sentences of a document are its author's, and where do they stand?"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Block, Document
    from pelican_contentstrategy.model.measures import Sentence


def own_sentences(document: Document) -> list[Sentence]:
    """Whole sentences, those of quotations left out: nobody can reword what another said."""
    return [
        each
        for block, sentences in by_block(document)
        if not is_quoted(block)
        for each in sentences
        if not each.is_fragment
    ]


def own_paragraphs(document: Document) -> Iterator[tuple[Sentence, ...]]:
    """Sentences and fragments of each paragraph; items of a list, and quotations, are none."""
    for block, sentences in by_block(document):
        if block.kind == "paragraph" and not is_quoted(block):
            yield sentences


def by_block(document: Document) -> Iterator[tuple[Block, tuple[Sentence, ...]]]:
    """Every block with the sentences and fragments in it; headings, code and tables have none."""
    sentences = document.measures.sentences
    starts = [each.start for each in sentences]
    for block in document.facts.blocks:
        first = bisect_left(starts, block.passage.start)
        yield block, sentences[first : bisect_left(starts, block.passage.end, first)]


def is_quoted(block: Block) -> bool:
    """Whether it stands in a quotation."""
    return "blockquote" in block.within


def passage_of(sentence: Sentence, document: Document) -> Passage:
    """Where a sentence stands."""
    return Passage(document.path, sentence.start, sentence.end)


def text_of(sentence: Sentence, document: Document) -> str:
    """A sentence as readers see it."""
    return document.text[sentence.start : sentence.end]
