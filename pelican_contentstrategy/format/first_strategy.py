"""The first strategy.yaml of a site, as text: what was found, and what its writer may add."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING

import yaml

from pelican_contentstrategy.format._words import count
from pelican_contentstrategy.model.publishing import Hubs
from pelican_contentstrategy.model.strategy import VERSION
from pelican_contentstrategy.read.first_pillars import FirstPillar, as_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.existing_site import ExistingSite
    from pelican_contentstrategy.read.first_pillars import LeftOut

_REMARKS = 36
"""Column of the remarks behind keys and values."""
_WIDTH = 92
_MOST_NAMED = 10
"""Names of one kind in a remark; more are only counted."""
_LONGEST_NAME = 60
_MOST_PEOPLE = 5
_OTHER_HUBS = ("pillars/{pillar}/", "hubs/{pillar}/", "strategy/{pillar}/")

_EXAMPLE = FirstPillar("my-subject", "My subject", "", "category", in_menu=False, articles=0, hub="", clusters=())
"""What stands where nothing was found: a strategy has a pillar at least."""

_HEAD = """\
# The content strategy of this site: what it writes about, for whom, and what for.
#
# 'pelican-contentstrategy init' made this first version out of {made_of}.
# It is a guess to start from: rename, move and delete until it says what you mean.
#
# How to read it:
#   - What stands behind a '#' is a remark, for people only.
#   - Lines that begin with '#' and no blank after it are examples. To take one up, delete
#     that one '#', and the one of each line below it that belongs to it.
#   - How far a line stands in says what it belongs to. Use blanks for that, never tabs.
#   - A text that holds ': ' or ' #' goes into quotes.
"""

_PILLARS = """
# The pillars are the main subjects of the site, their clusters the subjects within them.
# An article says where it belongs by lines in its front matter, next to its title:
#
#     Pillar: {pillar}
#     Cluster: {cluster}
#
# {old_articles}To give all articles of a folder their pillar at
# once, put this into pelicanconf.py:
#
#     EXTRA_PATH_METADATA = {{"folder/below/content": {{"pillar": "{pillar}"}}}}
"""

_EXAMPLES = """
# From here on all is example. Take up what you want, when you want it. Articles that lack it
# are told from then on; so that only new ones are, run this once:
#
#     pelican-contentstrategy check --write-baseline

# Whom do you write for? In front matter: 'Persona: newcomer'
#personas:
#  newcomer:
#    name: Newcomer
#    role: Has heard of the subject and wants to try it
#    needs:
#      - Words explained
#      - Steps to follow
#  practitioner:
#    name: Practitioner
#    role: Does it every week and wants to do it better

# How far along is the reader? In front matter: 'Stage: awareness'
#stages:
#  awareness:
#    label: New to this             # what readers see
#  consideration:
#    label: Comparing ways
#  decision:
#    label: Ready to start
#  retention:
#    label: Getting more out of it

# What should readers do next? In front matter: 'CTA: newsletter'
#ctas:
#  newsletter:
#    text: Get one article a week
#    url: /newsletter/              # or a file of yours: "{filename}/pages/newsletter.md"
"""

_PEOPLE = """
# Who answers for what? In front matter: 'Owner: {owner}'
#governance:
#  people:
"""

_CHECKS = """
# Which checks do you want? 'pelican-contentstrategy rule' lists them.
#checks:
#  ignore:
#    - orphan-article               # is not told at all
#  severity:
#    missing-pillar: error          # error, warning or note
#  fail_on:
#    build: error                   # 'pelican' fails if there is a new error; else: never
"""


def first_strategy(site: ExistingSite, pillars: Sequence[FirstPillar], left_out: Sequence[LeftOut]) -> str:
    """A strategy file that is valid as it is, and with any of its examples taken up."""
    pillars = pillars or [_EXAMPLE]
    hub_url = _hub_url(site, pillars)
    mission = f"mission: {_scalar(site.mission)}" if site.mission else "#mission: Help beginners bake good bread"
    lines = [
        _HEAD.format(made_of=f"{count(len(site.articles), 'article')} and {count(len(site.pages), 'page')}"),
        f"version: {VERSION}",
        f"name: {_scalar(site.name)}",
        _remarked(mission, "what the site is for, in one sentence"),
        *_introduction(site, pillars[0], hub_url),
        *_left_out(left_out),
        "pillars:",
        *(line for pillar in pillars for line in _pillar(pillar, pillar is pillars[0])),
    ]
    if hub_url != Hubs().url:
        lines += ["", "publish:", "  hubs:", _remarked(f"    url: {_scalar(hub_url)}", "free on this site so far")]
    return "\n".join(lines) + "\n" + _EXAMPLES + _people(site.people) + _CHECKS
