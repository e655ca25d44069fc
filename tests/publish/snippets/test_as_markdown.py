"""HTML as Markdown that reads the same."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from pelican_contentstrategy.publish.snippets._as_markdown import as_markdown

URL = "https://bakery.example/starter/"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>Flour</h2><p>Rye <em>or</em> <strong>wheat</strong>.</p>", "## Flour\n\nRye *or* **wheat**."),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ('<p><img src="/loaf.jpg" alt="A loaf"></p>', "![A loaf](https://bakery.example/loaf.jpg)"),
        ('<p><a href="#rye">rye</a></p>', "[rye](https://bakery.example/starter/#rye)"),
        ("<p>snake_case and _this_</p>", "snake_case and \\_this\\_"),
        ("<p>&lt;b&gt; &amp;amp; a &amp; b</p>", "&lt;b> \\&amp; a & b"),
        ("<p># no heading</p><p>1. no list</p>", "\\# no heading\n\n1\\. no list"),
        ("<p><strong>Further,</strong>we</p>", "<strong>Further,</strong>we"),
        ("", ""),
        ("<script>alert(1)</script>", ""),
    ],
)
def test_as_markdown(html, markdown):
    assert as_markdown(html, URL) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<p>2 * 3 * 4 and a_b_c and __init__ and `code`</p>",
        "<pre><code>a\n\n```\nb\n</code></pre>",
        "<p>[no](link) ![no](image) &amp;lt; &lt;em&gt;</p>",
        "<p>a<br>b</p><blockquote><p>q</p></blockquote>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        "<ol><li>a<ul><li>b</li></ul></li></ol>",
        "<p>+ a</p><p>- b</p><p>=====</p><p>~~~</p><p>|a|</p>",
    ],
)
def test_read_again_it_says_the_same(html):
    again = MarkdownIt("commonmark").enable("table").render(as_markdown(html, URL))
    assert words(again) == words(html)


def words(html):
    """What readers see."""
    return BeautifulSoup(html, "html.parser").get_text(" ").split()
