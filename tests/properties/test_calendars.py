"""Whatever stands in front matter, another house's parser reads our calendars, and the list of promotion is made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.publish import publish_rendered
from pelican_contentstrategy.publish.calendar.calendar import calendars
from tests.publish.snippets.kits import Rendered
from tests.sites import build_of

ical = pytest.importorskip("ical.calendar_stream", reason="it needs Python 3.11")

LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=80)
DAY = st.sampled_from(["2026-12-01", "0001-01-01", "9999-12-31", "2026-02-30", "2026-1-1", "soon", ""])
WORD = st.sampled_from(["by", "done", "by done", "DONE,", "(by", ""])
KIND = st.sampled_from(["pr", "paid", "community", "syndication", "x"])
ENTRY = st.builds("{}: {} {} {}".format, KIND, LINE, WORD, DAY)


@settings(max_examples=40, deadline=None)
@given(LINE, st.lists(ENTRY, max_size=4), DAY, DAY, DAY)
def test_whatever_is_planned(title, promotion, expires, until, by):
    text = "\n".join(
        (
            f"Title: T {title}",
            "Date: 2026-10-20",
            f"Promotion: {'; '.join(promotion)}",
            f"Expires: {expires}",
            f"Engage_until: {until}",
            f"KPI_by: {by}",
            "",
            "Text.",
        )
    )
    built = build_of({"content/a.md": text})
    for file in calendars.publish(built.review, built.blueprint.publish):
        assert all(len(line) <= 75 for line in file.content.encode().split(b"\r\n"))
        events = ical.IcsCalendarStream.calendar_from_ics(file.content).events
        assert len({each.uid for each in events}) == len(events)
    made = publish_rendered(built.review, built.blueprint.publish, Rendered())
    files = {each.path: each.content for name, found in made if name == "promotion" for each in found}
    planned = list(promotions_of(built.review.site.documents[0]))
    assert bool(files) == bool(planned)
    if files:
        assert len(json.loads(files["promotion.json"])) == len(planned)
