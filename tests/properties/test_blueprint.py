"""Whatever a strategy file holds, reading it gives a blueprint or tells what is wrong, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read import yaml_nodes
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import builtin_rules

WHOLE = (Path(__file__).parents[1] / "read/cases/whole.yaml").read_text(encoding="utf-8")

KEYS = "version name pillars title clusters topics stage stages ctas url mix formats checks options severity".split()
PUNCTUATION = (
    ": ",
    ":",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "'",
    '"',
    "#",
    "|",
    ">",
    "%",
    "? ",
)
OTHERS = (
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "---\n",
    "1",
    "40%",
    "~",
    "null",
    "no",
    "2027-03-31",
    "CS1",
    "\u2028",
    "\x85",
    "é",
    "🥖",
)
SCRAPS = st.sampled_from((*KEYS, *PUNCTUATION, *OTHERS))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner, max_size=4),
    max_leaves=20,
)


@pytest.fixture(params=["fast", "plain"], autouse=True, scope="module")
def loader(request):
    """Both of PyYAML's parsers; the fast one is not everywhere."""
    before = yaml_nodes.Loader
    yaml_nodes.Loader = before if request.param == "fast" else yaml.SafeLoader
    yield
    yaml_nodes.Loader = before


def read_or_tell(text):
    try:
        read_blueprint(text, "strategy.yaml", builtin_rules())
    except UserError as error:
        mistakes = error.mistakes
    else:
        return
    assert mistakes
    lines = (text if isinstance(text, str) else text.decode("utf-8", "replace")).splitlines()
    for mistake in mistakes:
        assert mistake.message
        assert mistake.span is None or 1 <= mistake.span.line <= len(lines) + 1


@given(st.text())
def test_any_text(text):
    read_or_tell(text)


@given(st.binary())
def test_any_bytes(data):
    read_or_tell(data)


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_scraps_of_yaml(text):
    read_or_tell(text)


@given(VALUES)
def test_any_values(value):
    read_or_tell(yaml.safe_dump(value, allow_unicode=True))


@given(st.sampled_from(KEYS), VALUES)
def test_any_value_of_a_key(key, value):
    head = {"version": 1, "name": "B", "pillars": {"bread": {"title": "B"}}}
    read_or_tell(yaml.safe_dump({**head, key: value}, allow_unicode=True))


@given(st.integers(0, len(WHOLE)), st.integers(0, 30), st.lists(SCRAPS, max_size=3).map("".join))
def test_a_good_file_damaged(start, length, scrap):
    read_or_tell(WHOLE[:start] + scrap + WHOLE[start + length :])
