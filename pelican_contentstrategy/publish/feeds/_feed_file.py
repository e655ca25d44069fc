"""What stands in one file of a feed, whatever its format?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from pelican_contentstrategy.publish.feeds._entry import Entry


@dataclass(frozen=True)
class FeedFile:
    """A feed as it is written, its entries newest first; plain texts and complete addresses.

    `previous` leads to what came before, and `current`, in an archive only, to the feed it is an archive of. `hubs` are
    those of WebSub.
    """

    id: str
    url: str
    home: str
    title: str
    description: str
    lang: str
    site_name: str
    updated: datetime
    entries: tuple[Entry, ...] = field(repr=False)
    hubs: tuple[str, ...] = ()
    previous: str = ""
    current: str = ""
    stylesheet: str = ""
