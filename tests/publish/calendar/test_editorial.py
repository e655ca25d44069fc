"""Which days stand in the editorial calendar?"""

from __future__ import annotations

from tests.publish.calendar.planning import PLAN, article, entries, events, files_of, read
from tests.sites import BAKERY


def once(day, summary):
    return (day, day, summary)


def test_the_plan_of_the_strategy():
    assert entries({}, PLAN) == [
        once("2026-12-15", "Due: Revive a starter"),
        once("2027-02-01", "Finish: Open the second shop"),
        once("2027-03-31", "Measure: Subscribers, all of them"),
    ]


def test_an_entry_says_who_and_what_for():
    topic, initiative, kpi = read(files_of({}, PLAN)["calendar/editorial.ics"])
    assert topic.description.splitlines() == [
        "Owner: The desk",
        "Pillar: Bread at home",
        "Cluster: Sourdough starters",
        "Persona: Home baker",
        "Keyword: revive a starter",
    ]
    assert topic.categories == ["Planned topic"]
    assert initiative.description.splitlines() == ["Owner: The desk", "Goal: More readers", "Status: planned"]
    assert kpi.description.splitlines() == ["Baseline: 1,200", "Target: 2,000.5", "Goal: More readers"]


def test_a_topic_that_is_written_makes_way_for_its_article():
    files = {"content/a.md": article("Revive a starter", "Date: 2026-10-20")}
    assert [each for each in entries(files, PLAN) if "Revive" in each[2]] == [
        once("2026-10-20", "Published: Revive a starter")
    ]


def test_articles_to_come_and_those_of_the_last_three_months():
    files = {
        "content/old.md": article("Old", "Date: 2026-07-31"),
        "content/new.md": article("New", "Date: 2026-08-01"),
        "content/ahead.md": article("Ahead", "Date: 2026-11-20"),
        "content/draft.md": article("Draft", "Date: 2026-11-10", "Status: draft"),
        "content/left.md": article("Left lying", "Date: 2026-10-10", "Status: draft"),
        "content/undated.md": article("Undated", "Status: draft"),
        "content/hidden.md": article("Hidden", "Date: 2026-11-12", "Status: hidden"),
        "content/today.md": article("Today", "Date: 2026-11-01", "Status: draft"),
        "content/pages/page.md": article("A page", "Date: 2026-11-12"),
    }
    assert entries(files) == [
        once("2026-08-01", "Published: New"),
        once("2026-11-01", "Publish: Today"),
        once("2026-11-10", "Publish: Draft"),
        once("2026-11-20", "Publish: Ahead"),
    ]


def test_only_what_is_published_has_an_address():
    files = {
        "content/out.md": article("Out", "Date: 2026-10-01", "Modified: 2026-10-05"),
        "content/draft.md": article("Draft", "Date: 2026-11-10", "Status: draft"),
    }
    out, draft = read(files_of(files)["calendar/editorial.ics"])
    assert str(out.url) == "https://bakery.example/out/"
    assert draft.url is None
    assert out.dtstamp.isoformat() == "2026-10-05T08:00:00+00:00"
    assert draft.dtstamp.isoformat() == "2026-11-10T00:00:00+00:00"


def test_without_an_address_of_the_site_entries_have_none_either():
    files = {"pelicanconf.py": 'SITEURL = ""\n', "content/out.md": article("Out", "Date: 2026-10-01")}
    assert read(files_of(files)["calendar/editorial.ics"])[0].url is None


def test_promotion_and_discussions():
    files = {
        "content/a.md": article(
            "Starter",
            "Date: 2026-10-20",
            "Promotion: pr: Trade journal by 2026-12-01; paid by 2026-11-05; community: Forum done 2026-10-25",
            "Discussion_url: https://forum.example/1",
            "Engage_until: 2026-11-03",
        ),
        "content/b.md": article("Loaf", "Date: 2025-10-20", "Engage_until: 2026-11-04"),
        "content/c.md": article("Given up", "Date: 2025-10-20", "Engage_until: 2026-11-04", "Audit: retire"),
    }
    assert entries(files) == [
        ("2026-10-20", "2026-11-03", "Answer readers: Starter"),
        once("2026-10-20", "Published: Starter"),
        once("2026-10-25", "Promoted (Forum): Starter"),
        once("2026-11-04", "Answer readers: Loaf"),
        once("2026-11-05", "Promote (paid reach): Starter"),
        once("2026-12-01", "Promote (Trade journal): Starter"),
    ]


def test_what_ends_and_what_is_measured():
    more = BAKERY.replace("expires: 2026-01-31", "expires: 2026-11-30")
    files = {"content/a.md": article("A", "Date: 2025-01-01", "Expires: 2026-12-24", "KPI: x", "KPI_by: 2026-12-31")}
    assert entries(files, more) == [
        once("2026-11-30", "Last day: Meet us at the fair"),
        once("2026-12-24", "Expires: A"),
        once("2026-12-31", "Measure: A"),
    ]


def test_what_is_still_open_stays_however_late_it_is():
    files = {
        "content/a.md": article("A", "Date: 2024-01-01", "Promotion: pr: X by 2024-02-01; sales: Y by 2024-02-01 done")
    }
    assert entries(files) == [once("2024-02-01", "Promote (X): A")]


def test_a_brief_is_due_until_its_article_is_out():
    brief = "---\nTitle: Rye or wheat\nPillar: bread\nOwner: desk\nDue: 2026-12-20\n---\n\n## Questions\n\n- Which?\n"
    files = {"briefs/rye.md": brief}
    assert entries(files) == [once("2026-12-20", "Due: Rye or wheat")]
    written = {"content/rye.md": article("Rye", "Date: 2026-10-01", "Brief: briefs/rye.md")}
    assert entries(files | written) == [once("2026-10-01", "Published: Rye")]
    same = {"briefs/revive.md": brief.replace("Rye or wheat", "Revive a starter").replace("12-20", "12-15")}
    assert [each for each in entries(same, PLAN) if "Due" in each[2]] == [once("2026-12-15", "Due: Revive a starter")]


def test_what_has_no_day_makes_no_calendar():
    assert files_of({"content/a.md": article("A")}) == {}


def test_the_month_view_gets_what_is_long_over_too():
    files = {"content/a.md": article("A", "Date: 2020-01-01")}
    assert [each.summary for each in events(files)] == ["Published: A", "Last day: Meet us at the fair"]
