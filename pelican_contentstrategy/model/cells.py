"""Which texts would a spreadsheet take for formulas?"""

from __future__ import annotations

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 - spreadsheets take wide ones too
"""What a text begins with that a spreadsheet takes for a formula; see "CSV Injection" at OWASP."""


def is_formula(text: str) -> bool:
    """Whether something has to stand before it, so that it is shown rather than reckoned out."""
    return text.lstrip(" ").startswith(FORMULA)
