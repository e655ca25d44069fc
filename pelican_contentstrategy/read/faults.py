"""Mistakes in a file of a style -> problems, in order of their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.errors import Mistake


def problems(mistakes: Iterable[Mistake], path: str) -> tuple[Problem, ...]:
    """Mistakes in a file of a style, as what a rule would tell of."""
    return tuple(Problem(each.span or Span(path, 1, 1, 1, 1), each.message, _hint(each)) for each in mistakes)


def in_order(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by place."""
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(problem: Problem) -> tuple[str, int, int, str]:
    where = problem.where
    line, column = (where.line, where.column) if isinstance(where, Span) else (where.start, where.end)
    return where.path, line, column, problem.message


def _hint(mistake: Mistake) -> str:
    """YAML takes a bare `null` and `~` for nothing; in a list of words they may be words."""
    if mistake.message.endswith("has no value"):
        return mistake.hint or "write one, or take the line out; if the word 'null' or '~' is meant, put it in quotes"
    return mistake.hint
