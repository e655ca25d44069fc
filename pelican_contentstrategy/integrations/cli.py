"""The command line."""

from __future__ import annotations

import importlib
import json
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pelican_contentstrategy import __version__
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.collection import collection_paused
from pelican_contentstrategy.integrations.faults import fault, spell_out
from pelican_contentstrategy.model.checks import NEVER
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from rich.console import RenderableType

    from pelican_contentstrategy.model.style import Level

FAILED = 2
"""Exit code for mistakes in the call, the settings or the strategy, and for faults of ours."""
FORMATTERS = {"full": "full", "concise": "concise", "json": "json_"}
"""Formatters by what they are called on the command line."""


class Commands(click.Group):
    """Mistakes of the user, and faults of ours, are told in a few words and with exit code 2, never as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            spell_out(stream)
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except UserError as error:
            told = error
        except Exception as error:  # noqa: BLE001 - whatever it is
            told = fault(f"'{ctx.invoked_subcommand}' failed", error)
        click.echo(str(told), err=True)
        return ctx.exit(FAILED)


settings_option = click.option(
    "-s",
    "--settings",
    type=click.Path(path_type=Path),
    default=Path("pelicanconf.py"),
    show_default=True,
    help="Pelican's settings file.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Check a Pelican site against its content strategy."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@settings_option
@click.option("--format", "format_", type=click.Choice(list(FORMATTERS)), default="full", show_default=True)
@click.option(
    "--fail-on", type=click.Choice([*(each.value for each in Severity), NEVER]), help="Instead of the strategy's own."
)
@click.option("--write-baseline", is_flag=True, help="From now on, take everything there is for known.")
@click.option("-v", "--verbose", is_flag=True, help="Also name what the strategy says that nothing checks yet.")
@click.pass_context
def check(  # noqa: PLR0913 - click hands over each option by its name
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    settings: Path,
    format_: str,
    fail_on: str | None,
    *,
    write_baseline: bool,
    verbose: bool,
) -> None:
    """Show what a build would find, without writing a site; with PATHS, only what these files and folders show.

    Ends with 0 if nothing weighs as much as --fail-on, with 1 if something does, and with 2 if the site could not be
    judged: a mistake in the call, the settings or the strategy, or a rule that failed.
    """
    if paths and write_baseline:
        raise click.UsageError("--write-baseline is about the whole site; leave out the paths")
    from pelican_contentstrategy.integrations.checking import check_site

    checked = check_site(settings)
    if verbose:
        from pelican_contentstrategy.read.blueprint import unconsumed

        for part in unconsumed(checked.project.blueprint):
            click.echo(part, err=True)
    if write_baseline:
        number = checked.write_baseline()
        click.echo(f"{number:,} known from now on: {checked.project.baseline_file}")
        ctx.exit(FAILED if checked.crashed else 0)
    shown = checked.within(paths)
    _print(_formatted(FORMATTERS[format_], shown.result.review))
    dropped = 0 if paths else checked.drop_mended()
    if dropped:
        click.echo(f"{dropped:,} mended: taken out of {checked.project.baseline_file.name}", err=True)
    threshold = shown.project.blueprint.checks.fail_on.check
    if fail_on:
        threshold = None if fail_on == NEVER else Severity(fail_on)
    ctx.exit(FAILED if checked.crashed else int(shown.result.review.reaches(threshold)))


@main.command()
@settings_option
@click.option("--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@click.pass_context
def inventory(ctx: click.Context, /, settings: Path, format_: str) -> None:
    """List every article and page: where it belongs, how long and hard to read it is, what links to it.

    The table shows what the screen has room for, csv and json all there is. Ends with 2 if the site could not be read:
    a mistake in the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import check_site
    from pelican_contentstrategy.publish.inventory import inventory as entries_of
    from pelican_contentstrategy.publish.inventory import unread

    site = check_site(settings).result.review.site
    _print(_formatted(f"inventory_{format_}", entries_of(site)))
    crashes = tuple(unread(site))
    for each in crashes:
        click.echo(f"{each.span.path}: {each.step} failed: {each.error}", err=True)
    ctx.exit(FAILED if crashes else 0)


def _formatted(name: str, subject: object) -> RenderableType:
    """A report by the formatter of this name: the function of that name in the module of that name."""
    module = importlib.import_module(f"pelican_contentstrategy.format.{name}")
    report: RenderableType = getattr(module, name)(subject)
    return report


def _print(report: RenderableType) -> None:
    """Print as it is: no line is wrapped, and colours only where there is a screen; what programs read is UTF-8."""
    from rich.console import Console

    if isinstance(report, str):
        click.echo(report.encode("utf-8", "backslashreplace"), nl=False)
    else:
        Console(soft_wrap=True, highlight=False).print(report, end="")


@main.command()
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
    click.echo("\n".join(told))
    ctx.exit(FAILED if start.checked.crashed else 0)


@main.command()
@click.option("--strategy", type=click.Path(path_type=Path), help="The strategy file, if it is not found from here.")
def styleguide(strategy: Path | None) -> None:
    """Print what a writer needs to know: tone, readers, words and rules of style, as Markdown."""
    from pelican_contentstrategy.integrations.style_pages import read_guide

    guide = read_guide(strategy)
    for each in guide.faults:
        click.echo(each, err=True)
    click.echo(guide.text, nl=False)


@main.command()
@click.argument("name", metavar="[CODE|NAME]", required=False)
@click.option("--all", "everything", is_flag=True, help="Every rule's page, one after the other.")
def rule(name: str | None, *, everything: bool) -> None:
    """Explain a rule, or one of a style, such as House.Hype; without a name, list them all."""
    from pelican_contentstrategy.format.rule_pages import rule_list, rule_page, rule_reference
    from pelican_contentstrategy.model.handles import is_own
    from pelican_contentstrategy.model.names import did_you_mean
    from pelican_contentstrategy.rules import all_rules

    if everything:
        click.echo(rule_reference(all_rules()), nl=False)
    elif name is None:
        click.echo(rule_list(all_rules()), nl=False)
    else:
        found = next((each for each in all_rules() if is_own(name, each.code, each.name)), None)
        if found is None:
            from pelican_contentstrategy.integrations.style_pages import near_styles, style_page

            page = style_page(name)
            if page:
                click.echo(page, nl=False)
                return
            known = [handle for each in all_rules() for handle in (each.name, each.code)]
            hint = near_styles(name) or did_you_mean(name, known) or "all of them: rule"
            raise click.UsageError(f"there is no rule '{name}'; {hint}")
        click.echo(rule_page(found), nl=False)


@main.command()
def schema() -> None:
    """Print the JSON Schema of strategy.yaml, for editors that complete and check it."""
    from pelican_contentstrategy.read.schema import blueprint_schema
    from pelican_contentstrategy.rules import all_rules

    click.echo(json.dumps(blueprint_schema(all_rules()), indent=2, ensure_ascii=False))


@main.command()
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
