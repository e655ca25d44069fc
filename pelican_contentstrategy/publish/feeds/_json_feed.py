"""A feed as JSON Feed 1.1; see jsonfeed.org/version/1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.publish.feeds._entry import Entry
    from pelican_contentstrategy.publish.feeds._feed_file import FeedFile

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeed:
    """Writes feeds; what it has made of an entry once serves for every feed the entry is in."""

    def __init__(self) -> None:
        self._items: dict[str, str] = {}

    def json(self, file: FeedFile) -> str:
        """The feed in this format."""
        head = _written(
            {
                "version": VERSION,
                "title": file.title,
                "home_page_url": file.home,
                "feed_url": file.url,
                "next_url": file.previous,
                "description": file.description,
                "language": file.lang,
                "authors": [{"name": file.site_name}],
                "hubs": [{"type": "WebSub", "url": url} for url in file.hubs],
            }
        )
        items = ",\n".join(map(self._item, file.entries))
        return f'{head.removesuffix("}").rstrip()},\n"items": [\n{items}\n]\n}}\n'

    def _item(self, entry: Entry) -> str:
        if entry.url not in self._items:
            self._items[entry.url] = _written(_of_entry(entry))
        return self._items[entry.url]


def _of_entry(entry: Entry) -> dict[str, object]:
    image, picture = entry.image, entry.image.picture if entry.image else None
    attachment = {"mime_type": picture.media_type, "size_in_bytes": picture.length} if picture else {}
    return {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "image": image.url if image else "",
        "date_published": entry.published.isoformat() if entry.published else "",
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.categories),
        "language": entry.lang,
        "attachments": [{"url": image.url, **attachment}] if image and picture else [],
        "_strategy": dict(entry.strategy),
    }


def _written(data: dict[str, object]) -> str:
    """A line for each thing that is known: the specification has no empty values."""
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items() if value)
    return "{\n" + ",\n".join(lines) + "\n}"
