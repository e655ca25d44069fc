"""What does `pelican-contentstrategy metrics import` print, and what does it write?"""

from __future__ import annotations

import json

import pytest

from tests.read.exports.harvest import zipped

PAGES = """Top pages,Clicks,Impressions,CTR,Position
https://bakery.example/the-first-loaf/,10,300,3.33%,8.4
https://bakery.example/the-first-loaf/?utm_source=x,5,100,5%,4
https://bakery.example/topics/bread/,1,10,10%,3
https://bakery.example/nope/,1,2,50%,1
https://bakery.example/gone/,1,2,50%,1
https://shop.example/,1,2,50%,1
"""
DATES = "Date,Clicks,Impressions,CTR,Position\n2026-08-01,3,30,10%,8\n2026-08-31,2,20,10%,7\n"
NOWHERE = "nothing of this site has this address"
WRITTEN = """url,metric,value,date
/gone,search-console:clicks,1,2026-08
/gone,search-console:ctr,0.500000,2026-08
/gone,search-console:impressions,2,2026-08
/gone,search-console:position,1,2026-08
/nope,search-console:clicks,1,2026-08
/nope,search-console:ctr,0.500000,2026-08
/nope,search-console:impressions,2,2026-08
/nope,search-console:position,1,2026-08
/the-first-loaf,search-console:clicks,15,2026-08
/the-first-loaf,search-console:ctr,0.037475,2026-08
/the-first-loaf,search-console:impressions,400,2026-08
/the-first-loaf,search-console:position,7.300000,2026-08
/topics/bread,search-console:clicks,1,2026-08
/topics/bread,search-console:ctr,0.100000,2026-08
/topics/bread,search-console:impressions,10,2026-08
/topics/bread,search-console:position,3,2026-08
"""


def metrics_import(site, *arguments):
    return site.run("pelican_contentstrategy", "metrics", "import", *arguments)


def written(site):
    """Files of the folder by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((site.folder / "metrics").glob("*"))}


def test_text_and_what_is_written(site):
    site.write("export.zip", zipped({"Pages.csv": PAGES, "Chart.csv": DATES}))
    run = metrics_import(site, "export.zip")
    [(name, content)] = written(site).items()
    assert (run.code, run.err, run.out) == (
        0,
        "",
        (
            "export.zip: search-console, 2026-08, 6 rows, 3 matched\n"
            f"  2 not: {NOWHERE}: 'https://bakery.example/nope/', 'https://bakery.example/gone/'\n"
            "  1 not: is of another site: 'shop.example': 'https://shop.example/'\n"
            f"  written to metrics/{name}\n"
        ),
    )
    assert name.startswith("search-console-2026-08-")
    assert content == WRITTEN


def test_json(site):
    site.write("pages-2026-08.csv", PAGES)
    site.write("own.csv", "url,metric,value,date\n/the-first-loaf/,demos,3,2026-08-01\n")
    run = metrics_import(site, "pages-2026-08.csv", "own.csv", "--format", "json")
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out) == {
        "files": [
            {
                "path": "pages-2026-08.csv",
                "tool": "search-console",
                "rows": 6,
                "matched": 3,
                "unmatched": [
                    {"url": "https://bakery.example/nope/", "reason": NOWHERE},
                    {"url": "https://bakery.example/gone/", "reason": NOWHERE},
                    {"url": "https://shop.example/", "reason": "is of another site: 'shop.example'"},
                ],
            },
            {"path": "own.csv", "tool": "csv", "rows": 1, "matched": 1, "unmatched": []},
        ]
    }


def test_reading_a_file_twice_changes_nothing(site):
    site.write("pages-2026-08.csv", PAGES)
    site.write("copy-2026-08.csv", PAGES)
    first, before = metrics_import(site, "pages-2026-08.csv", "copy-2026-08.csv"), written(site)
    assert "copy-2026-08.csv: search-console, undated, 0 rows, 0 matched\n" in first.out
    assert "  says the same as 'pages-2026-08.csv': counted once\n" in first.out
    assert len(before) == 1
    [name] = before
    for again in ("pages-2026-08.csv", f"metrics/{name}"):
        assert metrics_import(site, again).code == 0
        assert written(site) == before


def test_what_leads_on_is_matched(site):
    site.write(
        "content/articles/gone.md", "Title: Gone\nStatus: draft\nDate: 2026-01-01\nRedirect_to: loaf.md\n\nGone.\n"
    )
    site.edit("strategy.yaml", "aliases: [loaves]", "renamed_from: [loaves]")
    site.write("pages.csv", PAGES.replace("/nope/", "/topics/loaves/"))
    run = metrics_import(site, "pages.csv", "--format", "json")
    [file] = json.loads(run.out)["files"]
    assert (file["matched"], [each["url"] for each in file["unmatched"]]) == (5, ["https://shop.example/"])


def test_what_cannot_be_read_is_told_and_the_rest_is_read(site):
    site.write("pages-2026-08.csv", PAGES)
    site.write("queries.csv", "Top queries,Clicks,Impressions,CTR,Position\nbread,1,2,3%,4\n")
    site.write("photo.csv", b"\x89PNG\r\n\x1a\n\0\0")
    run = metrics_import(site, "queries.csv", "photo.csv", "none.csv", "pages-2026-08.csv", "--format", "json")
    assert run.code == 2
    assert run.err == (
        "'queries.csv' is no export that is known: its header is 'Top queries,Clicks,Impressions,CTR,Position'\n"
        "  hint: it has columns of search-console, but not with addresses; "
        "needed is Search Console, Performance: `Pages.csv`, or the whole zip\n"
        "'photo.csv' is no text\n"
        "  hint: export it as CSV\n"
        "'none.csv' cannot be read: no such file or directory\n"
    )
    assert [each["path"] for each in json.loads(run.out)["files"]] == ["pages-2026-08.csv"]
    assert len(written(site)) == 1


def test_with_nothing_that_can_be_read_json_is_still_json(site):
    site.write("empty.csv", "")
    run = metrics_import(site, "empty.csv", "--format", "json")
    assert (run.code, run.out, run.err) == (2, '{"files": []}\n', "'empty.csv' is empty\n")
    assert not (site.folder / "metrics").exists()


def test_addresses_cannot_steer_the_screen(site):
    site.write("pages.csv", PAGES.replace("nope", "\x1b[31mred"))
    assert "\\u001b[31mred" in metrics_import(site, "pages.csv").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing argument 'FILE...'"),
        (("pages.csv", "-s", "none.py"), "there is no settings file 'none.py'"),
        (("pages.csv", "--format", "xml"), "Invalid value for '--format'"),
    ],
)
def test_mistakes_in_the_call(site, arguments, told):
    site.write("pages.csv", PAGES)
    run = metrics_import(site, *arguments)
    assert (run.code, run.out) == (2, "")
    assert told in run.err


def test_a_folder_that_cannot_be_written(site):
    site.write("pages.csv", PAGES)
    site.write("metrics", "a file\n")
    run = metrics_import(site, "pages.csv")
    assert run.code == 2
    assert "cannot be written" in run.err
