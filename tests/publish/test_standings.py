"""What is above or below the median of its stage, and what had better not be compared?"""

from __future__ import annotations

import pytest

from tests.figures import STRATEGY, article, articles, became, counted, export

SIX = articles("abcdef")
USUAL = {"b": 31, "c": 30, "d": 29, "e": 31, "f": 30}


def places(*files, strategy=STRATEGY):
    return {
        each.path[8:-3]: each.standing.place for each in became(*files, strategy=strategy).articles if each.standing
    }


@pytest.mark.parametrize(
    ("value", "place"), [(90, "above"), (44, "usual"), (30, "usual"), (22, "usual"), (3, "below"), (0, "below")]
)
def test_what_is_far_from_the_median_beyond_chance(value, place):
    found = places(SIX, export(*counted("ga4:key_events", {**USUAL, "a": value})))
    assert found == {"a": place, **dict.fromkeys("bcdef", "usual")}


def test_of_small_numbers_nobody_can_tell():
    figures = {"a": 4, "b": 2, "c": 2, "d": 1, "e": 2, "f": 0}
    assert set(places(SIX, export(*counted("ga4:key_events", figures))).values()) == {"usual"}


def test_many_views_prove_nothing():
    rows = (*counted("ga4:key_events", {**USUAL, "a": 30}), *counted("ga4:views", {**USUAL, "a": 99999}))
    assert places(SIX, export(*rows))["a"] == "usual"


def test_with_views_alone_nothing_is_compared():
    assert places(SIX, export(*counted("ga4:views", {**USUAL, "a": 99999}))) == {}


def test_four_articles_are_too_few():
    found = became(articles("abcd"), export(*counted("ga4:key_events", {"a": 99, "b": 1, "c": 1, "d": 1})))
    assert {(each.standing.place, each.standing.among) for each in found.articles} == {("few", 4)}


def test_stages_are_not_held_against_each_other():
    deciding = articles("ghijk", stage="decision")
    figures = {**dict.fromkeys("abcdef", 30), **dict.fromkeys("ghijk", 300)}
    assert set(places(SIX, deciding, export(*counted("ga4:key_events", figures))).values()) == {"usual"}


def test_what_was_out_for_less_time_is_not_held_against_more():
    new = article("g", day="2026-09-01")
    rows = counted("ga4:key_events", {**dict.fromkeys("abcdef", 30)}, ("2026-07", "2026-08", "2026-09", "2026-10"))
    found = places(SIX, new, export(*rows, *counted("ga4:key_events", {"g": [30, 30]}, ("2026-09", "2026-10"))))
    assert found["g"] == "usual"


def test_what_was_out_for_days_only_is_too_new():
    figures = {**USUAL, "a": 30, "g": 0}
    found = places(SIX, article("g", day="2026-10-10"), export(*counted("ga4:key_events", figures)))
    assert found["g"] == "young"


def test_what_is_in_no_row_came_to_nothing():
    assert places(SIX, export(*counted("ga4:key_events", USUAL)))["a"] == "below"


def test_of_mails_what_is_in_no_row_was_never_sent():
    mailed = STRATEGY.replace("ga4:key_events", "mailchimp:unique_clicks")
    assert "a" not in places(SIX, export(*counted("mailchimp:unique_clicks", USUAL)), strategy=mailed)


def test_of_an_export_that_may_be_cut_nobody_knows_the_rest():
    many = [f"n{number}" for number in range(1000)]
    clicks = STRATEGY.replace("ga4:key_events", "search-console:clicks")
    rows = counted("search-console:clicks", dict.fromkeys(many, 30))
    assert "a" not in places(articles(["a", *many]), export(*rows), strategy=clicks)


def test_a_rate_may_be_better_lower():
    bounces = STRATEGY.replace("ga4:key_events", "ga4:bounce_rate").replace("target: 100", "target: 20")
    rows = [
        *counted("ga4:bounce_rate", {"a": 0.2, "b": 0.6, "c": 0.6, "d": 0.6, "e": 0.6, "f": 0.95}),
        *counted("ga4:sessions", dict.fromkeys("abcdef", 500)),
    ]
    found = places(SIX, export(*sorted(rows, key=lambda row: row.split(",")[0])), strategy=bounces)
    assert (found["a"], found["b"], found["f"]) == ("above", "usual", "below")


def test_an_average_over_few_says_nothing():
    rates = STRATEGY.replace("ga4:key_events", "ga4:engagement_rate")
    rows = [
        *counted("ga4:engagement_rate", {"a": 1, "b": 0.4, "c": 0.4, "d": 0.4, "e": 0.4, "f": 0.4}),
        *counted("ga4:sessions", {"a": 3, **dict.fromkeys("bcdef", 500)}),
    ]
    found = places(SIX, export(*sorted(rows, key=lambda row: row.split(",")[0])), strategy=rates)
    assert found["a"] == "usual"


def test_an_article_is_measured_by_its_own_kpi_if_that_was_counted():
    more = STRATEGY.replace("pillars:", "  signups:\n    name: Sign-ups\n    source: ghost:signups\npillars:")
    found = became(
        article("a", "KPI: signups"), article("b"), export(*counted("ga4:key_events", {"a": 3})), strategy=more
    )
    assert [each.kpi for each in found.articles] == ["bookings", "bookings"]
    rows = (*counted("ga4:key_events", {"a": 3}), *counted("ghost:signups", {"a": 5}))
    found = became(article("a", "KPI: signups"), article("b"), export(*rows), strategy=more)
    assert [(each.kpi, each.value) for each in found.articles] == [("signups", 5), ("bookings", 0)]
