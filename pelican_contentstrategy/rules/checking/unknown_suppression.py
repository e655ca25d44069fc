"""CS002: a suppression must name a rule there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.model.suppression import Suppression
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS002", on=Suppression, severity=Severity.ERROR)
def unknown_suppression(suppression: Suppression, site: Site) -> Iterator[Problem]:
    """A disable comment or field names a rule that does not exist.

    ## Why
    It holds nothing back, whatever its writer believes.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    <!-- contentstrategy: disable-file orphan-artcle -- listed on the home page -->
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    <!-- contentstrategy: disable-file orphan-article -- listed on the home page -->
    ```
    """
    from pelican_contentstrategy.rules import all_rules

    names = [*(each.name for each in all_rules()), *sorted(site.library.names), *SHORTCUTS]
    hint = did_you_mean(suppression.rule, names) or "'pelican-contentstrategy rule' lists all rules"
    yield Problem(suppression.span, f"there is no rule '{suppression.rule}'", hint)
