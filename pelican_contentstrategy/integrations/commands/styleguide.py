"""`styleguide`: what a writer needs to know, as Markdown."""

from __future__ import annotations

from pathlib import Path

import click

from pelican_contentstrategy.integrations.commands._shared import tell


@click.command()
@click.option("--strategy", type=click.Path(path_type=Path), help="The strategy file, if it is not found from here.")
def styleguide(strategy: Path | None) -> None:
    """Print what a writer needs to know: tone, readers, words and rules of style, as Markdown."""
    from pelican_contentstrategy.integrations.style_pages import read_guide

    guide = read_guide(strategy)
    for each in guide.faults:
        tell(each, err=True)
    click.echo(guide.text, nl=False)
