"""Does the mix show what was planned, what there is and what it brings, side by side?"""

from __future__ import annotations

from tests import figures
from tests.coverage_plan import PLAN
from tests.publish.report.top import dossier_of, section, words

STARTER = "Title: Starter\nFormat: how-to\nStage: awareness\n\nFeed."
LOAF = "Title: Loaf\nFormat: recipe\n\nBake."


def mix(files, strategy):
    return section(dossier_of(files, strategy), "mix")


def told(table):
    return {each.name: {bar.name: bar.percent for bar in each.bars} for each in table.rows}


def test_nothing_planned_and_nothing_measured_is_nothing_to_show():
    view, page = mix({"content/starter.md": STARTER}, PLAN.replace("mix:\n  formats:\n    How-To: 50%\n", ""))
    assert view.tables == ()
    assert page.find(id="mix") is None


def test_what_is_planned_stands_beside_what_there_is():
    view, page = mix({"content/starter.md": STARTER, "content/loaf.md": LOAF}, PLAN)
    (table,) = view.tables
    assert told(table) == {"How-To": {"planned": 50, "published": 67}, "recipe": {"published": 33}}
    assert [words(each) for each in page.select("#mix tbody th")] == [
        "How-To 1 article, 1 asset as planned",
        "recipe 1 article not planned",
    ]
    assert [each["width"] for each in page.select("#mix rect")] == ["74.6", "100.0", "49.3"]


def test_a_share_leads_to_its_articles():
    view, page = mix({"content/starter.md": STARTER, "content/loaf.md": LOAF}, PLAN)
    shelf = next(view.shelves)
    assert (shelf.id, shelf.paths) == ("mix-format-How-To", ("content/starter.md",))
    assert shelf.facets == (("format", "How-To"), ("status", "published"))
    assert page.find("a", href="#mix-format-How-To").string == "1"


def test_differences_are_named():
    files = {f"content/{each}.md": LOAF for each in range(8)}
    view, page = mix(files, PLAN.replace("    stage: decision\n", ""))
    assert view.tables[0].rows[0].words == (("3 too few", "bad"),)
    assert page.select_one("#mix .bad").string == "3 too few"


def test_articles_that_name_none_are_counted_and_linked():
    view, page = mix({"content/starter.md": STARTER, "content/loaf.md": "Title: Loaf\n\nBake."}, PLAN)
    assert view.tables[0].silent.paths == ("content/loaf.md",)
    assert "1 published article names no format, and counts in none of these shares." in words(page)


def test_what_performs_is_the_share_of_the_first_kpi():
    names = ("a", "b", "c")
    files = figures.articles(names) | figures.article("d", stage="decision")
    files |= figures.export(*figures.counted("ga4:key_events", {"a": 5, "b": 0, "c": 0, "d": 15}))
    view, page = mix(files, figures.STRATEGY)
    stages = view.tables[-1]
    assert view.kpi == "Courses booked"
    assert told(stages) == {
        "Just curious": {"planned": 50, "published": 75, "performing": 25},
        "Time to choose": {"published": 25, "performing": 75},
    }
    assert [each.words for each in stages.rows] == [
        (("1 too many", "bad"), ("brings less than its share", "")),
        (("not planned", ""), ("brings more than its share", "")),
    ]
    assert "Performing is the share of “Courses booked” that its articles brought." in words(page)


def test_nothing_written_is_taken_for_markup():
    _, page = mix({"content/starter.md": STARTER.replace("how-to", "<b>how</b>")}, PLAN)
    assert "<b>how</b>" in words(page)
