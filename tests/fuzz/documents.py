"""Documents of a bakery, as nobody should write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from pelican_contentstrategy.read.front_matter import OURS, PELICANS
from tests.fuzz.materials import LEAVES, ODD, bits
from tests.sites import source_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from pelican_contentstrategy.model.source import Source

NAMES = sorted(OURS | PELICANS)
VALUES = st.one_of(
    st.sampled_from(
        (
            *("bread", "cakes", "bred", "starters", "shaping", "home-baker, café-owner", "curious", "ready"),
            *("awareness", "letter", "course", "newsletter", "guide", "flat-loaf", "bake bread at home", "desk"),
            *("editor", "bookings", "2026-03-01", "2026-13-01", "0001-01-01", "9999-12-31 23:59", "2062-01-01"),
            *("6 months", "9999 years", "en", "de-AT", "ar", "ja", "xx", "draft", "hidden", "published", "yes", "no"),
            *("keep", "retire", "12", "40%", "content/b.md", "b.md", "{filename}b.md", "/a/", "../../a"),
            *("https://bakery.example/a/", "https://x/", "mail: Ann 2026-11-20", "post done", "briefs/a.md"),
            *("CS1, missing-pillar -- why", "mastodon, x", "a, b; c", "images/loaf.jpg", "{static}/images/loaf.jpg"),
            *("drafts/a.html", "a/index.html", "ga4:key_events"),
        )
    ),
    bits("a", "b ", ", ", ": ", "[", "]", "- ", " -- ", "<b>", "</b>", "*", "/", ".", most=6),
)
FIELDS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=9)
BLOCKS = (
    *("A first loaf takes a day.\n\n", "# One\n\n", "## Two\n\n", "###### Six\n\n", "- item\n", "1. first\n"),
    *("> said\n", "[a](/a/)", "[b]({filename}b.md)", "[c](../../../x)", "[d](javascript:x)"),
    *("[e]({filename}/topics/bread.md#x)", "![](images/loaf.jpg)", "![a loaf]({static}/images/loaf.jpg)", "`code`"),
    *("```\ncode\n```\n\n", "    code\n\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\n", "| a |\n|---|\n"),
    *("<table><tr><td>1</table>\n\n", "[^1]\n\n[^1]: note\n\n", "<div>", "</div>", "<p>", "<script>x</script>"),
    *("<a href=x>", "</a>", "<b", "<!-- contentstrategy: disable -->\n"),
    *("<!-- contentstrategy: disable-next-line missing-hub-link -- why -->\n", "<!-- vale off -->\n"),
    *("*[HTML]: x\n\n", "really very simply utilize the artisanal ", "it was done by them. ", "NASA ", "e.g. "),
    *("3 1/2 ", "a\n===\n\n", "Words words words, and words; again: words! ", "Der Teig geht. ", "パンを焼く。"),
    *("لا خبز. ", "\n\n", "  \n"),
)
MARKDOWN = bits(*BLOCKS)
TAGS = (
    *("<p>", "</p>", "<div lang=de>", "</div>", "<h1>", "</h1>", "<h2>Two", "</h2>", "<li>", "<ul>", "</ul>"),
    *("<pre>", "</pre>", "<code>", "</code>", "<blockquote>", "<a href='/a/'>", "<a href='{filename}b.md'>", "<a>"),
    *("</a>", "<br>", "<img src=a alt='b'>", "<img>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<svg>"),
    *("<math>", "<template>", "<script>", "<style>", "</style>", "<iframe src=x>", "<form>", "<?php", "<!DOCTYPE x>"),
    *("<![CDATA[", "</html>", "<head>", "<body onload=x>", "<", ">", "&nbsp;", "&bogus;", "&#xD800;", "words ", "a"),
    *(" ", "<a href='java\tscript:x'>"),
)
HTML = bits(*TAGS, most=40)


def text_of(fields: list[tuple[str, str]], body: str) -> str:
    """A file as people write it; a field's value takes the lines it takes."""
    return "".join(f"{name.capitalize()}: {value}\n" for name, value in fields) + f"\n{body}"


TEXTS = st.one_of(
    st.builds(text_of, FIELDS.map(lambda fields: [("title", "A loaf"), *fields]), MARKDOWN),
    st.builds(text_of, FIELDS, MARKDOWN),
    bits("Title: A", "Pillar: bread", "---\n", "...\n", "   a", "    a", ": ", "# b", ":pillar: a\n", most=12),
)
METADATA = st.dictionaries(
    st.one_of(st.sampled_from(NAMES), st.text(max_size=6)), st.one_of(VALUES, LEAVES), max_size=8
)
PATHS = st.sampled_from(
    [
        *("content/a.md", "content/b.md", "content/CON.md", "content/é.md"),
        *("content/pages/cakes.md", "content/x/y z.md"),
        *("content/a.rst", "content/pages/bread.md", "content/" + "n" * 240 + ".md", "content/e\u0301.md", "a.html"),
    ]
)
URLS = st.sampled_from(
    ["a/", "b/", "", "a.html", "../a", "/a b", "//x/", "a/../b", "é/", "a?b#c", "topics/bread/", "CON"]
)
FILES = st.sampled_from(
    ["a/index.html", "b.html", "", "../a.html", "/a.html", "é/index.html", "topics/bread/index.html"]
)
DATES = st.sampled_from(
    [
        None,
        datetime(2026, 10, 20, 8, tzinfo=timezone.utc),
        datetime(1, 1, 1, tzinfo=timezone.utc),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
        datetime(2026, 10, 21),  # noqa: DTZ001 - Pelican has such, too
        datetime(2062, 1, 1, tzinfo=timezone.utc),
    ]
)
STATUSES = {"published", "draft", "hidden"}


def written(path: str, text: str) -> Source:
    """What python-markdown makes of a file, and Pelican of that: it leaves out what has a status of its own making."""
    source = source_of(path, text)
    return source if source.status in STATUSES else replace(source, status="lost")


WRITTEN = st.builds(written, PATHS, TEXTS)
READ = st.builds(
    replace,
    WRITTEN,
    html=HTML,
    metadata=METADATA,
    url=URLS,
    save_as=FILES,
    kind=st.sampled_from(["article", "article", "page"]),
    status=st.sampled_from(["published", "published", "draft", "hidden", "lost"]),
    lang=st.sampled_from(["en", "de", "", "ar", "zh-Hant", "pt_br", "\n"]),
    date=DATES,
    modified=DATES,
    authors=st.lists(st.sampled_from(["Ann", *ODD]), max_size=2).map(tuple),
)
"""The same with whatever plugins and settings may make of it."""
SOURCES: SearchStrategy[Source] = st.one_of(WRITTEN, READ)
DAYS = st.sampled_from([date(2026, 11, 1), date(1, 1, 1), date(9999, 12, 31)])
