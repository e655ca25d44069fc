"""Letters of the bakery, without Pelican."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jinja2 import PackageLoader

from pelican_contentstrategy.publish.newsletter.compose import Wanted, compose
from pelican_contentstrategy.publish.newsletter.render import letter, templates
from tests.sites import BAKERY, HOST, build_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.publish.newsletter.issue import Issue
    from pelican_contentstrategy.publish.newsletter.render import Letter

STRATEGY = BAKERY.replace("    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n") + (
    "mission: Help people bake bread that works.\n"
    "channels: {newsletter: {kind: email, utm: {source: letter, medium: email}}}\n"
)
LOAF = """\
Title: The first loaf
Date: 2026-10-20
Pillar: bread
Cluster: shaping
Persona: home-baker
Stage: decision
Summary: A loaf in a day, with one bowl and no mixer.

It needs a starter, and then a whole day of waiting.
"""
STARTER = """\
Title: Feed a *starter*
Date: 2026-10-10
Pillar: bread
Cluster: starters
Persona: cafe-owner
Stage: awareness
Summary: Flour &amp; water, once a day. On the fourth day it smells of apples.

Stir, wait, and stir again.
"""
SPONGE = """\
Title: A plain sponge
Date: 2026-10-15
Pillar: cakes
Persona: home-baker, cafe-owner
Stage: decision
Summary: Four eggs, their weight in everything else, and half an hour.

Beat the eggs for ten minutes.
"""
CAKES = "Title: Cakes\n\nAll about cakes.\n"
FILES = {
    "content/loaf.md": LOAF,
    "content/starter.md": STARTER,
    "content/sponge.md": SPONGE,
    "content/pages/cakes.md": CAKES,
}
SINCE = date(2026, 10, 1)


def wanted(**more: object) -> Wanted:
    """What was published in October, unless something else is said."""
    return Wanted(**{"since": SINCE, **more})


def issue_of(
    files: Mapping[str, str], strategy: str = STRATEGY, *, host: Host = HOST, persona: str = "", **more: object
) -> Issue | None:
    """The issue that texts by path make."""
    site = build_of(files, strategy, host=host).review.site
    return compose(wanted(persona=site.strategy.persona(persona) if persona else None, **more), site)


def letter_of(files: Mapping[str, str], strategy: str = STRATEGY, **more: object) -> Letter:
    """The letter with our own templates."""
    return letter(issue_of(files, strategy, **more), templates(PackageLoader("pelican_contentstrategy")))


def titles(issue: Issue) -> dict[str, list[str]]:
    """Titles of articles, by their groups'."""
    return {group.title: [each.title for each in group.entries] for group in issue.groups}
