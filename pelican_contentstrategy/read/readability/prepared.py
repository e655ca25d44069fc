"""Body -> its sentences, and their words in the form that formulas of readability count them in.

Paragraphs, list items and quotations, for all of them are read; headings, code, tables, captions, footnotes, tables of
contents and addresses are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.prose import MASK
from pelican_contentstrategy.read.prose import Masks, read_prose
from pelican_contentstrategy.read.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.read.prose import Parts

READ = frozenset({"paragraph", "list", "blockquote"})
LEFT_OUT = frozenset({"heading", "code", "table", "figure", "alt"})
MASKS = Masks(
    ignored_scopes=("tt", "code", "kbd", "samp"),
    skipped=("script", "style", "pre", "figure", "figcaption", "table"),
    ignored_classes=("footnote", "footnotes", "toc"),
)
WRITTEN = str.maketrans(
    {**dict.fromkeys(f".!?{MASK}", ""), **dict.fromkeys("…—/", " "), "’": "'"},
)
"""What parts two words without a blank does so with one; what ends a sentence goes."""
QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")


def texts_read(parts: Parts, path: str) -> tuple[Text, ...]:
    """What readers read sentence by sentence, masked."""
    texts = read_prose(parts, path, MASKS).texts
    return tuple(each for each in texts if each.scope & READ and not each.scope & LEFT_OUT)


def sentences_in(texts: Iterable[Text], lang: str) -> Iterator[tuple[int, int, str]]:
    """Where each sentence begins and ends in the body's text, and the sentence itself."""
    for text in texts:
        for start, end in split_sentences(text.text, lang):
            yield *text.place(start, end), text.text[start:end]


def prepared(text: str) -> str:
    """The words of a sentence without what ends one: `U.S.` is one word, and `wait...` has no end.

    Sentences prepared, and each given one full stop, are a text in which whoever takes every full stop for an end
    finds these sentences and no others.
    """
    text = text.replace("...", " ").translate(WRITTEN)
    return QUOTE.sub("", text) if "'" in text else text
