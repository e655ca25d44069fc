"""What becomes of files that are no exports, or are packed, cut off or enormous?"""

from __future__ import annotations

import gzip
import zipfile
from typing import TYPE_CHECKING

import pytest

from pelican_contentstrategy.integrations import export_files
from pelican_contentstrategy.integrations.metrics import Reader
from pelican_contentstrategy.read.exports import tally
from tests.read.exports.harvest import ADDRESSES, TODAY, harvest, packed, zipped

if TYPE_CHECKING:
    from pelican_contentstrategy.model.performance import Unmatched

PAGES = "Top pages,Clicks,Impressions,CTR,Position\nhttps://bakery.example/loaf/,10,300,3.33%,8.4\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "is empty"),
        (b"# only\n# comments\n", "holds comments, but no table"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", "is no text\n  hint: export it as CSV"),
        (b"%PDF-1.7\n\x00\x00", "is no text\n  hint: export it as CSV"),
        (b'{"pages": []}', "is no table: it begins with '{\"pages\": []}'\n  hint: export it as CSV"),
        (b"<!doctype html>\n", "is no table: it begins with '<!doctype html>'\n  hint: export it as CSV"),
        (
            b"Date,Amount\n2026-08-01,5\n",
            (
                "is no export that is known: its header is 'Date,Amount'\n"
                "  hint: known are csv, ga4, ghost, goatcounter, mailchimp, matomo, plausible, search-console, umami; "
                "export pages with their addresses, in English if in doubt"
            ),
        ),
        (
            b"date,visitors,pageviews,bounce_rate\n2026-08-01,1,1,1\n",
            "holds no table of pages: export\n  hint: export pages with their addresses",
        ),
        (zipped({"xl/workbook.xml": "", "a.csv": PAGES}), "is an Excel workbook\n  hint: save it as CSV"),
        (zipped({"a.png": b"\0"}), "holds no table of pages: no tables\n  hint: export pages with their addresses"),
        (packed(PAGES)[:-12], "is damaged or cut off\n  hint: export it again"),
        (
            zipped({"Pages.csv": PAGES})[:-30],
            "is no zip archive, or is damaged or cut off\n  hint: export it again",
        ),
    ],
)
def test_what_is_no_export(tmp_path, content, told):
    assert harvest(tmp_path, content).export.failure == told


def test_a_quote_that_is_never_closed(tmp_path):
    text = f'{PAGES}"https://bakery.example/loaf/,1\n' + "1,2,3,4,5\n" * 30_000
    told = harvest(tmp_path, text).export.failure
    assert told.startswith("cannot be read from line ")
    assert told.endswith("field larger than field limit (131072)\n  hint: a quote may never be closed: export it again")


def test_a_line_without_end(tmp_path):
    told = harvest(tmp_path, PAGES + "x" * (export_files.LONGEST_LINE + 1)).export.failure
    assert told == "is no table: it has lines of more than a million characters"


def test_a_locked_archive(tmp_path):
    content = bytearray(zipped({"Pages.csv": PAGES}))
    central = content.index(b"PK\x01\x02")
    for place in (6, central + 8):
        content[place] |= 1
    told = "is locked by a password\n  hint: unpack it first, and name what is in it"
    assert harvest(tmp_path, bytes(content), "a.zip").export.failure == told


def test_a_folder_and_a_file_that_is_not_there(tmp_path):
    for name, told in (("here", "is a directory"), ("nowhere", "no such file or directory")):
        (tmp_path / "here").mkdir(exist_ok=True)
        [export] = Reader(ADDRESSES, TODAY).read(tmp_path / name, name)
        assert export.failure == f"cannot be read: {told}"


def test_a_gap_and_a_header_written_twice(tmp_path):
    found = harvest(tmp_path, f"{PAGES}\n{PAGES}\n\n{PAGES}")
    assert (found.export.rows, found.values()["clicks"]) == (3, 30)


def test_two_tools_in_one_archive(tmp_path):
    file = tmp_path / "all.zip"
    file.write_bytes(zipped({"a.csv": PAGES, "b.csv": "url,metric,value\n/loaf/,demos,3\n/nope/,demos,3\n"}))
    rows: list[Unmatched] = []
    found = [
        (each.tool, each.rows, each.matched) for each in Reader(ADDRESSES, TODAY, rows.append).read(file, "all.zip")
    ]
    assert found == [("csv", 2, 1), ("search-console", 1, 1)]
    assert [tuple(row) for row in rows] == [("/nope/", "nothing of this site has this address")]


def test_days_to_come(tmp_path):
    found = harvest(tmp_path, PAGES, "pages-2027-01.csv")
    assert found.unmatched == [("https://bakery.example/loaf/", "is dated 2027-01, in the future")]
    found = harvest(tmp_path, PAGES, "pages-2026-10-15-2026-11-15.csv")
    assert (found.export.matched, found.export.notes) == (1, ("is about days to come, up to 2026-11-15",))


def test_only_so_many_addresses_of_no_document_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(tally, "MOST_STRANGERS", 2)
    rows = "".join(f"https://bakery.example/{number}/,1,1,1%,1\n" for number in (1, 2, 3, 3, 1))
    found = harvest(tmp_path, PAGES + rows)
    assert {each.url for each in found.export.readings} == {"/loaf", "/1", "/2"}
    assert len(found.unmatched) == 5
    assert found.export.notes[-1].endswith("2 more rows are not")


def test_a_large_file_is_read_row_by_row(tmp_path):
    file = tmp_path / "pages.csv.gz"
    with gzip.open(file, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write(PAGES)
        for number in range(20_000):
            out.write(f"https://bakery.example/loaf/?id={number},1,10,10%,1.5\n")
    [export] = Reader(ADDRESSES, TODAY).read(file, "pages.csv.gz")
    assert (export.rows, export.matched, len(export.readings)) == (20_001, 20_001, 4)


def test_an_archive_is_closed_again(tmp_path):
    harvest(tmp_path, zipped({"Pages.csv": PAGES}), "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip", "a") as archive:
        archive.writestr("more.csv", PAGES)
    assert harvest(tmp_path, (tmp_path / "a.zip").read_bytes(), "a.zip").export.rows == 2
