"""What commands share: options, exit codes, how a report is printed, and what is said of faults of ours."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from pelican_contentstrategy.format._words import lines_of
from pelican_contentstrategy.integrations.replay.call import SETTING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from rich.console import RenderableType

    from pelican_contentstrategy.model.site import Site

Command = TypeVar("Command", bound="Callable[..., Any] | click.Command")

FAILED = 2
"""Exit code for mistakes in the call, the settings or the strategy, and for faults of ours."""


def _without_cache(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    """Said to the environment, so that other processes that are started for the command hear it too."""
    if value:
        before = os.environ.get(SETTING)
        os.environ[SETTING] = "no"

        def restore() -> None:
            if before is None:
                del os.environ[SETTING]
            else:
                os.environ[SETTING] = before

        ctx.call_on_close(restore)


def settings_option(command: Command) -> Command:
    """Of every command that reads a site: which one, and how thoroughly."""
    for option in (
        click.option(
            "--no-cache",
            is_flag=True,
            expose_value=False,
            callback=_without_cache,
            help="Read everything anew, and keep nothing.",
        ),
        click.option(
            "-s",
            "--settings",
            type=click.Path(path_type=Path),
            default=Path("pelicanconf.py"),
            show_default=True,
            help="Pelican's settings file.",
        ),
    ):
        command = option(command)
    return command


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
    if isinstance(report, str):
        click.echo(report.encode("utf-8", "backslashreplace"), nl=False)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    if isinstance(report, Text) and not console.is_terminal:  # laying out thousands of lines takes a while
        console.file.write(report.plain)
    else:
        console.print(report, end="")


def tell(words: str, *, err: bool = False) -> None:
    """Print what we say of somebody's own words and files: whatever is in them, it steers no terminal."""
    click.echo(lines_of(words), err=err)


def code_for(site: Site) -> int:
    """The exit code of a report on a site; what kept bodies from being read is told beside it."""
    from pelican_contentstrategy.publish.inventory import unread

    crashes = tuple(unread(site))
    for each in crashes:
        tell(f"{each.span.path}: {each.step} failed: {each.error}", err=True)
    return FAILED if crashes else 0
