"""Which articles compete for the same readers, which of them should stay, and what is to be done?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.similarity import joining
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.term_weights import words_for
from pelican_contentstrategy.rules.coverage.competing_articles import Options, competing_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.similarity import Pair
    from pelican_contentstrategy.publish.report.dossier import Dossier

MOST, OPEN = 40, 10
"""Pairs that are listed, and those of them that are not folded."""
WORDS = 5


class Rivals(NamedTuple):
    """A pair: path and title of what should stay, and of the other; `percent` is how alike they are."""

    kept: tuple[str, str]
    other: tuple[str, str]
    stays: bool
    """Whether the first is to stay: the audit may send away both."""
    percent: int
    words: str
    is_copy: bool
    step: str


@dataclass(frozen=True)
class RivalPairs:
    """Pairs that compete, those that do most first; of three that are alike, two."""

    pairs: tuple[Rivals, ...]
    number: int

    @property
    def open(self) -> tuple[Rivals, ...]:
        """Those that are shown at once."""
        return self.pairs[:OPEN]

    @property
    def folded(self) -> tuple[Rivals, ...]:
        """Those that are shown on demand."""
        return self.pairs[OPEN:]

    @property
    def more(self) -> int:
        """How many there are besides."""
        return self.number - len(self.pairs)


def rivals(dossier: Dossier) -> RivalPairs:
    """The pairs that compete so much that the rule on them would tell of them, whether it is asked or not."""
    options = dossier.review.checks.options_of(competing_articles.name, Options)
    found = tuple(each for each in joining(dossier.site.similarity.pairs) if each.score >= options.similarity)
    return RivalPairs(tuple(islice(_told(found, dossier), MOST)), len(found))


def _told(pairs: tuple[Pair, ...], dossier: Dossier) -> Iterator[Rivals]:
    going = {each.path: each for each in dossier.audit.judgements if each.verdict in {"consolidate", "retire"}}
    for pair in pairs:
        kept, other = pair.first, pair.second
        if kept.path in going and other.path not in going:
            kept, other = other, kept
        step = "set them apart by keyword or persona, or merge them"
        if other.path in going:
            step = going[other.path].next_step
        elif pair.is_copy:
            step = f"keep one, and let the other lead on to it: 'Redirect_to: {kept.path}'"
        yield Rivals(
            kept=(kept.path, plain_text(kept.title)),
            other=(other.path, plain_text(other.title)),
            stays=kept.path not in going,
            percent=round(100 * pair.likeness),
            words=", ".join(words_for(pair.terms[:WORDS], pair.second)),
            is_copy=pair.is_copy,
            step=step,
        )
