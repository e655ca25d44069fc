"""Does the sample site show what its README says it does, and nothing else, whenever it is built?"""

from __future__ import annotations

import shutil
from datetime import datetime, timezone
from pathlib import Path

import pytest

from pelican_contentstrategy.integrations.checking import check_site, read_site
from pelican_contentstrategy.integrations.metrics import Reader, write_metrics
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.model.promotion import PROMOTION_KINDS, promotions_of
from pelican_contentstrategy.read.exports.addresses import Addresses

SAMPLE = Path(__file__).parents[2] / "sample_site"
LEFT_BEHIND = shutil.ignore_patterns("output", "strategy-report", "__pycache__")
SETTINGS = Path("pelicanconf.py")
ON_PURPOSE = [
    ("choose-a-chart.md", "warning", "Strategy.Avoid"),
    ("cost-of-a-report.md", "error", "cta-outside-stage"),
    ("integration-security.md", "warning", "too-hard-to-read"),
    ("integration-security.md", "note", "passive-heavy"),
    ("live-or-copy.md", "warning", "Strategy.Avoid"),
    ("metrics-that-disagree.md", "error", "unknown-stage"),
    ("pie-or-bars.md", "note", "missing-hub-link"),
    ("small-multiples.md", "note", "unanswered-question"),
    ("which-reports-first.md", "note", "House.DifficultyClaims"),
    ("strategy.yaml", "note", "persona-gap"),
    ("strategy.yaml", "note", "planned-topic-missing"),
    ("strategy.yaml", "note", "planned-topic-missing"),
]


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A copy, as the current folder."""
    folder = tmp_path / SAMPLE.name
    shutil.copytree(SAMPLE, folder, ignore=LEFT_BEHIND)
    monkeypatch.chdir(folder)
    return folder


def found():
    diagnostics = check_site(SETTINGS).result.review.diagnostics
    return [(Path(each.span.path).name, each.severity.value, each.name) for each in diagnostics]


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("year", [2026, 2028, 2029])
def test_what_is_left_on_purpose_whenever_it_is_built(year, monkeypatch):
    day = datetime(year, 12, 31, tzinfo=timezone.utc)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    assert found() == ON_PURPOSE


def test_the_readme_names_each_of_them():
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    assert all(f"`articles/{file}`" in readme or f"`{file}`" in readme for file, _, _ in ON_PURPOSE)


def test_without_its_decision_the_missed_target_would_be_told(sample):
    (sample / "decisions.md").unlink()
    assert ("first-board.md", "warning", "target-missed-without-decision") in found()


@pytest.mark.usefixtures("sample")
def test_promotion_of_every_kind_is_planned_and_some_is_done():
    site = read_site(SETTINGS).result.review.site
    planned = [each for document in site.documents for each in promotions_of(document)]
    assert {each.kind for each in planned} == set(PROMOTION_KINDS)
    assert {each.is_done for each in planned} == {True, False}


def test_its_metrics_are_what_import_makes_of_its_export(sample):
    site = read_site(SETTINGS).result.review.site
    reader = Reader(Addresses.of(site), today())
    [export] = reader.read(sample / "exports" / "pages-and-screens-to-september.csv", "an export")
    written = write_metrics(sample / "made again", export)
    [kept] = (sample / "metrics").iterdir()
    assert (written.name, written.read_text(encoding="utf-8")) == (kept.name, kept.read_text(encoding="utf-8"))
