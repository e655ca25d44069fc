"""What changed, for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._coverage import gap_words, place
from pelican_contentstrategy.format._grid import Cell, grid, number
from pelican_contentstrategy.format._words import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.comparison import Comparison, Entrance, GapChange

SHOWN = 20
"""Lines of one list; of more, the first are shown."""
GOOD, BAD, ASIDE = "green", "bold red", "dim"


def changes_table(comparison: Comparison) -> RenderableType:
    """Each kind of change in a list of its own, kinds without any left out; all counted at the end."""
    return _Table(comparison)


@dataclass(frozen=True)
class _Table:
    comparison: Comparison

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        found = self.comparison
        text = Text(end="")
        for heading, style, lines in (
            ("gaps closed", GOOD, [_closed(each) for each in found.closed]),
            ("gaps opened", BAD, [_opened(each) for each in found.opened]),
            ("gaps that changed", "", [_changed(each) for each in found.changed]),
            ("articles published", GOOD, [_entrance(each, "was {}") for each in found.added]),
            ("articles no longer published", BAD, [_entrance(each, "now {}") for each in found.removed]),
            (
                "articles moved",
                "",
                [f"{each.piece.path}: {place(*each.before)} -> {place(*each.after)}" for each in found.moved],
            ),
            ("files renamed", "", _arrows(found.renamed)),
            ("links won", GOOD, _arrows(found.links_won)),
            ("links lost", BAD, _arrows(found.links_lost)),
        ):
            _add(text, heading, style, lines)
        pillars = list(self._pillars())
        if len(pillars) > 1:
            room = options.max_width if options.is_terminal else None
            text.append_text(grid(pillars, room)).append("\n")
        yield text.append(f"{self._summary()}\n")

    def _pillars(self) -> Iterator[Sequence[Cell]]:
        """Those that have more or fewer articles than before."""
        yield tuple(Cell(name, "bold") for name in ("pillar", "before", "now", "change"))
        for each in self.comparison.pillars:
            change = (each.after or 0) - (each.before or 0)
            if change or each.before is None or each.after is None:
                style = GOOD if change > 0 else BAD
                numbers = number(each.before), number(each.after), Cell(f"{change:+,}", style, is_number=True)
                yield Cell(each.slug), *numbers

    def _summary(self) -> str:
        before, after = self.comparison.before, self.comparison.after
        told = ", ".join(
            f"{name} {old:,} -> {new:,}" if old != new else f"{name} {new:,} as before"
            for name, old, new in (
                ("articles", before.coverage.stock.published, after.coverage.stock.published),
                ("gaps", len(before.gaps), len(after.gaps)),
                ("links between articles", len(before.links), len(after.links)),
            )
        )
        return f"since {printable(self.comparison.revision)}: {told}"


def _add(text: Text, heading: str, style: str, lines: Sequence[str]) -> None:
    if not lines:
        return
    text.append(f"{heading}: {len(lines):,}\n", f"bold {style}".strip())
    for line in lines[:SHOWN]:
        text.append(f"  {printable(line)}\n")
    if len(lines) > SHOWN:
        text.append(f"  and {len(lines) - SHOWN:,} more: --format csv\n", ASIDE)
    text.append("\n")


def _closed(change: GapChange) -> str:
    words = gap_words(change.before) if change.before else ""
    return f"{words} (taken out of the plan)" if change.by_plan else words


def _opened(change: GapChange) -> str:
    words = gap_words(change.after) if change.after else ""
    return f"{words} (new in the plan)" if change.by_plan else words


def _changed(change: GapChange) -> str:
    if change.before is None or change.after is None:
        return ""
    return f"{gap_words(change.after)}; before: {gap_words(change.before).partition(': ')[2] or change.before.pieces}"


def _entrance(entrance: Entrance, other: str) -> str:
    status = f", {other.format(f'a {entrance.other}' if entrance.other == 'draft' else entrance.other)}"
    where = place(entrance.piece.pillar, entrance.piece.cluster)
    return f"{entrance.piece.path} ({where}{status if entrance.other else ''})"


def _arrows(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{source} -> {target}" for source, target in pairs]
