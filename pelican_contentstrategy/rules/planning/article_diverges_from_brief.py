"""CS520: an article should be what was agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.craft._length import length_of
from pelican_contentstrategy.rules.planning._fields import differences
from pelican_contentstrategy.rules.planning._links import missing_links
from pelican_contentstrategy.rules.planning._stage import is_ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.site import Site


@rule("CS520", on=Document, severity=Severity.WARNING)
def article_diverges_from_brief(article: Document, site: Site) -> Iterator[Problem]:
    """Article is not what its brief says.

    ## Why
    Who planned the piece counts on what was agreed: for whom it is, what it is to lead to, how it is measured. Either
    the article went astray, or the plan has changed and the brief does not know it. Compared are the pillar, the
    cluster, the personas and who of them comes first, the pains it addresses, the stage, the format, the call to
    action, the keyword, the channels and the KPI, by whatever names they are called; of published articles, and of
    drafts in review, the length and the links asked for as well. What the brief leaves open is free.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter
    Persona: home-baker
    Stage: awareness
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: cafe-owner
    Stage: decision
    Brief: briefs/starter.md
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter
    Persona: home-baker
    Stage: awareness
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    Stage: awareness
    Brief: briefs/starter.md
    ```
    """
    brief = site.records.desk.brief_of(article)
    if brief is None:
        return
    fields = [*differences(article, brief, site)]
    told = [*map(str, fields), *(_form(article, brief, site) if is_ready(article) else ())]
    if told:
        places = (*(each.name for each in fields), "brief")
        yield Problem(
            article.at(next((name for name in places if article.fields(name)), "title")),
            f"is not what '{brief.path}' says: {', '.join(told)}",
            hint="make the article what was agreed on, or write into the brief what is wanted now",
        )


def _form(article: Document, brief: Brief, site: Site) -> Iterator[str]:
    """What is wrong with its length and its links."""
    length = length_of(article)
    if brief.length and length.words not in brief.length:
        yield f"{length} instead of {brief.length}{'' if length.of_a_word == 1 else ' words'}"
    for link in missing_links(article, brief.links, site):
        yield f"no link to {link.href}"
