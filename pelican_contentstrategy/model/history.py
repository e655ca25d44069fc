"""What was there before, as far as anybody remembers?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


@dataclass(frozen=True)
class Earlier:
    """The content at an earlier time, by what is another since: of all the rest, today's texts are those of then.

    `texts` are those of files that were changed since, or are gone; `new` are files that were not there. Both go by
    path, as diagnostics have it.
    """

    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    new: frozenset[str] = frozenset()


class Version(NamedTuple):
    """A file as it was committed: on which day, by its author's clock, and what its text is called.

    One that is cut came with the oldest commit at hand of a clone that lacks older ones: it may be older itself.
    """

    day: date
    blob: str
    is_cut: bool = False


@dataclass(frozen=True)
class Commits:
    """All versions of every file, the newest first, under the name that it has today, and what is not committed."""

    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict, repr=False)
    uncommitted: frozenset[str] = frozenset()

    def of(self, path: str) -> tuple[Version, ...]:
        """The versions of a file; none of one that was never committed."""
        return self.versions.get(path, ())

    def first_committed(self, path: str) -> date | None:
        """The day a file came; None where that is not known, or not yet so."""
        versions = self.of(path)
        return versions[-1].day if versions and not versions[-1].is_cut else None

    def last_changed(self, path: str) -> date | None:
        """The day of the last commit that changed a file; None where that is not known, or not yet so."""
        versions = self.of(path)
        return versions[0].day if versions and not versions[0].is_cut else None

    def version_on(self, day: date, path: str) -> Version | None:
        """A file as it was at the end of a day; None where it was not there, or that is not known."""
        return next((each for each in self.of(path) if each.day <= day), None)

    def back_to(self, day: date, path: str) -> tuple[Version, ...]:
        """The versions that came after a day, and the one before them, as far as there is one."""
        versions = self.of(path)
        end = next((number for number, each in enumerate(versions, start=1) if each.day <= day), len(versions))
        return versions[:end]


class History(Protocol):
    """Asked only where something depends on it, as the answer may take a while; what is not known is None."""

    @property
    def published(self) -> Earlier | None:
        """The content as it was published before: without what is being worked on or, if that is nothing, came last."""

    @property
    def commits(self) -> Commits | None:
        """When which file was changed; None where there is no git, or it cannot tell."""

    @property
    def revision(self) -> str:
        """The short name of the last commit; nothing where there is none."""

    def texts(self, blobs: Iterable[str]) -> Mapping[str, str]:
        """The texts of versions by what they are called; what is not at hand is left out."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A history that is told in advance; of itself, it knows nothing."""

    published: Earlier | None = None
    commits: Commits | None = None
    known: Mapping[str, str] = field(default_factory=dict, repr=False)
    revision: str = ""

    def texts(self, blobs: Iterable[str]) -> Mapping[str, str]:
        """Those that it was told of."""
        return {each: self.known[each] for each in blobs if each in self.known}
