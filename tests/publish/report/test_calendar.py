"""Does the calendar show what is overdue, and what is on in the next months?"""

from __future__ import annotations

from tests.publish.report.top import dossier_of, section, words
from tests.sites import BAKERY

TOPIC = """        topics:
          - title: Revive a starter
            owner: desk
            due: 2026-12-15
"""
PLAN = (
    BAKERY.replace("        title: Sourdough starters\n", f"        title: Sourdough starters\n{TOPIC}", 1)
    + """initiatives:
  - name: Open the second shop
    owner: desk
    due: 2027-02-01
"""
)


def article(title, *lines):
    return "\n".join((f"Title: {title}", *lines, "", "Text."))


def calendar(files, strategy=BAKERY):
    return section(dossier_of(files, strategy), "calendar")


def days(page):
    return {words(each.span): words(each.ul) for each in page.select("table.month td") if each.ul}


def test_nothing_on_is_nothing_to_show():
    view, page = calendar({"content/old.md": article("Old", "Date: 2020-01-01")})
    assert (view.late, view.months) == ((), ())
    assert page.find(id="calendar") is None


def test_where_nothing_is_on_soon_the_first_thing_after_that_is_told():
    view, page = calendar({}, PLAN.replace("2026-12-15", "2030-06-30").replace("2027-02-01", "2031-01-01"))
    assert (view.months, page.select("table.month")) == ((), [])
    assert "First comes, on 30 June 2030: Due Revive a starter" in words(page.find(id="calendar"))


def test_only_months_with_something_on_are_shown():
    view, page = calendar({"content/next.md": article("Next &lt;b&gt;one", "Date: 2027-01-05", "Status: draft")}, PLAN)
    assert [each.title for each in view.months] == ["December 2026", "January 2027"]
    assert [words(each.caption) for each in page.select("table.month")] == ["December 2026", "January 2027"]
    assert days(page) == {"15": "Due Revive a starter", "5": "Publish Next <b>one"}
    assert page.find("a", href="#a-next")


def test_a_month_is_a_table_with_weekdays_and_today_is_named():
    _, page = calendar({"content/new.md": article("New", "Date: 2026-11-12")})
    table = page.select_one("table.month")
    assert [(each["scope"], each.abbr["title"]) for each in table.select("th")][:2] == [
        ("col", "Monday"),
        ("col", "Tuesday"),
    ]
    assert [words(each) for each in table.select("[aria-current=date]")] == ["1 today"]
    assert len(table.select("tbody tr")) == 6


def test_the_same_is_a_list_where_there_is_no_room_for_a_table():
    _, page = calendar({"content/new.md": article("New", "Date: 2026-11-12")})
    assert [words(each) for each in page.select(".agenda dt, .agenda dd")] == [
        "Thursday, 12 November 2026",
        "Publish New",
    ]


def test_many_on_a_day_are_folded():
    files = {f"content/{each}.md": article(f"No {each}", "Date: 2026-11-12") for each in range(6)}
    view, page = calendar(files)
    (day,) = view.months[0].busy
    assert ([each.title for each in day.shown], len(day.folded)) == (["No 0", "No 1", "No 2"], 3)
    assert page.select_one("table.month summary").string == "3 more"


def test_what_takes_several_days_is_told_once():
    engaged = ("Date: 2026-10-28", "Discussion_url: https://talk.example/1", "Engage_until: 2026-11-06")
    _, page = calendar({"content/talk.md": article("Talk", *engaged)})
    assert days(page) == {"1 today": "Answer readers Talk until 6 November"}


def test_what_is_overdue_comes_first_the_longest_overdue_on_top():
    plan = PLAN.replace("due: 2026-12-15", "due: 2026-10-15").replace("due: 2027-02-01", "due: 2026-10-31")
    files = {"content/old.md": article("Old", "Date: 2026-01-01", "Review_every: 3 months", "Owner: desk")}
    view, page = calendar(files, plan)
    assert [words(each) for each in page.select(".late-list li")] == [
        "Review Old 214 days ago The desk",
        "Due Revive a starter 17 days ago The desk",
        "Finish Open the second shop yesterday The desk",
    ]
    assert view.unlisted == 0


def test_of_much_that_is_overdue_the_last_is_only_counted():
    files = {
        f"content/{each:02}.md": article(f"No {each}", "Date: 2026-01-01", "Review_every: 3 months")
        for each in range(70)
    }
    view, page = calendar(files)
    assert (len(view.late), len(view.later), view.unlisted) == (10, 50, 10)
    assert words(page.select_one("#calendar > details summary")) == "60 more"
    assert "and 10 that are not as late" in words(page)


def test_long_titles_are_cut():
    _, page = calendar({"content/new.md": article("Long " * 30, "Date: 2026-11-12")})
    assert days(page)["12"].endswith("Long Long Long…")
