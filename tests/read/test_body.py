"""What are the blocks, links, images and marked stretches of a rendered body?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.document import body_text
from pelican_contentstrategy.read.body import read_body

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


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><p>a</p></div>", [()]),
        ("<blockquote><ul><li><p>a</p></li></ul></blockquote>b", [("blockquote", "ul", "li"), ()]),
        ("<figure><figcaption>a</figcaption></figure>", [("figure", "figcaption")]),
        ("<table><tbody><tr><th>a</th><td>b</td></tr></table>", [("table", "th"), ("table", "td")]),
        ("<pre>a</pre><h2>b</h2>", [("pre",), ("h2",)]),
        ('<div class="note big"><p class=" nop ">a</p>b</div>c', [(".note", ".big", ".nop"), (".note", ".big"), ()]),
        ('<aside class="note"><p>a</p></aside>', [("aside", ".note")]),
    ],
)
def test_blocks_know_what_they_stand_in(html, expected):
    assert [each.within for each in read_body(html).blocks] == expected


@pytest.mark.parametrize(
    ("html", "spaced"),
    [
        ("<p>a b</p>", ""),
        ("<p> a\n  b<br>\n c </p>", ""),
        ("<p>a.  b\nc</p>", "a.  b c"),
        ("<p>a  \n  b</p>", ""),
        (f"<p>a{NO_BREAK}b\tc</p>", f"a{NO_BREAK}b\tc"),
        ("<p>  a  <b>b </b>  </p>", "a  b"),
        ('<p>a <img src="b"> c <a id="d"></a> <b> e</b></p>', ""),
        ("<p>a  b\r\n c</p>", "a  b c"),
        ("<pre>a  b</pre>", ""),
    ],
)
def test_blanks_are_kept_as_written_where_they_differ(html, spaced):
    assert [each.spaced for each in read_body(html).blocks] == [spaced]


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


def marked(html):
    body = read_body(html)
    return [
        (each.element, each.classes, body.text[each.passage.start : each.passage.end], each.within)
        for each in body.inlines
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <code>b  c</code> d</p>", [("code", (), "b c", ())]),
        ("<p>a</p><p><strong>b <em>c</em></strong> d</p>", [("em", (), "c", ()), ("strong", (), "b c", ())]),
        ('<p>a <span class="x y">b</span> <span>c</span></p>', [("span", ("x", "y"), "b", ())]),
        ('<p><a class="x" href="b">a</a> <a href="b">c</a></p>', [("a", ("x",), "a", ())]),
        ('<p>a <i class="icon"></i> b</p>', []),
        ('<pre><code><span class="k">a</span></code></pre>', []),
        ('<figure><img src="a"></figure><p><img src="a"></p>', [("img", (), "", ("figure",))]),
        ('<p><img src="a" class="x"></p>', [("img", ("x",), "", ())]),
    ],
)
def test_marked_stretches(html, expected):
    assert marked(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<!-- vale off --><p>a</p><!-- vale on --><p>b</p>", [(0, "*", False), (2, "*", True)]),
        ("<ul><li>a</li><!-- vale off --><li>b</li></ul>", [(2, "*", False)]),
        ("<ul><li>a\n<!-- vale off --></li><li>b</li></ul>", [(2, "*", False)]),
        ("<p>a <!-- vale off -->b<!-- vale on --> c</p>", [(2, "*", False), (3, "*", True)]),
        ("<!--vale Google.We = NO--><!-- vale Google=yes -->", [(0, "Google.We", False), (0, "Google", True)]),
        ("<!-- vale --><!-- vale maybe --><!-- off --><!-- valet off -->", []),
        ("<script><!-- vale off --></script><svg><!-- vale off --></svg>", []),
    ],
)
def test_comments_switch_rules(html, expected):
    assert [(each.start, each.name, each.is_on) for each in read_body(html).switches] == expected


def test_other_comments_beside_a_switch_are_no_text():
    assert read_body("<p>a<!-- b -->c</p><!-- vale off --><!-- d -->e").text == "ac\ne"


def test_what_deep_elements_stand_in_is_not_told_for_ever():
    assert len(read_body("<blockquote>" * 2_000 + "a").blocks[0].within) == 50
