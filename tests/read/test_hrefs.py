"""Where is the address of a link written that has no words?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.read.hrefs import locate_link, locate_replaceable


def place(source, href, nth=0):
    begin, end = locate_link(source, href, nth)
    return Lines(source).place(begin), source[begin:end]


@pytest.mark.parametrize(
    ("source", "href", "expected"),
    [
        ("![](bread.png)", "bread.png", ((1, 5), "bread.png")),
        ("[![](bread.png)](<old bread.html> 'x')", "old bread.html", ((1, 19), "old bread.html")),
        ("<https://bread.example/>", "https://bread.example/", ((1, 2), "https://bread.example/")),
        ("<anna@bread.example>", "mailto:anna@bread.example", ((1, 2), "anna@bread.example")),
        ('<a href="?a=1&amp;b=2"><img src=x.png></a>', "?a=1&b=2", ((1, 10), "?a=1&amp;b=2")),
        ('<a href="?a=1&amp;b=2"><img src=x.png></a>', "x.png", ((1, 33), "x.png")),
        ("[![](x.png)][b]\n\n[b]: {filename}/bread.md 'Bread'", "{filename}/bread.md", ((3, 6), "{filename}/bread.md")),
        (".. image:: bread.png\n   :target: bread.html", "bread.html", ((2, 13), "bread.html")),
        ("`x <bread.html>`_", "bread.html", ((1, 5), "bread.html")),
        ("see https://bread.example/ for bread", "https://bread.example/", ((1, 5), "https://bread.example/")),
        ("CTA_URL: bread.html\n\n[](bread.html)", "bread.html", ((3, 4), "bread.html")),
        ("<head><link href='bread.css'></head>\n<a href='bread.css'></a>", "bread.css", ((2, 10), "bread.css")),
    ],
)
def test_every_way_to_write_a_link(source, href, expected):
    assert place(source, href) == expected


def test_links_to_one_address_are_counted_in_order():
    source = "[![](b.png)](b.png) https://b.png\n\n![][b] [b]\n\n[](b.png)\n\n[b]: b.png\n"
    assert [place(source, "b.png", nth)[0][0] for nth in range(5)] == [1, 1, 7, 7, 5]


def test_a_definition_serves_every_reference_to_it():
    source = "![][b] ![][x] ![b][] [b] [](b.png)\n\n[B]: b.png\n"
    assert [place(source, "b.png", nth)[0][0] for nth in range(4)] == [3, 3, 3, 1]


def test_a_named_target_serves_every_reference_to_it():
    source = "`Old bread`_ Bread_ Salt_\n\n.. _old bread: b.html\n.. _Salt: s.html\n"
    assert place(source, "b.html") == ((3, 16), "b.html")
    assert place(source, "s.html", 7) == ((4, 11), "s.html")


def test_a_longer_address_is_another():
    assert locate_link("[](bread.html#crust) [](bread.html5)", "bread.html") is None


def test_an_address_that_is_written_nowhere_has_no_place():
    assert locate_link("bread", "") is None
    assert locate_link("", "bread") is None


def test_an_address_is_replaceable_if_all_its_links_are_found():
    source = "[](b.png) ![][b]\n\n[b]: b.png\n"
    assert [locate_replaceable(source, "b.png", nth, 2) for nth in range(3)] == [(3, 8), (23, 28), None]
    assert locate_replaceable(source, "b.png", 0, 1) is None
    assert locate_replaceable(f"{source}\nb.png\n", "b.png", 0, 2) is None
