"""What is an article about, in a sentence or two? Its summary tells, unless that is the beginning of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.snippets._quotable import running_text
from pelican_contentstrategy.publish.snippets._understood import (
    LONGEST_GIST,
    SHORTEST,
    is_ended,
    is_understood,
    is_whole,
)
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sendable import plain
from pelican_contentstrategy.read.sentences import split_sentences

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document

ALIKE = 40
"""Characters at its beginning by which a summary is told to be an excerpt."""
BEGINNING = 1500
"""Characters of the body that an excerpt begins in."""
PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ii]ch|[Jj]e|[Yy]o)\b|我|私")
FIRST = 2
"""Sentences at its beginning of which one is the lead."""
SIGNS = frozenset(":;.|\u2013\u2014-")
BETWEEN = " :;.|\u2013\u2014-"
"""What parts a title from the text behind it."""


def written_gist(article: Document) -> tuple[str, ...]:
    """The sentences of its summary, without one that is cut off; none of one that is an excerpt of the body."""
    written = plain(_without_title(plain_text(article.value("summary")), plain_text(article.title)))
    if not written or written[:ALIKE] in _beginning(article):
        return ()
    sentences = _sentences(written, article.lang)
    return sentences[:-1] if len(sentences) > 1 and not is_ended(sentences[-1]) else sentences


def lead(article: Document) -> str:
    """The first sentence of its body, or the second, if that is understood alone; longer ones may be, too."""
    fit = (each for each in _first(article) if not each.endswith("?"))
    return next((each for each in fit if is_understood(each, article.lang, LONGEST_GIST)), "")


def beginning(article: Document) -> str:
    """The first sentence of its body that is one, whatever it says but of its writer."""
    fit = (each for each in _first(article) if SHORTEST <= len(each) <= LONGEST_GIST and is_whole(each))
    return next((each for each in fit if not PERSONAL.search(each)), "")


def _first(article: Document) -> tuple[str, ...]:
    running = (each.text for each in running_text(article) if each.kind == "paragraph")
    return _sentences(next(running, ""), article.lang)[:FIRST]


def _beginning(article: Document) -> str:
    return " ".join(article.text[:BEGINNING].split())


def _sentences(text: str, lang: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in split_sentences(text, lang))


def _without_title(summary: str, title: str) -> str:
    """Without the title, which some programs put before every excerpt."""
    rest = summary.removeprefix(title)
    return rest.lstrip(BETWEEN) if rest != summary and rest.lstrip()[:1] in SIGNS else summary
