"""Is every part of a report found by an id of its own that people can read?"""

from __future__ import annotations

from pelican_contentstrategy.publish.report.anchors import Anchors, part
from tests.sites import site_of

LONG = "what-to-do-with-a-starter-that-smells-of-vinegar"


def ids(*paths, **urls):
    files = {path: f"Title: A\n{f'Url: {urls[path]}' if path in urls else ''}\n" for path in paths}
    anchors = Anchors(site_of(files))
    return [anchors.document(path) for path in paths]


def test_a_document_has_the_last_part_of_its_address():
    assert ids("content/bread/starter.md") == ["a-starter"]


def test_no_two_are_alike():
    found = ids("content/a/x-2.md", "content/b/x.md", "content/c/x.md", "content/d/x.md")
    assert found == ["a-x-2", "a-x", "a-x-2-2", "a-x-3"]


def test_long_ones_are_cut_between_words():
    assert ids(f"content/{LONG}.md", f"content/{'x' * 50}.md") == ["a-what-to-do-with-a-starter-that", f"a-{'x' * 32}"]


def test_nothing_of_what_is_not_listed():
    assert Anchors(site_of({})).document("strategy.yaml") == ""


def test_parts_of_the_strategy():
    assert part("cluster", "bread", "starters") == "cluster-bread-starters"
    assert part("cluster", "bread", "") == "cluster-bread-none"
    assert part("cell", "a b", "<c>") == "cell-a-b-_c_"


def test_no_two_parts_of_the_strategy_are_alike():
    assert part("cluster", "set-up", "a") == "cluster-set-up-a"
    assert part("cluster", "set", "up-a") == "cluster-set-up_a"
