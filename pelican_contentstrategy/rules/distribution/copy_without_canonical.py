"""CS807: what publishes an article once more must name the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kind_of
from pelican_contentstrategy.channels._by_hand import with_link
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.read.outward import absolute
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.distribution._channels import snippets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document

ORIGINAL = frozenset({"canonical", "url"})
"""What a template may name the original by."""


@rule("CS807", on=Site, severity=Severity.WARNING)
def copy_without_canonical(site: Site) -> Iterator[Problem]:
    """A channel publishes articles once more without a link to the original.

    ## Why
    Search engines then choose between two addresses of one text, and the larger site wins. A post on dev.to, Hashnode,
    Medium or Substack names the original by itself; a template of your own for it, or a text written by hand, has to.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    channels:
      medium:
        kind: medium
        template: "{{ title }}: {{ summary }}"
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    channels:
      medium:
        kind: medium
        template: "{{ title }}: {{ summary }} First published at {{ canonical }}"
    ```

    ```content/starter.md
    Title: Feed a starter
    ```
    """
    for channel in site.strategy.channels.values():
        kind = kind_of(channel)
        if kind and kind.is_copy and channel.template and not _names_original(channel.template):
            yield Problem(
                site.strategy.at("channels", channel.slug, "template"),
                f"channel '{channel.slug}' publishes articles once more, and its template does not name the original",
                hint="put '{{ canonical }}' into it",
            )
    for article in site.published_articles:
        yield from _by_hand(article, site)


def _names_original(template: str) -> bool:
    from pelican_contentstrategy.channels._templates import names_in

    return not ORIGINAL.isdisjoint(names_in(template).variables)


def _by_hand(article: Document, site: Site) -> Iterator[Problem]:
    """Texts with links that all lead elsewhere: below one without any, a link to the original is put."""
    original = absolute(article.source.url, site)
    for channel, kind, field in snippets(article, site):
        if kind.is_copy and original and original not in with_link(field.value, original):
            yield Problem(
                field.span,
                f"is written for '{channel.slug}', where the article is published once more, without its own address",
                hint=f"name {original} as the original",
            )
