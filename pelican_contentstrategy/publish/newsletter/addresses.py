"""Where do the links of a letter lead, and which articles did an earlier one lead to?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pelican_contentstrategy.channels._links import tracked
from pelican_contentstrategy.read.outward import absolute

if TYPE_CHECKING:
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.site import Site

ADDRESS = re.compile(r"^https?://\S+$", re.MULTILINE)
OURS = "utm_"


def complete(url: str, channel: Channel, site: Site, campaign: str = "") -> str:
    """The complete address of what stands below the site's root, marked as the letter's."""
    return tracked(absolute(url.lstrip("/"), site) or f"{site.host.siteurl.rstrip('/')}/", channel, campaign)


def told_in(text: str) -> frozenset[str]:
    """The addresses in a letter's plain text, without the marks."""
    return frozenset(map(_unmarked, ADDRESS.findall(text)))


def _unmarked(url: str) -> str:
    parts = urlsplit(url)
    if OURS not in parts.query:
        return url
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not name.startswith(OURS)
    ]
    return urlunsplit(parts._replace(query=urlencode(kept)))
