"""What does the front matter of an article plan to make it known?"""

from __future__ import annotations

from datetime import date

import pytest

from pelican_contentstrategy.model.promotion import promotions_of
from tests.sites import TODAY, site_of


def planned(written):
    site = site_of({"content/starter.md": f"Title: Feed a starter\nDate: 2026-03-01\nPromotion: {written}\n\nText.\n"})
    return [(each.kind, each.what, each.by, each.is_done, each.done_on) for each in promotions_of(site.documents[0])]


def test_an_entry_has_a_kind_and_may_have_a_day():
    assert planned("pr: Trade journal by 2026-12-01; paid: LinkedIn") == [
        ("pr", "Trade journal", date(2026, 12, 1), False, None),
        ("paid", "LinkedIn", None, False, None),
    ]


@pytest.mark.parametrize(
    ("written", "by", "done_on"),
    [
        ("community: Forum done", None, None),
        ("community: Forum, done", None, None),
        ("community: Forum (done 2026-10-30)", None, date(2026, 10, 30)),
        ("community: Forum by 2026-10-01 done 2026-10-30", date(2026, 10, 1), date(2026, 10, 30)),
        ("Community: Forum done by 2026-10-01", date(2026, 10, 1), None),
    ],
)
def test_what_is_done_says_so(written, by, done_on):
    assert planned(written) == [("community", "Forum", by, True, done_on)]


def test_words_that_only_look_like_an_end_stay():
    assert planned("paid: Stand by") == [("paid", "Stand by", None, False, None)]
    assert planned("paid: done") == [("paid", "", None, True, None)]


def test_only_what_is_not_done_can_be_overdue():
    site = site_of(
        {
            "content/starter.md": "Title: Feed a starter\nDate: 2026-03-01\n"
            "Promotion: pr: A by 2026-10-31; pr: B by 2026-10-31 done; pr: C by 2026-11-01; radio: D\n\nText.\n"
        }
    )
    found = list(promotions_of(site.documents[0]))
    assert [each.is_overdue(TODAY) for each in found] == [True, False, False, False]
    assert [each.is_known for each in found] == [True, True, True, False]


@pytest.mark.parametrize(
    ("written", "by", "unread"),
    [
        ("pr: Journal by 2026-12-1", date(2026, 12, 1), ()),
        ("pr: Journal by 31.12.2026", None, ("31.12.2026",)),
        ("pr: Journal by 12/31/26", None, ("12/31/26",)),
        ("pr: Journal by 1 December 2026", None, ("1 December 2026",)),
        ("pr: Journal by December 1st, 2026", None, ("December 1st, 2026",)),
        ("pr: Journal by 2026-02-30 done on 3.2.2026", None, ("3.2.2026", "2026-02-30")),
        ("pr: Stand by 30 seconds", None, ()),
    ],
)
def test_a_day_that_cannot_be_read_is_known_to_be_one(written, by, unread):
    site = site_of({"content/starter.md": f"Title: Feed a starter\nPromotion: {written}\n\nText.\n"})
    (found,) = promotions_of(site.documents[0])
    assert (found.by, found.unread) == (by, unread)


def test_without_a_colon_all_is_the_kind():
    assert planned("community by 2026-12-01") == [("community", "", date(2026, 12, 1), False, None)]
    assert planned("Trade journal done") == [("trade-journal", "", None, True, None)]


def test_each_entry_knows_where_it_stands():
    site = site_of({"content/starter.md": "Title: Feed a starter\nPromotion: pr: A;  paid: B done ;\n\nText.\n"})
    spans = [each.span for each in promotions_of(site.documents[0])]
    assert [(each.line, each.column, each.end_column) for each in spans] == [(2, 12, 17), (2, 20, 32)]


def test_entries_of_a_field_on_two_lines_stand_at_the_field():
    text = "Title: Feed a starter\nPromotion: pr: A;\n    paid: B\n\nText.\n"
    assert {each.span.line for each in promotions_of(site_of({"content/starter.md": text}).documents[0])} <= {2, 3}
