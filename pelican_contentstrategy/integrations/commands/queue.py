"""`queue`: who has what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.commands._shared import (
    code_for,
    formatted,
    report_option,
    settings_option,
    show,
)

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@settings_option
@report_option
@click.option("--owner", metavar="OWNER", help="Only what this person is to do, by id or name; 'nobody' owns the rest.")
@click.pass_context
def queue(ctx: click.Context, /, settings: Path, format_: str, owner: str | None) -> None:
    """List each person's work: approvals, topics, promotion, discussions, initiatives, reviews, and the audit.

    First comes what others wait for, then what is overdue, what is due within 30 days, and what has no day. The table
    shows the first tasks of everybody, or all of one OWNER; csv and json hold everything. An article without an 'Owner'
    is its pillar's owner's. Ends with 2 if the site could not be read: a mistake in the call, the settings or the
    strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import read_site
    from pelican_contentstrategy.publish.queue import only_of
    from pelican_contentstrategy.publish.queue import queue as tasks_of
    from pelican_contentstrategy.rules.craft.thin_article import Options, thin_article

    read = read_site(settings)
    site = read.result.review.site
    found = tasks_of(site, read.project.blueprint.checks.options_of(thin_article.name, Options).words)
    show(formatted(f"queue_{format_}", found if owner is None else only_of(found, owner)))
    ctx.exit(code_for(site))
