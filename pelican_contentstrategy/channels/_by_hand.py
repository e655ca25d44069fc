"""What has an author written for a channel?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document, Field
    from pelican_contentstrategy.model.outreach import Channel

PREFIX = "snippet_"
LINKS = ("://", "www.")
"""What shows that a text has an address in it."""


def written_for(document: Document, channel: Channel) -> Field | None:
    """The field that holds a channel's post, under the channel's id or else its kind: `Snippet_x`.

    Several lines of it, as Markdown has them, are one value with line ends.
    """
    for name in (channel.slug, channel.kind):
        found = document.fields(f"{PREFIX}{name.casefold().replace('-', '_')}")
        if found:
            return replace(found[0], value="\n".join(each.value for each in found))
    return None


def with_link(text: str, url: str) -> str:
    """A post that leads somewhere: as it is written if there is an address in it, else with one below.

    The site's own address counts without `https://` before it, but no other: `ASP.NET` and `Node.js` are names.
    """
    leads = url and (any(map(text.__contains__, LINKS)) or urlsplit(url).netloc in text.casefold())
    return text if leads or not url else f"{text}\n\n{url}"
