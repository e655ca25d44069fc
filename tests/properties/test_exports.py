"""Whatever lies in a file, reading it as an export tells what was counted or why not, and loses no row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.integrations.metrics import Reader
from pelican_contentstrategy.read.exports.dates import NotADateError, period_in, period_named
from pelican_contentstrategy.read.exports.matching import performance_of
from pelican_contentstrategy.read.exports.normalised import normalised
from pelican_contentstrategy.read.exports.numbers import NotANumberError, number_in
from tests.read.exports.harvest import ADDRESSES, TODAY, packed, zipped

if TYPE_CHECKING:
    from pelican_contentstrategy.model.performance import Unmatched

HEADERS = (
    "Top pages,Clicks,Impressions,CTR,Position",
    "Seitenpfad und Bildschirmklasse,Aufrufe,Aktive Nutzer,Gesamtumsatz",
    "Date,Page path and screen class,Views",
    "name,visitors,pageviews,bounce_rate,time_on_page",
    "label,nb_visits,nb_hits,avg_time_on_page,metadata_url",
    "2,Path,Title,Event,Bot,FirstVisit,Date",
    "Title,Subject,Send Date,Unique Opens,Open Rate",
    "id,title,url,status,sends,opens",
    "x,y",
    "url,metric,value,date",
)
CELLS = (
    "/loaf/",
    "https://bakery.example/loaf/?a",
    "1",
    "1,234",
    "1.234,5",
    "3%",
    "<1",
    "--",
    "",
    "00:05:20",
    "2026-08-01",
)
OTHERS = (
    "2027-01-01",
    "(other)",
    "Total",
    '"',
    '""',
    "#",
    "\n",
    "\r",
    "\0",
    "\ufeff",
    "\u2028",
    ";",
    "\t",
    "ga4:views",
    "ctr",
)
TABLES = st.builds(
    lambda header, rows: "\n".join([header, *(",".join(row) for row in rows)]),
    st.sampled_from(HEADERS),
    st.lists(st.lists(st.sampled_from((*CELLS, *OTHERS)) | st.text(max_size=8), max_size=8), max_size=8),
)
KINDS = st.sampled_from(["whole", "number", "share", "percent", "seconds", "flag"])


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("exports") / "export.csv"


def read_or_tell(file, content):
    """Read a file; every row of it is matched or told, every number a number, and what is written is read again."""
    file.write_bytes(content)
    rows: list[Unmatched] = []
    exports = list(Reader(ADDRESSES, TODAY, rows.append).read(file, "export.csv"))
    assert exports
    if any(export.failure for export in exports):
        return
    assert sum(export.rows - export.matched for export in exports) == len(rows)
    assert all(row.reason for row in rows)
    for export in exports:
        assert all(math.isfinite(reading.value) and reading.weight for reading in export.readings)
        assert all(reading.period is None or reading.period.first <= reading.period.last for reading in export.readings)
    found = performance_of(exports, ADDRESSES)
    if any(export.readings for export in exports):
        file.write_text(normalised(reading for export in exports for reading in export.readings), encoding="utf-8")
        refused: list[Unmatched] = []
        again = performance_of(list(Reader(ADDRESSES, TODAY, refused.append).read(file, "again.csv")), ADDRESSES)
        assert {row.reason for row in refused} <= {reason for _, reason in found.unmatched}
        for path in found.readings:
            assert again.of(path) == pytest.approx(found.of(path), rel=1e-6, abs=1e-5)


@given(st.binary())
def test_any_bytes(file, content):
    read_or_tell(file, content)


@given(st.text())
def test_any_text(file, text):
    read_or_tell(file, text.encode("utf-8", "surrogatepass"))


@given(TABLES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]))
def test_any_table(file, text, encoding):
    read_or_tell(file, text.encode(encoding, "surrogatepass"))


@given(TABLES, TABLES, st.integers(0, 400))
def test_archives_cut_off_anywhere(file, one, other, length):
    for content in (
        zipped({"a.csv": one.encode("utf-8", "replace"), "b.csv": other.encode("utf-8", "replace")}),
        packed(one),
    ):
        read_or_tell(file, content)
        read_or_tell(file, content[: -length or None])


@given(st.text(), KINDS, st.sampled_from(["", ".", ","]))
def test_any_cell_is_a_number_or_told(cell, kind, mark):
    try:
        value = number_in(cell, kind, mark)
    except NotANumberError:
        return
    assert value is None or math.isfinite(value)


@given(st.integers(-(10**12), 10**12), st.sampled_from(["{:,}", "{:_}"]), st.sampled_from([",", ".", "\u202f", "’"]))
def test_whole_numbers_however_they_are_grouped(number, form, mark):
    written = form.format(number).replace(",", mark).replace("_", mark)
    if number < 0:
        return
    assert number_in(written, "whole", "") == number


@given(st.text())
def test_any_date(text):
    period_named(text)
    try:
        period_in(text)
    except NotADateError:
        return


@given(st.text(), st.text(max_size=20))
def test_any_address(address, host):
    place = ADDRESSES.find(address, host)
    assert bool(place.key) != bool(place.reason)
    if place.path:
        assert ADDRESSES.find(place.path) == place
