"""Which words does a question turn on, and does an article have any of them?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.term_weights import vocabulary_in
from pelican_contentstrategy.read.word_forms import PIECE, POSSESSIVE, folded, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document

QUOTED = re.compile(r"“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|»([^«]+)«|「([^」]+)」|\"([^\"]+)\"")
"""Words that a question is about, if it quotes any."""

NEGATIONS = frozenset("not no nor never cannot nobody nothing nowhere none without".split())
"""Any text has some; in other languages they are function words."""


def key_terms(question: str, about: str, lang: str) -> dict[str, str]:
    """The content words of a question, or of what it quotes, each as it is written there, by their terms.

    What the whole article is `about` tells nothing, unless there is nothing else.
    """
    quoted = " ".join(next(filter(None, found.groups()), "") for found in QUOTED.finditer(question))
    terms = dict(_terms(quoted or question, lang))
    if quoted and not terms:
        terms = dict(_terms(question, lang))
    known = {term for term, _ in _terms(about, lang)}
    return {term: word for term, word in terms.items() if term not in known} or terms


def terms_in(article: Document) -> frozenset[str]:
    """The terms of its summary and its body; headings that nothing stands under are no answers."""
    vocabulary = vocabulary_in(language_of(article.lang))
    return frozenset(vocabulary.count("\n".join((plain_text(article.value("summary")), *_texts(article)))))


def _texts(article: Document) -> Iterator[str]:
    blocks = article.facts.blocks
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        is_empty = after is None or (after.kind == "heading" and after.level <= block.level)
        if block.kind != "heading" or not is_empty:
            yield block.text


def _terms(text: str, lang: str) -> Iterator[tuple[str, str]]:
    vocabulary = vocabulary_in(language_of(lang or "en"))
    for word in PIECE.findall(POSSESSIVE.sub("", text)):
        piece = folded(word)
        if piece not in NEGATIONS:
            yield from ((term, term if is_unspaced(piece) else word) for term in vocabulary.terms(piece))
