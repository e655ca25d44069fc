"""Which days does a cell, a comment or the name of a file speak of?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.exports.dates import NotADateError, period_in, period_named


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("2026-09-14", "2026-09-14"),
        ("2026-09-14T10:00:00Z", "2026-09-14"),
        ("2026-09-14 10:00:00", "2026-09-14"),
        ("20260914", "2026-09-14"),
        ("Sep 14, 2026 09:30 pm", "2026-09-14"),
        ("September 14, 2026", "2026-09-14"),
        ("2026-09", "2026-09"),
        ("2026-09-01/2026-09-30", "2026-09"),
        ("2026-09-01,2026-09-28", "2026-09-01/2026-09-28"),
    ],
)
def test_a_cell(cell, period):
    assert str(period_in(cell)) == period


def test_an_empty_cell():
    assert period_in(" ") is None


@pytest.mark.parametrize(
    "cell", ["9/8/26", "14.09.2026", "2026-13-01", "2026-02-30", "2026", "soon", "2026-09-28/2026-09-01", "2026-13"]
)
def test_what_is_no_date(cell):
    with pytest.raises(NotADateError):
        period_in(cell)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("# Start date: 20260801 # End date: 20260828", "2026-08-01/2026-08-28"),
        ("# 20260801-20260831", "2026-08"),
        ("Plausible export bakery.example 2026-08-01 to 2026-08-28.zip", "2026-08-01/2026-08-28"),
        ("imported_pages_20260801_20260828.csv", "2026-08-01/2026-08-28"),
        ("pages-2026-08.csv", "2026-08"),
        ("bakery.example-Performance-on-Search-2026-08-28.zip", "None"),
        ("pages.csv", "None"),
        ("# Property: 12345678", "None"),
    ],
)
def test_a_name_or_comment(text, period):
    assert str(period_named(text)) == period
