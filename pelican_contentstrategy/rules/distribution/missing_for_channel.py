"""CS803: an article should have what the channels it is announced on cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kind_of
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.outward import image
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS803", on=Document, among=published_articles, severity=Severity.WARNING)
def missing_for_channel(article: Document, site: Site) -> Iterator[Problem]:
    """Article is announced on a channel that shows pictures, and has none.

    ## Why
    There is no post without a picture on such a channel, Instagram for one. It is named in `Image`: a file of the site,
    or an address. That a summary is missing, which posts on all channels are better with, `missing-summary` tells.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Channels: instagram
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Channels: instagram
    Image: images/loaf.jpg
    ```
    """
    if not image(article, site):
        channels = ((channel, kind_of(channel)) for channel in site.channels_of(article))
        names = [f"'{channel.slug}'" for channel, kind in channels if kind and "image" in kind.needs]
        if names:
            written = article.value("image")
            lack = f"image '{written}' is not on the site" if written else "has no image"
            yield Problem(
                article.at("image"),
                f"{lack}; a post on {' or '.join(names)} cannot do without one",
                hint="name one in 'Image': a file of the site, as in 'images/loaf.jpg', or an address",
            )
