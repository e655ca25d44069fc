"""How do KPIs and targets stand, what do shares come to, and what is to be decided?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.figures import MONTHS, STRATEGY, article, articles, became, counted, export

ABC = articles("abc")


def bookings(**figures):
    return export(*counted("ga4:key_events", figures))


def kpi(found, slug="bookings"):
    return next(each for each in found.kpis if each.slug == slug)


def share(found, axis, slug):
    [mixture] = [each for each in found.mixtures if each.kpi == "bookings"]
    return next(each for each in mixture.shares if (each.axis, each.slug) == (axis, slug))


def test_a_kpi_is_told_with_all_that_it_is_made_of():
    found = kpi(became(ABC, bookings(a=30, b=60)))
    assert (found.aim.state, found.aim.actual, found.aim.target) == ("open", 90, 100)
    assert str(found.aim.period) == "2026-10"
    assert [(each.path, each.value) for each in found.parts] == [("content/b.md", 60), ("content/a.md", 30)]
    assert found.worth == 3600


def test_hub_pages_and_pages_bring_something_too():
    pages = {"content/pages/cakes.md": "Title: Cakes\n\nAll of them.\n"}
    found = kpi(became(ABC, pages, bookings(**{"topics/bread": 5, "pages/cakes": 3, "cakes": 3})))
    assert sum(each.value for each in found.parts) == found.aim.actual
    assert "hub:bread" in [each.path for each in found.parts]


@pytest.mark.parametrize(
    ("by", "number", "state"),
    [
        ("2026-12-31", 99, "open"),
        ("2026-12-31", 100, "reached"),
        ("2026-10-31", 99, "missed"),
        ("2026-10-31", 100, "reached"),
        ("2026-11-01", 99, "open"),
    ],
)
def test_a_day_is_past_the_day_after(by, number, state):
    found = became(ABC, bookings(a=number), strategy=STRATEGY.replace("by: 2026-12-31", f"by: {by}"))
    assert kpi(found).aim.state == state


def test_what_came_after_the_day_does_not_count_towards_it():
    rows = counted("ga4:key_events", {"a": [60, 70]}, ("2026-08", "2026-09"))
    found = kpi(became(ABC, export(*rows), strategy=STRATEGY.replace("by: 2026-12-31", "by: 2026-08-31")))
    assert (found.aim.actual, str(found.aim.period)) == (60, "2026-08")
    assert [each.value for each in found.parts] == [60]


def test_what_nobody_counted_is_neither_reached_nor_missed():
    found = became(ABC, strategy=STRATEGY.replace("by: 2026-12-31", "by: 2026-08-31"))
    assert kpi(found).aim.state == "unmeasured"
    assert (found.articles, found.mixtures, found.asks) == ((), (), ())


def test_an_article_has_a_target_of_its_own():
    one = article("a", "KPI_target: 20", "KPI_by: 2026-10-31")
    [found] = became(one, bookings(a=12)).articles
    assert (found.aim.state, found.aim.actual, found.aim.by) == ("missed", 12, date(2026, 10, 31))


def test_an_article_missed_nothing_by_a_day_until_which_nobody_counted():
    due = ("KPI_target: 5", "KPI_by: 2026-08-31")
    pages = {**article("a", *due), **article("b", *due)}
    early, late = (counted("ga4:key_events", {"b": 9}, (month,)) for month in ("2026-08", "2026-09"))
    assert [each.aim.state for each in became(pages, export(*late)).articles] == ["unmeasured", "unmeasured"]
    assert [each.aim.state for each in became(pages, export(*early)).articles] == ["missed", "reached"]


def test_return_is_worth_against_cost():
    found = became(article("a", "Cost: 1,200 EUR"), article("b"), bookings(a=90, b=5))
    assert [each.returns and (each.returns.worth, each.returns.cost) for each in found.articles] == [(3600, 1200), None]
    assert found.articles[0].returns.ratio == 3
    assert [each.path for each in found.returned] == ["content/a.md"]


def test_shares_are_of_the_kpi_and_never_of_views():
    found = became(
        article("a", "Format: guide", "Persona: home-baker"),
        article("b", "Format: recipe", stage="decision", pillar="cakes"),
        export(*counted("ga4:key_events", {"a": 30, "b": 10}), *counted("ga4:views", {"a": 1, "b": 9999})),
    )
    assert [each.kpi for each in found.mixtures] == ["bookings"]
    stage = share(found, "stages", "awareness")
    assert (stage.planned, stage.published_share, stage.performing_share) == (0.5, 0.5, 0.75)
    assert (stage.value, stage.paths) == (30, ("content/a.md",))
    assert share(found, "formats", "recipe").performing_share == 0.25
    assert share(found, "pillars", "cakes").value == 10
    assert share(found, "personas", "home-baker").published == 1


def test_where_the_kpi_came_to_nothing_there_are_no_shares_of_it():
    assert share(became(ABC, bookings(a=0)), "pillars", "bread").performing_share is None


def test_two_languages_are_one_article():
    one = {"content/a.md": "Title: A\nPillar: bread\nTranslations: content/a-de.md\n"}
    other = {"content/a-de.md": "Title: A\nLang: de\nPillar: bread\nTranslations: content/a.md\n"}
    found = became(one, other, article("b"), bookings(a=3, **{"a-de": 4}))
    assert [(each.path, each.value) for each in kpi(found).parts] == [("content/a.md", 7)]
    assert [each.path for each in found.articles] == ["content/a.md", "content/b.md"]


def test_a_missed_target_asks_for_a_decision_until_there_is_one():
    past = STRATEGY.replace("by: 2026-12-31", "by: 2026-09-30")
    figures = export(*counted("ga4:key_events", {"a": 10}, ("2026-08",)))
    asked = became(ABC, figures, strategy=past)
    assert [(each.kind, each.subject, each.reasons) for each in asked.asks] == [
        ("kpi", "bookings", ("came to 10 against a target of 100 by 2026-09-30, counted 2026-08",))
    ]
    decided = became(ABC, figures, {"decisions.md": "- 2026-10-02 bread: less. No.\n"}, strategy=past)
    assert (decided.asks, [each.subject for each in decided.rulings]) == ((), ["bread"])


def test_what_decays_asks_for_a_decision_that_holds_for_six_months():
    falling = [100] * 31 + [10] * 3
    names = {"a": falling, "b": [100] * 34, "c": [100] * 34}
    figures = export(*counted("search-console:clicks", names, MONTHS))
    assert [each.subject for each in became(ABC, figures).asks] == ["content/a.md"]
    assert became(ABC, figures, {"decisions.md": "- 2026-05-02 a: keep. It is fine.\n"}).asks == ()
    assert len(became(ABC, figures, {"decisions.md": "- 2026-04-30 a: keep. It is fine.\n"}).asks) == 1
    assert became(ABC, figures, {"decisions.md": "- 2026-10-02 bread: more.\n"}).asks == ()


def test_a_decision_of_days_to_come_settles_nothing():
    falling = export(*counted("search-console:clicks", {"a": [100] * 31 + [10] * 3, "b": [100] * 34}, MONTHS))
    assert len(became(articles("ab"), falling, {"decisions.md": "- 2062-10-02 a: keep.\n"}).asks) == 1
