"""When did articles get their KPIs, as real git tells it?"""

from __future__ import annotations

import json

import pytest

from tests.builds.history import History
from tests.builds.site import STARTER, Bakery, bakery

KPIS = "version: 1\nprofile: team\nkpis:\n  bookings:\n    name: Courses booked\n"
WITH_KPI = STARTER.replace("Stage:", "KPI: bookings\nStage:")


def told(site):
    """What check says of KPIs that came late."""
    run = site.check("--format", "json")
    found = json.loads(run.out)["diagnostics"]
    return [each["message"] for each in found if each["name"] == "kpi-declared-after-publication"]


@pytest.fixture
def history(tmp_path):
    made = History(tmp_path / "shop", bakery(tmp_path / "shop" / "blog"))
    made.site.edit("strategy.yaml", "version: 1\n", KPIS)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("without")
    return made


def test_a_kpi_that_came_after_the_article_was_out(history):
    site = history.site
    site.write("content/articles/starter.md", WITH_KPI)
    late = "was published on 2026-03-01, and got its KPI 'bookings'"
    assert told(site) == [f"{late} in a change that is not committed yet"]
    history.git("mv", str(site.folder / "content/articles/starter.md"), str(site.folder / "content/articles/first.md"))
    history.commit("with")
    assert told(site) == [f"{late} on 2026-10-01"]


def test_a_kpi_that_came_before_it(history):
    site = history.site
    site.write("content/articles/starter.md", WITH_KPI.replace("Date: 2026-03-01", "Date: 2026-10-20"))
    history.commit("with")
    assert told(site) == []


def test_in_a_shallow_clone_nobody_knows(history, tmp_path):
    site = history.site
    site.write("content/articles/starter.md", WITH_KPI)
    history.commit("with")
    history.git("clone", "--depth", "1", "--quiet", history.root.as_uri(), str(tmp_path / "clone"), cwd=tmp_path)
    clone = Bakery(tmp_path / "clone" / site.folder.relative_to(history.root))
    [message] = told(clone)
    assert message == "nobody knows whether the KPI of 'content/articles/starter.md' came before publication"
