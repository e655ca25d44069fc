"""Calendars and the list of promotion in a real build."""

from __future__ import annotations

import json

import pytest

ical = pytest.importorskip("ical.calendar_stream", reason="it needs Python 3.11")


ROLLS = """Title: Rolls, “soft”; and 🥐 — بالعربية
Date: 2026-12-24
Pillar: bread
Cluster: shaping
Persona: home-baker
Stage: awareness
CTA: newsletter
Review_every: 6 months
Promotion: community: Slack by 2026-12-28

Rolls need [a starter]({filename}starter.md), as all [bread]({filename}/topics/bread.md) does.
"""
PLANNED = "CTA: newsletter\nReview_every: 6 months\nPromotion: syndication: dev.to by 2026-11-20; pr: Journal done"
STARTER = "content/articles/starter.md"


def plan(site):
    site.add({"content/articles/rolls.md": ROLLS})
    site.edit(STARTER, "CTA: newsletter", PLANNED)


def entries(files, calendar):
    content = files[f"strategy-report/calendar/{calendar}.ics"].decode()
    return [
        f"{each.dtstart.isoformat()} {each.summary}"
        for each in ical.IcsCalendarStream.calendar_from_ics(content).events
    ]


def test_they_lie_beside_the_strategy_and_never_in_the_output(site):
    plan(site)
    assert site.pelican("content").code == 0
    files = site.output(".")
    assert entries(files, "editorial") == [
        "2026-11-20 Promote (dev.to): A starter from flour and water",
        "2026-12-24 Publish: Rolls, “soft”; and 🥐 — بالعربية",
        "2026-12-28 Promote (Slack): Rolls, “soft”; and 🥐 — بالعربية",
    ]
    assert entries(files, "reviews") == ["2026-10-26 Review: A starter from flour and water"]
    assert b"- [ ] **2026-11-20**" in files["strategy-report/promotion.md"]
    assert b"canonical_url" in files["strategy-report/promotion/a-starter-from-flour-and-water.devto.md"]
    made = json.loads(files["strategy-report/promotion.json"])
    assert [(each["kind"], each["done"], len(each["texts"])) for each in made] == [
        ("community", False, 1),
        ("syndication", False, 1),
        ("pr", True, 0),
    ]
    assert not any(b"VCALENDAR" in content for path, content in files.items() if path.startswith("output/"))
    assert not any("promotion" in path for path in files if path.startswith("output/"))


def test_two_builds_give_the_same_bytes(site):
    plan(site)
    site.pelican("content", PYTHONHASHSEED="1", TZ="UTC")
    first = site.output("strategy-report")
    site.folder.joinpath("strategy-report").rename(site.folder / "before")
    site.pelican("content", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C")
    assert site.output("strategy-report") == first
    assert {"calendar/editorial.ics", "calendar/reviews.ics", "promotion.md", "promotion.json"} <= first.keys()


def test_a_day_that_cannot_be_read_is_told_and_nothing_else_is_lost(site):
    plan(site)
    site.edit(STARTER, "by 2026-11-20", "by 20.11.2026")
    run = site.check()
    assert "'20.11.2026' is no day" in run.text
    site.pelican("content")
    files = site.output(".")
    assert len(entries(files, "editorial")) == 2
    assert b"- [ ] syndication: dev.to" in files["strategy-report/promotion.md"]
