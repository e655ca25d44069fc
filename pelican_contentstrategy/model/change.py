"""What becomes of a file by a few edits, and what is mended by them?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit


@dataclass(frozen=True, slots=True)
class Fix:
    """One change of one file, and the diagnostics that are gone with it."""

    edit: Edit
    mends: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after, by all edits of one run."""

    path: str
    before: str = field(repr=False)
    after: str = field(repr=False)
    fixes: tuple[Fix, ...] = ()

    @property
    def mends(self) -> tuple[Diagnostic, ...]:
        """Every diagnostic that is gone with it, each once."""
        return tuple(dict.fromkeys(each for fix in self.fixes for each in fix.mends))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made in it that do not overlap; everything else stays as it is."""
    parts, last = [], 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        parts += [text[last : edit.start], edit.replacement]
        last = edit.end
    return "".join((*parts, text[last:]))
