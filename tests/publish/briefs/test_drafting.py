"""How does an article begin that is written from a brief?"""

from __future__ import annotations

from pelican_contentstrategy.publish.briefs.drafting import draft_fields, draft_folder
from pelican_contentstrategy.read.briefs import read_brief
from tests.publish.briefs.plans import FILES, review_of

BRIEF = """Title: Wake a sleeping starter
Date: 2026-10-20
Due: 2026-12-01
Pillar: bread
Cluster: starters
Persona: home-baker, cafe-owner
Words: 300+
Promotion: pr: The Crumb by 2026-12-10
Notes: for us alone
"""


def draft_of(text, files=FILES):
    site, _ = review_of(files)
    brief = read_brief(text, "briefs/Wake a starter.md")
    return draft_fields(brief, site), draft_folder(brief, site, "content")


def test_the_front_matter_is_that_of_the_brief():
    fields, folder = draft_of(BRIEF)
    assert fields == {
        "title": "Wake a sleeping starter",
        "date": "2026-12-01",
        "status": "draft",
        "slug": "wake-a-starter",
        "pillar": "bread",
        "cluster": "starters",
        "persona": "home-baker, cafe-owner",
        "promotion": "pr: The Crumb by 2026-12-10",
        "brief": "briefs/Wake a starter.md",
    }
    assert folder == "content"


def test_what_is_overdue_is_dated_today():
    fields, _ = draft_of(BRIEF.replace("2026-12-01", "2026-01-01"))
    assert fields["date"] == "2026-11-01"


def test_it_lies_where_its_cluster_does_and_is_of_the_same_category():
    files = {f"content/bread/{n}.md": f"Title: {n}\nPillar: bread\nCluster: starters\nCategory: Loaves\n" for n in "ab"}
    fields, folder = draft_of(BRIEF, {**FILES, **files})
    assert (folder, fields["category"]) == ("content/bread", "Loaves")
