"""What a report knows of earlier builds, and what later ones are to know of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pelican_contentstrategy.model.milestone import Milestone
from pelican_contentstrategy.model.publishing import Publish
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.report import report_files
from pelican_contentstrategy.publish.report.trend import noted, trend
from tests.sites import BAKERY, TODAY, build_of

STARTER = (
    "Title: Feed a starter\nDate: 2026-10-20\nModified: 2026-10-25\nPillar: bread\nCluster: starters\n\nFeed it.\n"
)
FILES = {
    "content/starter.md": STARTER,
    "content/loaf.md": "Title: A loaf\nDate: 2027-01-01\nPillar: bread\n\nBake it.\n",
    "content/rye.md": "Title: Rye\nStatus: draft\n\nBake it.\n",
}
OLD = Milestone(date(2026, 9, 1), counts={"articles": 1}, pillars={"bread": {"articles": 1}})
PLANNED = """initiatives:
  - name: Open the second shop
    due: 2026-10-01
    status: active
  - name: Open the first shop
    due: 2026-09-01
    status: done
"""


def dossier_of(*earlier, files=FILES, strategy=BAKERY):
    review = build_of(files, strategy).review
    records = replace(review.site.records, trend=earlier)
    return Dossier(replace(review, site=replace(review.site, records=records)))


def test_what_a_build_comes_to():
    now = dossier_of().milestone
    assert (now.day, now.newest, now.revision) == (TODAY, date(2026, 10, 25), "")
    assert {name: now.counts[name] for name in ("articles", "drafts", "gaps", "orphans", "overdue")} == {
        "articles": 2,
        "drafts": 1,
        "gaps": 3,
        "orphans": 2,
        "overdue": 0,
    }
    assert now.pillars["bread"]["articles"] == 2
    assert set(now.scores) <= {"site", "linking", "readability", "voice", "coverage"}


def test_reviews_topics_and_initiatives_that_are_late():
    files = FILES | {"content/starter.md": STARTER.replace("Cluster", "Review_every: 3 days\nCluster")}
    topic = "title: Sourdough starters\n        topics:\n          - {title: Revive it, due: 2026-10-31}\n"
    late = dossier_of(files=files, strategy=BAKERY.replace("title: Sourdough starters\n", topic) + PLANNED).overdue
    assert [each.document.path for each in late.reviews] == ["content/starter.md"]
    assert [each.title for each in late.topics] == ["Revive it"]
    assert [each.name for each in late.initiatives] == ["Open the second shop"]
    assert late.number == 3


def test_without_any_history_there_is_now():
    dossier = dossier_of()
    assert trend(dossier) == noted(dossier) == (dossier.milestone,)


def test_now_comes_behind_what_was():
    dossier = dossier_of(OLD)
    assert trend(dossier) == noted(dossier) == (OLD, dossier.milestone)


def test_what_is_as_it_was_has_the_day_since_which_it_is_so():
    since = replace(dossier_of().milestone, day=date(2026, 10, 1))
    dossier = dossier_of(OLD, since)
    assert trend(dossier) == noted(dossier) == (OLD, since)


def test_it_is_now_whatever_else_the_day_has_seen():
    now = dossier_of().milestone
    other = replace(now, counts={**now.counts, "articles": 9}, newest=date(2026, 10, 31))
    dossier = dossier_of(OLD, other)
    assert noted(dossier) == (OLD, now, other)
    assert trend(dossier) == (OLD, other, now)
    again = dossier_of(*noted(dossier))
    assert (noted(again), trend(again)) == (noted(dossier), trend(dossier))


def test_a_build_of_a_past_day_does_not_know_of_later_ones():
    later = replace(OLD, day=date(2026, 12, 1))
    dossier = dossier_of(later)
    assert trend(dossier) == (dossier.milestone,)
    assert noted(dossier) == (dossier.milestone, later)


def test_pillars_have_the_ids_of_today():
    renamed = BAKERY.replace(
        "    title: Bread at home\n", "    title: Bread at home\n    renamed_from: [loaf, crust]\n"
    )
    one = replace(OLD, pillars={"loaf": {"articles": 1, "score": 50}, "gone": {"articles": 3}})
    two = replace(OLD, day=date(2026, 9, 2), pillars={"loaf": {"articles": 1, "score": 50}, "crust": {"articles": 2}})
    found = trend(dossier_of(one, two, strategy=renamed))
    assert found[0].pillars == {"bread": {"articles": 1, "score": 50}, "gone": {"articles": 3}}
    assert found[1].pillars == {"bread": {"articles": 3}}


def test_a_history_that_is_full_drops_its_oldest():
    many = [Milestone(date.fromordinal(730_000 + number), counts={"articles": number}) for number in range(200)]
    dossier = dossier_of(*many)
    assert noted(dossier) == (*many[1:], dossier.milestone)
    again = dossier_of(*noted(dossier))
    assert trend(again) == trend(dossier) == noted(dossier)


def written(dossier, options=None):
    return {each.path: each.content for each in report_files(dossier, options or Publish()) if each.root == "project"}


def test_a_line_is_written_only_if_the_result_changed():
    dossier = dossier_of(OLD)
    assert set(written(dossier)) == {"strategy-history.jsonl"}
    assert not written(dossier_of(*noted(dossier)))


def test_no_line_where_none_is_wanted():
    assert not written(dossier_of(), Publish.model_validate({"report": {"history": ""}}))
