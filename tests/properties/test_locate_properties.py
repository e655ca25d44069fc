"""Whatever the texts: places lie in the source, begin before they end, and keep the order of the body."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.read.hrefs import locate_link
from pelican_contentstrategy.read.locate import align

BITS = [
    "bread",
    "salt",
    "a",
    "1",
    " ",
    "  ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<b>",
    "</p>",
    "<!--",
    "-->",
]
BITS += [
    "&amp;",
    "&",
    "\\",
    "[^1]",
    "[a]: b",
    "> ",
    "1. ",
    "---\n",
    "Title: x\n",
    "漢字",
    "\u200b",
    "\u00a0",
    "\r\n",
    "’",
    "'",
]
TEXTS = st.one_of(st.text(st.characters(), max_size=40), st.lists(st.sampled_from(BITS), max_size=40).map("".join))
WORDS = ["bread", "salt", "a", "1", "漢字"]
OFFSETS = st.tuples(st.integers(-3, 60), st.integers(-3, 60)).map(sorted)


@given(TEXTS, TEXTS, OFFSETS)
def test_a_place_lies_in_the_source(source, body, offsets):
    place = align(source, body).locate(*offsets)
    assert place is None or 0 <= place[0] <= place[1] <= len(source)


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.lists(st.sampled_from(WORDS), max_size=30))
def test_places_keep_the_order_of_the_body(written, words):
    source, body = ", ".join(written), "\n".join(words)
    alignment = align(source, body)
    places = [alignment.locate(*word.span()) for word in re.finditer(r"\w+", body)]
    assert places == sorted(places) if None not in places else set(places) == {None}


@given(
    st.lists(
        st.sampled_from(["bread", "salt", "crust", "漢字", "хлеб", "bread-salt", "isn't"]), min_size=1, max_size=40
    )
)
def test_plain_text_is_its_own_place(words):
    text = " ".join(words)
    alignment = align(text, text)
    assert [alignment.locate(start, len(text)) for start in range(len(text)) if text[start] != " "] == [
        (start, len(text)) for start in range(len(text)) if text[start] != " "
    ]


@given(TEXTS, st.sampled_from(["b", "bread", "", "a&b"]), st.integers(0, 5))
def test_an_address_is_found_where_it_is_written(source, href, nth):
    place = locate_link(source, href, nth)
    assert place is None or source[slice(*place)] in {href, "a&amp;b"}
