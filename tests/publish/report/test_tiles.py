"""Do the tiles tell how the site stands, and which way it goes?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pelican_contentstrategy.model.milestone import Milestone
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.sparkline import sparkline
from tests.publish.report.top import dossier_of, section, words

FILES = {
    "content/starter.md": "Title: Feed a starter\nPillar: bread\nCluster: starters\n\nFlour.",
    "content/loaf.md": "Title: A first loaf\nPillar: bread\n\nThen [feed it]({filename}/starter.md).",
}
PLAN = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Starters
        topics:
          - title: Revive a "tired" <starter>
            due: 2026-10-01
personas:
  baker:
    name: Home baker
    pains:
      flat: My loaf stays flat
"""


def with_past(dossier, *past):
    site = dossier.site
    site = replace(site, records=replace(site.records, trend=past))
    return Dossier(replace(dossier.review, site=site))


def test_each_tile_leads_to_what_it_counts():
    view, page = section(dossier_of(FILES, PLAN), "tiles")
    told = {words(each.h3): words(each.p) for each in page.select(".tiles > li")}
    assert (told["Gaps"], told["Orphans"], told["Overdue"]) == ("2", "1", "1")
    assert [each["href"] for each in page.select(".tiles .figure a")] == ["#method", "#gaps", "#orphans", "#overdue"]
    assert view.orphans.paths == ("content/loaf.md",)
    assert view.orphans.facets == (("rule", "CS203"),)


def test_what_the_gaps_are_and_what_is_late_is_listed():
    _, page = section(dossier_of(FILES, PLAN), "tiles")
    assert [words(each) for each in page.select("#overdue > li")] == [
        'Revive a "tired" <starter> planned topic, was due 31 days ago'
    ]
    gaps = [words(each) for each in page.select("#gaps > li")]
    assert gaps[0] == '“Revive a "tired" <starter>” is overdue'
    assert gaps[1].startswith("Home baker: “My loaf stays flat” is not answered")


def test_a_gap_that_stands_nowhere_else_can_be_begun_there():
    _, page = section(dossier_of(FILES, PLAN), "tiles")
    command, front_matter = (each.code.string for each in page.select("#gaps .copyable"))
    assert command == 'pelican-contentstrategy brief new "unanswered-pain baker/flat"'
    assert "Persona: baker" in front_matter.splitlines()
    assert "Addresses: flat" in front_matter.splitlines()


def test_a_change_is_told_by_sign_and_words():
    past = Milestone(date(2026, 10, 5), counts={"gaps": 4, "orphans": 0, "overdue": 1}, scores={"site": 0})
    view, page = section(with_past(dossier_of(FILES, PLAN), past), "tiles")
    assert [each.change.words for each in view.tiles[1:]] == [
        "2 fewer than on 5 October 2026",
        "1 more than on 5 October 2026",
        "as on 5 October 2026",
    ]
    assert [each.change.is_good for each in view.tiles] == [True, True, False, True]
    assert [each["aria-label"] for each in page.select(".spark")][1:3] == [
        "From 4 to 2 over 2 builds",
        "From 0 to 1 over 2 builds",
    ]


def test_a_first_build_has_no_change_and_no_line():
    view, page = section(dossier_of(FILES), "tiles")
    assert {each.change for each in view.tiles} == {None}
    assert page.select(".spark") == []


def test_a_line_goes_from_first_to_last():
    assert sparkline([3]) is None
    line = sparkline([2, 4, 3])
    assert line
    assert line.points == "3.0,25.0 60.0,3.0 117.0,14.0"
    assert line.words == "From 2 to 3 over 3 builds"


def test_a_line_through_the_same_figure_is_straight():
    line = sparkline([5, 5])
    assert line
    assert line.points == "3.0,14.0 117.0,14.0"
