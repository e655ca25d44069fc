"""`audit`: what to keep, update, consolidate and retire."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.commands._shared import (
    code_for,
    formatted,
    report_option,
    settings_option,
    show,
)
from pelican_contentstrategy.model.audit import VERDICTS

if TYPE_CHECKING:
    from pathlib import Path

    from pelican_contentstrategy.model.audit import Verdict


@click.command()
@settings_option
@report_option
@click.option(
    "--verdict", "only", type=click.Choice(VERDICTS), multiple=True, help="Only such articles, and all of them."
)
@click.pass_context
def audit(ctx: click.Context, /, settings: Path, format_: str, only: tuple[Verdict, ...]) -> None:
    """Say of every article whether to keep, update, consolidate or retire it, why, and what comes first.

    The table shows the most urgent of each verdict, csv and json everything. `Audit:` in an article's front matter
    decides for it. Ends with 2 if the site could not be read: a mistake in the call, the settings or the strategy, or a
    fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import check_site
    from pelican_contentstrategy.publish.audit import audit as judged
    from pelican_contentstrategy.rules.craft.thin_article import Options, thin_article

    checked = check_site(settings)
    site = checked.result.review.site
    thin = checked.project.blueprint.checks.options_of(thin_article.name, Options).words
    show(formatted(f"audit_{format_}", replace(judged(site, thin), only=only)))
    ctx.exit(code_for(site))
