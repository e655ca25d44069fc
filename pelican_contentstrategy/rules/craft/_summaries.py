"""What does an author say an article is about, in a sentence or two?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.read.plain_text import plain_text, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.source import Span

FIELDS = ("summary", "description")
"""The second is not Pelican's, but themes show it to search engines."""
EDGES = re.compile(r"^\W+|\W+$")


class Summary(NamedTuple):
    """A summary as readers see it, the field it was written in, and where that is."""

    field: str
    text: str
    where: Span

    @property
    def width(self) -> int:
        """Its characters, wide ones counted twice."""
        return width(self.text)

    def repeats(self, title: str) -> bool:
        """Whether it says the title over again, give or take case and a full stop."""
        return _bare(self.text) == _bare(plain_text(title))


def summaries(article: Document) -> Iterator[Summary]:
    """What was written of it; what Pelican would cut out of the body is none."""
    for field in FIELDS:
        for each in article.fields(field):
            text = plain_text(each.value)
            if text:
                yield Summary(field, text, each.span)


def _bare(text: str) -> str:
    return EDGES.sub("", text.casefold())
