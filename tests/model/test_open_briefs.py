"""Which briefs wait for their article?"""

from __future__ import annotations

from pelican_contentstrategy.model.open_briefs import open_briefs
from tests.sites import BAKERY, site_of

OWNED = BAKERY.replace("    title: Bread at home\n", "    title: Bread at home\n    owner: desk\n", 1)


def told(files):
    found = open_briefs(site_of(files, OWNED))
    return [(each.brief.path, each.owner, each.begun.path if each.begun else "") for each in found]


def test_nothing_waits_without_a_day():
    assert told({"briefs/rye.md": "Title: Rye\n"}) == []


def test_it_waits_until_its_article_is_published():
    files = {
        "briefs/rye.md": "Title: Rye\nDue: 2026-12-01\nPillar: bread\n",
        "briefs/spelt.md": "Title: Spelt\nDue: 2026-12-01\nPillar: bread\nOwner: Ann\n",
        "content/rye.md": "Title: Rye\nStatus: draft\nBrief: briefs/rye.md\n\nText.",
    }
    assert told(files) == [("briefs/rye.md", "desk", "content/rye.md"), ("briefs/spelt.md", "Ann", "")]
    assert told({**files, "content/rye.md": "Title: Rye\nBrief: briefs/rye.md\n\nText."})[0][0] == "briefs/spelt.md"
