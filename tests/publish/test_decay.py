"""What brings less than it did, between which months, and what nothing any more?"""

from __future__ import annotations

from datetime import date

from tests.figures import MONTHS, article, articles, became, counted, export

CLICKS = "search-console:clicks"
STEADY = [100] * len(MONTHS)
FALLING = [100] * (len(MONTHS) - 3) + [20] * 3


def decays(figures, months=MONTHS, files=None):
    found = became(files or articles("abc"), export(*counted(CLICKS, figures, months)))
    return {each.path[8:-3]: each.decays[0] for each in found.articles if each.decays}


def test_the_same_months_of_the_year_before_are_compared():
    found = decays({"a": FALLING, "b": STEADY, "c": STEADY})
    assert list(found) == ["a"]
    assert (found["a"].before, found["a"].now, found["a"].percent, found["a"].is_yearly) == (300, 60, -80, True)
    assert (str(found["a"].months), str(found["a"].earlier)) == ("2026-08-01/2026-10-31", "2025-08-01/2025-10-31")
    assert found["a"].site_percent == -27


def test_with_half_a_year_the_months_before_are_compared():
    found = decays({"a": FALLING[-6:], "b": STEADY[-6:], "c": STEADY[-6:]}, MONTHS[-6:])
    assert (str(found["a"].earlier), found["a"].is_yearly) == ("2026-05-01/2026-07-31", False)


def test_five_months_are_no_trend():
    assert decays({"a": FALLING[-5:], "b": STEADY[-5:]}, MONTHS[-5:]) == {}


def test_a_month_that_is_not_over_does_not_count():
    days = [f"/a,{CLICKS},1,2026-10-{day:02}" for day in range(1, 11)]
    steady = counted(CLICKS, {"a": STEADY[:-1], "b": STEADY[:-1]}, MONTHS[:-1])
    found = became(articles("ab"), export(*steady, *days))
    assert [each.decays for each in found.articles] == [(), ()]


def test_a_hole_in_the_months_is_no_fall():
    assert decays({"a": FALLING[:10] + FALLING[-2:], "b": [100] * 12}, MONTHS[:10] + MONTHS[-2:]) == {}


def test_what_all_lost_together_is_nobodys_fall():
    assert decays({"a": FALLING, "b": FALLING, "c": FALLING}) == {}


def test_few_readers_come_and_go():
    assert decays({"a": [2] * 31 + [1] * 3, "b": STEADY, "c": STEADY}) == {}


def test_what_comes_with_the_season_has_not_decayed():
    seasonal = [100 if month.endswith(("05", "06", "07")) else 10 for month in MONTHS]
    seasonal[19:22] = [60, 60, 60]
    assert decays({"a": seasonal, "b": STEADY, "c": STEADY}) == {}


def test_what_was_not_out_in_all_of_the_months_is_not_compared():
    files = {**article("a", day="2025-08-01"), **articles("bc")}
    assert decays({"a": FALLING, "b": STEADY, "c": STEADY}, files=files) == {}


def test_months_without_a_row_are_months_without_readers():
    rows = [*counted(CLICKS, {"a": [100] * 31}, MONTHS[:31]), *counted(CLICKS, {"b": STEADY, "c": STEADY}, MONTHS)]
    found = became(articles("abc"), export(*rows))
    assert [each.decays[0].now for each in found.articles if each.decays] == [0]


def test_nobody_came_in_twelve_whole_months():
    figures = counted(CLICKS, {"b": STEADY[-12:], "c": STEADY[-12:]}, MONTHS[-12:])
    found = became(articles("abc"), export(*figures))
    assert [(each.path, each.unread_since) for each in found.unread] == [("content/a.md", date(2025, 11, 1))]


def test_eleven_months_are_too_few_to_say_that_nobody_comes():
    figures = counted(CLICKS, {"b": STEADY[-11:]}, MONTHS[-11:])
    assert became(articles("ab"), export(*figures)).unread == ()


def test_what_came_out_meanwhile_had_no_twelve_months():
    figures = counted(CLICKS, {"b": STEADY[-12:]}, MONTHS[-12:])
    assert became({**article("a", day="2026-01-01"), **articles("b")}, export(*figures)).unread == ()
