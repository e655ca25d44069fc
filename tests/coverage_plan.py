"""A strategy that plans a little of everything: what coverage is counted against in tests."""

from __future__ import annotations

PLAN = """
version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    aliases: [loaves]
    renamed_from: [rolls]
    clusters:
      starters:
        title: Sourdough starters
        target: 3
        topics:
          - title: "When it sleeps: reviving a starter"
            keyword: revive a starter
            due: 2026-10-30
      shaping:
        title: Shaping loaves
  cakes:
    title: Cakes
personas:
  home-baker:
    name: Home baker
    stages: [awareness]
    pains:
      no-time: Has an hour a week
  cafe-owner:
    name: Café owner
    tier: secondary
    pains:
      no-time: Has ten minutes
      waste: Throws bread away
mix:
  formats:
    How-To: 50%
assets:
  - title: Flour calculator
    url: /flour/
    format: how to
    pillar: bread
    stage: decision
ctas:
  course:
    text: Book a course
    url: /course/
  fair:
    text: Meet us
    url: /fair/
    expires: 2026-10-31
"""
