"""Does the sample site's history lead up to what a build of it comes to?"""

from __future__ import annotations

import shutil
from pathlib import Path

from pelican_contentstrategy.read.trend import read_trend
from tests.builds.site import Bakery

SAMPLE = Path(__file__).parents[2] / "sample_site"
LEFT_BEHIND = shutil.ignore_patterns("output", "strategy-report", "__pycache__")
HISTORY = "strategy-history.jsonl"
NOVEMBER = "1795348800"
"""The 22nd, in the year 2026."""


def test_a_build_adds_one_line_at_most(tmp_path):
    site = Bakery(tmp_path / "sample_site")
    shutil.copytree(SAMPLE, site.folder, ignore=LEFT_BEHIND)
    before = (site.folder / HISTORY).read_text(encoding="utf-8")
    site.pelican("content", SOURCE_DATE_EPOCH=NOVEMBER)
    after = (site.folder / HISTORY).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert len(after.splitlines()) <= len(before.splitlines()) + 1


def test_it_tells_of_a_year_of_work():
    milestones = read_trend((SAMPLE / HISTORY).read_bytes()).milestones
    assert len(milestones) >= 8
    articles = [each.counts["articles"] for each in milestones]
    assert articles == sorted(articles)
    assert all(set(each.pillars) == set(milestones[0].pillars) for each in milestones)
