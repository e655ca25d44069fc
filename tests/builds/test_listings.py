"""What does Pelican tell of its listings?"""

from __future__ import annotations

from pelican_contentstrategy.integrations.checking import check_site
from tests.builds.site import STARTER


def test_listings_tell_their_addresses_and_what_they_list_by(site):
    site.write("content/articles/starter.md", STARTER.replace("Pillar:", "Category: Notes\nTags: Old Rye\nPillar:"))
    host = check_site(site.folder / "pelicanconf.py").result.inputs.host
    assert host.listings == {
        "category": {"articles": "category/articles.html", "notes": "category/notes.html"},
        "tag": {"old rye": "tag/old-rye.html", "old-rye": "tag/old-rye.html"},
        "author": {},
    }
    assert {(page.kind, page.url) for page in host.index_pages if page.kind} == {
        ("category", "category/articles.html"),
        ("category", "category/notes.html"),
        ("tag", "tag/old-rye.html"),
    }
