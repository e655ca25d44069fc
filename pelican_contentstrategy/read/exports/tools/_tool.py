"""What an analytics tool is, and how a function is declared to recognise its exports."""

from __future__ import annotations

import inspect
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pelican_contentstrategy.model.performance import Sums
    from pelican_contentstrategy.read.exports.numbers import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """Something a tool counts, by the name it has in the tool's English exports, with `_` between words.

    It is an average over `weight`, the name of another column, where that is given; else it is summed.
    """

    name: str
    kind: Kind = "whole"
    weight: str = ""

    @property
    def sums(self) -> Sums:
        """Whether several are added up."""
        return "average" if self.weight else "summed"


@dataclass(frozen=True)
class Header:
    """The first row of a table: its cells, and the name of the file, without folder and ending."""

    cells: tuple[str, ...]
    name: str = ""

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The cells as they are compared."""
        return tuple(map(folded, self.cells))

    def place(self, *names: str) -> int | None:
        """Where a column is that has one of these names."""
        return next((self.folded.index(name) for name in names if name in self.folded), None)

    def has(self, *names: str) -> bool:
        """Whether all of these columns are there."""
        return all(name in self.folded for name in names)


Refuse: TypeAlias = "Callable[[Sequence[str]], str]"


def refuse_nothing(_: Sequence[str]) -> str:
    """Why a row is not about a page: it always is."""
    return ""


@dataclass(frozen=True)
class Layout:
    """Which column of a table is what.

    `address` is that of the page; where a table or a row has none, `titles` are what the document is called. `values`
    are the columns that are counted. `ones` are counted without having a column: one for each row. `metric` is the
    column that names what `value` is, where that differs from row to row. `host` and `day` are columns too. `language`
    is that of the header; nothing if it tells nothing. `refuse` says why a row is not about a page, by columns of which
    `asked` are some; `unread` are those that are left out. A table that `is_calendar` only tells which days others are
    about. Places are counted behind the first `lead` cells of the header, which rows need not have.
    """

    address: int | None = None
    titles: tuple[int, ...] = ()
    values: Mapping[int, Column] = field(default_factory=dict)
    ones: tuple[Column, ...] = ()
    metric: int | None = None
    value: int | None = None
    host: int | None = None
    day: int | None = None
    language: str = "en"
    refuse: Refuse = refuse_nothing
    asked: tuple[int | None, ...] = ()
    unread: tuple[str, ...] = ()
    is_calendar: bool = False
    lead: int = 0

    @cached_property
    def width(self) -> int:
        """How many cells a row must have at least."""
        places = (self.address, self.metric, self.value, self.host, self.day, *self.titles, *self.values, *self.asked)
        return max(place for place in places if place is not None) + 1


Recognise: TypeAlias = "Callable[[Header], Layout | None]"


@dataclass(frozen=True)
class Tool:
    """A tool whose exports are read.

    `is_log` is one whose rows are about single days or visits, day after day: they are counted by months.
    """

    name: str
    recognise: Recognise
    columns: tuple[Column, ...]
    is_log: bool

    @property
    def summary(self) -> str:
        """Which of its exports is read, in a line."""
        return inspect.cleandoc(self.recognise.__doc__ or "").partition("\n")[0]

    def column(self, name: str) -> Column | None:
        """What it counts under a name."""
        return next((each for each in self.columns if each.name == name), None)


def exported(*columns: Column, is_log: bool = False) -> Callable[[Recognise], Tool]:
    """Declare a function to recognise the header of a tool, which has its name; found by walking the package."""

    def declare(recognise: Recognise) -> Tool:
        return Tool(recognise.__name__.strip("_").replace("_", "-"), recognise, columns, is_log)

    return declare


def folded(cell: str) -> str:
    """A name in a header as it is compared: in small letters, with plain blanks and apostrophes."""
    text = unicodedata.normalize("NFKC", cell).replace("’", "'").strip().strip("\ufeff").casefold()
    return re.sub(r"\s+", " ", text).rstrip(":").strip()


def by_name(header: Header, columns: Iterable[Column], names: Mapping[str, Sequence[str]]) -> dict[int, Column]:
    """Where each column is, by the names it may have: its own, with `_` or blanks, where none are given."""
    spelt = {column: names.get(column.name, (column.name, column.name.replace("_", " "))) for column in columns}
    places = {column: header.place(*spelt[column]) for column in columns}
    return {place: column for column, place in places.items() if place is not None}


def others(header: Header, known: Iterable[int | None]) -> tuple[str, ...]:
    """The columns that are none of the known ones, as the file has them."""
    places = set(known)
    return tuple(cell for place, cell in enumerate(header.cells) if place not in places and cell.strip())
