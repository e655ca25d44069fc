"""CS521: an article should answer what its brief asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.planning._stage import is_ready
from pelican_contentstrategy.rules.planning._terms import key_terms, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site

NAMED = 4
"""Words that a message names."""


@rule("CS521", on=Document, severity=Severity.NOTE)
def unanswered_question(article: Document, site: Site) -> Iterator[Problem]:
    """Article says nothing of what a question of its brief is about.

    ## Why
    The questions of a brief are what readers come with. Looked for are the content words of each question, in whatever
    form, or of what it quotes; words of the title and the keyword do not count where there are others, for the whole
    article is about them, and neither does a heading with nothing below it. If not one of them is there, nobody
    answered the question, or its words are not those of readers. Asked of published articles, and of drafts in review.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter

    ### Questions

    - How often in winter?
    - Which flour keeps it alive?
    ```

    ```content/starter.md
    Title: Feed a starter
    Brief: briefs/starter.md

    A starter lives on flour, and any flour will do.
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter

    ### Questions

    - How often in winter?
    - Which flour keeps it alive?
    ```

    ```content/starter.md
    Title: Feed a starter
    Brief: briefs/starter.md

    A starter lives on flour, and any flour will do. In winter, twice a week is enough.
    ```
    """
    brief = site.records.desk.brief_of(article)
    if brief is None or not brief.questions or not is_ready(article):
        return
    there = terms_in(article)
    about = " ".join((article.title, article.value("keyword"), brief.title, brief.value("keyword")))
    for question in brief.questions:
        asked = key_terms(question.text, about, article.lang)
        if asked and there.isdisjoint(asked):
            words = ", ".join(f"'{word}'" for word in [*asked.values()][:NAMED])
            missing = f"none of {words} is in it" if len(asked) > 1 else f"{words} is nowhere in it"
            yield Problem(
                article.at("brief"),
                f"does not answer “{question.text}”: {missing}",
                hint=f"answer it, or put the question otherwise: {brief.path}:{question.span.line}",
            )
