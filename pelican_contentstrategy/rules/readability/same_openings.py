"""CS306: sentences in a row should not all begin alike."""

from __future__ import annotations

import re
from itertools import groupby, islice
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Passage
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._sentences import own_paragraphs, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.measures import Sentence

WORD = re.compile(r"[^\W_][^\s'’”»).,;:!?…—]*")
"""Up to an apostrophe: "we've" begins like "we", and "l'eau" with an article, as "the water" does."""
ARTICLES = frozenset(
    "the a an der die das ein eine le la les l un une el los las lo il gli una o os as um uma het".split()
)
"""Too common to be heard; whoever begins with one, begins with the word behind it as well."""


class Options(RuleOptions):
    """Options of same-openings."""

    sentences: Annotated[int, Field(ge=2)] = 3
    """So many sentences in a row that begin alike are too many."""


@rule("CS306", on=Document, severity=Severity.NOTE, options=Options)
def same_openings(document: Document, options: Options) -> Iterator[Problem]:
    """Several sentences in a row begin with the same word.

    ## Why
    A drumbeat of "We ... We ... We ..." sounds like a brochure, or like a list that nobody made one of. After an
    article the next word has to be the same as well. Lists may begin alike on purpose, and paragraphs too: only
    sentences of one paragraph are compared.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    We feed it daily. We keep it warm. We never forget it.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    We feed it daily. Then it rests in the warmest corner. We never forget it.
    ```
    """
    for sentences in own_paragraphs(document):
        if len(sentences) < options.sentences:
            continue
        for opening, run in groupby(sentences, key=lambda each: _opening(each, document)):
            alike = tuple(run)
            if opening and len(alike) >= options.sentences:
                yield Problem(
                    Passage(document.path, alike[0].start, alike[-1].end),
                    f"{len(alike)} sentences in a row begin with '{_as_written(opening, alike[0], document)}'",
                    hint="begin one of them with something else, or make a list of them",
                )


def _opening(sentence: Sentence, document: Document) -> tuple[str, ...]:
    """The word or words it begins with; none if it is no whole sentence."""
    if sentence.is_fragment:
        return ()
    words = [word[0].casefold() for word in islice(WORD.finditer(text_of(sentence, document)), 2)]
    return tuple(words if words and words[0] in ARTICLES else words[:1])


def _as_written(opening: tuple[str, ...], sentence: Sentence, document: Document) -> str:
    words = list(islice(WORD.finditer(text_of(sentence, document)), len(opening)))
    return words[0].string[words[0].start() : words[-1].end()]
