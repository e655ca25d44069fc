"""CS328: an article should show its keyword where readers look first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.keyphrase import Keyphrase
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.craft._sections import headings, opening

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of unplaced-keyword."""

    headings_alone: bool = False
    """Report a keyword that is missing from the headings only, too."""


@rule("CS328", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def unplaced_keyword(document: Document, options: Options) -> Iterator[Problem]:
    """Title or first paragraph does not have the words of the `Keyword`.

    ## Why
    Who searched for these words looks for them on the page, and stays if they are there at first sight. All words of
    the phrase count but those like "or" and "the", in any order and form: "tables and charts" will do for "table or
    chart". A first paragraph of few words is read together with the next. Where no heading has half of the words, that
    is told as well; by itself it is no problem, for good headings say what the title does not.

    ## Bad
    ```content/starter.md
    Title: Flour, water, time
    Keyword: feeding a starter

    Feeding a starter is easy.
    ```

    ## Good
    ```content/starter.md
    Title: How to feed your starter
    Keyword: feeding a starter

    Feeding a starter is easy.
    ```
    """
    for keyword in document.fields("keyword"):
        phrase = Keyphrase(keyword.value, document.source.lang)
        places = {
            "the title": plain_text(document.value("title")),
            "the first paragraph": opening(document),
        }
        missing = [place for place, text in places.items() if text and not phrase.is_in(text)]
        texts = headings(document)
        if texts and (missing or options.headings_alone) and not any(map(phrase.is_half_in, texts)):
            missing.append("every heading" if len(texts) > 1 else "the only heading")
        if missing:
            where = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
            yield Problem(
                keyword.span,
                f"keyword '{keyword.value}' is missing from {where}",
                hint="use its words there, in whatever form reads well, or name the words that the article is about",
            )
