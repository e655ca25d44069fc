"""What are the blocks, links and images of a rendered body?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.body import body_text, read_body

SOFT_HYPHEN, NO_BREAK = "\u00ad", "\u00a0"


def blocks(html):
    return [(each.kind, each.text) for each in read_body(html).blocks]


def links(html):
    return [(each.href, each.text) for each in read_body(html).links]


def images(html):
    return [(each.href, each.text) for each in read_body(html).images]


def stretches(html):
    """The text between start and end of each link and image."""
    body = read_body(html)
    return [body.text[each.passage.start : each.passage.end] for each in (*body.links, *body.images)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("Bread", [("paragraph", "Bread")]),
        ("<p>Sour <b>dough</b></p><p></p><p> </p>", [("paragraph", "Sour dough")]),
        ("<h2>Bread</h2><p>Good</p>", [("heading", "Bread"), ("paragraph", "Good")]),
        ("<ul><li>rye</li><li><p>wheat</p></li></ul>", [("item", "rye"), ("item", "wheat")]),
        ("<ul><li>rye<ul><li>dark</li></ul>bread</li></ul>", [("item", "rye"), ("item", "dark"), ("item", "bread")]),
        ("<dl><dt>rye</dt><dd>a grain</dd></dl>", [("item", "rye"), ("item", "a grain")]),
        ("<blockquote><p>Good</p></blockquote><p>x</p>", [("quote", "Good"), ("paragraph", "x")]),
        ("<blockquote><h3>Good</h3>bread</blockquote>", [("heading", "Good"), ("quote", "bread")]),
        (
            "<table><caption>a</caption><tr><th>b</th><td>c</td></tr></table>",
            [("cell", "a"), ("cell", "b"), ("cell", "c")],
        ),
        ("<pre><code>\na  b\n  c\n</code></pre>", [("code", "a  b\n  c")]),
        ("<p>use <code>a  b</code></p>", [("paragraph", "use a b")]),
        ("<figure><img src=a><figcaption>b</figcaption></figure>", [("paragraph", "b")]),
        ("a<hr>b", [("paragraph", "a"), ("paragraph", "b")]),
    ],
)
def test_kinds_of_blocks(html, expected):
    assert blocks(html) == expected


def test_headings_have_levels():
    assert [each.level for each in read_body("<h1>a</h1><h6>b</h6><p>c</p>").blocks] == [1, 6, 0]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p> a \n b<br>c<br/> d </p>", "a b c d"),
        (f"a{NO_BREAK}b{SOFT_HYPHEN}c", f"a b{SOFT_HYPHEN}c"),
        ("a&amp;b &lt;c&gt; caf&eacute; &#8217;", "a&b <c> café ’"),
        ("<b>un</b>believ<i>able</i>", "unbelievable"),
        ("a<!-- b -->c", "ac"),
        ("a\x00b\x1bc\ud800d\ufffee", "a b c d e"),
        ("a<?php b ?>c", "ac"),
        ("漢字 \U0001f35e", "漢字 \U0001f35e"),
        ('<?xml version="1.0" encoding="latin-1"?><p>é</p>', "é"),
    ],
)
def test_text_is_what_readers_see(html, text):
    assert read_body(html).text == text


@pytest.mark.parametrize("tag", ["script", "style", "svg", "math", "iframe", "noscript", "template", "object"])
def test_what_is_no_text_is_left_out(tag):
    assert blocks(f"<p>a <{tag}>b</{tag}>c</p>") == [("paragraph", "a c")]


@pytest.mark.parametrize(
    "html", ["<p>a", "a</p>", "a</div></div>", "</body></html>a", "<b><p>a</b></p>", "<p>a</p><b", "<a b=<p>a"]
)
def test_broken_markup_is_read_all_the_same(html):
    assert read_body(html).text in {"a", ""}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="b.html">a</a>', [("b.html", "a")]),
        ('<a href="b.html?c&amp;d#e"> a <b>f</b></a>', [("b.html?c&d#e", "a f")]),
        ('<a href="">a</a>', [("", "a")]),
        ("<a name=b>a</a><a>c</a>", []),
        ('<p>a <a href="b"><img src="c" alt="d"></a></p>', [("b", "")]),
        ('<a href="b"><h2>a</h2><p>c</p></a>', [("b", "a\nc")]),
        ('<p><a href="b">a</a>, <a href="c">a</a></p><p><a href="d">a</a></p>', [("b", "a"), ("c", "a"), ("d", "a")]),
        ('<script><a href="b">a</a></script>', []),
        ('<template><a href="b">a</a></template><a href="c">d</a>', [("c", "d")]),
        ('<link href="b"><area href="c">', []),
    ],
)
def test_links(html, expected):
    assert links(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="a.png" alt="b">', [("a.png", "b")]),
        ('<img src="a.png"><img alt="b">', [("a.png", "")]),
        ('<noscript><img src="a.png"></noscript>', []),
    ],
)
def test_images(html, expected):
    assert images(html) == expected


def test_links_to_one_address_are_counted():
    body = read_body('<a href="b">a</a> <a href="c">a</a> <img src="b"> <a href="b">a</a>')
    assert [(each.href, each.passage.nth) for each in (*body.links, *body.images)] == [
        ("b", 0),
        ("c", 0),
        ("b", 2),
        ("b", 1),
    ]


def test_passages_mark_the_words():
    html = '<p>One <a href="b">first</a> and </p><p>a <a href="c">second loaf</a>.</p><a href="d"></a><img src="e">'
    assert stretches(html) == ["first", "second loaf", "", ""]


def test_passages_lie_in_the_text():
    body = read_body('<p>a <img src="b"></p><a href="c"></a><p> <img src="d"></p>')
    assert [(each.passage.start, each.passage.end) for each in (*body.links, *body.images)] == [(1, 1)] * 3


def test_blocks_are_joined_by_line_ends():
    body = read_body("<h1>a</h1><p>b c</p><pre>d\n e</pre>", "content/a.md")
    assert body.text == body_text(body.blocks) == "a\nb c\nd\n e"
    assert [body.text[each.passage.start : each.passage.end] for each in body.blocks] == ["a", "b c", "d\n e"]
    assert {each.passage.path for each in body.blocks} == {"content/a.md"}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>[a] ({filename}/b.md)</p>", ["{filename}/b.md"]),
        ("<pre>[a](|filename|b.md#c) and {filename}d.md</pre>", ["|filename|b.md#c", "{filename}d.md"]),
        ("<p>{filename} or {static}a.png</p>", []),
        ('<p><a href="{filename}/b.md">a</a></p>', []),
    ],
)
def test_links_that_reached_the_text(html, expected):
    found = [each for each in read_body(html).links if each.element == "text"]
    assert [each.href for each in found] == expected
    assert [each.text for each in found] == expected


def test_depth_and_length_do_not_matter():
    deep = "<div>" * 2_000 + "a" + "</div>" * 2_000
    assert read_body(deep).text == "a"
    assert len(read_body("<p>a</p>" * 20_000).blocks) == 20_000
