"""What a publisher is, and how a function is declared to be one."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.artifact import File, Page, Variables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Artifact: TypeAlias = File | Page | Variables


@dataclass(frozen=True)
class Publisher:
    """A function from a review to artifacts; one that `takes_rendering` is asked when pages are being written."""

    name: str
    publish: Callable[..., Iterator[Artifact]]
    takes_rendering: bool

    @property
    def title(self) -> str:
        """What it makes, in words."""
        return self.name.replace("_", " ")


def publisher(function: Callable[..., Iterator[Artifact]]) -> Publisher:
    """Declare a generator function to be a publisher; found by walking the package.

    It takes a Review and Publish, and if it has to know what the host makes of documents, `rendering` by that name.
    """
    return Publisher(function.__name__, function, "rendering" in inspect.signature(function).parameters)
