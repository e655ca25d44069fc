"""Metadata that Pelican's readers made are the same when they are taken out again, or they are not kept."""

from __future__ import annotations

from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest
from dateutil.tz import tzlocal, tzoffset, tzutc
from pelican import readers
from pelican.settings import DEFAULT_CONFIG
from pelican.urlwrappers import Author, Category, Tag
from pelican.utils import SafeDatetime

from pelican_contentstrategy.integrations.pelican.kept_metadata import UnkeepableError, is_lasting, kept, taken_out

SETTINGS = dict(DEFAULT_CONFIG)


def again(value):
    return taken_out(msgspec.msgpack.decode(msgspec.msgpack.encode(kept(value))), SETTINGS)


@pytest.mark.parametrize(
    "value",
    [
        *("text", "", 1, 2.5, True, None, date(2026, 3, 2), datetime(2026, 3, 2, 8, tzinfo=tzutc())),
        *([], ["list", 1], ("a", ["b"]), {"a": {"b": [1]}, 1: "c"}, ["date", "2026-03-02"]),
        *(SafeDatetime(2026, 3, 2, 8, 30), SafeDatetime(2026, 3, 2, tzinfo=tzoffset("CET", 3600))),
        *(Author("Ann", SETTINGS), Category("News", SETTINGS), Tag("Rye", SETTINGS), [Tag("a", SETTINGS)]),
    ],
    ids=repr,
)
def test_what_readers_make(value):
    found = again(value)
    assert (type(found), found, repr(found)) == (type(value), value, repr(value))
    if isinstance(value, datetime):
        assert (found.utcoffset(), found.tzname()) == (value.utcoffset(), value.tzname())


def test_what_is_left_out_later():
    assert again(readers._DISCARD) is readers._DISCARD  # noqa: SLF001 - Pelican's own


class Renamed(Tag):
    """A plugin's."""


def slugged():
    tag = Tag("Rye", SETTINGS)
    tag.slug = "other"
    return tag


def noted():
    tag = Tag("Rye", SETTINGS)
    tag.color = "brown"
    return tag


@pytest.mark.parametrize(
    "value",
    [
        *(object(), {1, 2}, b"bytes", type("Text", (str,), {})("x"), Renamed("Rye", SETTINGS), slugged(), noted()),
        *(SafeDatetime(2026, 3, 2, tzinfo=ZoneInfo("Europe/Berlin")), datetime(2026, 3, 2, tzinfo=timezone.utc)),
        *(SafeDatetime(2026, 3, 2, tzinfo=tzlocal()), [object()], {"a": object()}, ({1},)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_plugins_make(value):
    with pytest.raises(UnkeepableError):
        kept(value)


@pytest.mark.parametrize(
    ("written", "lasts"),
    [
        *(("2026-03-02", True), ("2026-03-02 08:00", True), ("2026/3/2", True), ("2026.03.02", True)),
        *(("March 2026", False), ("2026", False), ("08:00", False), ("2 March", False), ("12026-03-02", False)),
    ],
)
def test_a_date_that_is_not_written_in_full_holds_today_alone(written, lasts):
    metadata = {"title": "Loaf", "date": SafeDatetime(2026, 3, 2, 8)}
    assert is_lasting(metadata, f"Title: 2026-03-02\nDate: {written}\n\nText.\n".encode()) is lasts


def test_without_a_date_there_is_nothing_to_complete():
    assert is_lasting({"title": "Loaf"}, b"Title: Loaf\n")
