"""Which sentences of a document are its author's, and where do they stand?"""

from __future__ import annotations

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
        for block, sentences in document.sentences_by_block
        if not is_quoted(block)
        for each in sentences
        if not each.is_fragment
    ]


def own_paragraphs(document: Document) -> Iterator[tuple[Sentence, ...]]:
    """Sentences and fragments of each paragraph; items of a list, and quotations, are none."""
    for block, sentences in document.sentences_by_block:
        if block.kind == "paragraph" and not is_quoted(block):
            yield sentences


def is_quoted(block: Block) -> bool:
    """Whether it stands in a quotation."""
    return "blockquote" in block.within


def passage_of(sentence: Sentence, document: Document) -> Passage:
    """Where a sentence stands."""
    return Passage(document.path, sentence.start, sentence.end)


def text_of(sentence: Sentence, document: Document) -> str:
    """A sentence as readers see it."""
    return document.text[sentence.start : sentence.end]
