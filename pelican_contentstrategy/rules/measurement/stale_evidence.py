"""CS710: what is known of a persona should rest on something, and be fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.upkeep import USUAL
from pelican_contentstrategy.model.values import Interval
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.readers import Persona


class Options(RuleOptions):
    """Options of stale-evidence."""

    every: Interval = USUAL
    """How long a review of a persona holds."""


@rule("CS710", on=Site, severity=Severity.NOTE, options=Options)
def stale_evidence(site: Site, options: Options) -> Iterator[Problem]:
    """Persona of a team rests on nothing that is known, or on what was known long ago.

    ## Why
    A persona made up at a desk sends every article to readers who are not there. `interviews` tells how many were held,
    `reviewed` when the persona was last held against what is known. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        evidence:
          interviews: 8
          reviewed: 2025-09-01
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        evidence:
          interviews: 8
          reviewed: 2026-09-01
    ```
    """
    for persona in site.strategy.personas.values() if is_team(site) else ():
        lacks, hint = _lacks(persona, site, options)
        if lacks:
            place = (
                ("personas", persona.slug, "evidence")
                if persona.evidence.model_fields_set
                else ("personas", persona.slug)
            )
            yield Problem(site.strategy.at(*place), f"persona '{persona.slug}' {lacks}", hint)


def _lacks(persona: Persona, site: Site, options: Options) -> tuple[str, str]:
    evidence = persona.evidence
    if not evidence.model_fields_set:
        return "rests on no evidence", "talk to such people, and note how many and when below 'evidence:'"
    if not evidence.interviews:
        return "rests on no interview", "talk to such people, and note how many in 'interviews'"
    if evidence.reviewed is None:
        return "was never reviewed", "hold it against what is known, and note the day in 'reviewed'"
    if options.every.after(evidence.reviewed) < site.today:
        told = f"was last reviewed on {evidence.reviewed.isoformat()}, over {options.every} ago"
        return told, "hold it against what is known since, and set 'reviewed'"
    return "", ""
