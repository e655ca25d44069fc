"""Who sees to a document?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.owner import owner_of, person_name
from tests.sites import BAKERY, site_of

OWNED = BAKERY.replace("    title: Bread at home\n", "    title: Bread at home\n    owner: jo\n", 1).replace(
    "  people:\n", "  people:\n    jo:\n      name: Jo Miller\n"
)


@pytest.mark.parametrize(
    ("lines", "owner", "name"),
    [
        (["Owner: The Desk"], "desk", "The desk"),
        (["Owner: Ann"], "Ann", "Ann"),
        (["Pillar: bread"], "jo", "Jo Miller"),
        (["Pillar: bread", "Owner: desk"], "desk", "The desk"),
        (["Pillar: cakes"], "", ""),
        ([], "", ""),
    ],
)
def test_its_own_owner_else_its_pillars(lines, owner, name):
    site = site_of({"content/a.md": "\n".join(("Title: A", *lines, "", "Text."))}, OWNED)
    assert owner_of(site.documents[0], site.strategy) == owner
    assert person_name(owner, site.strategy) == name
