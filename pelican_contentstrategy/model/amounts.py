"""Which number does somebody mean who writes one in front matter?"""

from __future__ import annotations

import re

AMOUNT = re.compile(r"(?P<whole>\d{1,3}(?:[ ,'\u00a0\u202f]\d{3})+|\d{1,12})(?:\.(?P<part>\d{1,4}))?", re.ASCII)
AROUND = re.compile(r"(?:[A-Za-z]{1,3}|[^\w\s.,;:%+-])?", re.ASCII)
"""What may stand before or behind a number: a currency, as a sign or in letters."""


def amount_of(written: str) -> float | None:
    """A number above nothing or nothing itself, with a currency beside it or not; None where it is no such thing.

    Thousands may be apart by a comma, a blank or an apostrophe, decimals are behind a point: `1,200.50 EUR`.
    """
    found = AMOUNT.search(written)
    if not found:
        return None
    before, behind = written[: found.start()].strip(), written[found.end() :].strip()
    if not (AROUND.fullmatch(before) and AROUND.fullmatch(behind)) or (before and behind):
        return None
    whole = re.sub(r"\D", "", found["whole"])
    return float(f"{whole}.{found['part'] or 0}")
