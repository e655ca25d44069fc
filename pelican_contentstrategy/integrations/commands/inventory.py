"""`inventory`: every article and page in a list."""

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
@click.pass_context
def inventory(ctx: click.Context, /, settings: Path, format_: str) -> None:
    """List every article and page: where it belongs, how long and hard to read it is, what links to it.

    The table shows what the screen has room for, csv and json all there is. Ends with 2 if the site could not be read:
    a mistake in the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import check_site
    from pelican_contentstrategy.publish.inventory import inventory as entries_of

    site = check_site(settings).result.review.site
    show(formatted(f"inventory_{format_}", entries_of(site)))
    ctx.exit(code_for(site))
