"""What do rules on wording see of a document?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.prose import Masks, read_prose, sentences_of

NO_BREAK = "\u00a0"


def texts(html, masks=None, path="a.md"):
    return read_prose(read_body(html), path, masks or Masks()).texts


def words(html, **masks):
    return [each.text for each in texts(html, Masks(**masks))]


@pytest.mark.parametrize(
    ("html", "scope"),
    [
        ("a", "paragraph"),
        ("<p>a</p>", "paragraph"),
        ('<div class="x">a</div>', "paragraph"),
        ("<h2>a</h2>", "heading h2"),
        ("<ul><li>a</li></ul>", "list"),
        ("<ol><li><p>a</p></li></ol>", "list"),
        ("<dl><dd>a</dd></dl>", "list"),
        ("<table><td>a</td></table>", "table cell"),
        ("<table><th>a</th></table>", "table header"),
        ("<table><caption>a</caption></table>", "table caption"),
        ("<blockquote><p>a</p></blockquote>", "blockquote"),
        ("<blockquote><h3>a</h3></blockquote>", "blockquote heading h3"),
        ("<ul><li><blockquote><p>a</p></blockquote></li></ul>", "list blockquote"),
        ('<img src="b" alt="a">', "alt"),
    ],
)
def test_scopes(html, scope):
    assert [each.scope for each in texts(html)] == [{"text", "md", *scope.split()}]


def test_captions_of_figures_have_a_scope_where_figures_are_not_skipped():
    html = "<figure><figcaption>a</figcaption></figure>"
    assert texts(html) == ()
    assert [each.scope for each in texts(html, Masks(skipped=()))] == [{"text", "md", "figure", "caption"}]


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.markdown", "md"), ("b/a.MD", "md"), ("a.htm", "html"), ("a.rst", "rst"), ("a.txt", "txt")],
)
def test_scopes_name_the_format(path, form):
    assert [each.scope for each in texts("<p>a</p>", path=path)] == [{"text", "paragraph", form}]


def test_a_file_without_ending_has_no_format():
    assert [each.scope for each in texts("<p>a</p>", path="README")] == [{"text", "paragraph"}]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Use <code>a b</code>s.</p>", ["Use ***s."]),
        ("<p><tt>a</tt><kbd>b</kbd> <samp>c</samp></p>", ["** c"]),
        ("<p>See <a href='https://a.example/b'>https://a.example/b</a>.</p>", ["See *******************."]),
        ("<p>See <a href='https://a.example/'>a.example</a>.</p>", ["See *********."]),
        ("<p>Ask <a href='mailto:ann@b.example'>ann@b.example</a>.</p>", ["Ask *************."]),
        ("<p>See <a href='https://a.example'>here</a>.</p>", ["See here."]),
        ("<p>See https://a.example/b?c=d.</p>", ["See ***********************."]),
        ("<p>(www.a.example)</p>", ["(*************)"]),
        ("<p>\u89c1https://a.example\uff0c\u597d</p>", ["\u89c1*****************\uff0c\u597d"]),
        ("<p>a</p><pre>b</pre><p>c</p>", ["a", "c"]),
        ("<b><code>a</code> b</b>", ["* b"]),
    ],
)
def test_what_is_no_prose_is_masked_or_left_out(html, expected):
    assert words(html) == expected


def test_plain_text_shows_its_addresses():
    assert [each.text for each in texts("See https://a.example.", path="a.txt")] == ["See https://a.example."]


def test_what_is_masked_is_shown_all_the_same():
    assert [each.shown for each in texts("<p>Use <code>a</code>.</p>")] == ["Use a."]


def test_more_can_be_masked():
    assert words("<p><strong>a</strong> <code>b</code> c</p>", ignored_scopes=("strong",)) == ["* b c"]
    assert words("<blockquote>a</blockquote><p>b</p><pre>c</pre>", skipped=("blockquote",)) == ["b", "c"]
    assert words('<p class="nop x">a</p><p><span class="nop">b</span> c</p>', ignored_classes=("nop",)) == ["* c"]
    assert words("<p>$a b$ and $c$</p>", token_ignores=(r"\$[^$]+\$",)) == ["***** and ***"]
    assert words("<a href=b>a</a> b", ignored_scopes=("a",)) == ["* b"]


def test_a_mask_may_reach_over_blocks():
    html = '<p>a</p><a href="x" class="nop"><h2>b c</h2><p>d</p></a><p>e</p>'
    assert words(html, ignored_classes=("nop",)) == ["a", "***", "*", "e"]


def test_nested_masks():
    assert words("<p><strong>a <code>b</code></strong> c</p>", ignored_scopes=("strong", "code")) == ["*** c"]


def test_blanks_are_those_that_were_written():
    html = f"<p>x</p><p>One.  Two <code>a  b</code>,{NO_BREAK}and\n three.</p>"
    text = texts(html)[1]
    assert text.text == f"One.  Two ****,{NO_BREAK}and three."
    body = read_body(html).text
    start, end = text.place(text.text.index("Two"), text.text.index("three"))
    assert body[start:end] == "Two a b, and "


@pytest.mark.parametrize(("found", "place"), [((0, 1), (0, 1)), ((1, 3), (1, 2)), ((3, 4), (2, 3)), ((4, 4), (3, 3))])
def test_places_in_a_text_with_more_blanks_than_its_body(found, place):
    assert texts("<p>a  b</p>")[0].place(*found) == place


def test_places_are_those_of_the_body():
    assert [each.place(0, 1) for each in texts("<h1>ab</h1><p>cd</p>")] == [(0, 1), (3, 4)]


def test_alternative_texts_stand_at_their_images():
    html = '<p>One <img src="a" alt=" red\nbread "> two</p><p>three</p>'
    found = texts(html)
    assert [(each.text, each.place(0, 1)) for each in found] == [
        ("One two", (0, 1)),
        ("red bread", (4, 4)),
        ("three", (8, 9)),
    ]
    assert [each.image.href if each.image else "" for each in found] == ["", "a", ""]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="a">',
        '<img src="a" alt=" ">',
        '<img src="a.png" alt="a.png">',
        '<figure><img src="a" alt="b"></figure>',
        '<img src="a" alt="b" class="nop">',
        '<div class="nop"><img src="a" alt="b"></div>',
    ],
)
def test_images_without_prose(html):
    assert words(html, ignored_classes=("nop",)) == []


def test_switches_are_handed_on():
    prose = read_prose(read_body("<p>a</p><!-- vale Google = NO -->"), "a.md")
    assert [(each.start, each.name, each.is_on) for each in prose.switches] == [(2, "Google", False)]


def test_sentences_of_plain_paragraphs():
    html = "<h1>A. B.</h1><p>It is.  So <code>e. F</code> is. Done</p><ul><li>C. D.</li></ul>"
    found = sentences_of(texts(html))
    assert [each.text for each in found] == ["It is.", "So **** is.", "Done"]
    assert [each.shown for each in found] == ["It is.", "So e. F is.", "Done"]
    assert {each.scope for each in found} == {frozenset({"text", "sentence", "md"})}
    body = read_body(html).text
    assert [body[slice(*each.place(0, len(each.text)))] for each in found] == ["It is.", "So e. F is.", "Done"]


def test_sentences_follow_the_language():
    assert len(sentences_of(texts("<p>Am 3. Mai ist Markt.</p>"), "de")) == 1
