"""An audit for people: what to do first, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import count, printable
from pelican_contentstrategy.model.audit import VERDICTS, WORK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.audit import Audit, Judgement, Verdict

STYLES = {"high": "bold red", "medium": "yellow", "low": "dim"}
INDENT = " " * 8
"""As wide as a priority and a blank."""
FIRST = 5
"""Articles of each verdict that are shown where nobody asks for more of them."""


def audit_table(audit: Audit) -> RenderableType:
    """The first articles of each verdict that means work, or all of the verdicts asked about; then all counted.

    An article has three lines: its path, which is whole, why, and what to do.
    """
    return _Table(audit)


@dataclass(frozen=True)
class _Table:
    audit: Audit

    def __rich_console__(self, _: Console, __: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        table = Text(end="")
        for verdict in WORK:
            group = [each for each in self.audit.asked if each.verdict == verdict]
            if group and (self.audit.only or verdict != "keep"):
                self._add(table, verdict, group)
        yield table.append(f"{self._summary()}\n")

    def _add(self, table: Text, verdict: Verdict, group: list[Judgement]) -> None:
        table.append(f"{verdict}: {count(len(group), 'article')}\n", "bold")
        shown = group if self.audit.only else group[:FIRST]
        for each in shown:
            table.append(f"{each.priority:<{len(INDENT)}}", STYLES[each.priority])
            table.append(f"{printable(each.path)}\n")
            table.append(f"{INDENT}{printable('; '.join(reason.text for reason in each.reasons))}\n", "dim")
            table.append(f"{INDENT}-> {printable(each.next_step)}\n")
        more = len(group) - len(shown)
        table.append(f"{INDENT}and {more:,} more: --verdict {verdict}\n\n" if more else "\n")

    def _summary(self) -> str:
        verdicts = Counter(each.verdict for each in self.audit.judgements)
        told = ", ".join(f"{verdicts[each]:,} {each}" for each in VERDICTS)
        own = sum(each.by_writer for each in self.audit.judgements)
        by_writers = f"; {own:,} of these by their authors" if own else ""
        return f"{count(len(self.audit.judgements), 'article')}: {told}{by_writers}"
