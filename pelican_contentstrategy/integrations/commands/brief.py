"""`brief`: what is agreed on before an article is written, and what begins from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.format._words import printable
from pelican_contentstrategy.integrations.commands._shared import formatted, settings_option, show

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def brief() -> None:
    """Write briefs, and begin articles from them."""


@brief.command()
@click.argument("wanted", nargs=-1, metavar="[TOPIC|GAP|TITLE]")
@settings_option
@click.option("--title", default="", help="Its title; without a name, that of a piece that nobody planned.")
@click.option("--pillar", default="", help="Where it belongs; else as planned, or where articles like it are.")
@click.option("--cluster", default="", help="The same within its pillar.")
@click.option("--persona", default="", help="Whom it is for.")
@click.option("--stage", default="", help="Which stage it serves.")
@click.option("--format", "format_", default="", help="What it will be: a guide, a comparison.")
@click.option("--keyword", default="", help="The search it should answer.")
@click.option("--cta", default="", help="What readers are asked to do.")
@click.option("--owner", default="", help="Who sees to it.")
@click.option("--due", default="", metavar="DATE", help="When it should be out.")
@click.option("--slug", default="", metavar="NAME", help="The name of its file, without the ending.")
def new(
    wanted: tuple[str, ...],
    settings: Path,
    *,
    title: str,
    slug: str,
    format_: str,
    **said: str,
) -> None:
    """Write the brief of a piece into briefs/, beside strategy.yaml; without a name, list what could be written next.

    A piece is named by the title or keyword of a planned topic, by a gap as the list and 'coverage' have it, such as
    persona-gap data-analyst/decision, or by a title of its own. Nothing that is there is written over. Ends with 2 if
    nothing could be written: a mistake in the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.briefs import Briefs, Order
    from pelican_contentstrategy.integrations.checking import read_site

    briefs = Briefs(read_site(settings))
    name = " ".join(wanted).strip()
    if not name and not title.strip():
        show(formatted("wanted_table", briefs.wanted))
        return
    begun = briefs.write(Order(name, title.strip(), slug, {**said, "format": format_}))
    click.echo(f"wrote {printable(begun.path)}")
    if begun.guessed:
        guesses = ", ".join(f"{field} '{value}'" for field, value in begun.guessed)
        click.echo(f"not said, so taken from what there is already: {printable(guesses)}")
    click.echo(f"next: mend it, then 'pelican-contentstrategy brief draft {printable(begun.path)}' begins the article")


@brief.command()
@click.argument("name", metavar="BRIEF")
@settings_option
@click.option("--slug", default="", metavar="NAME", help="The name of its file and in its address, if not the brief's.")
def draft(name: str, settings: Path, slug: str) -> None:
    """Begin the article of a brief, with its front matter filled in and its questions for headings.

    It is written where articles of its cluster lie, as a draft in Markdown dated to the day it is due, and the brief
    is told of it in 'Article'. Nothing that is there is written over. Ends with 2 if nothing could be written: a
    mistake in the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.briefs import Briefs
    from pelican_contentstrategy.integrations.checking import read_site

    begun = Briefs(read_site(settings)).draft(name, slug)
    click.echo(f"wrote {printable(begun.path)}")
    click.echo(f"next: write it; 'pelican-contentstrategy check {printable(begun.path)}' holds it against its brief")


@brief.command()
@click.argument("name", metavar="BRIEF")
@settings_option
def prompt(name: str, settings: Path) -> None:
    """Print a brief as a prompt for an AI assistant: with the site's voice and limits, and what it may draw on.

    Nothing is sent anywhere. Ends with 2 if there is no such brief, or the site could not be read: a mistake in the
    call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.briefs import Briefs
    from pelican_contentstrategy.integrations.checking import read_site

    show(formatted("brief_prompt", Briefs(read_site(settings)).prompt(name)))
