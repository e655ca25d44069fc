"""`strategy`: the strategy on one page, for people."""

from __future__ import annotations

from pathlib import Path

import click

from pelican_contentstrategy.integrations.commands._shared import settings_option, show, tell


@click.command()
@settings_option
@click.option("--format", "format_", type=click.Choice(["text", "html"]), default="text", show_default=True)
@click.option(
    "--strategy", "named", type=click.Path(path_type=Path), help="The strategy file, if settings do not name it."
)
@click.option("--coverage", is_flag=True, help="Read the site, too: how much there is, and how the strategy stands.")
@click.pass_context
def strategy(ctx: click.Context, /, settings: Path, format_: str, named: Path | None, *, coverage: bool) -> None:
    """Print the strategy as a document for people: goals, readers, pillars, voice, channels, who does what.

    What the file does not say is left out, so that a short file makes a short page. The HTML needs nothing beside
    itself, and is made for A4 as well as for screens; every build writes it as strategy.html to the folder of the
    report.

    Without --coverage, nothing of the site is read but the strategy file, which settings may name; settings that cannot
    be read do not matter then.

    Ends with 2 if there is no page: a mistake in the call or the strategy, or a fault of ours.
    """
    from pelican_contentstrategy.integrations.commands._shared import code_for
    from pelican_contentstrategy.integrations.one_page import page_of, read_page

    if coverage and named:
        raise click.UsageError("--coverage reads the site whose settings -s names, and --strategy only a file")
    if coverage:
        from pelican_contentstrategy.integrations.checking import read_site
        from pelican_contentstrategy.rules.craft.thin_article import thin_article

        review = read_site(settings, thin_article).result.review
        show(page_of(review, format_))
        ctx.exit(code_for(review.site))
    page = read_page(settings, named, format_)
    for each in page.faults:
        tell(each, err=True)
    show(page.text)
