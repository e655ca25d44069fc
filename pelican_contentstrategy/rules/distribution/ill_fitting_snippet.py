"""CS804: what is written for a channel must fit there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.channels._by_hand import with_link
from pelican_contentstrategy.channels._counting import code_points
from pelican_contentstrategy.channels._kind import Limit
from pelican_contentstrategy.channels._links import campaign_of, tracked
from pelican_contentstrategy.channels._mail import PREHEADER, SUBJECT
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.outward import absolute
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.distribution._channels import snippets
from pelican_contentstrategy.rules.distribution._cuts import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Field
    from pelican_contentstrategy.model.site import Site

LEAST, MOST = PREHEADER
ENVELOPE = {"subject": SUBJECT, "preheader": MOST}
"""Characters that mail programs show of what stands outside of a letter."""


class _Part(NamedTuple):
    """What was written for a channel, and the link that is put below it if it has none."""

    field: Field
    link: str
    where: str
    limits: tuple[Limit, ...]

    def whole(self, text: str) -> str:
        return with_link(text, self.link)

    def fits(self, text: str) -> bool:
        whole = self.whole(text)
        return all(each.count(whole) <= each.most for each in self.limits)


@rule("CS804", on=Document, among=published_articles, severity=Severity.WARNING)
def ill_fitting_snippet(article: Document, site: Site) -> Iterator[Problem]:
    """A snippet, a subject or a preheader written by hand does not fit where it goes.

    ## Why
    A channel refuses what is too long, or cuts it where nobody wants it cut; mail programs show 60 characters of a
    subject and 130 of a preheader. Everything is counted as the channel counts, with the link that is put below a
    snippet without one. A preheader of less than 40 characters is too short: mail programs fill up the line with the
    first words of the letter.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Subject: What a sourdough starter eats, when it is hungry, and how to tell that it is
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Subject: What a sourdough starter eats, and when
    ```
    """
    for part in _parts(article, site):
        exceeded = next((each for each in part.limits if each.count(part.whole(part.field.value)) > each.most), None)
        if exceeded:
            number = exceeded.count(part.whole(part.field.value))
            added = ", its link included" if part.whole(part.field.value) != part.field.value else ""
            yield Problem(
                part.field.span,
                f"is {number - exceeded.most:,} too long for {part.where}:"
                f" {number:,} of {exceeded.most:,} {exceeded.unit}{added}",
                hint=cut(part.field.value, part.fits),
            )
    for field in article.fields("preheader"):
        if len(field.value) < LEAST:
            yield Problem(
                field.span,
                f"preheader has {len(field.value)} characters: mail programs fill up the line with other text",
                hint=f"write {LEAST} to {MOST}",
            )


def _parts(article: Document, site: Site) -> Iterator[_Part]:
    url, campaign = absolute(article.source.url, site), campaign_of(article, site.strategy)
    for channel, kind, field in snippets(article, site):
        room = kind.room(channel)
        limits = (*((Limit(room.limit, room.count, kind.unit),) if room.limit else ()), *room.also)
        link = (url if kind.is_copy else tracked(url, channel, campaign)) if kind.links and url else ""
        yield _Part(field, link, f"a post on '{channel.slug}'", limits)
    for name, most in ENVELOPE.items():
        for field in article.fields(name):
            yield _Part(field, "", f"a {name}", (Limit(most, code_points, "characters"),))
