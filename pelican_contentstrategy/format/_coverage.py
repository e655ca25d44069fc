"""How gaps and places of the strategy are put into words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.model.gap import Gap, GapKind

NOWHERE = "in no pillar"


def place(pillar: str, cluster: str = "") -> str:
    """Where something belongs: `bread / starters`."""
    return " / ".join(filter(None, (pillar, cluster))) or NOWHERE


def gap_words(gap: Gap) -> str:
    """A gap on a line of its own: what lacks what."""
    first, *others = gap.about or ("",)
    last = gap.about[-1] if gap.about else ""
    words = {
        "pillar-without-hub": lambda: f"{first}: no hub page",
        "empty-cluster": lambda: f"{place(*gap.about)}: no article",
        "target-not-reached": lambda: f"{place(*gap.about)}: {count(gap.pieces, 'article')} to go",
        "planned-topic-missing": lambda: f"{place(*gap.about[:-1])}: '{last}' is not begun",
        "overdue-topic": lambda: f"{place(*gap.about[:-1])}: '{last}' is overdue",
        "persona-gap": lambda: f"{first}: nothing at stage {others[0]}",
        "unanswered-pain": lambda: f"{first}: pain {others[0]} is not answered",
        "mix-off-plan": lambda: f"{first.removesuffix('s')} {others[0]}: {too_few_or_many(gap.pieces)}",
        "off-strategy-share": lambda: f"{count(gap.pieces, 'article')} {NOWHERE}",
    }
    return words[gap.kind]()


def too_few_or_many(missing: int) -> str:
    """Pieces that the mix lacks, or has beyond its plan."""
    return f"{abs(missing):,} too {'few' if missing > 0 else 'many'}" if missing else ""


def gap_counts(gaps: Iterable[Gap]) -> str:
    """How many gaps of which kinds: `2 empty clusters, 1 overdue topic`."""
    kinds = Counter(gap.kind for gap in gaps)
    words: Mapping[GapKind, tuple[str, str]] = {
        "pillar-without-hub": ("1 pillar without a hub page", "{:,} pillars without a hub page"),
        "empty-cluster": ("1 empty cluster", "{:,} empty clusters"),
        "target-not-reached": ("1 target not reached", "{:,} targets not reached"),
        "overdue-topic": ("1 overdue topic", "{:,} overdue topics"),
        "planned-topic-missing": ("1 planned topic not begun", "{:,} planned topics not begun"),
        "persona-gap": ("1 persona gap", "{:,} persona gaps"),
        "unanswered-pain": ("1 pain not answered", "{:,} pains not answered"),
        "mix-off-plan": ("1 share off plan", "{:,} shares off plan"),
        "off-strategy-share": ("too many articles in no pillar", ""),
    }
    return ", ".join(
        one if kinds[kind] == 1 else many.format(kinds[kind]) for kind, (one, many) in words.items() if kinds[kind]
    )
