"""`report`: the coverage report, without a build."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.commands._shared import FAILED, code_for, settings_option, show, tell

if TYPE_CHECKING:
    from pathlib import Path

HTML = "html"


@click.command()
@settings_option
@click.option("--format", "format_", type=click.Choice([HTML, "json", "markdown"]), default=HTML, show_default=True)
@click.option("--against", metavar="REV", help="Mark what is new, mended and moved since this git revision.")
@click.option("--open", "is_opened", is_flag=True, help="Show the page in a browser.")
@click.pass_context
def report(ctx: click.Context, /, settings: Path, format_: str, against: str | None, *, is_opened: bool) -> None:
    """Write the report on how the site stands against its strategy, as a build does, and print where it is.

    The page, report.json for programs and the line in the history are those that a build writes; with --against, page
    and report.json also say what changed. The other formats are printed and write nothing: json is report.json,
    markdown a comment for a pull request.

    Ends with 2 if the site could not be judged: a mistake in the call, the settings or the strategy, or a rule that
    failed.
    """
    from pelican_contentstrategy.integrations.report import read_report

    if is_opened and format_ != HTML:
        raise click.UsageError("--open shows the page; leave out --format")
    found = read_report(settings, against)
    if format_ == HTML:
        page = found.write()
        tell(str(page))
        if is_opened and not webbrowser.open(page.as_uri()):
            click.echo("there is no browser to show it in", err=True)
    else:
        show(found.text(format_))
    ctx.exit(FAILED if found.checked.crashed else code_for(found.dossier.site))
