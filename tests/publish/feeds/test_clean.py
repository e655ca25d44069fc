"""What of an article's HTML is left for a feed?"""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from pelican_contentstrategy.publish.feeds._clean import cleaned

SITE = "https://bakery.example/"
BASE = f"{SITE}bread/starter/"
ADDRESSES = {"href", "src", "poster", "cite", "srcset"}
HARMLESS = re.compile(r"https?://[^\s/]|mailto:|tel:|data:image/(avif|gif|jpeg|png|webp);base64,")
NOT_ALLOWED = (
    "script style iframe object embed applet form input button textarea select svg math template noscript link meta "
    "base frame frameset title noembed noframes plaintext xmp font center blink x-card"
).split()
PIECES = (
    "<p> </p> <div> </div> <b> </b> <i> </i> <ul> <li> </li> </ul> <table> <tr> <td> </td> </table> <pre> </pre> <br> "
    "<h1> </h1> <q> <dl> <dt> <dd> <ruby> <rt> <details> <summary> <caption> <option> <label> <body> </body> <html> "
    "<head> <a|href='x'> <a|href='javascript:1'> <a|name='x'> </a> <img|src=a> <img> <img|srcset='a,|b|2x'|data-src=c> "
    "<picture> <source|srcset=d> </picture> <video|poster=p|src=v|onplay=x> </video> <blockquote|cite=/c> "
    "</blockquote> <iframe|src=v> </iframe> <p|style=x|onclick='y'|class=z> &lt; &amp; &#1; ]]> <!-- --> <![CDATA[ "
    "<?php ?> <!doctype> a \n \x0b \ud800 \ufffe"
).split(" ")
HTML = st.one_of(
    st.lists(
        st.sampled_from(
            [piece.replace("|", " ") for piece in PIECES]
            + [f"<{tag}>" for tag in NOT_ALLOWED]
            + [f"</{tag}>" for tag in NOT_ALLOWED]
        ),
        max_size=14,
    ).map("".join),
    st.text(alphabet="<>/ab pdivsr='\"=&;!-]x\x00\n#:?", max_size=60),
    st.text(),
)
URLS = st.one_of(
    st.text(alphabet="ab/:.?#[]@%\\ \t\njavscriptdl,=&;-<>!", max_size=30),
    st.text(max_size=20),
    st.sampled_from(["javascript", "data", "vbscript", "http", "//", "https://x"]).flatmap(
        lambda start: st.text(alphabet=":/ \t\n\x01ab,;", max_size=8).map(lambda rest: start + rest)
    ),
)


@pytest.mark.parametrize(
    ("url", "complete"),
    [
        ("https://x.example/a", "https://x.example/a"),
        ("//x.example/a", "https://x.example/a"),
        ("/a", "https://bakery.example/a"),
        ("a", "https://bakery.example/bread/starter/a"),
        ("../a", "https://bakery.example/bread/a"),
        ("./", "https://bakery.example/bread/starter/"),
        ("?a=b", "https://bakery.example/bread/starter/?a=b"),
        ("#a", "https://bakery.example/bread/starter/#a"),
        ("", "https://bakery.example/bread/starter/"),
        (" a\n", "https://bakery.example/bread/starter/a"),
        ("mailto:ann@bakery.example", "mailto:ann@bakery.example"),
        ("tel:+4312345", "tel:+4312345"),
    ],
)
def test_every_address_is_complete(url, complete):
    assert cleaned(f'<a href="{url}">x</a>', BASE) == f'<a href="{complete}">x</a>'


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", " javascript:x", "java\nscript:x", "\x01javascript:x", "&#1;javascript:x"),
        *(
            "JavaScript:x",
            "javascript&colon;x",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc",
            "blob:x",
            "x-our-app:1",
        ),
        *("http:", "https://", "http://[half"),
    ],
)
def test_what_leads_astray_is_no_link_any_more(url):
    assert cleaned(f'<a href="{url}">x</a>', BASE) == "x"


def test_without_a_base_what_is_not_complete_goes():
    html = '<a href="/a">a</a> <a href="https://x.example/">b</a> <img src="c.png" alt="c"> <a href="#d">d</a>'
    assert cleaned(html, "") == 'a <a href="https://x.example/">b</a>  d'


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("a<script>b</script>c<style>d</style>e", "ace"),
        (
            '<p style="x" class="y" id="z" onclick="w" data-v="u" dir="rtl" lang="ar">a</p>',
            '<p dir="rtl" lang="ar">a</p>',
        ),
        ("<p>a<!-- b --></p><?php c ?>", "<p>a</p>"),
        ('<form action="/s">a<input name="b"><button>c</button></form>', "a"),
        ("<object data=a><embed src=b></object>c", "c"),
        ("<svg><a href=x>a</a></svg>b", "b"),
        ("<font>a</font> <x-card><p>b</p></x-card> <o:p>c</o:p>", "a <p>b</p> c"),
        ('<noscript><img src="/a.png"></noscript>', '<img src="https://bakery.example/a.png">'),
        ("a&nbsp;b<br/>c", "a\xa0b<br>c"),
        ("a ]]> b", "a ]]&gt; b"),
        ('<img src="/a.png" alt="]]>">', '<img src="https://bakery.example/a.png" alt="]]&gt;">'),
        ("a\x00b\x0bc\ud800d\ufffee&#8;f", "abcdef"),
        ('<p><a name="top"></a>a</p>', "<p>a</p>"),
        ("<img alt='nothing'>a", "a"),
        ("<img src='data:image/png;base64,iVBORw=='>", '<img src="data:image/png;base64,iVBORw==">'),
        ("a<img src='data:image/svg+xml;base64,PHN2Zz4='>", "a"),
        ("<img src='data:image/gif;base64,R0lG' data-src='/a.png'>", '<img src="https://bakery.example/a.png">'),
        ("<img data-src='/a.png'>", '<img src="https://bakery.example/a.png">'),
        (
            "<img srcset='/a.png, b,c.png 2x , javascript:x 3x'>",
            '<img srcset="https://bakery.example/a.png, https://bakery.example/bread/starter/b,c.png 2x">',
        ),
        (
            "<picture><source srcset='/a.webp 100w'><img src='/a.png'></picture>",
            '<picture><source srcset="https://bakery.example/a.webp 100w"><img src="https://bakery.example/a.png"></picture>',
        ),
        (
            "<video src='/a.mp4' poster='/a.png' controls autoplay><track src='/a.vtt'></video>",
            f'<video src="{SITE}a.mp4" poster="{SITE}a.png" controls=""><track src="{SITE}a.vtt"></video>',
        ),
        ("<q cite='/a'>b</q>", '<q cite="https://bakery.example/a">b</q>'),
        ("a</div></div>b", "ab"),
        ("", ""),
    ],
)
def test_what_is_left(html, left):
    assert cleaned(html, BASE) == left


def test_the_link_that_a_heading_has_to_itself_goes_with_its_sign():
    html = '<h2>Feed it<a class="headerlink" href="#feed-it" title="Permanent link">¶</a> daily</h2>'
    assert cleaned(html, BASE) == "<h2>Feed it daily</h2>"


def test_a_page_within_the_page_becomes_a_link_to_it():
    film = '<iframe src="//film.example/embed/1" title="How to fold">no frames</iframe>'
    assert cleaned(film, BASE) == '<a href="https://film.example/embed/1">How to fold</a>'
    assert cleaned('<iframe src="/map/"></iframe>', BASE) == (
        '<a href="https://bakery.example/map/">https://bakery.example/map/</a>'
    )
    assert cleaned('<a href="/x">a<iframe src="/y"></iframe></a>', BASE) == '<a href="https://bakery.example/x">a</a>'
    assert cleaned('<iframe srcdoc="<p>a</p>"></iframe><iframe src="javascript:x"></iframe>', BASE) == ""


@pytest.mark.parametrize("value", ['<!--"><script>x</script>-->', "<<!!--'\"-->", '"<b>"'])
def test_no_value_ends_its_attribute(value):
    image = BeautifulSoup("", "html.parser").new_tag("img", src="/a.png", alt=value)
    (found,) = BeautifulSoup(cleaned(str(image), BASE), "html.parser").find_all()
    assert (found.name, set(found.attrs)) == ("img", {"alt", "src"})


def test_what_is_nested_without_end_is_read_all_the_same():
    assert cleaned("<div>" * 20_000 + "a", BASE).startswith("<div>")
    assert cleaned("<b>" * 5_000 + "a", BASE).startswith("<b>")


def test_a_long_text_is_read_to_its_end():
    html = "<p>Fold the dough.</p>\n" * 100_000
    assert cleaned(html, BASE) == html.strip()


@given(HTML)
@example("<li></div><p>")
@example("<p><x-card><p>a")
def test_clean_html_stays_as_it_is(html):
    once = cleaned(html, BASE)
    assert cleaned(once, BASE) == once


@given(HTML, URLS)
def test_nothing_forbidden_is_left(html, url):
    link = str(BeautifulSoup("", "html.parser").new_tag("a", href=url))
    image = str(BeautifulSoup("", "html.parser").new_tag("img", src=url, srcset=url, alt=url))
    text = cleaned(f"{html}{link}{image}", BASE)
    assert "]]>" not in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", text)
    for element in BeautifulSoup(text, "html.parser").find_all():
        assert element.name not in NOT_ALLOWED
        for name, value in element.attrs.items():
            assert not name.startswith("on")
            assert name not in {"style", "class", "id", "action"}
            assert name not in ADDRESSES or HARMLESS.match(value), (name, value)


@given(HTML)
def test_what_is_clean_for_us_is_clean_for_others(html):
    """Another parser, which reads HTML by other rules, finds the same elements."""
    text = cleaned(html, BASE)
    found = {element.name for element in BeautifulSoup(text, "html.parser").find_all()}
    assert not found & {*NOT_ALLOWED, "head", "body", "html"}
