"""What went wrong in the strategy file or the settings, as its writer should read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.source import Span

LINE_ENDS = re.compile(r"[\r\n]+")
"""Keys and names of files may hold some."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake, with its place and what to do about it."""

    message: str
    span: Span | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.span.path}:{self.span.line}:{self.span.column}: " if self.span else ""
        told = [f"{place}{self.message}", *([f"  hint: {self.hint}"] if self.hint else [])]
        return "\n".join(LINE_ENDS.sub(" ", each) for each in told)


class UserError(Exception):
    """All mistakes found in one go; `str()` lists them, a paragraph each."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))
