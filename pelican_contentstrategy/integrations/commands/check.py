"""`check`: what a build would find, without a build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from pelican_contentstrategy.integrations.commands._shared import (
    FAILED,
    formatted,
    settings_option,
    show,
    tell,
)
from pelican_contentstrategy.model.checks import NEVER, FailOn
from pelican_contentstrategy.model.severity import Severity

FORMATTERS = {
    "full": "full",
    "concise": "concise",
    "json": "json_",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
}
"""Formatters by what they are called on the command line."""
WITH_SUGGESTIONS = frozenset({"full", "json", "sarif"})
"""Those that show links that could be added; to look for them takes a while."""
OF_REPOSITORIES = frozenset({"github", "sarif", "junit"})
"""Those whose paths are seen from the root of the repository, not from strategy.yaml."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@settings_option
@click.option("--format", "format_", type=click.Choice(list(FORMATTERS)), default="full", show_default=True)
@click.option(
    "--fail-on", type=click.Choice([*(each.value for each in Severity), NEVER]), help="Instead of the strategy's own."
)
@click.option("--write-baseline", is_flag=True, help="From now on, take everything there is for known.")
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
) -> None:
    """Show what a build would find, without writing a site; with PATHS, only what these files and folders show.

    Ends with 0 if nothing weighs as much as --fail-on, with 1 if something does, and with 2 if the site could not be
    judged: a mistake in the call, the settings or the strategy, or a rule that failed.

    \b
    full     for people: by file, with hints and with links that could be added
    concise  a line for each problem, as editors and scripts read it
    json     everything, for programs
    github   commands to GitHub's runner: it shows them beside the lines of a change
    sarif    SARIF 2.1.0, for code scanning on GitHub and for editors
    junit    JUnit's XML, for GitLab and Jenkins: a file is a test case, and fails by --fail-on

    The last three name files as seen from the root of the repository, and leave out what the baseline knows.
    """  # noqa: D301 - click looks for the character that is meant, and prints what follows as it is
    if paths and write_baseline:
        raise click.UsageError("--write-baseline is about the whole site; leave out the paths")
    from pelican_contentstrategy.integrations.checking import check_site

    checked = check_site(settings)
    if ctx.obj and not checked.result.complaints:
        from pelican_contentstrategy.integrations.inputs import watch

        watch(ctx.obj, settings, checked)
    if write_baseline:
        number = checked.write_baseline()
        tell(f"{number:,} known from now on: {checked.project.baseline_file}")
        ctx.exit(FAILED if checked.crashed else 0)
    shown = checked.within(paths)
    if format_ in WITH_SUGGESTIONS:
        shown = shown.with_suggestions()
    review = shown.result.review
    if fail_on:
        set_ = FailOn.model_validate({"check": fail_on})
        review = replace(review, checks=review.checks.model_copy(update={"fail_on": set_}))
    if format_ in OF_REPOSITORIES:
        from pelican_contentstrategy.integrations.repository_folder import folder_in_repository

        review = replace(review, folder=folder_in_repository(shown.project.root))
    show(formatted(FORMATTERS[format_], review))
    dropped = 0 if paths else checked.drop_mended()
    if dropped:
        tell(f"{dropped:,} mended: taken out of {checked.project.baseline_file.name}", err=True)
    ctx.exit(FAILED if checked.crashed else int(review.reaches(review.checks.fail_on.check)))
