"""When are two keywords the same?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.keywords import bare_keyword


@pytest.mark.parametrize(
    ("keyword", "bare"),
    [
        ("  No-Knead\tBread? ", "no knead bread"),
        ("the baker’s dozen", "the bakers dozen"),
        ("\uff32\uff59\uff45\u3000flour", "rye flour"),
        ("C++", "c++"),
        ("C#", "c#"),
        (".NET", ".net"),
        ("node.js.", "node.js"),
        ("?!", ""),
    ],
)
def test_case_blanks_and_punctuation_do_not_count(keyword, bare):
    assert bare_keyword(keyword) == bare
