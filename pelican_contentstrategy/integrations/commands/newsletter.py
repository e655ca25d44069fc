"""`newsletter`: a letter of what was published lately, ready to be sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pelican_contentstrategy.integrations.commands._shared import settings_option, tell

if TYPE_CHECKING:
    from pelican_contentstrategy.publish.newsletter.compose import GroupBy

NOTHING = 1
"""Exit code where there is nothing to write about."""


@click.command()
@settings_option
@click.option("--since", metavar="DATE", help="First day to tell of; otherwise see above.")
@click.option("--persona", metavar="PERSONA", help="Only what is written for this persona, by its id or name.")
@click.option("--group-by", type=click.Choice(["pillar", "stage"]), default="pillar", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to write to, instead of newsletters/ in the folder of the report.",
)
@click.pass_context
def newsletter(  # noqa: PLR0913 - click hands over each option by its name
    ctx: click.Context,
    /,
    settings: Path,
    *,
    since: str | None,
    persona: str | None,
    group_by: GroupBy,
    output: Path | None,
) -> None:
    """Write a letter of what was published up to today: as HTML, as plain text, and as a draft for mail programs.

    It begins where the last letter to the same readers ended: on the day in the name of the newest file there is,
    without the articles that it told of. The first one looks back 30 days. Written again on the same day, a letter
    takes the place of the one before; delete one that was never sent, or say --since.

    Subject and preheader are those of the first article whose front matter has a 'Subject' of its own; it opens the
    letter. 'Snippet_email' takes the place of an article's summary. An article whose 'Channels' name no letter is left
    out.

    Ends with 0 if a letter was written, with 1 if nothing was published in that time, and with 2 if none can be made: a
    mistake in the call, the settings or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.checking import read_site
    from pelican_contentstrategy.integrations.newsletters import Order, day_of, write_newsletter

    first = day_of(since) if since is not None else None
    written = write_newsletter(read_site(settings), Order(first, persona, group_by, output))
    if written.letter is None:
        click.echo(f"nothing to tell: no article for this letter since {written.since}", err=True)
        ctx.exit(NOTHING)
    for remark in written.letter.remarks:
        tell(remark, err=True)
    issue = written.letter.issue
    tell(f"subject:   {issue.subject}")
    tell(f"preheader: {issue.preheader}")
    click.echo(f"articles:  {len(issue.entries):,} since {written.since}")
    for path in written.files:
        tell(f"written:   {path}")
