"""How may the matches of a pattern begin?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.rules.voice.parse import is_parsed, literal_of, starts_of, takes_something


def starts(pattern, **boundaries):
    """Each beginning as a word, `…` for what may follow in it, and what comes behind."""
    found = starts_of(pattern, **boundaries)
    return {f"{'_' * each.lead}{each.word}{'' if each.is_whole else '…'}{each.after}" for each in found}


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        (r"\brye\b", {"rye"}),
        (r"\brye", {"rye…"}),
        (r"\bryes?\b", {"rye", "ryes"}),
        (r"\b(?:Rye|OATS)\b", {"rye", "oats"}),
        (r"\bin(?: order)? to\b", {"in or", "in to"}),
        (r"\bstate of the art\b", {"state of"}),
        (r"\bdon't\b", {"don't"}),
        (r"\bso[,\s]+far", {"so", "so,"}),
        (r"\bwhole ?grain\b", {"whole gr", "wholegrain"}),
        (r"\br[yi]e\b", {"rye", "rie"}),
        (r"\b[a-c]\b", {"a", "b", "c"}),
        (r"\bve{2}ry\b", {"veery"}),
        (r"\bve+ry\b", {"ve…"}),
        (r"\b(?i:RYE)\b", {"rye"}),
        (r"\brye(?=\s)", {"rye"}),
        (r"\b(?=rye)\w+", {"rye…"}),
        (r"\b(?!rye)oats\b", {"oats"}),
        (r"\b(rye) \1", {"rye "}),
        (r"^So\s", {"so"}),
        (r"\ASo\b", {"so"}),
        (r"\W\bso\b", {"_so"}),
        (r"\s+so\b", set()),
        (r"\b\d\b", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}),
        (r"\bİzmir\b", {"izmir"}),
        ("\\b\u212aelvin \u017fo\\b", {"kelvin so"}),
        (r"\b漢字\b", {"漢字"}),
    ],
)
def test_a_match_may_begin_with_a_word(pattern, beginnings):
    assert starts(pattern) == beginnings


@pytest.mark.parametrize(
    "pattern",
    [
        "rye",
        r"\w+ly",
        r"\b\w+ly",
        r"\b[^a]\b",
        r"\brye|oats",
        r"\b(?:rye|\w+)\b",
        r"\b(?:rye)?",
        r"\b%",
        r"\b'tis\b",
        "(?<=r)ye",
        r"\bso.*|far",
        r"\b[一-鿿]\b",
        r"\b(rye",
        "",
    ],
)
def test_nothing_is_known_of_others(pattern):
    assert starts(pattern) == set()


def test_of_many_beginnings_the_first_letters_are_told():
    assert starts(r"\b[a-e][a-z]\b") == {"a…", "b…", "c…", "d…", "e…"}


def test_boundaries_may_stand_around_a_pattern():
    assert starts("rye", at_boundary=True, to_boundary=True) == {"rye"}
    assert starts("rye", at_boundary=True) == {"rye…"}
    assert starts("rye|so far", at_boundary=True, to_boundary=True) == {"rye", "so fa"}


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        ("rye bread", "rye bread"),
        (r"e\.g\.", "e.g."),
        (r"\$5", "$5"),
        ("don't", "don't"),
        ("[r]ye", "rye"),
        ("rye|oats", None),
        ("rye.", None),
        (r"\brye", None),
        ("(rye)", None),
        ("(?i)rye", None),
        ("(?x)r y e", None),
        ("rye\nbread", None),
        (r"rye\nbread", None),
        ("(rye", None),
    ],
)
def test_a_pattern_may_stand_for_one_text_only(pattern, literal):
    assert literal_of(pattern) == literal


def test_whether_a_pattern_takes_something():
    assert takes_something("a|b+")
    assert not takes_something("a|b*")
    assert not takes_something(r"\b")
    assert not takes_something("(?=rye)")
    assert not takes_something("(rye")


def test_what_the_standard_library_can_parse():
    assert is_parsed("(rye)")
    assert not is_parsed("(rye")
    assert not is_parsed(r"\p{L}")
