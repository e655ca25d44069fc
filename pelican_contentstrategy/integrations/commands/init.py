"""`init`: a first strategy out of the site there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.commands._shared import FAILED, settings_option, tell

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@settings_option
@click.option("-n", "--dry-run", is_flag=True, help="Show what it would do, and do nothing.")
@click.pass_context
def init(ctx: click.Context, /, settings: Path, *, dry_run: bool) -> None:
    """Make a first strategy.yaml out of the site there is, and take its problems for known.

    Asks nothing and overwrites nothing. Ends with 2 where there is a strategy already, or no site that can be read.
    """
    from pelican_contentstrategy.integrations.init import start_site

    start = start_site(settings)
    told = list(start.told(dry_run=dry_run))
    if not dry_run:
        start.write()
    tell("\n".join(told))
    ctx.exit(FAILED if start.checked.crashed else 0)
