"""Whatever articles say: snippets are made, none is too long, and tables have their columns."""

from __future__ import annotations

import csv
import json
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.publish.snippets._as_markdown import as_markdown
from pelican_contentstrategy.publish.snippets._understood import is_understood
from tests.publish.snippets.kits import files_of

LINE = st.text(st.characters(exclude_characters="\r\n"), max_size=300)
LANGS = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "sv", "zh", "ja", "th", "ar", "x-y", ""])
WORDS = st.lists(
    st.sampled_from(
        [*"Bread bakes. (Why?) “So” said; they 50 %, www.a.example you’re 面包。 🍞 # * ` [x] < >".split(), "\n\n"]
    ),
    max_size=60,
).map(" ".join)
BODY = st.one_of(WORDS, st.text(max_size=400))


@given(st.text(max_size=300), LANGS)
def test_any_text_is_understood_or_not(text, lang):
    assert is_understood(text, lang) in {True, False}


@given(LINE, LINE, LINE, BODY, LANGS)
def test_any_article_has_its_snippets(title, summary, tags, body, lang):
    head = f"Title: T{title}\nSummary: {summary}\nTags: {tags}\nLang: {lang or 'en'}\n"
    made = files_of(
        {"content/a.md": f"{head}Channels: x, linkedin, mastodon, bluesky, instagram, devto, email\n\n{body}"}
    )
    found = json.loads(made["snippets.json"])
    assert len(found) == 7
    assert all(each["limit"] is None or each["count"] <= each["limit"] for each in found)
    for path, content in made.items():
        assert content.encode()
        if path.endswith(".csv"):
            table = [*csv.reader(StringIO(content, newline=""))]
            assert len({len(row) for row in table}) == 1


@given(st.text(max_size=300))
def test_any_html_is_some_markdown(html):
    assert isinstance(as_markdown(html, "https://bakery.example/a/"), str)
