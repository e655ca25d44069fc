"""What does a month look like?"""

from __future__ import annotations

from datetime import date

from pelican_contentstrategy.publish.calendar.event import Event
from pelican_contentstrategy.publish.calendar.month_view import month_view

TODAY = date(2026, 11, 18)


def event(title, day, last=None):
    return Event("promotion", title, "Promote", title, day, last or day)


def shown(view):
    return {
        day.day.isoformat(): [each.title for each in day.events]
        for week in view.weeks
        for day in week.days
        if day.events
    }


def test_a_month_has_whole_weeks_from_monday_on():
    view = month_view([], date(2026, 11, 30), TODAY)
    assert view.title == "November 2026"
    assert [week.number for week in view.weeks] == [44, 45, 46, 47, 48, 49]
    assert view.weeks[0].days[0].day == date(2026, 10, 26)
    assert view.weeks[-1].days[-1].day == date(2026, 12, 6)
    assert {len(week.days) for week in view.weeks} == {7}
    assert [day.day for week in view.weeks for day in week.days if day.is_today] == [TODAY]
    assert sum(day.is_in_month for week in view.weeks for day in week.days) == 30


def test_a_month_of_four_weeks_and_the_turn_of_the_year():
    assert [week.number for week in month_view([], date(2027, 2, 1), TODAY).weeks] == [5, 6, 7, 8]
    assert [week.number for week in month_view([], date(2026, 12, 1), TODAY).weeks] == [49, 50, 51, 52, 53]
    assert [week.number for week in month_view([], date(2027, 1, 1), TODAY).weeks] == [53, 1, 2, 3, 4]


def test_an_event_is_on_each_of_its_days():
    found = [
        event("b", date(2026, 11, 2), date(2026, 11, 4)),
        event("a", date(2026, 11, 4)),
        event("c", date(2026, 9, 4)),
    ]
    view = month_view(found, date(2026, 11, 1), TODAY)
    assert shown(view) == {"2026-11-02": ["b"], "2026-11-03": ["b"], "2026-11-04": ["b", "a"]}
    assert [each.title for each in view.events] == ["b", "a"]


def test_neighbouring_months_fill_up_weeks_and_are_not_counted():
    view = month_view([event("before", date(2026, 10, 31))], date(2026, 11, 1), TODAY)
    assert shown(view) == {"2026-10-31": ["before"]}
    assert view.events == ()
    assert view.first == date(2026, 11, 1)
