"""What do patterns of BlockIgnores and TokenIgnores match, and what of those that are none?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read import ignores
from pelican_contentstrategy.read.ignores import complaint, matches


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\$[^$]+\$", [(0, 3)]),
        (r"(?<name>\{\{).*?\}\}", [(4, 9)]),
        ("a(?s)b", []),
        ("z*", []),
        ("(a", []),
    ],
)
def test_matches(pattern, expected):
    assert list(matches(pattern, "$x$ {{y}}")) == expected


def test_a_complaint_says_why_a_pattern_is_none():
    assert complaint("(a") == "missing ) at position 2"
    assert complaint("(a)") == ""


def test_a_pattern_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(ignores, "SECONDS", 0.01)
    with pytest.raises(TimeoutError):
        list(matches("(a|aa)+(b|bb)*c", "a" * 5000))
