"""CS506: each persona needs something to read at each stage it passes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.values import Percent
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.coverage import Cell


class Options(RuleOptions):
    """Options of persona-gap."""

    percent: Percent = 50
    """Say nothing while a smaller share of the published articles names both a persona and a stage."""


@rule("CS506", on=Site, severity=Severity.NOTE, options=Options)
def persona_gap(site: Site, options: Options) -> Iterator[Problem]:
    """Persona has nothing to read at a stage where something is expected.

    ## Why
    Readers who find nothing for their next question leave. Something is expected at the stages that a persona lists in
    `stages`, at all of them where it lists none. While most articles do not say whom they are for, nobody can tell what
    is missing, and nothing is said.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    Stage: awareness
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker, cafe-owner
    Stage: awareness
    ```

    ```content/course.md
    Title: What a course teaches you
    Persona: home-baker, cafe-owner
    Stage: decision
    ```
    """
    coverage = site.coverage
    told: set[str] = set()
    for cell in coverage.open_cells(options.percent):
        persona = site.strategy.personas[cell.persona]
        where = site.strategy.at("personas", persona.slug, *(["stages"] if persona.stages else []))
        if coverage.persona(persona.slug).stock.published:
            message = f"persona '{persona.slug}' has nothing to read at stage '{cell.stage}'"
        elif persona.slug not in told:
            message = f"persona '{persona.slug}' has nothing to read"
        else:
            continue
        told.add(persona.slug)
        yield Problem(where, message, _hint(cell, site))


def _hint(cell: Cell, site: Site) -> str:
    planned = next(
        (topic for topic in site.coverage.topics if (topic.persona, topic.stage) == (cell.persona, cell.stage)), None
    )
    begun = next(
        (
            each
            for each in site.coverage.pieces
            if each.status == "draft" and each.stage == cell.stage and cell.persona in each.personas
        ),
        None,
    )
    what = "write one, or list in 'stages' where this reader is to find something"
    if planned:
        what = f"planned: '{planned.title}'"
    if begun:
        what = f"publish '{begun.path}'"
    tiers = {each.tier for each in site.strategy.personas.values()}
    is_first = len(tiers) > 1 and site.strategy.personas[cell.persona].tier == "primary"
    return f"{'a primary reader, so this comes first: ' if is_first else ''}{what}"
