"""What was decided about a pillar or an article once its figures were known?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.source import Span

Course = Literal["keep", "more", "less", "stop"]
"""What to do from now on."""
COURSES: tuple[Course, ...] = get_args(Course)


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of decisions.md; `subject` is a pillar or an article, as written."""

    day: date
    subject: str
    course: Course
    why: str
    span: Span
