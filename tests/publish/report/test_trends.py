"""Do the trends show how it went from build to build?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pelican_contentstrategy.model.milestone import Milestone
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.geometry import Point
from tests.publish.report.top import dossier_of, section, words
from tests.sites import BAKERY, TODAY

FILES = {
    "content/starter.md": "Title: Feed a starter\nPillar: bread\n\nFlour.",
    "content/loaf.md": "Title: A loaf\nPillar: bread\n\nThen [feed it]({filename}/starter.md).",
}
PAST = Milestone(
    TODAY - timedelta(days=31),
    revision="1a2b3c4",
    counts={"articles": 1, "orphans": 4, "gaps": 5},
    pillars={"rolls": {"articles": 1}, "gone": {"articles": 3}},
)


def trends(*past, strategy=BAKERY, files=FILES):
    dossier = dossier_of(files, strategy)
    records = replace(dossier.site.records, trend=past)
    return section(Dossier(replace(dossier.review, site=replace(dossier.site, records=records))), "trends")


def curve(view, name):
    return next(each for group in view.groups for each in group.curves if each.name == name)


def test_the_first_build_says_that_trends_begin_with_the_second():
    view, page = trends()
    assert view.groups == ()
    assert words(page.select_one("#trends .note")) == (
        "This is the first build that is counted: trends begin with the second one whose figures differ."
    )


def test_a_curve_has_its_ends_in_figures_and_itself_in_words():
    view, page = trends(PAST)
    found = curve(view, "Orphans")
    assert (found.first, found.last, found.words, found.kind) == (4, 1, "Orphans: from 4 to 1", "good")
    assert found.points == (Point(5.0, 5.0), Point(235.0, 39.5))
    figure = next(each for each in page.select("figure") if "Orphans" in words(each))
    assert words(figure) == "Orphans 4 to 1 down 3, better"
    assert (figure.svg["role"], figure.svg["aria-label"]) == ("img", "Orphans: from 4 to 1")


def test_more_articles_are_neither_good_nor_bad():
    view, _ = trends(PAST)
    assert (curve(view, "Published").change, curve(view, "Published").kind) == (1, "")


def test_a_renamed_pillar_goes_on_in_one_line_and_one_that_is_gone_has_none():
    plan = BAKERY.replace("    aliases: [loaves]\n", "    renamed_from: [rolls]\n", 1)
    view, page = trends(PAST, strategy=plan)
    assert (curve(view, "Bread at home").first, curve(view, "Bread at home").last) == (1, 2)
    assert "gone" not in words(page)


def test_what_was_nothing_all_along_has_no_curve():
    view, _ = trends(PAST)
    assert "Overdue" not in {each.name for group in view.groups for each in group.curves}


def test_of_several_milestones_of_a_day_the_last_one_counts():
    earlier = replace(PAST, counts={"orphans": 9})
    view, _ = trends(earlier, PAST)
    assert curve(view, "Orphans").first == 4


def test_days_are_as_far_apart_as_they_are():
    near = replace(PAST, day=TODAY - timedelta(days=1), counts={"orphans": 2})
    view, _ = trends(PAST, near)
    assert [each.x for each in curve(view, "Orphans").points] == [5.0, 227.6, 235.0]


def test_a_figure_that_came_later_says_since_when_it_is_known():
    near = replace(PAST, day=date(2026, 10, 20), counts={"orphans": 2, "overdue": 3})
    view, page = trends(PAST, near)
    assert curve(view, "Overdue").since == "20 October 2026"
    assert "down 3, better since 20 October 2026" in words(page)


def test_all_figures_are_in_a_table_the_newest_first():
    _, page = trends(PAST)
    heads = [words(each) for each in page.select("thead th")]
    now, past = ([words(cell) for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr"))
    assert (now[0], past[:2]) == ("1 November 2026", ["1 October 2026", "1a2b3c4"])
    assert (now[heads.index("Orphans")], past[heads.index("Orphans")]) == ("1", "4")
    assert past[heads.index("Drafts")] == ""


def test_of_many_builds_the_last_are_in_the_table():
    past = [replace(PAST, day=TODAY - timedelta(days=50 - each), counts={"orphans": each}) for each in range(40)]
    view, page = trends(*past)
    assert (view.number, len(view.rows), view.rows_left_out) == (41, 12, 29)
    assert words(page.select_one("#trends summary")) == "All figures of the last 12 builds"
