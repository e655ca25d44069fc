"""Does the sample site show what its README says it does, and nothing else?"""

from __future__ import annotations

import shutil
from pathlib import Path

from pelican_contentstrategy.integrations.checking import check_site

SAMPLE = Path(__file__).parents[2] / "sample_site"
ON_PURPOSE = [
    ("choose-a-chart.md", "warning", "Strategy.Avoid"),
    ("cost-of-a-report.md", "error", "cta-outside-stage"),
    ("integration-security.md", "warning", "too-hard-to-read"),
    ("integration-security.md", "note", "passive-heavy"),
    ("live-or-copy.md", "warning", "Strategy.Avoid"),
    ("metrics-that-disagree.md", "error", "unknown-stage"),
    ("pie-or-bars.md", "note", "missing-hub-link"),
    ("which-reports-first.md", "note", "House.DifficultyClaims"),
    ("strategy.yaml", "note", "persona-gap"),
    ("strategy.yaml", "note", "planned-topic-missing"),
    ("strategy.yaml", "note", "planned-topic-missing"),
]


def test_what_is_left_on_purpose(tmp_path, monkeypatch):
    for folder in (SAMPLE, SAMPLE.with_name("theme")):
        shutil.copytree(folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("output", "__pycache__"))
    monkeypatch.chdir(tmp_path / SAMPLE.name)
    found = check_site(Path("pelicanconf.py")).result.review.diagnostics
    assert [(Path(each.span.path).name, each.severity.value, each.name) for each in found] == ON_PURPOSE


def test_the_readme_names_each_of_them():
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    assert all(f"`articles/{file}`" in readme or f"`{file}`" in readme for file, _, _ in ON_PURPOSE)
