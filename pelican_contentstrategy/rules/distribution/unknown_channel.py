"""CS806: a channel in front matter must be one of the strategy's, or of a kind there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._by_hand import PREFIX
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.distribution._channels import channel_named, known_channels, snippet_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS806", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_channel(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a channel that is neither in the strategy nor of a kind there is.

    ## Why
    Nothing is written for it, and what was written for it by hand is lost.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Channels: mastodn, linkedin
    Snippet_linkedn: What a starter eats, and when.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Channels: mastodon, linkedin
    Snippet_linkedin: What a starter eats, and when.
    ```
    """
    strategy = site.strategy
    for each in article.fields("channels"):
        if not channel_named(each.value, strategy):
            hint = did_you_mean(each.value, known_channels(strategy)) or "define it below 'channels' in strategy.yaml"
            yield Problem(each.span, f"channel '{each.value}' is not in strategy.yaml, nor of a kind there is", hint)
    for field in snippet_fields(article):
        name = field.name.removeprefix(PREFIX)
        if not channel_named(name, strategy):
            hint = did_you_mean(name, known_channels(strategy)).replace("'", f"'{PREFIX}", 1)
            yield Problem(field.span, f"'{field.name}' is for channel '{name}', which is not in strategy.yaml", hint)
