"""What does `pelican-contentstrategy audit` print, and when does it fail?"""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator

from tests.audit_schema import SCHEMA

OLD = """Title: The fair of last year
Date: 2015-05-01
Pillar: bread
Expires: 2015-06-01

Come to the fair.
"""


def audit(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "audit", *arguments, **more)


def judgements(site, *arguments):
    """Judgements by path, as programs read them."""
    run = audit(site, "--format", "json", *arguments)
    assert (run.code, run.err) == (0, "")
    data = json.loads(run.out)
    Draft202012Validator(SCHEMA).validate(data)
    return {each["path"]: each for each in data["articles"]}


def test_json(site):
    site.write("content/articles/fair.md", OLD)
    found = judgements(site)["content/articles/fair.md"]
    assert [(each["kind"], each["is_merit"]) for each in found["reasons"]] == [
        ("expiry", False),
        ("age", False),
        ("links", False),
        ("length", False),
        ("pillar", True),
    ]
    assert found["reasons"][0]["text"] == "expired 2015-06-01"
    del found["reasons"]
    assert found == {
        "path": "content/articles/fair.md",
        "url": "/the-fair-of-last-year/",
        "title": "The fair of last year",
        "status": "published",
        "lang": "en",
        "pillar": "bread",
        "verdict": "retire",
        "priority": "low",
        "next_step": "set 'Audit: retire' and 'Redirect_to: /topics/bread/'",
        "survivor": None,
        "by_writer": False,
    }


def test_the_writer_decides(site):
    site.write("content/articles/fair.md", OLD.replace("Expires", "Audit: keep\nExpires"))
    found = judgements(site)["content/articles/fair.md"]
    assert (found["verdict"], found["by_writer"]) == ("keep", True)


def test_csv_is_utf_8_wherever_it_is_printed(site):
    site.write("content/articles/fair.md", OLD.replace("The fair", "=1+1, “Brötchen”"))
    for more in ({}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}):
        run = audit(site, "--format", "csv", "--verdict", "retire", **more)
        assert (run.code, run.err) == (0, "")
        assert [row["title"] for row in csv.DictReader(StringIO(run.out))] == ["'=1+1, “Brötchen” of last year"]


def test_the_table(site):
    site.write("content/articles/fair.md", OLD)
    run = audit(site)
    assert (run.code, run.err) == (0, "")
    assert "retire: 1 article\nlow     content/articles/fair.md\n        expired 2015-06-01; " in run.out
    assert run.out.splitlines()[-1] == "3 articles: 2 keep, 0 update, 0 consolidate, 1 retire"


def test_only_what_is_asked_about(site):
    site.write("content/articles/fair.md", OLD)
    assert list(judgements(site, "--verdict", "retire")) == ["content/articles/fair.md"]
    assert len(judgements(site, "--verdict", "retire", "--verdict", "keep")) == 3
    assert audit(site, "--verdict", "burn").code == 2


def test_how_thin_is_thin_is_asked_of_strategy_yaml(site):
    site.write("content/articles/fair.md", OLD.replace("Expires: 2015-06-01\n", ""))
    assert "content/articles/fair.md" in judgements(site, "--verdict", "retire")
    site.strategy("checks:\n  options:\n    thin-article:\n      words: 2")
    assert "content/articles/fair.md" in judgements(site, "--verdict", "update")


def test_it_writes_nothing_and_forgets_no_baseline(site):
    site.write("content/articles/fair.md", OLD)
    site.check("--write-baseline")
    baseline = (site.folder / "strategy-baseline.json").read_bytes()
    (site.folder / "content/articles/fair.md").unlink()
    assert audit(site).code == 0
    assert (site.folder / "strategy-baseline.json").read_bytes() == baseline
    assert not (site.folder / "output").exists()


def test_without_a_strategy_it_ends_with_2(site):
    (site.folder / "strategy.yaml").unlink()
    run = audit(site)
    assert (run.code, run.out) == (2, "")
    assert run.err == "strategy.yaml:1:1: is not there\n  hint: 'pelican-contentstrategy init' writes a first one\n"


UNREADABLE = """
from pelican_contentstrategy.check import analyse

read_body = analyse.read_body

def fail(html, path):
    if "loaf" in path:
        raise ValueError("too hot")
    return read_body(html, path)

def register():
    analyse.read_body = fail
"""


@pytest.mark.parametrize("format_", ["table", "json"])
def test_a_body_that_cannot_be_read_is_told_and_the_rest_is_judged(site, format_):
    site.write("plugins/unreadable.py", UNREADABLE)
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["unreadable", "pelican_contentstrategy"]')
    run = audit(site, "--format", format_)
    assert run.code == 2
    assert run.err.startswith("content/articles/loaf.md: reading failed: ValueError: too hot (")
    assert "content/articles/loaf.md" not in run.out
