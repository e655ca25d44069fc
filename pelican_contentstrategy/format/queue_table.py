"""A queue for people: who has what to do, the most urgent first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from shlex import quote
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import count, printable
from pelican_contentstrategy.model.queue import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.queue import Queue, State, Task, Tray

STYLES: dict[State, str] = {"waiting": "bold", "overdue": "bold red", "coming": "yellow", "open": "dim"}
WIDTH = 20
"""What the longest day takes, and a blank."""
FIRST = 5
"""Tasks of each person that are shown where nobody asks for more of them."""
PEOPLE = 12
"""People whose tasks are shown, the same; an old site names all that ever wrote for it."""


def queue_table(queue: Queue) -> RenderableType:
    """The first tasks of everybody, or all of the one who is asked about; then all counted.

    Where people are many, those of the strategy come first, and nobody last.

    A task has two lines: when, what it is about and where that stands; and what to do.
    """
    return _Table(queue)


@dataclass(frozen=True)
class _Table:
    queue: Queue

    def __rich_console__(self, _: Console, __: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        table = Text(end="")
        busy = [each for each in self.queue.trays if each.tasks]
        first, rest, last = busy[: PEOPLE - 1], busy[PEOPLE - 1 : -1], busy[max(PEOPLE - 1, len(busy) - 1) :]
        for tray in first:
            self._add(table, tray)
        if rest:
            tasks = [task for each in rest for task in each.tasks]
            table.append(f"and {count(len(rest), 'more owner')}: {_counted(tasks)}\n\n", "bold")
        for tray in last:
            self._add(table, tray)
        yield table.append(f"{self._summary()}\n")

    def _add(self, table: Text, tray: Tray) -> None:
        table.append(f"{_who(tray)}: {_counted(tray.tasks)}\n", "bold")
        shown = tray.tasks if self.queue.is_of_one else tray.tasks[:FIRST]
        for each in shown:
            table.append(f"{_when(each):<{WIDTH - 1}} ", STYLES[each.state])
            table.append(printable(each.about))
            table.append(f"  {printable(each.path)}\n" if each.path != each.about else "\n", "dim")
            table.append(f"{' ' * WIDTH}-> {each.kind}: {printable(each.what)}\n")
        rest = tray.tasks[len(shown) :]
        kinds = Counter(each.kind for each in rest)
        told = ", ".join(count(kinds[kind], kind) for kind in KINDS if kinds[kind])
        asked = quote(printable(tray.owner or "nobody"))
        table.append(f"{' ' * WIDTH}and {len(rest):,} more ({told}): --owner {asked}\n\n" if rest else "\n")

    def _summary(self) -> str:
        busy = [each for each in self.queue.trays if each.tasks]
        idle = [printable(each.owner) for each in self.queue.trays if each.owner and not each.tasks]
        total = [task for each in busy for task in each.tasks]
        parts = [_counted(total), *([f"nothing to do for {', '.join(idle)}"] if idle else [])]
        return "; ".join(parts)


def _who(tray: Tray) -> str:
    if not tray.owner:
        return "nobody"
    name = f" ({printable(tray.name)})" if tray.name != tray.owner else ""
    return f"{printable(tray.owner)}{name}"


def _counted(tasks: Iterable[Task]) -> str:
    states = Counter(each.state for each in tasks)
    urgent = [f"{states[state]:,} {state}" for state in ("waiting", "overdue") if states[state]]
    return ", ".join([count(states.total(), "task"), *urgent])


def _when(task: Task) -> str:
    if task.state == "waiting":
        return "somebody waits"
    if task.days is None:
        return "any time"
    if task.days < 0:
        return f"{count(-task.days, 'day')} overdue"
    return f"in {count(task.days, 'day')}" if task.days else "today"
