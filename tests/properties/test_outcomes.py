"""Whatever is decided and counted, does judging it neither fail nor make anything up?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_contentstrategy.model.amounts import amount_of
from pelican_contentstrategy.model.rulings import Rulings
from tests.figures import MONTHS, STRATEGY, articles, became, counted, export
from tests.sites import site_of

NAMES = "abcdef"
FIGURES = st.dictionaries(st.sampled_from(NAMES), st.lists(st.integers(0, 500), min_size=9, max_size=9))


@settings(max_examples=20, deadline=None)
@given(FIGURES, FIGURES)
def test_numbers_come_to_what_was_counted(bookings, clicks):
    rows = (*counted("ga4:key_events", bookings, MONTHS[-9:]), *counted("search-console:clicks", clicks, MONTHS[-9:]))
    found = became(articles(NAMES), export(*rows))
    total = sum(sum(values) for values in bookings.values())
    assert sum(each.value for kpi in found.kpis for each in kpi.parts if kpi.slug == "bookings") == total
    for mixture in found.mixtures:
        for axis in ("pillars", "stages"):
            shares = [each.performing_share or 0 for each in mixture.shares if each.axis == axis]
            assert sum(shares) == pytest.approx(1 if total else 0)
    assert all(each.now < each.before for article in found.articles for each in article.decays)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40))
def test_any_subject_is_resolved_or_told(subject):
    site = site_of({**articles("ab"), "decisions.md": f"- 2026-10-05 {subject}: more. Why.\n"}, STRATEGY)
    rulings = Rulings(site)
    assert len(rulings.known) + len(rulings.problems) == len(site.records.decisions)


@given(st.text(max_size=20))
def test_an_amount_is_never_below_nothing(written):
    amount = amount_of(written)
    assert amount is None or amount >= 0
