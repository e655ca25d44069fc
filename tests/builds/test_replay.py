"""Does `check` say again what it said, as long as that holds, and no longer?"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.builds.site import LOAF, WRONG, environment

COUNTING = """
with open(__file__ + ".runs", "a") as _runs:
    _runs.write("x")
print("hello from a setting")
"""


def runs(site):
    return len((site.folder / "pelicanconf.py.runs").read_text(encoding="ascii"))


@pytest.fixture
def counted(site):
    """A site that counts how often its settings were read, checked so often that the answer is kept."""
    (site.folder / "pelicanconf.py.runs").write_text("", encoding="ascii")
    site.settings(COUNTING)
    site.add(WRONG, {"strategy-baseline.json": json.dumps({"version": 1, "known": {}}), "styles/Own/R.yml": RULE})
    site.edit("strategy.yaml", "styles: []", "styles: [Own]")
    return site


RULE = "extends: existence\nmessage: \"leave out '%s'\"\ntokens: [colour]\n"


def replays(site, *arguments, **more):
    """Whether a second call says what the first one did without reading the site; a third one, for the clock's sake."""
    first = site.check(*arguments, **more)
    site.check(*arguments, **more)
    before = runs(site)
    again = site.check(*arguments, **more)
    assert (again.code, again.out, again.err) == (first.code, first.out, first.err)
    return runs(site) == before


def test_with_nothing_changed_the_site_is_not_read(counted):
    assert counted.check().code == 1
    assert replays(counted)
    assert replays(counted, "--format", "json", "--fail-on", "never")


ONCE = """
from pathlib import Path
ONCE = Path("once.txt")
SITENAME = ONCE.read_text(encoding="utf-8") if ONCE.exists() else "The bakery"
ONCE.unlink(missing_ok=True)
"""


def test_a_file_that_is_gone_at_the_end(counted):
    counted.settings(ONCE)
    counted.write("once.txt", "Once")
    counted.check()
    before = runs(counted)
    counted.check()
    assert runs(counted) == before + 1


def imported(site, *arguments):
    """The modules that a program imports."""
    command = [sys.executable, "-X", "importtime", *arguments]
    ended = subprocess.run(command, cwd=site.folder, env=environment(), capture_output=True, text=True, check=False)
    return {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines() if line.startswith("import time:")}


CHECK = """
from pathlib import Path
from pelican_contentstrategy.integrations.checking import check_site
check_site(Path("pelicanconf.py"))
"""


def test_what_is_not_needed_is_not_imported(counted):
    reading = {"lxml.etree", "pyphen", "textstat", "feedgen.feed"}
    assert "lxml.etree" in imported(counted, "-c", CHECK)
    assert not imported(counted, "-c", CHECK) & reading
    assert replays(counted)
    again = imported(counted, "-m", "pelican_contentstrategy", "check")
    assert "click" in again
    assert not again & {*reading, "pelican", "pydantic", "yaml", "jinja2", "rich", "msgspec", "sqlite3"}


CHANGES = {
    "an article": lambda site: site.edit("content/articles/loaf.md", "It needs", "It needs no"),
    "a new article": lambda site: site.write("content/articles/new.md", LOAF.replace("first", "new")),
    "an article gone": lambda site: (site.folder / "content" / "articles" / "new.md").unlink(),
    "a picture": lambda site: site.write("content/images/other.jpg", "x"),
    "the settings": lambda site: site.settings("# more"),
    "the strategy": lambda site: site.strategy("# more"),
    "the baseline": lambda site: site.write(
        "strategy-baseline.json", json.dumps({"version": 1, "known": {}}, indent=1)
    ),
    "decisions": lambda site: site.write("decisions.md", "# Decisions\n"),
    "a brief": lambda site: site.write("briefs/next.md", "Title: Next\n"),
    "metrics": lambda site: site.write("metrics/pages.csv", "page,views\n/,1\n"),
    "a style": lambda site: site.write("styles/Own/New.yml", RULE),
    "a module of the settings": lambda site: site.write("local_settings.py", "X = 2\n"),
    "a file that the settings read": lambda site: site.write("version.txt", "2"),
    "a file that the settings ask for": lambda site: site.write("conf/local.txt", "x"),
    "a strategy that would be found first": lambda site: site.write("content/strategy.yaml", "version: 1\nname: x\n"),
}


LONG_AGO = """
from pelican_contentstrategy.integrations.replay.state import Stamp
Stamp.is_older_than = lambda *_: True
"""
"""Settings that have an answer kept, though what it depends on was written just now."""


def test_any_change_has_the_site_read_again(counted):
    counted.settings(LONG_AGO)
    counted.write("local_settings.py", "X = 1\n")
    counted.write("version.txt", "1")
    counted.write("conf/usual.txt", "x")
    counted.settings("import os\nHAS_LOCAL = os.path.exists('conf/local.txt')")
    counted.settings(
        "import sys\nsys.path.insert(0, '.')\nfrom local_settings import X\nVERSION = open('version.txt').read()"
    )
    for name, change in CHANGES.items():
        counted.check()
        before = runs(counted)
        counted.check()
        assert runs(counted) == before, name
        change(counted)
        counted.check()
        assert runs(counted) == before + 1, name


def test_other_calls_have_the_site_read(counted):
    counted.check()
    for arguments, more in (
        (("content/pages",), {}),
        (("--format", "concise"), {}),
        ((), {"SITEURL": "https://other.example"}),
        ((), {"SOURCE_DATE_EPOCH": "1793591200"}),
        ((), {"TZ": "Asia/Tokyo"}),
    ):
        before = runs(counted)
        counted.check(*arguments, **more)
        assert runs(counted) == before + 1, (arguments, more)


def test_an_article_that_is_due_later(counted):
    counted.settings("WITH_FUTURE_DATES = False")
    counted.write("content/articles/later.md", LOAF.replace("2026-03-02", "2999-03-02"))
    counted.check()
    counted.check()
    file = next((counted.folder / "cache" / "contentstrategy").glob("check-*.json"))
    assert json.loads(file.read_text(encoding="ascii").partition("\n")[2])["until"] > 3e10


@pytest.mark.parametrize(
    "settings",
    [
        "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'pass'], check=True)",
        "import os\nCACHE_PATH = os.path.join('.', 'elsewhere')",
    ],
)
def test_what_nobody_can_see_the_state_of_is_never_said_again(counted, settings):
    counted.settings(settings)
    assert not replays(counted)


def test_a_commit_changes_what_git_says(history):
    site = history.site
    (site.folder / "pelicanconf.py.runs").write_text("", encoding="ascii")
    site.settings(COUNTING)
    site.edit("content/articles/loaf.md", "2026-03-02", "2026-03-02\nModified: 2026-03-02")
    history.git("add", "--all")
    assert replays(site)
    before = runs(site)
    history.commit("more")
    site.check()
    assert runs(site) == before + 1
    assert replays(site)


def test_a_cache_somewhere_else(counted):
    counted.settings('CONTENTSTRATEGY_CACHE = "./x/../../kept"')
    assert replays(counted)


def test_a_damaged_answer_is_not_said(counted):
    told = counted.check()
    counted.check()
    for file in (counted.folder / "cache" / "contentstrategy").glob("check-*.json"):
        file.write_text(file.read_text(encoding="ascii").replace("bred", "read"), encoding="ascii")
    before = runs(counted)
    assert counted.check().out == told.out
    assert runs(counted) == before + 1
