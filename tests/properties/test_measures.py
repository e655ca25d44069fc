"""Whatever is written: measuring it never fails, and its sentences lie in it, one behind the other."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.measure import measure

BITS = [
    "bread ",
    "rye",
    "U.S.",
    "it’s",
    "'s",
    "1.5",
    "— ",
    "…",
    "...",
    "? ",
    "“",
    "中文。",
    "パン",
    "ขนม",
    " \u00a0 ",
    "\u00ad",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(BITS), max_size=60).map("".join))
LANGUAGES = st.sampled_from(["", "en", "en-GB", "de_AT", "es", "fi", "zh-TW", "ja", "?", "x-y-z"])


@given(st.lists(TEXTS, max_size=4), LANGUAGES)
def test_sentences_lie_in_the_body(texts, lang):
    body = read_body("".join(f"<p>{escape(text)}</p><ul><li><b>{escape(text[::2])}</b></li></ul>" for text in texts))
    found = measure(body, "a.md", lang)
    ends = [0, *(each.end for each in found.sentences)]
    assert all(end <= each.start < each.end for end, each in zip(ends, found.sentences, strict=False))
    assert ends[-1] <= len(body.text)
    assert found.sentence_count == sum(not each.is_fragment for each in found.sentences)
    assert found.words in {None, sum(each.words for each in found.sentences)}
    assert (found.scores is None) == bool(found.unscored)
