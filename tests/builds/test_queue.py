"""What does `pelican-contentstrategy queue` print, and when does it fail?"""

from __future__ import annotations

import csv
import json
from io import StringIO

from jsonschema import Draft202012Validator

from tests.builds.history import History
from tests.builds.site import bakery
from tests.queue_schema import SCHEMA

LATE = """Title: Slow rye
Date: 2020-05-01
Pillar: bread
Owner: desk
Review_every: 6 months
Promotion: pr: Trade journal by 2020-06-01

Rye takes its time.
"""


def queue(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "queue", *arguments, **more)


def people(site, *arguments):
    """Everybody's tasks, as programs read them."""
    run = queue(site, "--format", "json", *arguments)
    assert (run.code, run.err) == (0, "")
    data = json.loads(run.out)
    Draft202012Validator(SCHEMA).validate(data)
    return {each["owner"]: each["tasks"] for each in data["people"]}


def test_json(site):
    site.write("content/articles/rye.md", LATE)
    found, *_ = people(site)["desk"]
    assert (found["kind"], found["state"], found["path"], found["url"]) == (
        "promotion",
        "overdue",
        "content/articles/rye.md",
        "/slow-rye/",
    )
    assert (found["about"], found["due"]) == ("Slow rye", "2020-06-01")
    assert found["days"] < -2_000


def test_only_one_owner(site):
    site.write("content/articles/rye.md", LATE)
    assert list(people(site, "--owner", "The Desk")) == ["desk"]
    assert list(people(site, "--owner", "nobody")) == [None]


def test_an_owner_nobody_knows(site):
    run = queue(site, "--owner", "dsk")
    assert (run.code, run.out) == (2, "")
    assert run.err == "owner 'dsk' owns nothing here\n  hint: did you mean 'desk'?\n"


def test_names_that_would_steer_a_terminal_are_spelled_out(site):
    site.write("content/articles/rye.md", LATE.replace("Title:", "Owner: \u202eKSED\nTitle:", 1))
    assert "\\u202e" in queue(site, "--owner", "zz").err


def test_the_table(site):
    site.write("content/articles/rye.md", LATE)
    run = queue(site, "--owner", "desk")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("desk (The desk): 2 tasks, 1 overdue\n")
    assert "-> promotion: make it known, and write 'done' behind it: pr: Trade journal\n" in run.out


def test_csv_is_utf_8_wherever_it_is_printed(site):
    site.write("content/articles/rye.md", LATE.replace("Slow rye", "=1+1, “Brötchen”"))
    run = queue(site, "--format", "csv", "--owner", "desk", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (run.code, run.err) == (0, "")
    assert {row["about"] for row in csv.DictReader(StringIO(run.out))} == {"'=1+1, “Brötchen”"}


def test_without_a_strategy_it_ends_with_2(site):
    (site.folder / "strategy.yaml").unlink()
    run = queue(site)
    assert (run.code, run.out) == (2, "")
    assert run.err == "strategy.yaml:1:1: is not there\n  hint: 'pelican-contentstrategy init' writes a first one\n"


def test_it_writes_nothing(site):
    before = {*site.files()}
    assert queue(site).code == 0
    assert {*site.files()} == before


APPROVED = "Title: Slow rye\nDate: 2026-01-05\nApproved_on: 2026-01-02\nOwner: ann\n\nRye takes its time.\n"


def test_what_git_tells_of_approved_articles(tmp_path):
    made = History(tmp_path, bakery(tmp_path))
    made.site.strategy("profile: team")
    made.git("init", "--quiet")
    made.site.write("content/articles/rye.md", APPROVED)
    made.commit("v1")
    assert "CS606" not in made.site.check().out
    made.site.write("content/articles/rye.md", APPROVED.replace("time", "own time"))
    run = made.site.check("--format", "concise")
    told = "CS606 was approved on 2026-01-02, and changed since, which is not committed yet"
    assert told.removeprefix("CS606 ") in run.out
    made.commit("v2")
    assert "was approved on 2026-01-02, and changed on 2026-10-01" in made.site.check("--format", "concise").out
    assert "approve it again" in queue(made.site, "--owner", "nobody").out


def test_a_shallow_clone_says_that_nobody_knows(tmp_path):
    made = History(tmp_path / "shop", bakery(tmp_path / "shop"))
    made.site.strategy("profile: team")
    made.git("init", "--quiet")
    made.site.write("content/articles/rye.md", APPROVED)
    made.commit("v1")
    made.site.write("README.md", "A bakery")
    made.commit("v2")
    made.git("clone", "--depth", "1", "--quiet", made.root.as_uri(), str(tmp_path / "clone"), cwd=tmp_path)
    clone = type(made.site)(tmp_path / "clone")
    run = clone.check("--format", "full")
    assert "nobody knows whether 'content/articles/rye.md' was changed since" in run.out
    assert "'git fetch --unshallow' gets them" in run.out
