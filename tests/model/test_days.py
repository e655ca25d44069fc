"""How do people write a day, and how long ago it was?"""

from __future__ import annotations

from datetime import date

from pelican_contentstrategy.model.days import ago, spelled_out


def test_a_day_as_people_write_it():
    assert spelled_out(date(2027, 3, 31)) == "31 March 2027"


def test_days_that_are_past():
    assert ago(date(2026, 10, 31), date(2026, 11, 1)) == "yesterday"
    assert ago(date(2023, 11, 2), date(2026, 11, 1)) == "1,095 days ago"
