"""Rules keep to themselves: neither the order of files nor what is said of other rules changes what they find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sites import BAKERY, build_of

BITS = {
    "content/a.md": "Title: A\nPillar: bred\nContentstrategy_disable: CS111, CS102\n\n[b](/b/) [c](/c/)\n",
    "content/b.md": "Title: B\nPillar: bread\nCluster: sponges\nCTA: fair\n\n[a]({filename}a.md) [x](/x/)\n",
    "content/c.md": "Title: C\nPillar: cakes\nStage: awarness\nPilar: x\n\n[x] ({filename}/b.md)\n",
    "content/d.md": "Title: D\nStatus: draft\nPillar: bred\n\n[c](/c/) [y](/y/)\n",
    "content/f.md": "Title: F\nCluster: startrs\nPersona: gardener\n# x\nOwner: dsk\nFormat: song\n\n[a](/a/)\n",
    "content/g.md": "Title: G\nPillar: cakes\nStage: awareness\nFormat: song\nCTA: course\nOwner: dsk\n\n![](/x.png)\n",
    "content/lost.md": "Titel: Lost\nPersona:\n- a\n",
    "content/pages/cakes.md": "Title: Cakes\nSlug: b\n\n[c](/c/)\n",
    "content/pages/e.md": "Title: E\nURL: topics/bread/\nSave_as: topics/bread/index.html\n\n[x](/x/) [x](/x/)\n",
}
EVERYTHING = build_of(BITS).review.diagnostics
FOUND = sorted({(each.code, each.name) for each in EVERYTHING if each.code >= "CS1"})


def test_the_site_below_shows_problems_of_most_rules():
    assert len(FOUND) >= 22


@given(st.permutations(sorted(BITS)))
def test_the_order_of_files_does_not_matter(paths):
    assert build_of({path: BITS[path] for path in paths}).review.diagnostics == EVERYTHING


@pytest.mark.parametrize(("code", "name"), FOUND)
@pytest.mark.parametrize("path", sorted(set(BITS) - {"content/lost.md"}))
def test_suppressing_a_rule_in_a_file_removes_that_and_no_more(path, code, name):
    text = f"{BITS[path]}\n<!-- contentstrategy: disable-file {name} -->\n"
    left = build_of({**BITS, path: text}).review.diagnostics
    expected = [each for each in EVERYTHING if (each.span.path, each.code) != (path, code)]
    assert [each for each in left if each.code >= "CS1"] == [each for each in expected if each.code >= "CS1"]


@given(st.sets(st.sampled_from([code for code, _ in FOUND])))
def test_ignoring_rules_removes_those_and_no_more(codes):
    checks = f"checks:\n  ignore: [{', '.join(sorted(codes))}]\n"
    left = build_of(BITS, BAKERY + checks).review.diagnostics
    assert [each for each in left if each.code >= "CS1"] == [
        each for each in EVERYTHING if each.code >= "CS1" and each.code not in codes
    ]
