"""CS801: an article must not be dated before what feeds have sent already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.feeds import moment_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.distribution._sent import Sendings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


@rule("CS801", on=Site, reports_in=published_articles, severity=Severity.WARNING)
def backdated_article(site: Site) -> Iterator[Problem]:
    """A new article is dated before the newest one that feeds have sent already.

    ## Why
    Mail tools send what is dated after the last article that they sent, and feed readers put the rest below what was
    read long ago: such an article goes out to nobody. It happens to drafts that are published under the date of
    their first line.

    What was published before, git tells: it is the last commit while something in the content differs from it, else the
    commit before, or on a merge what was merged into. Nothing is said where git does not know, such as in a clone
    without older commits, and of articles so old that they are in no feed.

    ## Bad
    ```HEAD:content/loaf.md
    Title: The first loaf
    Date: 2026-10-20
    ```

    ```content/loaf.md
    Title: The first loaf
    Date: 2026-10-20
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-10-02
    ```

    ## Good
    ```HEAD:content/loaf.md
    Title: The first loaf
    Date: 2026-10-20
    ```

    ```content/loaf.md
    Title: The first loaf
    Date: 2026-10-20
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-11-01
    ```
    """
    earlier = site.history.published if site.feeds else None
    if earlier:
        sendings = Sendings(site, earlier)
        found = {late.path: (late, sent) for feed in reversed(site.feeds) for late, sent in sendings.late(feed)}
        for late, sent in found.values():
            ours, theirs = _apart(moment_of(late), moment_of(sent))
            yield Problem(
                late.at("date"),
                f"is new and dated {ours}, but feeds have sent '{sent.path}' of {theirs} already",
                hint=f"set 'Date' to {site.today}, or to the day it goes out",
            )


def _apart(late: datetime, sent: datetime) -> tuple[str, str]:
    """Two moments as people write them: by their days, on one day by the time."""
    form = "%Y-%m-%d %H:%M" if late.date() == sent.date() else "%Y-%m-%d"
    return late.strftime(form), sent.strftime(form)
