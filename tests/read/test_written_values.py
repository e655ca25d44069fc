"""What stands on the line of a field, in whatever markup?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.front_matter import written_value
from tests.sites import source_of

MARKDOWN = (
    "Title: Feed a starter\nDate:  2026-10-02 10:00 \nStatus: draft\nSlug:\nSummary: Flour\n    and water\n\nDate: no\n"
)
YAML = "---\ntitle: 'Feed a starter'\ndate: \"2026-10-02 10:00\"\nStatus: draft\nslug:\nsummary: Flour\n---\n"
RST = "Feed a starter\n##############\n\n:date: 2026-10-02 10:00\n:status: draft\n:slug:\n:summary: Flour\n"
HTML = (
    '<html><head><title>Feed a starter</title>\n<meta name="date" content="2026-10-02 10:00" />\n'
    "<meta name='status' content='draft'><meta name=slug content=\"\"><meta name=summary content=Flour></head></html>"
)


@pytest.mark.parametrize(
    ("path", "text"),
    [("a.md", MARKDOWN), ("b.md", YAML), ("c.rst", RST), ("d.html", HTML)],
    ids=["meta", "yaml", "rst", "html"],
)
def test_the_value_on_its_line(path, text):
    source = source_of(f"content/{path}", text)
    values = [written_value(source, name) for name in ("date", "status", "slug", "summary", "modified")]
    assert values == ["2026-10-02 10:00", "draft", "", "Flour", ""]


@pytest.mark.parametrize(("path", "text"), [("a.md", MARKDOWN), ("b.md", YAML), ("d.html", HTML)])
def test_a_title(path, text):
    assert written_value(source_of(f"content/{path}", text), "title") == "Feed a starter"
