"""Metadata as Pelican has it <-> values that can be kept: lists and texts alone, each list with what it stands for."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dateutil.tz import tzoffset, tzutc
from pelican import readers
from pelican.urlwrappers import Author, Category, Tag, URLWrapper
from pelican.utils import SafeDatetime

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PLAIN = (type(None), bool, int, float, str)
SERIES = {each.__name__: each for each in (list, tuple)}
WRAPPERS = {each.__name__: each for each in (Author, Category, Tag)}
MOMENTS = {each.__name__: each for each in (SafeDatetime, datetime)}
DISCARDED = getattr(readers, "_DISCARD", None)
"""What Pelican leaves out of metadata later."""
FULL = re.compile(r"(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)")
"""A date as it is usually written."""
HEAD = 200
"""Lines in which front matter is looked for."""


class UnkeepableError(TypeError):
    """A value that plugins may have made; its file is read anew each time."""


def kept(value: object) -> object:
    """A value of metadata as it is kept; UnkeepableError for one of another kind."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if isinstance(value, list | tuple) and kind in SERIES.values():
        return [kind.__name__, [kept(each) for each in value]]
    if isinstance(value, dict) and kind is dict:
        return ["dict", [[kept(name), kept(each)] for name, each in value.items()]]
    return _kept_object(value)


def _kept_object(value: object) -> list[object]:
    kind = type(value)
    if value is DISCARDED:
        return ["discarded"]
    if isinstance(value, datetime) and MOMENTS.get(kind.__name__) is kind:
        return [kind.__name__, value.replace(tzinfo=None).isoformat(), _zone(value)]
    if isinstance(value, date) and kind is date:
        return ["date", value.isoformat()]
    if isinstance(value, URLWrapper) and WRAPPERS.get(kind.__name__) is kind and _is_as_made(value):
        return [kind.__name__, kept(value.name)]
    raise UnkeepableError(kind.__qualname__)


def taken_out(kept: Any, settings: Mapping[str, Any]) -> Any:
    """The value that was kept; whatever fails means that there is none."""
    if not isinstance(kept, list):
        return kept
    what, *rest = kept
    if what == "dict":
        return {taken_out(name, settings): taken_out(each, settings) for name, each in rest[0]}
    if what in SERIES:
        return SERIES[what](taken_out(each, settings) for each in rest[0])
    if what in WRAPPERS:
        return WRAPPERS[what](taken_out(rest[0], settings), settings)
    return _object(what, *rest)


def _object(what: str, written: str = "", zone: Any = None) -> object:
    if what == "discarded":
        return DISCARDED
    if what == "date":
        return date.fromisoformat(written)
    moment = MOMENTS[what].fromisoformat(written)
    return moment if zone is None else moment.replace(tzinfo=tzoffset(*zone) if zone else tzutc())


def is_lasting(metadata: Mapping[str, object], data: bytes) -> bool:
    """Whether each date stands in its field: of one that is not written in full, Pelican takes the rest from today."""
    moments = {name: value for name, value in metadata.items() if isinstance(value, datetime)}
    lines = data.decode("utf-8", "replace").casefold().splitlines()[:HEAD] if moments else []
    return all(_is_in_full(value, (line for line in lines if name in line)) for name, value in moments.items())


def _is_in_full(moment: datetime, lines: Iterable[str]) -> bool:
    found = (each for line in lines for each in FULL.finditer(line))
    return any((int(each[1]), int(each[3]), int(each[4])) == (moment.year, moment.month, moment.day) for each in found)


def _zone(moment: datetime) -> list[object] | None:
    """Nothing for a moment of no zone, an empty list for UTC, else name and seconds."""
    zone = moment.tzinfo
    if zone is None:
        return None
    if type(zone) is tzutc:
        return []
    if type(zone) is tzoffset:
        name, ahead = zone.tzname(moment), zone.utcoffset(moment)
        return [name, ahead.total_seconds() if ahead else 0]
    raise UnkeepableError(type(zone).__qualname__)


def _is_as_made(wrapper: Any) -> bool:
    """Whether nobody has changed it since: another of this name would be the same."""
    fresh = dict(_state(type(wrapper)(wrapper.name, wrapper.settings)))
    return all(fresh.get(name, fresh) == value for name, value in _state(wrapper))


def _state(wrapper: Any) -> Iterator[tuple[str, object]]:
    return ((name, value) for name, value in vars(wrapper).items() if name != "settings")
