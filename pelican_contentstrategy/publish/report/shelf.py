"""Which articles does a number of the report count?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some articles by their paths, under the id and the title that the report lists them with.

    With a script, they are picked from the list of all articles by `facets`, pairs of what an article is asked for and
    the answer; without one, they are listed under their own heading, the first of them at least.
    """

    id: str
    title: str
    paths: tuple[str, ...]
    facets: tuple[tuple[str, str], ...] = ()

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.paths)
