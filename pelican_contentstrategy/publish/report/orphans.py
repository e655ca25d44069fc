"""Which articles does no other one lead to?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.rules._languages import links_from_others
from pelican_contentstrategy.rules._rule import kept_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site


def orphans(site: Site) -> Iterator[Document]:
    """Published articles that orphan-article tells of, in order of path, whether it is asked or not."""
    for article in site.published_articles:
        is_meant = article.says_yes("orphan_ok") or article.says_yes("noindex")
        if kept_articles(article) and not is_meant and not any(links_from_others(article, site)):
            yield article
