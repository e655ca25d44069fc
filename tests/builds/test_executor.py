"""A site whose articles are analysed elsewhere: what a user writes, what is told, and what comes of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.builds.site import IGNORED, PATIENCE
from tests.programs.run import environment

PROCESSES = "pelican_contentstrategy.integrations.executor:processes"
CLUSTER = """
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def workers():
    with ThreadPoolExecutor(2) as executor:
        Path("seen").write_text("open")
        yield executor
    Path("seen").write_text("closed")


def down():
    raise ConnectionError("nobody answers")


def hung():
    return ProcessPoolExecutor(1, initializer=time.sleep, initargs=(900,))


@contextmanager
def hung_within():
    with hung() as executor:
        yield executor


def one_of_two_hung():
    return ProcessPoolExecutor(2, initializer=hang_first)


def hang_first():
    try:
        Path("first").mkdir()
    except FileExistsError:
        return
    time.sleep(900)
"""
LESS = "analysis.FEWEST = 20"
ARTICLE = "Title: Bread {0}\nDate: 2026-03-03\nPillar: bred\n\nColour, and [more](/no/). {0}\n"


@pytest.fixture
def many(site):
    """More articles than are analysed in Pelican's process, and a module beside pelicanconf.py."""
    site.write("cluster.py", CLUSTER)
    site.settings(f"from pelican_contentstrategy.integrations.executor import analysis\n{LESS}")
    for number in range(40):
        site.write(f"content/articles/bread-{number}.md", ARTICLE.format(number))
    return site


def analysed_in(site, executor):
    site.strategy(f"checks: {{{IGNORED}, executor: '{executor}'}}")


def test_a_module_beside_the_settings_is_found_from_any_folder(many, tmp_path):
    settings = many.folder / "pelicanconf.py"
    plain = many.check("--no-cache", "--format", "json", "--settings", settings, cwd=tmp_path)
    analysed_in(many, "cluster:workers")
    found = many.check("--no-cache", "--format", "json", "--settings", settings, cwd=tmp_path)
    assert found == plain
    assert plain.code == 1
    assert (tmp_path / "seen").read_text() == "closed"


def test_a_build_in_processes(many):
    assert many.pelican("content").code == 0
    written = many.output()
    analysed_in(many, PROCESSES)
    built = many.pelican("content", CONTENTSTRATEGY_CACHE="no")
    assert (built.code, "checks.executor" in built.text) == (0, False)
    assert many.output() == written


def test_a_cluster_that_is_down_is_told_and_the_site_is_checked_all_the_same(many):
    plain = many.check("--no-cache")
    analysed_in(many, "cluster:down")
    told = (
        "strategy.yaml:52:65: checks.executor: 'cluster:down' failed: ConnectionError: nobody answers\n"
        "  hint: nothing is missing: 44 of 44 documents were read without it, one after the other\n"
    )
    assert many.check("--no-cache") == plain.__class__(plain.code, plain.out, told)
    built = many.pelican("content")
    assert (built.code, built.out.count(told)) == (0, 1)
    again = many.pelican("content", "--fatal", "warnings", CONTENTSTRATEGY_CACHE="no")
    assert (again.code, again.out.count(told)) == (1, 1)
    assert "bread-0/index.html" in many.output()


@pytest.mark.parametrize(
    ("executor", "less", "why", "left"),
    [
        ("hung", "analysis.PATIENCE = 0.1", "nothing came back for 0.1 seconds", 44),
        ("hung_within", "analysis.PATIENCE = 0.1", "nothing came back for 0.1 seconds", 44),
        ("one_of_two_hung", "ending.LEAVE = 0.1", "it did not end within 0.1 seconds", 0),
    ],
)
def test_a_process_that_hangs_is_told_and_keeps_nobody_waiting(many, executor, less, why, left):
    plain = many.check("--no-cache")
    many.settings(f"from pelican_contentstrategy.integrations.executor import analysis, ending\n{LESS}\n{less}")
    analysed_in(many, f"cluster:{executor}")
    command = [sys.executable, "-m", "pelican_contentstrategy", "check", "--no-cache"]
    ended = subprocess.run(
        command, cwd=many.folder, env=environment(), capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (ended.returncode, ended.stdout) == (plain.code, plain.out)
    assert ended.stderr.partition(f"'cluster:{executor}' failed: ")[2] == (
        f"TimeoutError: {why}\n"
        f"  hint: nothing is missing: {left} of 44 documents were read without it, one after the other\n"
    )


def test_a_complaint_is_not_repeated_when_nothing_is_left_to_analyse(many):
    analysed_in(many, "cluster:down")
    assert "nobody answers" in many.check().err
    assert many.check().err == ""


def test_a_name_of_nothing_is_a_mistake_however_few_articles_there_are(site):
    analysed_in(site, "clutser:workers")
    told = "checks.executor: 'clutser:workers': there is no module 'clutser'"
    assert (site.check().code, told in site.check().err) == (2, True)
    built = site.pelican("content")
    assert (built.code, told in built.out) == (1, True)
    assert "the-first-loaf/index.html" in site.output()
