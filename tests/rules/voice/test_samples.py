"""Patterns, as people would write what they ask for."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.rules.voice.samples import sample_of, texts_of


@pytest.mark.parametrize(
    ("pattern", "sample"),
    [
        ("whitelist", "whitelist"),
        ("(?:alumna|alumnus)", "alumna"),
        ("air(?:m[ae]n|wom[ae]n)s?", "airman"),
        ("java[ -]?script", "java script"),
        (r"\b\d{1,2}[AP]M\b", "1AM"),
        (r"\d{1,2}/\d{1,2}/\d{4}", "1/2/3456"),
        (r"\be\.g\.(?=[\s,])", "e.g."),
        (r"so[\s,]much", "so much"),
        (r"\w+ly", ""),
        ("[^a]b", ""),
        ("a{99}", ""),
        ("|".join(map(str, range(1000))), ""),
        ("(", ""),
        ("", ""),
    ],
)
def test_a_pattern_as_people_would_write_it(pattern, sample):
    assert sample_of(pattern) == sample


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("websites?", ("website", "websites")),
        ("organiz(?:e|ed|ing)", ("organize", "organized", "organizing")),
        ("e[ -]?mail", ("email", "e mail", "e-mail")),
        (r"\bgr[ae]y\b", ("gray", "grey")),
        ("a{2}", ("aa",)),
        (r"\w+ly", ()),
        ("colou*r", ()),
        ("[a-z]", ()),
        ("(?=a)b", ()),
        ("[abcdefgh]{3}", ()),
        ("(", ()),
    ],
)
def test_all_texts_of_a_pattern(pattern, texts):
    assert texts_of(pattern) == texts
