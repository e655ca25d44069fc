"""`prose`: loose files judged as Vale does."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.collection import collection_paused
from pelican_contentstrategy.integrations.commands._shared import FAILED

if TYPE_CHECKING:
    from pelican_contentstrategy.model.style import Level


@click.command()
@click.argument("names", nargs=-1, metavar="[FILE]...")
@click.option("--config", default="", help="A .vale.ini; left out, $VALE_CONFIG_PATH, or the nearest one.")
@click.option(
    "--format", "--output", "format_", type=click.Choice(["line", "json"], case_sensitive=False), default="line"
)
@click.option(
    "--min-alert-level",
    "--minAlertLevel",
    "level",
    type=click.Choice(["suggestion", "warning", "error"]),
    help="Instead of the configuration's own.",
)
@click.option("--glob", default="*", help="Only files that match; with '!' before it, only those that do not.")
@click.option("--ext", default=".txt", show_default=True, help="What a text that is piped in is written in.")
@click.option("--path", default="", help="Judge a text that is piped in as the file of this name.")
@click.option("--ignore-syntax", is_flag=True, help="Read everything as plain text.")
@click.option("--no-exit", is_flag=True, help="End with 0 though there are errors.")
@click.option("--no-global", is_flag=True, help="Do not look for a configuration that holds for everything.")
@click.option("--filter", "filter_", hidden=True)
@click.option("--no-wrap", "--sort", "--normalize", "--relative", is_flag=True, hidden=True, expose_value=False)
@click.pass_context
def prose(  # noqa: PLR0913 - click hands over each option by its name
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    *,
    config: str,
    format_: str,
    level: Level | None,
    glob: str,
    ext: str,
    path: str,
    filter_: str | None,
    ignore_syntax: bool,
    no_exit: bool,
    no_global: bool,
) -> None:
    """Judge loose Markdown, HTML and text FILES by the styles of a .vale.ini, as Vale does.

    A folder means all prose in it; '-', or no FILE, what is piped in. Ends with 1 if there is an alert of level error,
    and with 2 after a mistake in the call, the configuration or a style; all the rest is judged all the same.
    """
    if filter_ is not None:
        raise click.UsageError("--filter is not known here; switch rules in .vale.ini, or use --min-alert-level")
    if not names and sys.stdin.isatty():
        raise click.UsageError("name files or folders, or pipe a text in")
    from pelican_contentstrategy.check.loose import Linter
    from pelican_contentstrategy.format.prose import prose_json, prose_lines
    from pelican_contentstrategy.integrations.prose import STDIN, Run, told
    from pelican_contentstrategy.integrations.vale_config import find_config, open_config

    with collection_paused():
        library = open_config(find_config(config, look_further=not no_global))
        run = Run(Linter(library, min_alert_level=level, ignore_syntax=ignore_syntax), glob)
        found = run.files([each for each in names if each != STDIN])
        if STDIN in names or not names:
            text = sys.stdin.buffer.read()
            found = chain(run.text(text, path or f"stdin.{ext.removeprefix('.')}"), found)
        for piece in prose_json(found) if format_ == "json" else prose_lines(found):
            click.echo(piece, nl=False)
    click.echo(told(run.told), nl=False, err=True)
    ctx.exit(FAILED if run.has_failed else int(run.has_errors and not no_exit))
