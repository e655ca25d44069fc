"""CS709: what lies in metrics/ should be an export that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS709", on=Site, severity=Severity.WARNING)
def unread_export(site: Site) -> Iterator[Problem]:
    """File in metrics/ cannot be read as an export.

    ## Why
    Its figures are in no report, and whoever put it there believes that they are.

    ## Bad
    ```metrics/pages.csv
    nonsense
    ```

    ## Good
    ```metrics/pages.csv
    url,metric,value,date
    /starter,ga4:key_events,80,2026-09
    ```
    """
    for each in site.performance.exports:
        if each.failure:
            message, _, hint = each.failure.partition("\n  hint: ")
            yield Problem(Span(each.path, 1, 1, 1, 1), message, hint)
