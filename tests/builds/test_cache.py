"""Does a cache change anything but how long it takes, whatever happens to it and to the site?"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

import pytest

from pelican_contentstrategy.check import analyse as analysing
from pelican_contentstrategy.integrations.checking import check_site
from pelican_contentstrategy.integrations.pelican import kept_readings
from pelican_contentstrategy.integrations.replay import state
from tests.builds.site import LOAF, WRONG, environment

SAMPLE = Path(__file__).parents[2] / "sample_site"
LEFT_BEHIND = shutil.ignore_patterns("output", "strategy-report", "__pycache__", "cache")
CACHE = "cache/contentstrategy/cache.sqlite3"


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A copy, as the current folder, on one day."""
    folder = tmp_path / SAMPLE.name
    shutil.copytree(SAMPLE, folder, ignore=LEFT_BEHIND)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 12, 31, tzinfo=timezone.utc).timestamp())))
    monkeypatch.delenv("CONTENTSTRATEGY_CACHE", raising=False)
    return folder


@pytest.fixture
def read(monkeypatch):
    """The documents that were analysed, and those that Pelican's readers read."""
    analysed, converted = [], []
    analyse, keep = analysing.analyse, kept_readings.Keeper._keep  # noqa: SLF001 - where what was read passes

    def noted(source, *more):
        analysed.append(source.path)
        return analyse(source, *more)

    def noted_too(keeper, key, *more):
        converted.append(key)
        return keep(keeper, key, *more)

    monkeypatch.setattr(analysing, "analyse", noted)
    monkeypatch.setattr(kept_readings.Keeper, "_keep", noted_too)
    return analysed, converted


def found(monkeypatch, cache):
    """Everything that is told and made of the site in the current folder."""
    with monkeypatch.context() as patch:
        if not cache:
            patch.setenv("CONTENTSTRATEGY_CACHE", "no")
        result = check_site(Path("pelicanconf.py")).result
        made = [(name, [repr(each) for each in artifacts]) for name, artifacts in result.artifacts()]
    return result.review.diagnostics, result.review.known, result.review.mended, made


def edit(path, old, new):
    text = Path(path).read_text(encoding="utf-8")
    assert old in text, path
    Path(path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_cache_changes_nothing_on_the_sample_site(sample, monkeypatch, read):
    article = sorted(path.relative_to(sample) for path in (sample / "content" / "articles").rglob("*.md"))[3]
    analysed, converted = read
    everything = len(list((sample / "content").rglob("*.md")))
    steps = [
        (lambda: None, everything, everything),
        (lambda: None, 0, 0),
        (lambda: edit(article, "\n\n", "\n\nIn order to utilize a word. "), 1, 1),
        (lambda: edit("strategy.yaml", "grade: 11 ", "grade: 3 "), 0, 0),
        (lambda: edit("strategy.yaml", "    utilize: use\n", "    utilize: employ\n"), everything, 0),
        (lambda: edit("strategy.yaml", "  options:\n", "  options:\n    long-paragraph: {words: 40}\n"), everything, 0),
        (lambda: edit(article, "Title: ", "Title: A word more: "), 1, 1),
        (lambda: edit("pelicanconf.py", 'SITENAME = "', 'SITENAME = "The '), 0, everything),
        (article.unlink, None, 0),
        (lambda: None, 0, 0),
    ]
    for number, (change, documents, files) in enumerate(steps):
        change()
        analysed.clear()
        converted.clear()
        cached = found(monkeypatch, cache=True)
        if documents is not None:
            assert len(analysed) == documents, number
        assert len(converted) == files, number
        assert cached == found(monkeypatch, cache=False), number


def test_the_bakery_has_one_article_changed(site, monkeypatch, read):
    monkeypatch.chdir(site.folder)
    analysed, converted = read
    check_site(Path("pelicanconf.py"))
    assert len(analysed) == 4
    analysed.clear()
    converted.clear()
    site.write("content/articles/loaf.md", LOAF.replace("It needs", "It still needs"))
    check_site(Path("pelicanconf.py"))
    assert analysed == ["content/articles/loaf.md"]
    assert len(converted) == 1


def test_a_text_made_of_others_is_read_each_time(site, monkeypatch):
    monkeypatch.chdir(site.folder)
    site.write("content/articles/other.txt", "Old words.\n")
    site.write("content/articles/long.rst", "Long\n####\n:date: 2026-03-02\n\n.. include:: other.txt\n")

    def html():
        documents = check_site(Path("pelicanconf.py")).result.review.site.documents
        return next(each.source.html for each in documents if each.path.endswith(".rst"))

    assert "Old words" in html()
    site.write("content/articles/other.txt", "New words.\n")
    assert "New words" in html()


ABBREVIATIONS = """
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
class Appended(Preprocessor):
    def run(self, lines):
        with open("abbreviations.txt", encoding="utf-8") as file:
            return [*lines, "", *file.read().splitlines()]
class Appending(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Appended(md), "appended", 90)
MARKDOWN = {"extensions": [Appending()], "output_format": "html5"}
"""


def test_an_extension_that_adds_a_file_to_every_text(site, monkeypatch, read):
    monkeypatch.chdir(site.folder)
    monkeypatch.setattr(state, "FINE", 0)  # or it would count how quick a run is
    site.settings(ABBREVIATIONS)
    abbreviations = site.write("abbreviations.txt", "Old words.\n")
    os.utime(abbreviations, (1, 1))
    _, converted = read

    def html():
        converted.clear()
        return [each.source.html for each in check_site(Path("pelicanconf.py")).result.review.site.documents]

    for _ in range(2):
        assert all("Old words" in each for each in html())
    assert converted == []
    site.write("abbreviations.txt", "New words.\n")
    os.utime(abbreviations, (1, 1))
    assert all("New words" in each for each in html())
    abbreviations.unlink()
    assert not any("words" in each for each in html())


def truncate(file):
    file.write_bytes(file.read_bytes()[:9000])


def replace_by_something_else(file):
    file.write_bytes(b"not a database " * 500)


def make_older(file):
    base = sqlite3.connect(file)
    base.execute("PRAGMA user_version=0")
    base.close()


def flip(file):
    file.write_bytes(bytes(each ^ (number % 211 == 0) for number, each in enumerate(file.read_bytes())))


def make_a_folder(file):
    file.unlink()
    file.mkdir()


def test_a_cache_that_cannot_be_used(site):
    site.add(WRONG)
    plain = site.check("--no-cache")
    assert site.check().out == plain.out
    for damage in (truncate, replace_by_something_else, make_older, flip, make_a_folder):
        damage(site.folder / CACHE)
        for answer in (site.folder / CACHE).parent.glob("*.json"):
            answer.unlink()
        run = site.check()
        assert (run.code, run.out, run.err) == (plain.code, plain.out, plain.err), damage
    assert plain.out.splitlines()[0] in site.pelican("content").out


def test_a_build_and_a_check_share_what_is_kept_of_documents(site, monkeypatch, read):
    assert site.pelican("content").code == 0
    monkeypatch.chdir(site.folder)
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    check_site(Path("pelicanconf.py"))
    analysed, converted = read
    assert len(converted) == 4
    assert set(analysed) <= {"content/articles/starter.md"}  # python-markdown writes addresses of mail at random only


def test_builds_at_once(site):
    site.add(WRONG)
    plain = site.pelican("content", CONTENTSTRATEGY_CACHE="no")
    command = [sys.executable, "-m", "pelican", "content", "-o"]
    running = [
        subprocess.Popen(
            [*command, f"output{number}"],
            cwd=site.folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for number in range(2)
    ]
    told = [each.communicate()[0].decode() for each in running]
    assert [each.returncode for each in running] == [0, 0]
    assert {each.partition("Done:")[0] for each in told} == {plain.text.partition("Done:")[0]}
    assert site.output("output0") == site.output("output1") == site.output()


@pytest.mark.parametrize("settings", ["CONTENTSTRATEGY_CACHE = False", "CACHE_PATH = 'content/cache'"])
def test_a_site_without_a_cache(site, settings):
    site.settings(settings)
    assert site.check().code == 0
    assert site.pelican("content").code == 0
    assert not (site.folder / "cache").exists()
    assert not (site.folder / "content" / "cache").exists()


def test_a_setting_that_is_no_folder(site):
    site.settings("CONTENTSTRATEGY_CACHE = 7")
    run = site.check()
    assert run.code == 2
    assert "CONTENTSTRATEGY_CACHE is 7" in run.err
    build = site.pelican("content")
    assert "CONTENTSTRATEGY_CACHE is 7" in build.text
    assert (site.folder / "output" / "index.html").exists()


def test_no_cache_is_there_for_all_that_read_a_site(site):
    for command in ("check", "coverage"):
        assert site.run("pelican_contentstrategy", command, "--no-cache").code == 0
    assert not (site.folder / "cache").exists()
