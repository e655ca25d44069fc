"""What the host hands over for one document, and how places in its text are named."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

Kind = Literal["article", "page"]
Status = Literal["published", "draft", "hidden", "lost"]
"""`lost`: the host could not read the file, or left it out of the site."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source file; lines and columns count from 1, columns in code points, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Passage(NamedTuple):
    """A stretch of a document's body as rendered, in offsets of its blocks joined by line ends.

    Finding it in the source costs far more than reading a document, so that is done only where something is reported.
    `href` and `nth` find a link that has no words: the nth, from 0, of that address in the body; `words` stand near it
    in the source, though not in the body, as the alternative text of an image does, behind `times` others like them.
    """

    path: str
    start: int
    end: int
    href: str = ""
    nth: int = 0
    words: str = ""
    times: int = 0


class Lines:
    r"""Turns offsets in a text into lines and columns; a line ends with \n, \r\n or \r and nothing else."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self._starts[line - 1] + column - 1

    def span(self, path: str, start: int, end: int) -> Span:
        """Span of `text[start:end]`."""
        return Span(path, *self.place(start), *self.place(end))


@dataclass(frozen=True)
class Source:
    """One document as its host read it.

    `html` is the body before any template, its links unresolved; `translations` are the paths of its other languages;
    `authors` are those the host knows, by its settings too; `failure` says why a lost document is lost, where the host
    told. `published_url` and `published_save_as` tell of a
    draft where it would stand, or stood, as a published one.
    """

    path: str
    text: str = field(repr=False)
    html: str = field(repr=False)
    metadata: Mapping[str, object] = field(repr=False)
    url: str
    save_as: str
    kind: Kind = "article"
    status: Status = "published"
    lang: str = ""
    translations: tuple[str, ...] = ()
    date: datetime | None = None
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    failure: str = ""
    published_url: str = ""
    published_save_as: str = ""

    @property
    def address(self) -> str:
        """Its address as seen from the site's root."""
        return f"/{self.url.lstrip('/')}"


class _Packed:
    """Keeps a text in as little room as it takes: a single dash would double that of all other characters."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._latest: tuple[object, str] | None = None

    def __get__(self, owner: object, kind: type) -> str:
        if owner is None:
            raise AttributeError(self._name)
        latest = self._latest
        if latest is not None and latest[0] is owner:
            return latest[1]
        kept: str | bytes = vars(owner)[self._name]
        if isinstance(kept, str):
            return kept
        text = kept.decode("utf-8", "surrogatepass")
        self._latest = owner, text
        return text

    def __set__(self, owner: object, text: str) -> None:
        vars(owner)[self._name] = text if text.isascii() else text.encode("utf-8", "surrogatepass")


Source.text = _Packed("text")  # type: ignore[assignment]
