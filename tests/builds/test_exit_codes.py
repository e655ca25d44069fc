"""How does a build end, and is everything printed and written by then?"""

from __future__ import annotations

import pytest

from tests.builds.site import IGNORED, WRONG

FAIL_ON_ERROR = f"checks: {{{IGNORED}, fail_on: {{build: error}}}}"
BROKEN = {"strategy.yaml": "version: 1\nname: The bakery\npilars:\n  bread: {}\nstages:\n  awareness: {lable: New}\n"}
RECORDER = """
from pathlib import Path
from pelican import signals

def hear(instance):
    with Path(instance.output_path, "heard.txt").open("a") as file:
        file.write("finalized\\n")

HEARERS = [lambda instance, number=number: hear(instance) for number in range(20)]

def register():
    for each in HEARERS:
        signals.finalized.connect(each)
"""
WITHIN = """
from pelican import Pelican, signals
from pelican.settings import read_settings

def build(instance):
    signals.finalized.disconnect(build)
    for number in (1, 2):
        Pelican(read_settings("pelicanconf.py", {"OUTPUT_PATH": f"{instance.output_path}/within-{number}"})).run()

def register():
    pass

signals.finalized.connect(build)
"""


def test_problems_alone_do_not_fail_a_build(site):
    site.add(WRONG)
    assert site.pelican("content").code == 0


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_fail_on_ends_a_build_when_all_is_printed_and_written(site, quiet):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    run = site.pelican("content", *quiet)
    assert run.code == 1
    assert run.out.count("pillar 'bred' is not in strategy.yaml") == 1
    assert "Traceback" not in run.text
    assert run.out.count("Done: Processed 3 articles") == 1
    assert {"crust/index.html", "topics/bread/index.html", "images/loaf.jpg"} <= set(site.output())


def test_below_fail_on_a_build_is_fine_and_quiet_is_quiet(site):
    site.add({"content/articles/rye.md": "Title: Rye\nDate: 2026-03-03\nPillar: bread\n\nText.\n"})
    site.strategy(FAIL_ON_ERROR)
    run = site.pelican("content", "-q")
    assert (run.code, run.text.partition(":")[0]) == (0, "Done")


@pytest.mark.parametrize("fatal", ["errors", "warnings"])
def test_under_fatal_a_problem_that_weighs_as_much_fails_the_build_once_it_is_written(site, fatal):
    site.add(WRONG)
    run = site.pelican("content", "--fatal", fatal)
    assert run.code == 1
    assert run.out.count("pillar 'bred' is not in strategy.yaml") == 1
    assert "Traceback" not in run.text
    assert {"crust/index.html", "topics/bread/index.html", "images/loaf.jpg"} <= set(site.output())


def test_notes_are_not_fatal(site):
    site.add({"content/articles/rye.md": "Title: Rye\nDate: 2026-03-03\nPillar: bread\nCluster: shaping\n\nText.\n"})
    run = site.pelican("content", "--fatal", "warnings")
    assert (run.code, "5 problems (5 notes)" in run.out) == (0, True)


def test_without_a_strategy_file_one_line_names_init(site):
    (site.folder / "strategy.yaml").unlink()
    run = site.pelican("content")
    assert run.code == 0
    assert run.out.count("contentstrategy") == 1
    assert "no strategy.yaml yet: 'pelican-contentstrategy init' writes a first one\n" in run.out
    assert "the-first-loaf/index.html" in site.output()
    assert "topics/bread/index.html" not in site.output()
    check = site.check()
    assert (check.code, check.out) == (2, "")
    assert check.err == "strategy.yaml:1:1: is not there\n  hint: 'pelican-contentstrategy init' writes a first one\n"


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_with_mistakes_in_the_strategy_file_the_site_is_built_without_it(site, quiet):
    site.add(BROKEN)
    run = site.pelican("content", *quiet)
    assert run.code == 1
    assert run.out.startswith(
        "strategy.yaml:1:1: pillars: is missing\n"
        "strategy.yaml:3:1: pilars: unknown key\n"
        "  hint: did you mean 'pillars'?\n"
        "strategy.yaml:6:15: stages.awareness.lable: unknown key\n"
        "  hint: did you mean 'label'?\n"
    )
    assert run.text.count("the site was built without strategy.yaml") == (0 if quiet else 1)
    assert "the-first-loaf/index.html" in site.output()
    assert "topics/bread/index.html" not in site.output()


def test_check_ends_with_2_and_tells_the_same_mistakes(site):
    site.add(BROKEN)
    run = site.check("--format", "json")
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines()[0] == "strategy.yaml:1:1: pillars: is missing"


def test_other_plugins_hear_of_the_end_though_the_build_fails(site):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    site.write("plugins/recorder.py", RECORDER)
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["recorder", "pelican_contentstrategy"]')
    run = site.pelican("content")
    assert run.code == 1
    assert site.output()["heard.txt"] == b"finalized\n" * 20


def test_a_program_that_runs_pelican_itself_gets_an_exception(site):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    site.write(
        "program.py",
        """
from pelican import Pelican
from pelican.settings import read_settings

for _ in range(2):
    try:
        Pelican(read_settings("pelicanconf.py")).run()
    except Exception as error:
        print("failed:", error)
""",
    )
    run = site.run("program")
    assert run.code == 0
    assert run.out.count("failed: the site is written, but ") == 2
    assert run.out.count("pillar 'bred' is not in strategy.yaml") == 2


def test_a_site_built_within_a_site_fails_the_outer_one(site):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    site.write("inner/starter.md", (site.folder / "content/articles/starter.md").read_text())
    site.write("plugins/within.py", WITHIN)
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["pelican_contentstrategy", "within"]')
    run = site.pelican("inner", "-e", 'ARTICLE_PATHS=[""]', 'CONTENTSTRATEGY_FILE="none.yaml"')
    assert run.code == 1
    assert run.out.count("pillar 'bred' is not in strategy.yaml") == 2
    assert {"within-1/crust/index.html", "within-2/crust/index.html"} <= set(site.output())
