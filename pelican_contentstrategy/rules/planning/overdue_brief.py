"""CS522: what a brief asks for should be published by its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.keywords import bare_keyword
from pelican_contentstrategy.model.open_briefs import open_briefs
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.brief import Brief


@rule("CS522", on=Site, severity=Severity.WARNING)
def overdue_brief(site: Site) -> Iterator[Problem]:
    """Brief was due, and no published article is written from it.

    ## Why
    A brief that nobody took up is work that was thought through and not done. An article is a brief's if it names the
    brief in `Brief`, or the brief names it in `Article`. A brief of a planned topic is left to overdue-topic.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter
    Due: 2026-10-01
    ```

    ```content/loaf.md
    Title: Bake a loaf
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter
    Due: 2026-10-01
    ```

    ```content/starter.md
    Title: Feed a starter
    Brief: briefs/starter.md
    ```
    """
    late = [each for each in open_briefs(site) if each.due < site.today]
    planned = {bare_keyword(topic.title) for topic in site.coverage.topics if topic.days_overdue} if late else ()
    for each in late:
        if bare_keyword(each.brief.title) not in planned:
            yield Problem(
                each.brief.at("due"),
                f"'{each.brief.title}' was due on {each.due.isoformat()}, {ago(each.due, site.today)}",
                f"publish '{each.begun.path}', or move the date" if each.begun else _next_step(each.brief, site),
            )


def _next_step(brief: Brief, site: Site) -> str:
    """An article of the same title may well be the one."""
    title = bare_keyword(brief.title)
    meant = next((each for each in site.published_articles if bare_keyword(each.title) == title), None)
    if meant:
        return f"if '{meant.path}' is what came of it, let that say 'Brief: {brief.path}'"
    return f"'pelican-contentstrategy brief draft {brief.path}' begins the article; or move the date"
