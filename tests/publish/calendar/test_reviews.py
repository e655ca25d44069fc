"""Which reviews stand in the calendar, and how many on one day?"""

from __future__ import annotations

from tests.publish.calendar.planning import article, entries, files_of, read
from tests.sites import BAKERY

YEARLY = BAKERY.replace("governance:\n", "governance:\n  review_every: 12 months\n")
TEAM = f"{BAKERY}\nprofile: team\n"


def many(number, *lines, date="2020-01-01"):
    return {f"content/a{each:03}.md": article(f"Piece {each}", f"Date: {date}", *lines) for each in range(number)}


def reviews(files, strategy=YEARLY):
    return entries(files, strategy, "reviews")


def test_a_review_is_due_a_period_after_the_last_look():
    files = {"content/a.md": article("A", "Date: 2024-01-01", "Reviewed: 2026-03-10", "Owner: desk")}
    assert reviews(files) == [("2027-03-10", "2027-03-10", "Review: A")]


def test_a_person_alone_is_asked_for_nothing_they_did_not_ask_for():
    assert reviews(many(1), BAKERY) == []
    assert [each[2] for each in reviews(many(1, "Review_every: 2 years"), BAKERY)] == ["Review: Piece 0"]
    assert [each[2] for each in reviews(many(1), TEAM)] == ["Review: Piece 0"]


def test_pages_are_reviewed_if_a_pillar_or_a_period_stands_on_them():
    files = {
        "content/pages/cakes.md": article("Cakes", "Date: 2026-01-01"),
        "content/pages/about.md": article("About", "Date: 2026-01-01"),
        "content/pages/prices.md": article("Prices", "Date: 2026-01-01", "Review_every: 1 year"),
    }
    assert [each[2] for each in reviews(files)] == ["Review: Cakes", "Review: Prices"]


def test_nobody_reviews_drafts_or_what_is_given_up():
    assert reviews(many(2, "Status: draft") | {"content/b.md": article("B", "Date: 2020-01-01", "Audit: retire")}) == []


def test_what_is_overdue_is_for_this_week():
    files = {"content/a.md": article("A", "Date: 2024-01-01")}
    assert reviews(files) == [("2026-10-26", "2026-10-26", "Review: A")]
    (entry,) = read(files_of(files, YEARLY)["calendar/reviews.ics"])
    assert entry.description.splitlines()[0] == "Due since: 2025-01-01"


def test_more_than_three_of_one_person_in_a_week_are_one_entry():
    files = many(30, "Owner: desk") | {"content/b.md": article("B", "Date: 2019-01-01", "Owner: Ann")}
    assert reviews(files) == [
        ("2026-10-26", "2026-10-26", "Review: B"),
        ("2026-10-26", "2026-10-30", "Review: 30 articles, 30 overdue (The desk)"),
    ]
    _, heap = read(files_of(files, YEARLY)["calendar/reviews.ics"])
    lines = heap.description.splitlines()
    assert lines[0] == "Owner: The desk"
    assert lines[1] == "2021-01-01 Piece 0 (content/a000.md)"
    assert lines[-1] == "and 10 more"
    assert len(lines) == 22


def test_the_heap_of_many_people_is_one_entry_too():
    files = {
        f"content/a{each}.md": article(f"A {each}", "Date: 2020-01-01", f"Owner: p{each % 20}") for each in range(300)
    }
    assert reviews(files) == [("2026-10-26", "2026-10-30", "Review: 300 articles, 300 overdue")]
    (entry,) = read(files_of(files, YEARLY)["calendar/reviews.ics"])
    assert entry.description.splitlines()[0] == "p0: 15 articles, 15 overdue"


def test_reviews_to_come_are_heaped_by_their_own_week():
    assert reviews(many(5, date="2026-03-10")) == [("2027-03-08", "2027-03-12", "Review: 5 articles")]


def test_a_period_beyond_all_days_is_none():
    assert reviews(many(1, "Review_every: 9999 years")) == []
