"""What does `pelican-contentstrategy report` write and print, and what does a build?"""

from __future__ import annotations

import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from pelican_contentstrategy.publish.report.json_.schema import report_schema
from tests.builds.reports import data_of, report, trend_of
from tests.builds.site import WRONG, Program


def test_it_writes_what_a_build_writes(site):
    site.pelican("content")
    built = {name: site.output("strategy-report")[name] for name in ("index.html", "report.json", ".gitignore")}
    line = (site.folder / "strategy-history.jsonl").read_bytes()
    shutil.rmtree(site.folder / "strategy-report")
    (site.folder / "strategy-history.jsonl").unlink()
    assert report(site) == f"{site.folder / 'strategy-report' / 'index.html'}\n"
    written = site.output("strategy-report")
    assert written == built
    assert (site.folder / "strategy-history.jsonl").read_bytes() == line


def test_twice_the_same(site):
    site.add(WRONG)
    first = report(site, "--format", "json")
    report(site)
    page = site.output("strategy-report")
    assert page["report.json"].decode() == first
    assert report(site, "--format", "json", PYTHONHASHSEED="1") == first
    report(site, PYTHONHASHSEED="2")
    assert site.output("strategy-report") == page
    assert len(trend_of(site)) == 1


def test_what_is_printed_writes_nothing(site):
    before = {path: path.read_bytes() for path in site.folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert report(site, "--format", "markdown").startswith("### Content strategy: health ")
    data_of(site)
    assert {path: path.read_bytes() for path in before} == before
    assert not (site.folder / "strategy-report").exists()
    assert not (site.folder / "strategy-history.jsonl").exists()


@pytest.mark.parametrize("command", ["build", "report"])
def test_it_is_not_published_by_mistake(site, command):
    site.strategy("publish:\n  report:\n    path: output/report\n")
    run = site.pelican("content") if command == "build" else site.run("pelican_contentstrategy", "report")
    assert run.code
    assert "'output/report' lies where it would be published with the site" in run.text
    assert not (site.folder / "output/report").exists()
    assert not (site.folder / "strategy-report").exists()


@pytest.mark.parametrize("command", ["build", "report"])
def test_it_is_published_where_that_is_asked_for_and_kept_from_search_engines(site, command):
    site.strategy("publish:\n  report:\n    path: output/report\n    public: yes\n")
    if command == "build":
        site.pelican("content")
    else:
        report(site)
    page = (site.folder / "output/report/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex' in page
    assert not (site.folder / "output/report/.gitignore").exists()


def test_never_in_the_content_where_the_next_build_would_read_it(site):
    site.strategy("publish:\n  report:\n    path: content/articles/report\n    public: yes\n")
    run = site.run("pelican_contentstrategy", "report")
    assert run.code == 2
    assert "'content/articles/report' lies where it would be published with the site" in run.text
    assert "hint: name a folder beside the content\n" in run.text


def test_not_while_somebody_writes_and_pelican_watches(site):

    with Program(site.folder, "pelican", "-r", "content") as program:
        program.read_until("Done:")
    assert not (site.folder / "strategy-report").exists()
    assert not (site.folder / "strategy-history.jsonl").exists()


def test_it_is_shown_in_the_browser_that_people_have_chosen(site, tmp_path):
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path / "shown"}"\n', encoding="utf-8")
    browser.chmod(0o755)
    report(site, "--open", BROWSER=f"{browser} %s")
    page = site.folder / "strategy-report" / "index.html"
    assert (tmp_path / "shown").read_text(encoding="utf-8") == f"{page.as_uri()}\n"


def test_only_the_page_can_be_shown(site):
    run = site.run("pelican_contentstrategy", "report", "--open", "--format", "json")
    assert run.code == 2
    assert "--open shows the page; leave out --format" in run.err


def test_mistakes_end_it_as_they_do_every_command(site):
    site.edit("strategy.yaml", "name: The bakery\n", "")
    run = site.run("pelican_contentstrategy", "report")
    assert (run.code, run.out, run.err) == (2, "", "strategy.yaml:1:1: name: is missing\n")


def test_a_site_with_problems_is_reported_all_the_same(site):
    site.add(WRONG)
    report(site)


def test_the_schema_is_printed(site):
    run = site.run("pelican_contentstrategy", "schema", "report")
    schema = json.loads(run.out)
    Draft202012Validator.check_schema(schema)
    assert schema == report_schema()
    assert json.loads(site.run("pelican_contentstrategy", "schema").out)["title"] == "strategy.yaml"
