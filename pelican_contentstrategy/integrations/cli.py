"""The command line: finds its commands by walking the package they are in."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import TYPE_CHECKING, Any

import click

from pelican_contentstrategy import __version__
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.format._words import lines_of
from pelican_contentstrategy.integrations import commands
from pelican_contentstrategy.integrations.commands._shared import FAILED
from pelican_contentstrategy.integrations.faults import fault, spell_out
from pelican_contentstrategy.integrations.replay.answer import answer

if TYPE_CHECKING:
    from collections.abc import Sequence


class Commands(click.Group):
    """A command is imported when it is asked for.

    Mistakes of the user, and faults of ours, are told in a few words and with exit code 2, never as a traceback.
    """

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override] # noqa: ANN401 - as click has it, but for what nobody gives
        """Run as a program; what it said last time is said at once where it would say the same."""
        if args is not None:
            return super().main(args, prog_name, **extra)
        return answer(
            sys.argv[1:], lambda recording: super(Commands, self).main(None, prog_name, obj=recording, **extra)
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        """The names of all, in order."""
        return sorted(each.name for each in pkgutil.iter_modules(commands.__path__) if not each.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name in the module of that name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(importlib.import_module(f"{commands.__name__}.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        for stream in (sys.stdout, sys.stderr):
            spell_out(stream)
        try:
            return super().invoke(ctx)
        except click.exceptions.Exit as end:
            if ctx.obj:
                ctx.obj.code = end.exit_code
            raise
        except (click.Abort, click.ClickException, BrokenPipeError):
            raise
        except UserError as error:
            told = error
        except Exception as error:  # noqa: BLE001 - whatever it is
            told = fault(f"'{ctx.invoked_subcommand}' failed", error)
        click.echo(lines_of(str(told)), err=True)
        return ctx.exit(FAILED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Check a Pelican site against its content strategy."""
