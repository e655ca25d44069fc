"""How does the checklist of all promotion read?"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.snippets._kits import escaped, sections_of
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.publish.promotion._rows import Row

HEAD = "Made with the site: change `Promotion` in an article's front matter, and write `done` behind what is done."
DEEPER = 4
"""Level of a text's heading."""


def checklist(rows: Sequence[Row], names: Mapping[str, str]) -> str:
    """What is open by its day, then the texts that serve it, article by article, then what is done.

    `names` are those of the articles' files from where the list is, by path.
    """
    still_open = sorted((each for each in rows if not each.promotion.is_done), key=lambda each: each.due)
    done = [each for each in rows if each.promotion.is_done]
    blocks = ["# Promotion", _counts(still_open, done), HEAD]
    blocks += ["## To do", _list(still_open)] if still_open else []
    blocks += _texts([each for each in still_open if each.texts], names)
    blocks += ["## Done", _list(done)] if done else []
    return "\n\n".join(blocks) + "\n"


def entry(row: Row) -> str:
    """A promotion as front matter has it, without its day and whether it is done."""
    return ": ".join(filter(None, (row.promotion.kind, " ".join(plain(row.promotion.what).split()))))


def _counts(still_open: Sequence[Row], done: Sequence[Row]) -> str:
    overdue = sum(bool(each.days_overdue) for each in still_open)
    told = [f"{len(still_open):,} to do", f"{overdue:,} overdue" if overdue else "", f"{len(done):,} done"]
    return f"{', '.join(filter(None, told))}."


def _list(rows: Sequence[Row]) -> str:
    return "\n".join(map(_line, rows))


def _line(row: Row) -> str:
    promotion = row.promotion
    day = promotion.done_on if promotion.is_done else promotion.by
    told = [
        f"**{day.isoformat()}**" if day else "",
        f"{row.days_overdue:,} {'day' if row.days_overdue == 1 else 'days'} overdue" if row.days_overdue else "",
        escaped(entry(row)),
        f"[{escaped(row.title)}](<{row.url}>)" if row.url else escaped(row.title),
        escaped(row.owner),
        "once it is published" if row.is_waiting and not promotion.is_done else "",
    ]
    return f"- [{'x' if promotion.is_done else ' '}] {' · '.join(filter(None, told))}"


def _texts(rows: Sequence[Row], names: Mapping[str, str]) -> Iterator[str]:
    by_article = sorted(rows, key=lambda each: each.document.path)
    for number, (path, group) in enumerate(groupby(by_article, key=lambda each: each.document.path)):
        found = list(group)
        if not number:
            yield "## Texts"
        yield f"### {escaped(found[0].title)}"
        yield f"<{found[0].url}>"
        yield from _of_article(found, names[path])


def _of_article(rows: Sequence[Row], name: str) -> Iterator[str]:
    """Each text once, whatever it serves."""
    served: dict[str, list[str]] = {}
    texts = {each.channel.slug: each for row in rows for each in row.texts}
    for row in rows:
        for each in row.texts:
            served.setdefault(each.channel.slug, []).append(entry(row))
    for slug, text in texts.items():
        heading, *parts = sections_of(text, name, DEEPER)
        yield heading
        yield f"For {escaped('; '.join(dict.fromkeys(served[slug])))}"
        yield from parts
