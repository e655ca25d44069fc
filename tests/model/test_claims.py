"""Who claims which keyword?"""

from __future__ import annotations

from pelican_contentstrategy.model.claims import MOST, contested
from tests.sites import site_of


def test_a_keyword_of_all_articles_is_told_for_each_of_them_though_not_with_all_others():
    number = MOST + 20
    found = list(contested(site_of({f"content/a{each}.md": "Title: A\nKeyword: bread\n" for each in range(number)})))
    assert len(found) == number
    assert {len(rivals) for _, rivals in found} == {MOST - 1, MOST}
