"""CS805: an article should be announced where its readers are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.distribution._channels import channel_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS805", on=Document, among=published_articles, severity=Severity.WARNING)
def channel_outside_persona(article: Document, site: Site) -> Iterator[Problem]:
    """Article is announced on a channel that none of its personas uses.

    ## Why
    Work goes into a post that those whom the article is for do not see. Asked of what an article says in `Channels`,
    where some persona of it has `channels`.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        channels: [mastodon, newsletter]
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    Channels: linkedin
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        channels: [mastodon, newsletter]
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    Channels: mastodon
    ```
    """
    named = article.fields("channels")
    if named:
        strategy = site.strategy
        personas = strategy.personas_named(article.personas)
        used = dict.fromkeys(strategy.channel(name).slug for each in personas for name in each.channels)
        for field in named:
            channel = channel_named(field.value, strategy)
            if used and channel and channel.slug not in used:
                readers = " and ".join(f"'{each.slug}'" for each in personas)
                yield Problem(
                    field.span,
                    f"channel '{channel.slug}' is not where {readers} {'are' if len(personas) > 1 else 'is'} met",
                    hint=f"met on: {', '.join(used)}; if they are met here too, add it to 'channels' of the persona",
                )
