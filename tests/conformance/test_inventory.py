"""Is the inventory of a real site complete, and true of the site that is built?"""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from tests.builds.crawl import clicks
from tests.builds.site import Bakery
from tests.conformance.folders import corpus
from tests.inventory_schema import SCHEMA


@pytest.fixture(scope="module")
def digitalgov(tmp_path_factory):
    """A hundred articles of a real site, with all its pages."""
    return Bakery(corpus(tmp_path_factory.mktemp("digitalgov"), "subset", 100))


@pytest.fixture(scope="module")
def entries(digitalgov):
    run = digitalgov.run("pelican_contentstrategy", "inventory", "--format", "json")
    assert (run.code, run.err) == (0, "")
    data = json.loads(run.out)
    Draft202012Validator(SCHEMA).validate(data)
    return {each["path"]: each for each in data["articles"]}


def test_every_file_is_there_and_measured(digitalgov, entries):
    files = {path.relative_to(digitalgov.folder).as_posix() for path in digitalgov.folder.glob("content/**/*.md")}
    assert entries.keys() == files
    assert len(files) > 200
    assert all(each["words"] is not None and each["title"] and each["url"] for each in entries.values())
    assert all((each["grade"] is None) is (each["smog"] is None) for each in entries.values())


def test_every_link_is_counted_at_both_its_ends(entries):
    published = [each for each in entries.values() if each["status"] == "published"]
    assert sum(each["inlinks"] for each in published) == sum(each["outlinks"] for each in published) > 20


def test_depth_is_what_a_crawler_counts(digitalgov, entries):
    assert digitalgov.pelican("-o", "output").code == 0
    reached = clicks(digitalgov.output(), "https://example.com/")
    found = {each["url"]: each["depth"] for each in entries.values()}
    assert found == {url: reached.get(url) for url in found}
