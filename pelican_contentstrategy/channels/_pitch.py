"""What can be said of an article elsewhere?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Pitch:
    """The material of a post: plain texts on one line each, nothing escaped; empty is what is not known.

    `points` are sentences of the article that can be understood alone, the most telling first; none of them says what
    title or summary says. `pain` is what the article relieves its main reader of, in the words of the strategy. `url`
    is the address with what tells visits from this channel apart, `canonical` the one without; `cta_url` likewise has
    it where it leads to the site. `tags` are as written. `image` is a complete address. `markdown` is all of the
    article, with complete addresses, and only there for channels that publish it once more.
    """

    title: str
    url: str
    canonical: str
    lang: str
    summary: str = ""
    points: tuple[str, ...] = ()
    pain: str = ""
    audience: str = ""
    keyword: str = ""
    topic: str = ""
    topic_url: str = ""
    tags: tuple[str, ...] = ()
    cta: str = ""
    cta_url: str = ""
    author: str = ""
    brand: str = ""
    mission: str = ""
    minutes: int | None = None
    published: date | None = None
    image: str = ""
    image_text: str = ""
    markdown: str = ""
    template: str = ""
    """The channel's own template, where it has one."""
