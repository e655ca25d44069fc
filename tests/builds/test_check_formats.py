"""Is `check` in the formats of CI services what it is in others: the same problems, the same exit code?"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree

from pelican_contentstrategy.integrations.repository_folder import folder_in_repository
from tests.builds.site import WRONG, Bakery
from tests.builds.test_faults import RULES, offer_rules

SAMPLE = Path(__file__).parents[2] / "sample_site"
LEFT_BEHIND = shutil.ignore_patterns("output", "strategy-report", "__pycache__")
OF_SERVICES = ("github", "sarif", "junit")
NOWHERE = {"GITHUB_WORKSPACE": ""}


def commands(out):
    """Lines that are for GitHub's runner."""
    return [line for line in out.splitlines() if line.startswith("::")]


def results(out):
    """Of a SARIF log."""
    return json.loads(out)["runs"][0]["results"]


def cases(out):
    """Of JUnit's XML."""
    return etree.fromstring(out.encode())[0]


def test_of_the_sample_site_all_formats_tell_the_same_problems_and_end_alike(tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(SAMPLE, folder, ignore=LEFT_BEHIND)
    runs = {name: Bakery(folder).check("--format", name, **NOWHERE) for name in ("full", "json", *OF_SERVICES)}
    assert {(run.code, run.err) for run in runs.values()} == {(1, "")}
    places = [(each["path"], each["line"]) for each in json.loads(runs["json"].out)["diagnostics"]]
    assert len(places) == 12
    physical = [each["locations"][0]["physicalLocation"] for each in results(runs["sarif"].out)]
    assert sorted((each["artifactLocation"]["uri"], each["region"]["startLine"]) for each in physical) == places
    told = [re.match(r"::\w+ file=(.+?),line=(\d+),", line) for line in commands(runs["github"].out)]
    assert sorted((each[1], int(each[2])) for each in told) == places
    assert runs["github"].out.splitlines()[-1] == runs["full"].out.splitlines()[-1]
    suite = cases(runs["junit"].out)
    assert {case.get("name") for case in suite if len(case)} == {path for path, _ in places}
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("34", "2", "0")


@pytest.mark.parametrize("name", OF_SERVICES)
def test_the_same_site_gives_the_same_text(site, name):
    site.add(WRONG)
    assert site.check("--format", name) == site.check("--format", name, PYTHONHASHSEED="7")


@pytest.mark.parametrize("name", OF_SERVICES)
@pytest.mark.parametrize(("arguments", "code"), [((), 1), (("--fail-on", "never"), 0)])
def test_exit_codes(site, name, arguments, code):
    site.add(WRONG)
    assert site.check("--format", name, *arguments).code == code


@pytest.mark.parametrize("name", OF_SERVICES)
def test_a_clean_site(site, name):
    run = site.check("--format", name, "--fail-on", "note")
    assert (run.code, run.err) == (0, "")
    found = {"github": commands, "sarif": results, "junit": lambda out: cases(out).findall("*/*")}
    assert found[name](run.out) == []


@pytest.mark.parametrize(("threshold", "code", "failures"), [("never", 0, "0"), ("note", 1, "1")])
def test_a_file_fails_by_what_the_call_says(site, threshold, code, failures):
    site.add(WRONG)
    site.strategy("checks: {fail_on: {check: error}}")
    run = site.check("content/articles/crust.md", "--format", "junit", "--fail-on", threshold)
    assert (run.code, cases(run.out).get("failures"), cases(run.out).get("tests")) == (code, failures, "1")


def test_a_rule_that_failed_is_an_error_whatever_is_asked(site):
    environment = offer_rules(site, RULES, "oven:burnt_crust")
    run = site.check("--format", "junit", "--fail-on", "never", **environment)
    (case,) = cases(run.out).findall("testcase[error]")
    assert (run.code, case.get("name")) == (2, "content/articles/loaf.md")
    assert case[0].get("message") == "1 problem: rule-crashed"
    run = site.check("--format", "sarif", **environment)
    assert (run.code, json.loads(run.out)["runs"][0]["invocations"][0]["executionSuccessful"]) == (2, False)


def test_what_a_baseline_knows_is_left_out(site):
    site.add(WRONG)
    site.check("--write-baseline")
    assert results(site.check("--format", "sarif").out) == []
    assert site.check("--format", "github").out == "no problems in 5 files; 5 known before\n"
    assert cases(site.check("--format", "junit").out).get("failures") == "0"


def test_paths_are_seen_from_the_root_of_the_repository(site):
    site.add(WRONG)
    (site.folder.parent / ".git").mkdir()
    crust = "site/content/articles/crust.md"
    assert f"::error file={crust},line=3," in site.check("--format", "github").out
    (error, *_) = results(site.check("--format", "sarif").out)
    assert error["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == crust
    run = site.check("site/content/articles", "-s", "site/pelicanconf.py", "--format", "junit", cwd=site.folder.parent)
    assert crust in {case.get("file") for case in cases(run.out)}
    assert "\ncontent/articles/crust.md:" in f"\n{site.check('--format', 'concise').out}"


def test_a_root_is_where_git_keeps_what_it_knows(tmp_path, monkeypatch):
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    site = tmp_path / "sites" / "bakery"
    site.mkdir(parents=True)
    assert folder_in_repository(site) == ""
    (tmp_path / ".git").mkdir()
    assert folder_in_repository(site) == "sites/bakery"
    (tmp_path / "sites" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert folder_in_repository(site) == "bakery"
    (tmp_path / "link").symlink_to(site)
    assert folder_in_repository(tmp_path / "link") == "bakery"


@pytest.mark.parametrize(("workspace", "way"), [(".", "sites/bakery"), ("sites/bakery", ""), ("elsewhere", "")])
def test_without_git_the_runner_says_where_the_root_is(tmp_path, monkeypatch, workspace, way):
    site = tmp_path / "sites" / "bakery"
    site.mkdir(parents=True)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / workspace))
    assert folder_in_repository(site) == way
