"""What are programs and spreadsheets told of all snippets?"""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.cells import is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pelican_contentstrategy.publish.snippets._made import Snippet

BYTE_ORDER_MARK = "\ufeff"
"""Without it, the spreadsheet that most people have reads UTF-8 as something else."""
COLUMNS = (
    *("article", "channel", "kind", "title", "text", "url", "canonical", "lang", "published", "image"),
    *("count", "limit", "unit", "by_hand"),
)


def snippets_json(snippets: Iterable[Snippet]) -> str:
    """A list of all snippets, one on a line; ASCII only, so that no encoding can spoil it."""
    rows = ({**_row(each), "by_hand": bool(each.by_hand), "extra": dict(each.post.extra)} for each in snippets)
    lines = ",\n".join(map(json.dumps, rows))
    return f"[\n{lines}\n]\n"


def snippets_csv(snippets: Iterable[Snippet]) -> str:
    """The same for people, without what only programs need."""
    rows = ({**_row(each), "by_hand": "yes" if each.by_hand else ""} for each in snippets)
    return BYTE_ORDER_MARK + table(COLUMNS, ([each[name] for name in COLUMNS] for each in rows))


def links_csv(snippets: Iterable[Snippet]) -> str:
    """Where each snippet leads, as it is and with what tells visits from its channel apart."""
    columns = ("article", "channel", "link", "link_with_parameters")
    rows = ((each.article.path, each.channel.slug, each.pitch.canonical, each.pitch.url) for each in snippets)
    return BYTE_ORDER_MARK + table(columns, rows)


def table(names: Sequence[str], rows: Iterable[Sequence[object]], guard: str = "'") -> str:
    """Rows as RFC 4180 has them, under a line of names if there are any.

    What a spreadsheet would take for a formula has a guard before it.
    """
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    if names:
        writer.writerow(names)
    for each in rows:
        writer.writerow([f"{guard}{cell}" if isinstance(cell, str) and is_formula(cell) else cell for cell in each])
    return lines.getvalue()


def _row(snippet: Snippet) -> dict[str, object]:
    pitch, post = snippet.pitch, snippet.post
    return {
        "article": snippet.article.path,
        "channel": snippet.channel.slug,
        "kind": snippet.kind.name,
        "title": post.title or pitch.title,
        "text": post.text,
        "url": pitch.url,
        "canonical": pitch.canonical,
        "lang": pitch.lang,
        "published": pitch.published.isoformat() if pitch.published else None,
        "image": pitch.image or None,
        "count": snippet.count,
        "limit": snippet.limit,
        "unit": snippet.kind.unit,
    }
