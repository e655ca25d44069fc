"""One who runs a real site alone is asked nothing that is for teams; a team is told of an old site in few lines."""

from __future__ import annotations

import json
import re

import pytest

from tests.builds.site import Bakery
from tests.conformance.folders import corpus

PEOPLE = """
governance:
  people:
    desk:
      name: The desk
      roles: [editor]
  approval: [editor]
  review_every: 12 months
"""


@pytest.fixture(scope="module")
def digitalgov(tmp_path_factory):
    """Five hundred articles of a real site."""
    return Bakery(corpus(tmp_path_factory.mktemp("digitalgov"), "subset", 500))


def of_teams(site, profile, more=""):
    """Places of all that is told of governance and measurement."""
    strategy = (site.folder / "strategy.yaml").read_text(encoding="utf-8").partition(PEOPLE)[0]
    site.write("strategy.yaml", re.sub(r"^profile: \w+$", f"profile: {profile}", strategy, flags=re.MULTILINE) + more)
    run = site.check("--format", "json")
    assert run.code in {0, 1}
    return [each["code"] for each in json.loads(run.out)["diagnostics"] if each["code"].startswith(("CS6", "CS7"))]


def test_one_alone_is_asked_nothing_that_is_for_teams(digitalgov):
    assert of_teams(digitalgov, "solo") == []


def test_a_team_is_told_in_few_lines(digitalgov):
    found = of_teams(digitalgov, "team", PEOPLE)
    assert {"CS601", "CS602", "CS605"} <= set(found)
    assert len([each for each in found if each.startswith("CS6")]) < 100
