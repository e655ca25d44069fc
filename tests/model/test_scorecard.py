"""How does a strategy stand, number by number, each with what it is made of?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.scoring import scorecard
from tests.coverage_plan import PLAN
from tests.sites import site_of

SOLO = """
version: 1
name: My bakery blog
mission: Help home bakers bake bread that works.
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Sourdough starters
"""
TEAM = """
version: 1
name: The bakery
mission: Help people bake.
profile: team
goals:
  courses: {name: More people take a course, kpis: [bookings]}
  fame: {name: More people know us, kpis: [views]}
kpis:
  bookings: {name: Bookings, baseline: 10, target: 20, by: 2027-03-31}
  visits: {name: Visits of the shop, target: 100}
  views: {name: Page views, vanity: true}
personas:
  baker:
    name: Home baker
    role: Bakes on Saturdays
    needs: [Exact weights]
    pains: {flat: The loaf stays flat}
    channels: [newsletter]
    evidence: {interviews: 8, reviewed: 2026-09-01}
  owner:
    name: Café owner
    role: Buys bread
    evidence: {interviews: 3, reviewed: 2025-10-31}
  guest: {name: Guest, evidence: {reviewed: 2026-09-01}}
pillars:
  bread: {title: Bread, summary: All of it., goals: [courses], kpi: bookings, owner: desk}
  cakes: {title: Cakes, summary: Sweet., review_every: 6 months}
ctas:
  course: {text: Book a course, url: /course/}
voice: {tone: [plain]}
governance:
  people:
    desk: {name: The desk, roles: [editor]}
initiatives:
  - {name: Fill the cakes, due: 2026-10-31, status: active}
  - {name: Open a shop, due: 2027-01-01}
  - {name: Name the pillars, status: done}
"""


def lacks(strategy, aspect, files=None):
    score = scorecard(site_of(files or {}, strategy)).score(aspect)
    return [f"{each.span.line}: {each.name}: {each.lacks}" for each in score.missing]


def met(strategy, aspect, files=None):
    return [each.name for each in scorecard(site_of(files or {}, strategy)).score(aspect).met]


def test_a_solo_writer_is_asked_for_one_page_and_no_more():
    assert met(SOLO, "documentation") == ["Mission"]
    assert lacks(SOLO, "documentation") == [
        "1: Personas: not said; the key is 'personas'",
        "6: Bread at home: no summary",
        "1: Calls to action: not said; the key is 'ctas'",
        "1: Tone of voice: not said",
    ]


def test_a_team_states_goals_measures_evidence_and_who_answers_for_what():
    assert met(TEAM, "documentation") == [
        "Mission",
        "Goals",
        "More people take a course",
        "Bookings",
        "Personas",
        "Home baker",
        "Evidence for Home baker",
        "Bread",
        "Calls to action",
        "Tone of voice",
        "Who is who",
    ]
    assert lacks(TEAM, "documentation") == [
        "8: More people know us: only KPIs that look good without meaning much",
        "11: Visits of the shop: no baseline, no day to reach it",
        "21: Café owner: no jobs or needs, no pains, no channels",
        "24: Evidence for Café owner: last reviewed on 31 October 2025, over a year ago",
        "25: Guest: no role, no jobs or needs, no pains, no channels",
        "25: Evidence for Guest: no interviews",
        "28: Cakes: no goal, no KPI, no owner",
        "32: Who approves: not said; the key is 'approval' below 'governance'",
        "32: How often articles are reviewed: not said; the key is 'review_every' below 'governance'",
    ]


def test_review_may_be_said_pillar_by_pillar():
    every = TEAM.replace("owner: desk}\n", "owner: desk, review_every: 1 year}\n")
    assert "How often articles are reviewed" in met(every, "documentation")


def test_a_solo_writer_need_not_interview_anybody():
    solo = f"{SOLO}personas:\n  baker: {{name: Baker, role: Bakes, needs: [x], pains: {{flat: Flat}}}}\n"
    assert met(solo, "documentation") == ["Mission", "Personas", "Baker"]
    old = solo.replace("role: Bakes", "role: Bakes, evidence: {interviews: 2, reviewed: 2020-01-01}")
    assert "12: Evidence for Baker: last reviewed on 1 January 2020, over a year ago" in lacks(old, "documentation")


ARTICLES = {
    "content/a.md": "Title: Loaf\nPillar: bread\n",
    "content/b.md": "Title: Sponge\nDate: 2026-10-01\nPillar: cakes\n",
    "content/c.md": "Title: Fair\n",
    "content/d.md": "Title: Draft\nStatus: draft\n",
    "content/pages/e.md": "Title: Page\n",
}


def test_an_article_is_aligned_if_its_pillar_serves_a_goal():
    assert met(TEAM, "alignment", ARTICLES) == ["Loaf"]
    assert lacks(TEAM, "alignment", ARTICLES) == [
        "3: Sponge: its pillar 'cakes' serves no goal",
        "1: Fair: in no pillar",
    ]


def test_without_goals_it_is_enough_to_be_in_a_pillar():
    score = scorecard(site_of(ARTICLES, PLAN)).score("alignment")
    assert (score.counts, [each.name for each in score.met]) == ("articles are in a pillar", ["Loaf", "Sponge"])


def test_coverage_is_made_of_hubs_clusters_topics_pains_and_cells():
    loaf = "Title: Loaf\nPillar: bread\nCluster: shaping\nPersona: cafe-owner\nStage: awareness\nAddresses: waste\n"
    files = {"content/loaf.md": loaf}
    assert met(PLAN, "coverage", files) == [
        "Hub page of Bread at home",
        "Bread at home / Shaping loaves",
        "Throws bread away (Café owner)",
        "Café owner at stage awareness",
    ]
    assert lacks(PLAN, "coverage", files) == [
        "10: Bread at home / Sourdough starters: no article",
        "14: When it sleeps: reviving a starter: was due on 30 October 2026",
        "19: Hub page of Cakes: not made, for want of articles",
        "26: Has an hour a week (Home baker): no article answers it",
        "31: Has ten minutes (Café owner): no article answers it",
        "22: Home baker at stage awareness: nothing to read",
        "27: Café owner at stage consideration: nothing to read",
        "27: Café owner at stage decision: nothing to read",
        "27: Café owner at stage retention: nothing to read",
    ]


def cluster(files, strategy=PLAN):
    """How much there is of the cluster on starters, and of how much: its own point, and its topics that are due."""
    score = scorecard(site_of(files, strategy)).score("coverage")
    points = [each for each in score.points if "starter" in each.name]
    return sum(each.have for each in points), sum(each.of for each in points)


ONE = {"content/a.md": "Title: Feeding\nPillar: bread\nCluster: starters\n"}
TWO = {**ONE, "content/b.md": "Title: Storing\nPillar: bread\nCluster: starters\n"}
THREE = {**TWO, "content/c.md": "Title: Naming\nPillar: bread\nCluster: starters\n"}
PLANNED = "Title: Sleeping\nDate: 2026-10-01\nKeyword: revive a starter\n"


def test_of_a_cluster_every_article_counts_up_to_its_target():
    assert "10: Bread at home / Sourdough starters: 1 of 3 articles" in lacks(PLAN, "coverage", ONE)
    assert (cluster({}), cluster(ONE), cluster(TWO)) == ((0, 3), (1, 3), (2, 3))


def test_nothing_takes_the_place_of_a_topic_whose_day_has_passed():
    assert cluster(THREE) == (2, 3)
    assert cluster({**TWO, "content/d.md": f"{PLANNED}Pillar: bread\nCluster: starters\n"}) == (3, 3)


def test_a_planned_piece_counts_wherever_it_is():
    assert cluster({**TWO, "content/d.md": PLANNED}) == (3, 3)
    assert cluster({**TWO, "content/pages/d.md": PLANNED}) == (3, 3)


def test_a_topic_that_is_not_due_yet_is_asked_for_by_nobody():
    later = PLAN.replace("2026-10-30", "2026-11-02")
    assert (cluster(TWO, later), cluster(THREE, later)) == ((2, 3), (3, 3))
    early = {**THREE, "content/d.md": f"{PLANNED}Pillar: bread\nCluster: starters\n"}
    assert cluster(early, later) == (3, 3)


def test_a_hub_page_that_leads_to_nothing_is_not_enough():
    files = {"content/pages/cakes.md": "Title: Cakes\nPillar: cakes\nHub: yes\n"}
    assert "19: Hub page of Cakes: leads to no article" in lacks(PLAN, "coverage", files)


def test_initiatives_are_done_or_not():
    assert met(TEAM, "initiatives") == ["Name the pillars"]
    assert lacks(TEAM, "initiatives") == [
        "36: Fill the cakes: active, was due on 31 October 2026",
        "37: Open a shop: planned, due on 1 January 2027",
    ]


def test_nothing_that_counts_makes_no_score():
    aspects = [each.aspect for each in scorecard(site_of({}, SOLO)).scores]
    assert aspects == ["documentation", "coverage"]


@pytest.mark.parametrize(("files", "percent"), [({}, 0), (ARTICLES, 33)])
def test_a_share_is_rounded_down(files, percent):
    score = scorecard(site_of(files, TEAM)).score("alignment")
    assert (score.percent if score else 0) == percent
