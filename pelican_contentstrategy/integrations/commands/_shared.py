"""What commands share: options, exit codes, how a report is printed, and what is said of faults of ours."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

    from pelican_contentstrategy.model.site import Site

FAILED = 2
"""Exit code for mistakes in the call, the settings or the strategy, and for faults of ours."""

settings_option = click.option(
    "-s",
    "--settings",
    type=click.Path(path_type=Path),
    default=Path("pelicanconf.py"),
    show_default=True,
    help="Pelican's settings file.",
)

report_option = click.option(
    "--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True
)


def formatted(name: str, subject: object) -> RenderableType:
    """A report by the formatter of this name: the function of that name in the module of that name."""
    module = importlib.import_module(f"pelican_contentstrategy.format.{name}")
    report: RenderableType = getattr(module, name)(subject)
    return report


def show(report: RenderableType) -> None:
    """Print as it is: no line is wrapped, and colours only where there is a screen; what programs read is UTF-8."""
    from rich.console import Console

    if isinstance(report, str):
        click.echo(report.encode("utf-8", "backslashreplace"), nl=False)
    else:
        Console(soft_wrap=True, highlight=False).print(report, end="")


def code_for(site: Site) -> int:
    """The exit code of a report on a site; what kept bodies from being read is told beside it."""
    from pelican_contentstrategy.publish.inventory import unread

    crashes = tuple(unread(site))
    for each in crashes:
        click.echo(f"{each.span.path}: {each.step} failed: {each.error}", err=True)
    return FAILED if crashes else 0
