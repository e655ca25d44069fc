"""`coverage`: what of the strategy is covered, and what changed since another revision."""

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
@click.option("--against", metavar="REV", help="Show what changed since this git revision instead.")
@click.pass_context
def coverage(ctx: click.Context, /, settings: Path, format_: str, against: str | None) -> None:
    """Count articles and assets against the strategy: pillars, clusters, personas, stages, topics, mix, CTAs.

    With --against, compare the site with itself at another revision of its git repository: gaps closed and opened,
    articles published, removed and moved, links won and lost. Ends with 2 if the site could not be read: a mistake in
    the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import read_site
    from pelican_contentstrategy.publish.coverage import snapshot

    if against is not None:
        from pelican_contentstrategy.integrations.revision import reading
        from pelican_contentstrategy.publish.comparison import compare

        with reading(settings, against) as other:
            checked = read_site(settings)
            site, checks = checked.result.review.site, checked.project.blueprint.checks
            before = other.snapshot(checked.project.strategy_file)
        show(formatted(f"changes_{format_}", compare(against, before, snapshot(site, checks), site.strategy)))
    else:
        checked = read_site(settings)
        site = checked.result.review.site
        show(formatted(f"coverage_{format_}", snapshot(site, checked.project.blueprint.checks)))
    ctx.exit(code_for(site))
