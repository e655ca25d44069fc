"""What is read of Search Console, and what is not?"""

from __future__ import annotations

import pytest

from tests.read.exports.harvest import LOAF, ROLLS, harvest, zipped

PAGES = """Top pages,Clicks,Impressions,CTR,Position
https://bakery.example/loaf/,10,300,3.33%,8.4
https://bakery.example/loaf/?utm_source=x,5,100,5%,4
https://bakery.example/old/,2,50,4%,2
https://bakery.example/nope/,1,2,50%,1
"""
DATES = "Date,Clicks,Impressions,CTR,Position\n2026-08-01,3,30,10%,8\n2026-08-28,2,20,10%,7\n"
COUNTRIES = "Country,Clicks,Impressions,CTR,Position\nGermany,10,300,3.33%,8.4\n"


def test_counts_are_added_up_and_averages_weighted_by_impressions(tmp_path):
    found = harvest(tmp_path, PAGES)
    assert (found.export.tool, found.export.rows, found.export.matched) == ("search-console", 4, 3)
    assert found.values() == {
        "clicks": 17,
        "impressions": 450,
        "ctr": pytest.approx((0.0333 * 300 + 0.05 * 100 + 0.04 * 50) / 450),
        "position": pytest.approx((8.4 * 300 + 4 * 100 + 2 * 50) / 450),
    }
    assert found.unmatched == [("https://bakery.example/nope/", "nothing of this site has this address")]


def test_the_zip_tells_which_days_it_is_about(tmp_path):
    files = {
        "Chart.csv": DATES,
        "Pages.csv": PAGES,
        "Countries.csv": COUNTRIES,
        "Filters.csv": "Filter,Value\nDate,x\n",
    }
    found = harvest(tmp_path, zipped(files), "bakery.example-Performance-on-Search-2026-08-30.zip")
    assert (str(found.export.period), found.export.rows) == ("2026-08-01/2026-08-28", 4)
    assert found.values()["clicks"] == 17


@pytest.mark.parametrize(
    "header",
    [
        "Häufigste Seiten,Klicks,Impressionen,CTR,Position",
        "Pages les plus populaires,Clics,Impressions,CTR,Position",
        "Páginas principales,Clics,Impresiones,CTR,Posición",
        "Pagine principali,Clic,Impressioni,CTR,Posizione",
        "Populairste pagina's,Klikken,Vertoningen,CTR,Positie",
        "Páginas principais,Cliques,Impressões,CTR,Posição",
        "上位のページ,クリック数,表示回数,CTR,掲載順位",
    ],
)
def test_headers_of_other_languages(tmp_path, header):
    found = harvest(tmp_path, f'\ufeff{header}\r\nhttps://bakery.example/loaf/,"1\u202f204",30512,"3,9 %","7,4"\r\n')
    assert found.values() == {"clicks": 1204, "impressions": 30512, "ctr": 0.039, "position": 7.4}


def test_of_a_comparison_only_the_first_period_counts(tmp_path):
    metrics = ("Clicks", "Impressions", "CTR", "Position")
    header = ",".join(f"{when} 28 days {metric}" for metric in metrics for when in ("Last", "Previous"))
    found = harvest(tmp_path, f"Top pages,{header}\nhttps://bakery.example/loaf/,3,1,40,20,7.5%,5%,8,9\n")
    assert found.values() == {"clicks": 3, "impressions": 40, "ctr": 0.075, "position": 8}
    assert "columns left out: Previous 28 days Clicks, Previous 28 days Impressions" in found.export.notes[0]


def test_a_page_that_nobody_saw_has_no_position(tmp_path):
    found = harvest(tmp_path, "Top pages,Clicks,Impressions,CTR,Position\nhttps://bakery.example/loaf/,0,0,,0\n")
    assert found.values() == {"clicks": 0, "impressions": 0}


def test_days_are_counted_by_months(tmp_path):
    rows = "".join(
        f"2026-0{month}-{day},https://bakery.example/loaf/,1,2,50%,3\n" for month in (8, 9) for day in (10, 20)
    )
    found = harvest(tmp_path, f"Date,Page,Clicks,Impressions,CTR,Position\n{rows}")
    months = found.performance.months("search-console:clicks", [LOAF])
    assert [(each.month, each.value, each.days, each.is_whole) for each in months] == [
        ("2026-08", 2, 22, False),
        ("2026-09", 2, 20, False),
    ]


def test_a_table_saved_again_by_a_spreadsheet(tmp_path):
    text = "Häufigste Seiten;Klicks;Impressionen;CTR;Position\nhttps://bakery.example/br%C3%B6tchen/;1.204;30.512;3,9%;7,4\n"
    found = harvest(tmp_path, text.encode("cp1252"))
    assert found.values(ROLLS) == {"clicks": 1204, "impressions": 30512, "ctr": 0.039, "position": 7.4}
    assert found.export.notes[0] == "is not UTF-8: read as Windows-1252"


def test_the_wrong_table(tmp_path):
    found = harvest(tmp_path, "Top queries,Clicks,Impressions,CTR,Position\nbread,1,2,3%,4\n")
    assert found.export.failure == (
        "is no export that is known: its header is 'Top queries,Clicks,Impressions,CTR,Position'\n"
        "  hint: it has columns of search-console, but not with addresses; "
        "needed is Search Console, Performance: `Pages.csv`, or the whole zip"
    )
