"""What a publisher is, and how a function is declared to be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.artifact import File, Page, Variables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review

Artifact: TypeAlias = File | Page | Variables


@dataclass(frozen=True)
class Publisher:
    """A function from a review to artifacts."""

    name: str
    publish: Callable[[Review, Publish], Iterator[Artifact]]


def publisher(function: Callable[[Review, Publish], Iterator[Artifact]]) -> Publisher:
    """Declare a generator function to be a publisher; found by walking the package."""
    return Publisher(function.__name__, function)
