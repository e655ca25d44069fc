"""CS822: what most work went into should be made known."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.distribution._promotion import plans_promotion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.document import Document


class Options(RuleOptions):
    """Options of unpromoted-piece."""

    formats: tuple[str, ...] = (
        *("research", "report", "study", "survey", "benchmark", "white-paper", "whitepaper", "case-study", "ebook"),
    )
    """Formats of pieces that are made to be passed on."""
    days: Count = 365
    """Ask of pieces of these formats for so many days after their publication."""


@rule("CS822", on=Site, severity=Severity.NOTE, options=Options)
def unpromoted_piece(site: Site, options: Options) -> Iterator[Problem]:
    """Pillar page or research piece is planned no promotion for.

    ## Why
    They take the most work, and are what other sites link to once they hear of them. Asked of a team, and of whoever
    plans promotion for anything; of research only while it is new.

    ## Bad
    ```content/rye.md
    Title: How 400 bakers feed their starters
    Date: 2026-10-20
    Format: study
    ```

    ```content/starter.md
    Title: Feed a starter
    Promotion: community: Bakers' forum
    ```

    ## Good
    ```content/rye.md
    Title: How 400 bakers feed their starters
    Date: 2026-10-20
    Format: study
    Promotion: pr: Trade journal by 2026-11-20
    ```

    ```content/starter.md
    Title: Feed a starter
    Promotion: community: Bakers' forum
    ```
    """
    if site.strategy.profile != "team" and not any(map(plans_promotion, site.documents)):
        return
    formats = frozenset(map(fold, options.formats))
    hint = "plan it, as in 'Promotion: pr: Trade journal by 2027-03-31', or 'community: forum done'"
    for document in site.documents:
        if not document.is_published or document.is_given_up or document.says_yes("noindex"):
            continue
        if plans_promotion(document) or any(map(plans_promotion, site.translations(document))):
            continue
        hub = site.hub_at(document)
        written = document.value("format")
        if hub:
            what = f"the page of pillar '{hub.pillar.slug}'"
            yield Problem(document.at("title"), f"is {what}, and no promotion is planned for it", hint)
        elif fold(written) in formats and _is_new(document, site.today, options.days):
            yield Problem(
                document.at("format"), f"'{written}' is made to be passed on, and no promotion is planned for it", hint
            )


def _is_new(document: Document, today: date, days: int) -> bool:
    published = document.source.date
    return published is not None and today - published.date() <= timedelta(days=days)
