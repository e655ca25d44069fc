"""How do people write a day, and how long ago it was?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def spelled_out(day: date) -> str:
    """A day as documents for people have it, whatever the machine's language: `31 March 2027`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ago(day: date, today: date) -> str:
    """How long ago a day was that is past, counted in days: of what is overdue, each counts."""
    days = (today - day).days
    return "yesterday" if days == 1 else f"{days:,} days ago"
