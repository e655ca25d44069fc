"""`fix`: links that are missing, put where they belong."""

from __future__ import annotations

from pathlib import Path

import click

from pelican_contentstrategy.integrations.commands._shared import FAILED, formatted, settings_option, show, tell


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@settings_option
@click.option("--select", "handles", multiple=True, metavar="RULE", help="A code, a name or a prefix; CS2 if left out.")
@click.option("--known", "with_known", is_flag=True, help="Mend what the baseline knows, too.")
@click.option("--apply", "is_applied", is_flag=True, help="Write the files.")
@click.pass_context
def fix(  # noqa: PLR0913 - click hands over each option by its name
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    settings: Path,
    handles: tuple[str, ...],
    *,
    with_known: bool,
    is_applied: bool,
) -> None:
    """Show as a diff what mends missing links, orphans, dead ends and wrong addresses; with --apply, write it.

    With PATHS, only these files and folders are changed, whatever they are changed for. An article gets two new links
    at most, words that are there becoming links, and a second run finds nothing left to do. What a baseline knows is
    left alone without --known, and what is suppressed always. Edits of wording are made where they are asked for:
    --select CS4, or a rule by its name.

    Ends with 0 if nothing is left to write, with 1 if something is, and with 2 if the site could not be judged: a
    mistake in the call, the settings or the strategy, or a rule that failed.
    """
    from pelican_contentstrategy.format.diff import outcome
    from pelican_contentstrategy.integrations.checking import check_site
    from pelican_contentstrategy.integrations.fixing import mendable_known, planned_changes, write_change

    checked = check_site(settings)
    changes = planned_changes(checked, paths, handles, with_known=with_known)
    held_back = 0 if with_known else mendable_known(checked, handles)
    known = f"; of {held_back:,} known before, --known mends what can be mended" if held_back else ""
    if not changes:
        click.echo(f"nothing to fix{known}")
        ctx.exit(FAILED if checked.crashed else 0)
    show(formatted("diff", changes))
    failures = {}
    if is_applied:
        found = ((each.path, write_change(checked.project.root / each.path, each)) for each in changes)
        failures = {path: why for path, why in found if why}
    for path, why in failures.items():
        tell(f"{path}: not written: {why}", err=True)
    left = tuple(each for each in changes if not is_applied or each.path in failures)
    done = tuple(each for each in changes if is_applied and each.path not in failures)
    if done:
        click.echo(f"{outcome(done)}: written{known}")
    if left and not is_applied:
        click.echo(f"{outcome(left)}: --apply writes them{known}")
    ctx.exit(FAILED if checked.crashed else int(bool(left)))
