"""CS811: what is written for a channel should go out there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._by_hand import PREFIX
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.distribution._channels import channel_named, snippet_fields, snippets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site

LETTERS = frozenset({"email", "newsletter"})
"""Kinds whose snippets any letter takes, whether the article is announced there or not."""


@rule("CS811", on=Document, among=published_articles, severity=Severity.WARNING)
def unused_snippet(article: Document, site: Site) -> Iterator[Problem]:
    """Article has a snippet for a channel that it is not announced on.

    ## Why
    Somebody wrote it with care, and it goes out nowhere. An article is announced where its `Channels` say, else where
    its personas are met, else where `publish: snippets: channels` says.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Channels: linkedin
    Snippet_mastodon: What a starter eats, and when.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Channels: linkedin, mastodon
    Snippet_mastodon: What a starter eats, and when.
    ```
    """
    fields = snippet_fields(article)
    used = {each.field.name for each in snippets(article, site)} if fields else ()
    for field in fields:
        channel = channel_named(field.name.removeprefix(PREFIX), site.strategy)
        if channel and field.name not in used and channel.kind not in LETTERS:
            channels = ", ".join(each.slug for each in site.channels_of(article))
            yield Problem(
                field.span,
                f"is not announced on '{channel.slug}', for which this is written",
                hint=f"add it to 'Channels', as in 'Channels: {channels}, {channel.slug}'",
            )
