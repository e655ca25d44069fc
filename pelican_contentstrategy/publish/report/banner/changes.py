"""What changed since the revision that a report was asked to compare with?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.one_page.words import counted
from pelican_contentstrategy.publish.report.gap_words import gap_words
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.comparison import GapChange
    from pelican_contentstrategy.model.progress import Mended
    from pelican_contentstrategy.publish.report.changes import Changes
    from pelican_contentstrategy.publish.report.dossier import Dossier

SHOWN = 20
"""Changes of one kind that are listed; more are counted."""
UNFOLDED = 24
"""Changes that are shown at once; more are folded."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed; `path` where an article of the report is meant, `link` where another part of it is."""

    text: str
    path: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one kind: what happened to how many of what; not all of them are listed."""

    noun: str
    deed: str
    number: int
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """A heading: `Gaps closed`."""
        return f"{self.noun.capitalize()}s {self.deed}"

    @property
    def counted(self) -> str:
        """A number: `1 gap closed`, `12 gaps closed`."""
        return f"{counted(self.number, self.noun)} {self.deed}"

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.number - len(self.changes)


@dataclass(frozen=True)
class Since:
    """What changed since a revision, kind by kind; kinds without a change are left out."""

    revision: str
    groups: tuple[Group, ...]

    @property
    def is_short(self) -> bool:
        """Whether there are few enough to be shown at once."""
        return sum(len(each.changes) for each in self.groups) <= UNFOLDED


def since(dossier: Dossier) -> Since:
    """All that changed; nothing of a report that compares with nothing."""
    changes = dossier.changes
    return Since(changes.revision, tuple(_groups(changes, dossier))) if changes else Since("", ())


def _groups(changes: Changes, dossier: Dossier) -> Iterator[Group]:
    comparison = changes.comparison
    kinds: tuple[tuple[str, str, Iterable[Change]], ...] = (
        ("gap", "closed", _gaps(comparison.closed, dossier)),
        ("gap", "opened", _gaps(comparison.opened, dossier)),
        ("article", "new", (Change(plain_text(each.piece.title), each.piece.path) for each in comparison.added)),
        ("article", "gone", (Change(plain_text(each.piece.title), each.piece.path) for each in comparison.removed)),
        (
            "article",
            "moved",
            (
                Change(
                    f"{plain_text(each.piece.title)}: {_place(each.before)} to {_place(each.after)}", each.piece.path
                )
                for each in comparison.moved
            ),
        ),
        (
            "problem",
            "new",
            (Change(f"{each.span.path}:{each.span.line}: {each.message}", link=each.code) for each in changes.new),
        ),
        ("problem", "mended", (Change(f"{_at(each)}: {each.text}") for each in changes.mended)),
    )
    for noun, deed, found in kinds:
        all_changes = tuple(found)
        if all_changes:
            yield Group(noun, deed, len(all_changes), all_changes[:SHOWN])


def _gaps(found: Iterable[GapChange], dossier: Dossier) -> Iterator[Change]:
    for each in found:
        gap = each.after or each.before
        if gap:
            yield Change(gap_words(gap, dossier.strategy), link="gaps" if each.after else "")


def _at(mended: Mended) -> str:
    return f"{mended.path}:{mended.line}" if mended.line else mended.path


def _place(place: tuple[str, str]) -> str:
    return " / ".join(filter(None, place)) or "in no pillar"
