"""Do other programs read our calendars, whatever stands in them?"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from pelican_contentstrategy.publish.calendar.event import Event
from pelican_contentstrategy.publish.calendar.icalendar_file import icalendar_file
from tests.publish.calendar.planning import PLAN, article, files_of, read

DAY = date(2026, 11, 20)
NASTY = {
    "commas": 'Flour, water; salt: "and" more',
    "backslashes": "C:\\new\\table, \\; and \\\\",
    "emoji": "Bread 🍞 and a family 👩‍👩‍👧‍👦 of yeasts 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "long": "Ein überlanger Brottitel 🥖 " * 15,
    "right to left": "خبز منزلي، خطوة بخطوة – לחם ביתי",
    "wide": "五十克麵粉，五十克水：每天一次。" * 10,  # noqa: RUF001 - Chinese has its own marks
    "looks like an entry": "END:VEVENT BEGIN:VEVENT SUMMARY:x",
    "markup": "Bread &amp; <em>butter</em>",
}


def event(title, **more):
    return Event(
        **{"kind": "publication", "name": title, "deed": "Publish", "title": title, "day": DAY, "last": DAY} | more
    )


def written(*events, title="Plan"):
    return icalendar_file(title, events, "The bakery")


@pytest.mark.parametrize("title", NASTY.values(), ids=NASTY)
def test_a_nasty_title_comes_back_as_it_is(title):
    (found,) = read(written(event(title, notes=(title, title))))
    assert found.summary == f"Publish: {title}"
    assert found.description == f"{title}\n{title}"


def test_titles_of_articles_are_on_one_line_and_without_markup():
    files = {
        "content/a.md": article("Bread &amp; <em>butter</em>\x07\ufffe\tat   home", "Date: 2026-11-20", "Status: draft")
    }
    (found,) = read(files_of(files)["calendar/editorial.ics"])
    assert found.summary == "Publish: Bread & butter at home"


@pytest.mark.parametrize("title", NASTY.values(), ids=NASTY)
def test_lines_are_short_and_end_as_the_format_has_it(title):
    content = written(event(title, notes=(title,)), title=title)
    lines = content.encode().split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut in two


def test_the_name_of_a_calendar_is_text_like_any_other():
    unfolded = written(event("A"), title="Bread, butter; salt").replace("\r\n ", "")
    assert "\r\nX-WR-CALNAME:Bread\\, butter\\; salt\r\n" in unfolded
    assert "\r\nNAME:Bread\\, butter\\; salt\r\n" in unfolded


def test_what_programs_need_beside_entries():
    lines = written(event("A")).split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "PRODID:-//pelican-contentstrategy//calendar//EN" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines
    assert "TRANSP:TRANSPARENT" in lines
    assert "DTSTART;VALUE=DATE:20261120" in lines
    assert "DTEND;VALUE=DATE:20261121" in lines
    assert not any(line.startswith(("METHOD", "BEGIN:VTODO", "BEGIN:VALARM")) for line in lines)


def test_an_entry_of_several_days_ends_on_the_day_after_them():
    (found,) = read(written(event("A", last=date(2026, 11, 24))))
    assert (found.dtstart, found.dtend) == (DAY, date(2026, 11, 25))


def test_the_last_day_there_is_has_no_day_after_it():
    (found,) = read(written(event("A", day=date.max, last=date.max)))
    assert found.dtstart == date.max


def test_the_first_day_there_is():
    assert "DTSTART;VALUE=DATE:00010101" in written(event("A", day=date.min, last=date.min))


@pytest.mark.parametrize(
    ("changed", "stamp"),
    [
        (datetime(2026, 10, 5, 8, tzinfo=timezone(timedelta(hours=-5))), "20261005T130000Z"),
        (datetime(2026, 10, 5, 8, 30, 15, 999), "20261005T083015Z"),  # noqa: DTZ001 - some come without a zone
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=9))), "00010101T000000Z"),
        (None, "20261120T000000Z"),
    ],
)
def test_the_stamp_comes_from_the_content(changed, stamp):
    assert f"\r\nDTSTAMP:{stamp}\r\n" in written(event("A", changed=changed))


def test_an_entry_stays_the_same_one_when_its_day_or_its_words_change():
    def uid(*events, **more):
        return [each.uid for each in read(icalendar_file("Plan", events, more.get("site", "The bakery")))]

    first = event("A", name="content/a.md")
    assert uid(first) == uid(event("B", name="content/a.md", day=date(2026, 12, 1), last=date(2026, 12, 1)))
    assert uid(first) != uid(event("A", name="content/b.md"))
    assert uid(first) != uid(event("A", name="content/a.md", kind="review"))
    assert uid(first) != uid(first, site="The other bakery")
    assert len({*uid(first, first, first)}) == 3


def test_whatever_the_order_the_bytes_are_the_same():
    events = [event(title) for title in NASTY.values()]
    assert written(*events) == written(*reversed(events))
    assert files_of({}, PLAN) == files_of({}, PLAN)
