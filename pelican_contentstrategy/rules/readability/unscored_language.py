"""CS309: whoever sets limits should know which documents they cannot hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.read.readability.syllables import dictionary_of
from pelican_contentstrategy.rules._rule import every_document, rule
from pelican_contentstrategy.rules.readability._formulas import grade_of, reading_ease_of
from pelican_contentstrategy.rules.readability._limits import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document


class Gap(NamedTuple):
    """What documents in a language are without, why, and what there is instead."""

    lang: str
    missing: str
    reason: str
    hint: str


@rule("CS309", on=Site, severity=Severity.NOTE)
def unscored_language(site: Site) -> Iterator[Problem]:
    """Documents in a language cannot be scored, or not be held to the limits that are set.

    ## Why
    Formulas of readability were made for single languages. Where there is none, a number could be computed all the
    same, and would mean nothing; so there is no number, and this is said once for each language, lest silence be taken
    for praise. Flesch and Kincaid's grade holds English texts only; for other languages set a `reading_ease`.

    ## Bad
    ```content/starter.md
    Title: 餵養酵母
    Lang: zh

    每天在同一時間餵養酵母。把它放在廚房裡最溫暖的角落。
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Keep it in the warmest corner of the kitchen.
    ```
    """
    gaps = Counter(gap for each in site.documents if every_document(each) for gap in _gaps(each, site))
    for gap, number in sorted(gaps.items()):
        documents = f"{number} document{'' if number == 1 else 's'}"
        yield Problem(site.strategy.at(), f"no {gap.missing} for {documents} in '{gap.lang}': {gap.reason}", gap.hint)


def _gaps(document: Document, site: Site) -> Iterator[Gap]:
    lang, measures = document.lang, document.measures
    if measures.words is None:
        hint = "they have characters and reading minutes instead"
        if dictionary_of(lang):
            hint += f"; '{lang}' has such blanks, so name their own language with 'Lang:'"
        yield Gap(lang, "reading scores", "they are written without blanks between words", hint)
    elif measures.unscored == "language":
        hint = "they have words, sentences and reading minutes instead"
        yield Gap(lang, "reading scores", "no formula knows the syllables of their language", hint)
    elif measures.scores and _is_out_of_reach(document, site):
        reason = "the formulas they are set for were made for other languages"
        hint = "hold them to 'long_sentence_words'"
        if reading_ease_of(document) is not None:
            hint = "set 'reading_ease' as well, which has figures of their language"
        yield Gap(lang, "limits of readability", reason, hint)


def _is_out_of_reach(document: Document, site: Site) -> bool:
    """Whether limits are set, but none that its language can be held to."""
    if grade_of(document) is not None:
        return False
    by_grade = limit_of(document, site, lambda each: each.grade)
    by_ease = limit_of(document, site, lambda each: each.reading_ease)
    return bool(by_grade or by_ease) and not (by_ease and reading_ease_of(document) is not None)
