"""What comes of files that others change while a site is read, of builds at once, and of a clock that is set back?"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from pelican_contentstrategy.integrations.replay import kept
from tests.builds.site import WRONG, environment
from tests.faults.forked import Forker
from tests.faults.trees import CACHE, files, left_over

LATER, EARLIER = "1793491200", "1788220800"
"""The first of November 2026, and of September."""
MEDDLER = """
import shutil
from pathlib import Path
from pelican import signals

def meddle(*_):
    {deed}

def register():
    signals.{signal}.connect(meddle)
"""
READ, ABOUT_TO_BE_JUDGED = "article_generator_finalized", "all_generators_finalized"
DEEDS = {
    "articles": (
        READ,
        """Path("content/articles/1.md").unlink()
    Path("content/articles/2.md").write_text("Other\\n" * 3)
    Path("content/articles/3.md").write_text("")
    Path("content/articles/4.md").unlink()
    Path("content/articles/4.md").mkdir()
    Path("content/articles/5.md").write_bytes(b"Title: Cr\\xc3")""",
    ),
    "all articles": (READ, 'shutil.rmtree("content/articles")'),
    "the strategy": (READ, 'Path("strategy.yaml").unlink()'),
    "what is made": (
        ABOUT_TO_BE_JUDGED,
        'for path in ("cache", "output", "strategy-report"): shutil.rmtree(path, ignore_errors=True)',
    ),
}
"""What vanishes or changes between Pelican's reading and ours."""


@pytest.mark.parametrize("name", DEEDS)
def test_what_vanishes_or_changes_while_it_is_read(forker, site, name):
    signal, deed = DEEDS[name]
    for number in range(1, 6):
        site.add(
            {f"content/articles/{number}.md": WRONG["content/articles/crust.md"].replace("Crust", f"Crust {number}")}
        )
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["meddler", "pelican_contentstrategy"]')
    site.write("plugins/meddler.py", MEDDLER.format(signal=signal, deed="pass"))
    if signal == ABOUT_TO_BE_JUDGED:
        forker.pelican(site.folder, "content")
    site.write("plugins/meddler.py", MEDDLER.format(signal=signal, deed=deed))
    run = forker.pelican(site.folder, "content")
    assert run.code == 0, run.text
    assert "Traceback" not in run.text
    assert run.text.count("pillar 'bred' is not in strategy.yaml") == 5
    assert run.text.count("Done: Processed 7 articles") == 1
    made = files(site.folder)
    assert {"output/crust-5/index.html", "output/feeds/site.rss", "strategy-report/report.json"} <= set(made)
    assert left_over(site.folder) == []


def test_what_is_said_of_a_file_that_changed_meanwhile_is_not_said_again(forker, site):
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["meddler", "pelican_contentstrategy"]')
    site.write("plugins/meddler.py", MEDDLER.format(signal=READ, deed="pass"))
    plain = forker.strategy(site.folder, "check")
    deed = 'file = Path("content/articles/loaf.md"); file.write_text(file.read_text().replace("bread", "bred"))'
    site.write("plugins/meddler.py", MEDDLER.format(signal=READ, deed=deed))
    forker.strategy(site.folder, "check")
    site.write("plugins/meddler.py", MEDDLER.format(signal=READ, deed="pass"))
    changed = forker.strategy(site.folder, "check", "--no-cache")
    assert changed.text != plain.text
    assert [forker.strategy(site.folder, "check").text for _ in range(3)] == [changed.text] * 3


def test_builds_at_once_of_one_output_and_one_cache(forker, site, tmp_path):
    site.add(WRONG)
    assert forker.pelican(site.folder, "content").code == 0
    built = files(site.folder)
    for path in ("output", "strategy-report", "cache"):
        (site.folder / path).rename(tmp_path / path)
    (site.folder / "strategy-history.jsonl").unlink()
    command = [sys.executable, "-m", "pelican", "content"]
    programs = [
        subprocess.Popen(command, cwd=site.folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(2)
    ]
    told = [each.communicate()[0].decode() for each in programs]
    assert [each.returncode for each in programs] == [0, 0]
    assert len({each.partition("Done:")[0] for each in told}) == 1
    assert files(site.folder) == built
    assert left_over(site.folder) == []


@pytest.fixture(scope="module")
def earlier():
    """Programs that take it for the first of September."""
    return Forker(SOURCE_DATE_EPOCH=EARLIER)


def test_a_clock_that_is_set_back_loses_nothing_of_the_history(forker, earlier, site):
    history = site.folder / "strategy-history.jsonl"
    forker.pelican(site.folder, "content")
    noted, made = history.read_text(encoding="utf-8"), files(site.folder)
    site.add(WRONG)
    assert earlier.pelican(site.folder, "content").code == 0
    lines = history.read_text(encoding="utf-8").splitlines(keepends=True)
    assert [json.loads(each)["day"] for each in lines] == ["2026-09-01", "2026-11-01"]
    assert lines[1] == noted
    (site.folder / "content/articles/crust.md").unlink()
    (site.folder / "output/crust/index.html").unlink()
    assert forker.pelican(site.folder, "content").code == 0
    assert history.read_text(encoding="utf-8").splitlines(keepends=True) == lines
    assert {path for path in made if not path.startswith(("output/", "strategy-report/"))} <= set(files(site.folder))


def test_files_from_the_future_are_read_as_any(forker, site):
    plain = forker.strategy(site.folder, "check", "--no-cache")
    for path in (
        *(site.folder / "content").rglob("*.md"),
        site.folder / "strategy.yaml",
        site.folder / "pelicanconf.py",
    ):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    assert [forker.strategy(site.folder, "check").text for _ in range(3)] == [plain.text] * 3
    site.add(WRONG)
    os.utime(site.folder / "content/articles/crust.md", (4_000_000_000, 4_000_000_000))
    assert "pillar 'bred'" in forker.strategy(site.folder, "check").text
    build = forker.pelican(site.folder, "content")
    assert (build.code, "pillar 'bred'" in build.text) == (0, True)


def test_an_answer_from_the_future_is_not_said_again(forker, site):
    site.add(WRONG)
    told = [forker.strategy(site.folder, "check").text for _ in range(2)]
    folder = str(site.folder / CACHE)
    for path in (site.folder / CACHE).glob(f"{kept.PREFIX}*.json"):
        name = path.stem.removeprefix(kept.PREFIX)
        answer = json.loads(path.read_text(encoding="ascii").partition("\n")[2])
        kept.write(folder, name, {**answer, "made": 4e9})
        assert kept.read(folder, name) is None
    assert forker.strategy(site.folder, "check").text == told[0]
