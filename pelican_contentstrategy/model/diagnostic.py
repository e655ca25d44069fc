"""What a rule finds, and how it is told."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pelican_contentstrategy.model.severity import Severity  # noqa: TC001 - facts are stored by the types of their fields
from pelican_contentstrategy.model.source import Passage, Span  # noqa: TC001 - as above


def text_hash(text: str) -> str:
    """What tells whether a text is still the one that an edit was made for."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Edit:
    """A mechanical change: `text[start:end]` of a file becomes `replacement`, if the text still has this hash."""

    path: str
    start: int
    end: int
    replacement: str
    text_hash: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields; `where` may be a passage of the body, found in the source only when it is reported.

    A rule of a style tells its own `name` and `severity`. With a `replacement`, the passage becomes that text by an
    edit, if it stands in the source just as it is shown. Passages that it is `quoting` come behind the hint, each with
    its place.
    """

    where: Span | Passage
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()
    name: str = ""
    severity: Severity | None = None
    replacement: str | None = None
    link: str = ""
    quoting: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to mend a problem, for a person to choose; without an `edit` where nobody knows how to write it."""

    text: str
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem as reported: under its rule's handles, at its place in a file.

    Its `edits` are what is to be done, its `suggestions` what may be, the best first.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()
    link: str = ""
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of a report: by file, then place, then code."""
        return self.span.path, self.span.line, self.span.column, self.code, self.message


@dataclass(frozen=True, slots=True)
class Crash:
    """A fault of ours while a rule, or the reading itself, was at work on a file; `error` is one line."""

    step: str
    span: Span
    error: str
