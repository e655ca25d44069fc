"""A source's text takes little room, and is what it was all the same."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from tests.sites import source_of


@pytest.mark.parametrize("text", ["", "Loaf", "Brötchen", "flour — and water", "🍞", "half of a pair: \ud83c"])
def test_a_text(text):
    source = replace(source_of("content/loaf.md", "Title: Loaf\n\nFlour."), text=text)
    other = replace(source, path="content/other.md", text=f"{text} — and more")
    for each in (source, replace(source, path="content/copy.md"), pickle.loads(pickle.dumps(source))):  # noqa: S301 - our own
        assert each.text == text
        assert other.text == f"{text} — and more"
    assert replace(source) == source
    assert replace(source, text=f"{text}.") != source
