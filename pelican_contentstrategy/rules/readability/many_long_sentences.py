"""CS302: few sentences of a text should be long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count, Percent
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._limits import Limit, limit_of
from pelican_contentstrategy.rules.readability._sentences import own_sentences, passage_of
from pelican_contentstrategy.rules.readability._shares import percent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of many-long-sentences."""

    words: Count = 25
    """A sentence of more words is a long one, where strategy.yaml sets no `long_sentence_words`."""
    percent: Percent = 30
    """Share of sentences that may be long."""
    pillar_percent: Percent = 20
    """The same on the page of a pillar."""


@rule("CS302", on=Document, severity=Severity.NOTE, options=Options)
def many_long_sentences(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Too many sentences of a text are long.

    ## Why
    One long sentence is style; when every third is long, readers give up. GOV.UK asks its authors to look at every
    sentence of more than 25 words. Yoast SEO counts those of more than 20, calls a text with more than 30 % of them
    hard to read, and is stricter with the pages that matter most. With 20 words this rule would speak of two thirds of
    a site that edits its texts well, so its default is 25; `long_sentence_words` in `readability:` of a persona, a
    stage or the site goes before it. Quotations and texts under 100 words are left out.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day with equal weights of flour and water, and keep it in the warmest corner
    of the kitchen, away from the window. It will rise. When it has doubled, which takes four hours in summer and twice
    as long in winter, put a spoonful of it into a glass of water and look whether it floats. If it does, it is ready.
    If it sinks to the bottom of the glass, feed it once more, wait for another two hours in which you can weigh the
    flour and the salt, and then try again. Bake with it that day.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Take equal weights of flour and water, and keep it in the warmest
    corner of the kitchen, away from the window. It will rise. In summer it takes four hours to double, in winter twice
    as long. Then put a spoonful of it into a glass of water and look whether it floats. If it does, it is ready. If it
    sinks to the bottom of the glass, feed it once more. Wait for another two hours, in which you can weigh the flour
    and the salt. Then try again. Bake with it that day.
    ```
    """
    sentences = own_sentences(document)
    if document.measures.unscored == "short" or not sentences:
        return
    limit = limit_of(document, site, lambda each: each.long_sentence_words) or Limit(options.words, "")
    long = [each for each in sentences if each.words > limit.value]
    is_pillar_page = site.is_pillar_page(document)
    most = options.pillar_percent if is_pillar_page else options.percent
    percent = percent_of(len(long), len(sentences))
    if percent > most:
        owner = f", the limit for {limit.owner}" if limit.owner else ""
        yield Problem(
            document.at("title"),
            f"{len(long)} of {len(sentences)} sentences ({percent} %) have more than {limit.value:g} words{owner}; "
            f"at most {most:g} % should{' on the page of a pillar' if is_pillar_page else ''}",
            hint="split the longest ones first",
            quoting=(passage_of(max(long, key=lambda each: each.words), document),),
        )
