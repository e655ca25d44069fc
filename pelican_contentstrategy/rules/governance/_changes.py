"""What was changed after it was approved, as far as git knows?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.approval import approved_on
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.body_words import body_words
from pelican_contentstrategy.read.front_matter import written_value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.history import Version
    from pelican_contentstrategy.model.site import Site

APPROVAL = ("approved_on", "approved_by", "approval")


class Changed(NamedTuple):
    """A document whose text was changed after it was approved; `day` is that of the last commit that did, if any."""

    document: Document
    approved: date
    day: date | None


@dataclass(frozen=True)
class Changes:
    """What was changed, and of what nobody knows whether it was."""

    changed: tuple[Changed, ...] = ()
    unknown: tuple[Document, ...] = ()


@dataclass(frozen=True)
class _Course:
    """What became of a document since it was approved: its versions, the one that was approved last."""

    document: Document
    approved: date
    is_being_changed: bool
    versions: tuple[Version, ...]

    @property
    def is_open(self) -> bool:
        """Whether anything may have happened since."""
        return self.is_being_changed or not self.versions or self.versions[0].day > self.approved

    @property
    def is_cut(self) -> bool:
        """Whether what was approved is older than what is at hand."""
        return not self.versions or (self.versions[-1].is_cut and self.versions[-1].day > self.approved)


def changes_since_approval(site: Site) -> Changes:
    """Of all documents that say on which day they were approved.

    Changes of front matter do not count, nor those of the commit that writes the approval down, nor what was changed
    back.
    """
    approved = [(each, day) for each in site.documents if each.source.status != "lost" and (day := approved_on(each))]
    commits = site.history.commits if approved else None
    if commits is None:
        return Changes(unknown=tuple(document for document, _ in approved))
    courses = []
    for document, day in approved:
        is_uncommitted, versions = document.path in commits.uncommitted, commits.back_to(day, document.path)
        if versions or not is_uncommitted:
            courses.append(_Course(document, day, is_uncommitted and day < site.today, versions))
    courses = [each for each in courses if each.is_open]
    texts = site.history.texts([version.blob for each in courses for version in each.versions])
    changed, unknown = [], []
    for each in courses:
        days = _days(each, texts)
        if days:
            changed.append(Changed(each.document, each.approved, days[0]))
        elif each.is_cut or any(version.blob not in texts for version in each.versions):
            unknown.append(each.document)
    return Changes(tuple(changed), tuple(unknown))


def _days(course: _Course, texts: Mapping[str, str]) -> list[date | None]:
    """When its text was changed, the last time first; None stands for what is not committed."""
    path = course.document.path
    known = [(each.day, texts[each.blob]) for each in course.versions if each.blob in texts]
    steps = [(None, course.document.source.text), *known] if course.is_being_changed else known
    if not steps or body_words(path, steps[0][1]) == body_words(path, steps[-1][1]):
        return []
    return [
        day
        for (day, text), (_, before) in pairwise(steps)
        if body_words(path, text) != body_words(path, before) and _approval(path, text) == _approval(path, before)
    ]


def _approval(path: str, text: str) -> list[str]:
    """What a text says of its approval."""
    source = Source(path, text, html="", metadata={}, url="", save_as="")
    return [written_value(source, name) for name in APPROVAL]
