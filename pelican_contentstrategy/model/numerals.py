"""How are numbers written for people?"""

from __future__ import annotations


def as_written(number: float) -> str:
    """With commas between thousands, and with decimals only where they tell something: `1,200`, `3.4`, `0.033`."""
    if number == round(number):
        return f"{round(number):,}"
    if abs(number) >= 100:  # noqa: PLR2004 - decimals of what is so large tell nothing
        return f"{number:,.0f}"
    return f"{number:.1f}".removesuffix(".0") if abs(number) >= 1 else f"{number:.2g}"


def percent(share: float) -> str:
    """A share from 0 to 1, in whole percent."""
    return f"{round(100 * share)}%"
