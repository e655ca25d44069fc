"""How a name in front matter is held against the names the strategy defines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.model.document import Document


LISTED = 100
"""Characters of names that a hint takes; where they are more, it names none."""


def undefined(
    article: Document, field: str, find: Callable[[str], object | None], known: Iterable[str]
) -> Iterator[Problem]:
    """A problem for each value of a field that names nothing the strategy knows."""
    for each in article.fields(field):
        if not find(each.value):
            message = f"{field} '{each.value}' is not in strategy.yaml"
            yield Problem(each.span, message, did_you_mean(each.value, known))


def absent(article: Document, field: str, known: Iterable[str]) -> Iterator[Problem]:
    """A problem for an article that lacks a field."""
    if not article.fields(field):
        names = ", ".join(known)
        written = "CTA" if field == "cta" else field.title()
        hint = f"add '{written}: ' and {f'one of {names}' if len(names) <= LISTED else 'its id'}"
        yield Problem(article.at(field), f"names no {field}", hint)
