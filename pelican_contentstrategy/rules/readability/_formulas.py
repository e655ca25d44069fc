"""Was a formula made for the language of a document? Counting syllables alone makes no honest score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.readability.formulas import FLESCH

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document


def grade_of(document: Document) -> float | None:
    """Its Flesch-Kincaid grade, as it is shown; its figures come from American schools, so there is one in English."""
    scores = document.measures.scores
    return as_told(scores.grade) if scores and _language(document) == "en" else None


def reading_ease_of(document: Document) -> float | None:
    """Its Flesch Reading Ease, as it is shown, in English and wherever somebody fitted figures to the language."""
    scores = document.measures.scores
    return as_told(scores.reading_ease) if scores and _language(document) in {"en", *FLESCH} else None


def _language(document: Document) -> str:
    return language_of(document.lang)
