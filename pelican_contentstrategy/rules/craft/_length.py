"""How long is a document, everything that its author put into it counted?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document

CHARACTERS_OF_A_WORD = 2
"""Where words are not set off by blanks; Yoast SEO asks as much of Japanese, in characters: 600 for 300 words."""


class Length(NamedTuple):
    """Words, or characters where there are no words to count."""

    number: int
    of_a_word: int

    @property
    def words(self) -> int:
        """So many words, or about as much text as they would make."""
        return self.number // self.of_a_word

    def __str__(self) -> str:
        unit = "word" if self.of_a_word == 1 else "character"
        return f"{self.number} {unit}{'' if self.number == 1 else 's'}"


def length_of(document: Document) -> Length:
    """All of the body: headings, tables, captions and code too, which its `measures` leave out."""
    runs = document.text.split()
    if document.measures.words is None:
        return Length(sum(map(len, runs)), CHARACTERS_OF_A_WORD)
    return Length(len(runs), 1)
