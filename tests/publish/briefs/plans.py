"""A bakery that plans: what briefs are made of in these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.briefs.compose import compose
from pelican_contentstrategy.publish.briefs.wanted import titled, wanted_by
from tests.sites import build_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.assignment import Assignment

PLAN = """
version: 1
name: The bakery
mission: Help home bakers bake bread that works.
profile: team
goals:
  regulars:
    name: More regular customers
    kpis: [orders]
kpis:
  orders:
    name: Orders that began on an article
    baseline: 20
    target: 35
    by: 2027-06-30
stages:
  awareness:
    label: Just curious
    formats: [guide]
    ctas: [newsletter]
  decision:
    label: Time to choose
    formats: [tutorial, comparison]
    ctas: [fair, course]
personas:
  home-baker:
    name: Home baker
    label: For home bakers
    role: Bakes on Saturdays
    jobs: [Bake a loaf that rises]
    needs: [Amounts in grams]
    pains:
      no-time: Has ten minutes a day
      dense-crumb: Bakes bricks and does not know why
    channels: [mastodon]
    formats: [comparison]
    readability:
      grade: 8
  cafe-owner:
    name: Café owner
    tier: secondary
    decides_by: A tasting
    stages: [decision]
pillars:
  bread:
    title: Bread at home
    anchors: [bread at home]
    goals: [regulars]
    kpi: orders
    owner: desk
    clusters:
      starters:
        title: Sourdough starters
        topics:
          - title: Wake a sleeping starter
            persona: home-baker
            stage: decision
            keyword: wake a starter
            due: 2026-12-01
          - title: Feed a starter
            due: 2026-10-01
      shaping:
        title: Shaping loaves
        target: 3
  cakes:
    title: Cakes
    clusters:
      sponges:
        title: Sponges
ctas:
  newsletter:
    text: Get one recipe a week
    url: /newsletter/
  course:
    text: Book a course
    url: https://example.com/course
  fair:
    text: Meet us at the fair
    url: https://example.com/fair
    expires: 2026-01-31
voice:
  styles: []
  tone: [plain]
  prefer:
    utilize: use
    levain: starter
  avoid:
    artisanal: says nothing
    simply: it is not
  personas:
    home-baker:
      prefer:
        levain: false
      avoid:
        hydration: say how much water
  terms: [T65]
readability:
  long_sentence_words: 25
governance:
  people:
    desk:
      name: The desk
checks:
  options:
    thin-article:
      words: 300
"""
FILES = {
    "content/shape.md": (
        "Title: Shape a round loaf\nPillar: bread\nCluster: shaping\nPersona: home-baker\nStage: awareness\n"
        "Keyword: round loaf\nSummary: Tight, and seam down.\n\nShape it.\n"
    ),
    "content/flour.md": (
        "Title: Which flour a starter likes\nPillar: bread\nCluster: starters\nPersona: home-baker\nStage: awareness\n"
        "Addresses: dense-crumb\n\nA starter likes rye.\n"
    ),
}
OTHERS = {
    f"content/{word}.md": f"Title: About {word}\n\n{word.capitalize()} has a story of its own, and this is it.\n"
    for word in ("ovens", "mills", "scales", "baskets", "knives", "salt", "steam", "seeds")
}
"""What sets words of other articles apart."""
WAKE = "Wake a sleeping starter"


def review_of(files=FILES, strategy=PLAN):
    """The site, and how its checks are set."""
    made = build_of(files, strategy)
    return made.review.site, made.blueprint.checks


def assignment(name: str, files=FILES, strategy=PLAN, **said: str) -> Assignment:
    """What the writer of a piece is told."""
    site, checks = review_of(files, strategy)
    return compose(wanted_by(name, site, checks), said, site, checks)


def own_piece(title: str, files=FILES, strategy=PLAN, **said: str) -> Assignment:
    """The same of a piece that nobody planned."""
    site, checks = review_of(files, strategy)
    return compose(titled(title), said, site, checks)
