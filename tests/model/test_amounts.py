"""Which number is meant?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.amounts import amount_of
from pelican_contentstrategy.model.numerals import as_written


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1'200.50", 1200.5),
        ("1,200,000", 1200000),
        ("450 EUR", 450),
        ("€450", 450),
        ("450 €", 450),
        ("$ 3.5", 3.5),
        ("0", 0),
        ("", None),
        ("many", None),
        ("12,5", None),
        ("-3", None),
        ("3%", None),
        ("3 or 4", None),
        ("about 300", None),
        ("1.200,50", None),
        ("2026-11-01", None),
        ("9" * 400, None),
    ],
)
def test_an_amount(written, number):
    assert amount_of(written) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (1200, "1,200"), (3.456, "3.5"), (0.0333, "0.033"), (1234.56, "1,235"), (-2.5, "-2.5")],
)
def test_a_number_for_people(number, written):
    assert as_written(number) == written
