"""Everything that can be posted of articles, for people to copy and for programs to schedule."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.model.feeds import newest_first
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.snippets._kits import copy_name, kit
from pelican_contentstrategy.publish.snippets._made import announced, maker_of
from pelican_contentstrategy.publish.snippets._names import file_names
from pelican_contentstrategy.publish.snippets._schedulers import schedules
from pelican_contentstrategy.publish.snippets._tables import links_csv, snippets_csv, snippets_json
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.snippets._made import Maker


@publisher
def snippets(review: Review, _: Publish, rendering: Rendering) -> Iterator[File]:
    """A kit for each article, tables of all of them, and one for each scheduler and channel; all for the team alone.

    A post without a complete address leads nowhere: while the site has none, nothing is made, and a rule says so.
    Templates of channels that failed are told of at the end, those that failed in other publishers' hands as well.
    """
    if not review.site.host.has_address:
        return
    maker = maker_of(review, rendering)
    yield from _files(review.site, maker)
    mistakes = [*maker.mistakes()]
    if mistakes:
        raise UserError(mistakes)


def _files(site: Site, maker: Maker) -> Iterator[File]:
    articles = [*announced(site)]
    names = file_names(articles)
    made = {each.path: maker.snippets(each) for each in articles}
    found = [*chain.from_iterable(made.values())]
    if not found:
        return
    for article in articles:
        name, own = names[article.path], made[article.path]
        if own:
            yield _private(f"snippets/{name}.md", kit(own, name))
        for each in own:
            if each.kind.is_copy:
                yield _private(f"snippets/{copy_name(name, each)}", f"{each.post.text}\n")
    yield _private("snippets.json", snippets_json(found))
    yield _private("snippets.csv", snippets_csv(found))
    yield _private("utm-links.csv", links_csv(found))
    for name, content in schedules(sorted(found, key=lambda each: newest_first(each.article)), site.today):
        yield _private(f"schedules/{name}", content)


def _private(path: str, content: str) -> File:
    return File(path, plain(content), root="private")
