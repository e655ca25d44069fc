"""What do several exports together say of each document?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.integrations.metrics import read_metrics, write_metrics
from pelican_contentstrategy.model.performance import Performance, Period, metric_name
from pelican_contentstrategy.read.exports.normalised import normalised, read_normalised
from tests.read.exports.harvest import ADDRESSES, LOAF, STARTER, TODAY, harvest

HEADER = "Top pages,Clicks,Impressions,CTR,Position\n"
AUGUST = f"{HEADER}https://bakery.example/loaf/,10,100,10%,4\nhttps://bakery.example/starter/,2,20,10%,4\n"
SEPTEMBER = f"{HEADER}https://bakery.example/loaf/,30,300,10%,8\n"


@pytest.fixture
def metrics(tmp_path):
    """The folder, and what is read there of files by name."""
    folder = tmp_path / "metrics"
    folder.mkdir()

    def read(**files):
        for name, content in files.items():
            (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
        return read_metrics(folder, ADDRESSES, TODAY)

    return read


def test_without_a_folder_nothing_was_counted(tmp_path):
    assert read_metrics(tmp_path / "metrics", ADDRESSES, TODAY) == Performance()


def test_months_are_added_up(metrics):
    found = metrics(**{"a-2026-08__csv": AUGUST, "b-2026-09__csv": SEPTEMBER})
    assert found.value(LOAF, "search-console:clicks") == 40
    assert found.value(LOAF, "search-console:position") == 7
    assert found.by_document("Search Console: Clicks") == {LOAF: 40, STARTER: 2}
    assert (found.total("search-console:clicks"), found.total("search-console:clicks", [STARTER])) == (42, 2)
    assert [tuple(each) for each in found.months("search-console:clicks")] == [("2026-08", 12, 31), ("2026-09", 30, 30)]
    assert found.months("search-console:clicks")[0].is_whole
    assert str(found.period("search-console:clicks")) == "2026-08-01/2026-09-30"
    assert found.metrics == tuple(f"search-console:{name}" for name in ("clicks", "ctr", "impressions", "position"))


def test_what_nobody_counted(metrics):
    found = metrics(**{"a-2026-08__csv": AUGUST})
    assert found.value("content/brötchen.md", "search-console:clicks") is None
    assert found.value(LOAF, "ga4:views") is found.total("ga4:views") is found.period("ga4:views") is None
    assert (found.months("ga4:views"), found.of("content/none.md")) == ((), {})


def test_no_day_is_counted_twice(metrics):
    files = {"a-2026-08__csv": AUGUST, "b-2026-08-01-2026-09-30__csv": SEPTEMBER}
    found = metrics(**files)
    assert found.value(LOAF, "search-console:clicks") == 30
    assert [tuple(each) for each in found.months("search-console:clicks", [LOAF])] == [("2026-08", 10, 31)]


def test_the_same_days_exported_twice_count_once_by_the_larger_number(metrics):
    found = metrics(**{"a-2026-08__csv": AUGUST, "b-2026-08__csv": SEPTEMBER})
    assert (found.value(LOAF, "search-console:clicks"), found.value(LOAF, "search-console:position")) == (30, 8)
    assert found.value(STARTER, "search-console:clicks") == 2


def test_what_has_no_date_counts_only_where_nothing_has_one(metrics):
    assert metrics(a__csv=AUGUST).value(LOAF, "search-console:clicks") == 10
    assert metrics(**{"b-2026-09__csv": SEPTEMBER}).value(LOAF, "search-console:clicks") == 30


def test_the_same_content_counts_once(metrics):
    found = metrics(**{"a-2026-08__csv": AUGUST, "b-2026-09__csv": AUGUST})
    assert found.value(LOAF, "search-console:clicks") == 10
    assert found.exports[1].notes == ("says the same as 'metrics/a-2026-08.csv': counted once",)


def test_a_raw_file_beside_its_normalised_one_counts_once(metrics, tmp_path):
    found = harvest(tmp_path, AUGUST, "a-2026-08.csv")
    written = write_metrics(tmp_path / "metrics", found.export)
    assert written.name.startswith("search-console-2026-08-")
    found = metrics(**{"raw-2026-09__csv": AUGUST})
    assert found.value(LOAF, "search-console:clicks") == 10
    assert [each.path for each in found.exports] == [f"metrics/{written.name}"]


def test_a_normalised_file_says_what_the_export_says(tmp_path):
    text = f"{AUGUST}https://bakery.example/loaf/?a,1,7,14.3%,3.3\nhttps://bakery.example/nope%3F/,1,1,1%,1\n"
    found = harvest(tmp_path, text, "a-2026-08.csv")
    folder = tmp_path / "metrics"
    written = write_metrics(folder, found.export)
    assert written.read_text().splitlines()[:5] == [
        "url,metric,value,date",
        "/loaf,search-console:clicks,11,2026-08",
        "/loaf,search-console:ctr,0.102813,2026-08",
        "/loaf,search-console:impressions,107,2026-08",
        "/loaf,search-console:position,3.954206,2026-08",
    ]
    again = read_metrics(folder, ADDRESSES, TODAY)
    for path in (LOAF, STARTER):
        assert again.of(path) == pytest.approx(found.performance.of(path), abs=1e-6)
    assert again.total("search-console:position") == pytest.approx(found.performance.total("search-console:position"))
    assert again.unmatched == (("/nope%3F", "nothing of this site has this address"),)


@pytest.mark.parametrize(
    "change", [("11,2026-08", '"1,1",2026-08'), ("11,", "x,"), ("/loaf,search-console:clicks", "loaf,")]
)
def test_a_normalised_file_that_somebody_changed_is_read_as_any_other(tmp_path, change):
    written = write_metrics(
        tmp_path / "metrics", harvest(tmp_path, AUGUST.replace(",10,", ",11,"), "a-2026-08.csv").export
    )
    written.write_text(written.read_text().replace(*change))
    found = read_metrics(tmp_path / "metrics", ADDRESSES, TODAY)
    assert found.value(STARTER, "search-console:clicks") == 2
    assert found.value(LOAF, "search-console:clicks") != 11
    assert found.value(LOAF, "search-console:impressions") == 100


def test_what_is_normalised_is_read_alike_in_both_ways(tmp_path):
    found = harvest(tmp_path, f"{AUGUST}https://bakery.example/nope/,1,7,14.3%,3.3\n", "a-2026-08.csv")
    text = normalised(found.export.readings)
    slowly = harvest(tmp_path, text, "any.csv").export
    assert read_normalised(text, TODAY) == slowly.readings


def test_rows_without_a_date_stay_without(tmp_path):
    found = harvest(tmp_path, "url,metric,value,date\n/loaf/,demos,3,\n/loaf/,leads,5,2026-08\n")
    write_metrics(tmp_path / "metrics", found.export)
    again = read_metrics(tmp_path / "metrics", ADDRESSES, TODAY)
    assert (again.period("demos"), str(again.period("leads"))) == (None, "2026-08")


def test_old_and_new_address_of_a_document_are_added_up(tmp_path):
    text = f"{HEADER}https://bakery.example/loaf/,1,2,50%,1\nhttps://bakery.example/old/,2,2,100%,3\n"
    assert harvest(tmp_path, text).values() == {"clicks": 3, "impressions": 4, "ctr": 0.75, "position": 2}


def test_other_files_of_the_folder_are_left_alone(metrics):
    found = metrics(README__md="# Metrics\n", notes__csv="a,b\n1,2\n", **{"a-2026-08__csv": AUGUST})
    assert [(each.path, each.failure.partition("\n")[0]) for each in found.exports] == [
        ("metrics/a-2026-08.csv", ""),
        ("metrics/notes.csv", "is no export that is known: its header is 'a,b'"),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ga4:key_events", "ga4:key_events"),
        ("GA4: Key events", "ga4:key_events"),
        ("search_console:Clicks", "search-console:clicks"),
        ("demos", "csv:demos"),
        ("crm:Demo-requests", "crm:demo_requests"),
    ],
)
def test_a_metric_may_be_spelt_in_any_way(written, name):
    assert metric_name(written) == name


def test_a_period_is_written_as_short_as_possible():
    assert str(Period.of_month(2026, 2)) == "2026-02"
    assert Period.of_month(2026, 2).days == 28
