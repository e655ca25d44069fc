"""What went wrong in the strategy file or the settings, as its writer should read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.source import Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake, with its place and what to do about it."""

    message: str
    span: Span | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.span.path}:{self.span.line}:{self.span.column}: " if self.span else ""
        return f"{place}{self.message}" + (f"\n  hint: {self.hint}" if self.hint else "")


class UserError(Exception):
    """All mistakes found in one go; `str()` lists them, a paragraph each."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))
