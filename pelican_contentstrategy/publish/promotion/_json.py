"""What are programs told of promotion?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.publish.snippets._kits import copy_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.publish.promotion._rows import Row
    from pelican_contentstrategy.publish.snippets._made import Snippet


def promotion_json(rows: Sequence[Row], names: Mapping[str, str], strategy: Strategy) -> str:
    """A list, an entry on a line, in order of path; ASCII only, so that no encoding can spoil it."""
    lines = (json.dumps(_entry(each, names[each.document.path], strategy)) for each in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _entry(row: Row, name: str, strategy: Strategy) -> dict[str, object]:
    promotion = row.promotion
    return {
        "article": row.document.path,
        "title": row.title,
        "url": row.url or None,
        "status": row.document.source.status,
        "owner": owner_of(row.document, strategy) or None,
        "kind": promotion.kind,
        "what": promotion.what,
        "by": _day(promotion.by),
        "days_overdue": row.days_overdue,
        "done": promotion.is_done,
        "done_on": _day(promotion.done_on),
        "texts": [_text(each, name) for each in row.texts],
    }


def _text(snippet: Snippet, name: str) -> dict[str, object]:
    """A whole article stands in a file of its own."""
    if snippet.kind.is_copy:
        said: dict[str, object] = {"file": copy_name(name, snippet)}
    else:
        said = {"text": snippet.post.text, "title": snippet.post.title or None}
    return {"channel": snippet.channel.slug, "kind": snippet.kind.name, "url": snippet.pitch.url, **said}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
