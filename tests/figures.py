"""A bakery of a team, what was counted of it month by month, and what is made of that; today is 2026-11-01."""

from __future__ import annotations

from pelican_contentstrategy.publish.outcomes import outcomes
from tests.sites import site_of

STRATEGY = """version: 1
name: The bakery
profile: team
goals:
  courses:
    name: More people in courses
    kpis: [bookings]
kpis:
  views:
    name: Page views
    vanity: true
    source: ga4:views
  bookings:
    name: Courses booked
    baseline: 80
    target: 100
    by: 2026-12-31
    source: ga4:key_events
    value: 40
pillars:
  bread:
    title: Bread at home
    goals: [courses]
    kpi: bookings
  cakes:
    title: Cakes
stages:
  awareness:
    label: Just curious
  decision:
    label: Time to choose
personas:
  home-baker:
    name: Home baker
mix:
  stages:
    awareness: 50%
  formats:
    guide: 40%
"""
MONTHS = tuple(f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13))[:34]
"""Whole months up to the one before today's."""


def article(name, *fields, pillar="bread", stage="awareness", day="2023-01-01"):
    """An article by its path: content/NAME.md, at /NAME."""
    lines = (f"Title: {name.title()}", f"Date: {day}", f"Pillar: {pillar}", f"Stage: {stage}", *fields)
    return {f"content/{name}.md": "\n".join((*lines, "", "Words.", ""))}


def counted(metric, figures, months=("2026-10",)):
    """Rows of an export: what was counted of each name in each month, or of each month as a list has it."""
    for name, values in figures.items():
        each = values if isinstance(values, list) else [values] * len(months)
        yield from (f"/{name},{metric},{value},{month}" for month, value in zip(months, each, strict=True))


def export(*rows, name="ga4"):
    return {f"metrics/{name}.csv": "\n".join(("url,metric,value,date", *rows, ""))}


def became(*files, strategy=STRATEGY):
    """What became of a site of all these files."""
    together = {path: text for each in files for path, text in each.items()}
    return outcomes(site_of(together, strategy))


def articles(names, *fields, **more):
    return {path: text for name in names for path, text in article(name, *fields, **more).items()}
