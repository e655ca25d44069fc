"""The report for programs: as it was, as its schema has it, and the same whenever it is made."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from pelican_contentstrategy.model.milestone import Milestone
from pelican_contentstrategy.model.progress import Mended
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from pelican_contentstrategy.publish.report.changes import Changes
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.json_.json_ import report_json
from pelican_contentstrategy.publish.report.json_.schema import report_schema
from tests.sites import build_of

GOLDEN = Path(__file__).parents[2] / "golden" / "report.json"
FED = "Feed it once a day with as much flour as water, and keep it where it is warm. "
FILES = {
    "content/starter.md": "Title: Feed a starter\nDate: 2026-10-20\nPillar: bread\nCluster: starters\n"
    f"Persona: home-baker\nStage: awareness\nCTA: newsletter\nOwner: ann\n\n{FED * 20}\n\n[Bake](/loaf/) it.\n",
    "content/loaf.md": f"Title: A <b>loaf</b>\nDate: 2026-10-21\nModified: 2026-10-25\nPillar: bred\n\n{FED}\n",
    "content/rye.md": "Title: Rye “bread”\nStatus: draft\n\nBake it hot.\n",
    "content/lost.md": "Titel: Lost\n",
    "content/pages/cakes.md": "Title: Cakes\n\nSponges.\n",
}
OLD = Milestone(
    date(2026, 9, 1), date(2026, 8, 30), "1a2b3c4", {"articles": 1}, {"site": 50}, {"bread": {"articles": 1}}
)
SCHEMA = Draft202012Validator(report_schema())


@pytest.fixture(scope="module")
def dossier():
    review = build_of(FILES).review
    records = replace(review.site.records, trend=(OLD,))
    return Dossier(replace(review, site=replace(review.site, records=records)))


def test_it_is_as_it_was(dossier):
    made = report_json(dossier)
    if "UPDATE_GOLDEN" in os.environ:
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")
    assert made.isascii()


def test_it_is_as_its_schema_has_it(dossier):
    SCHEMA.validate(json.loads(report_json(dossier)))


def test_with_changes_too(dossier):
    now = snapshot(dossier.site, dossier.review.checks)
    comparison = compare("main", now, now, dossier.strategy)
    mended = (Mended("content/loaf.md", "broken-link", "link leads nowhere", 4, "CS204"), Mended("a.md", "b", "c"))
    changes = Changes(comparison, dossier.diagnostics[:2], mended, OLD)
    data = json.loads(report_json(Dossier(dossier.review, changes)))
    SCHEMA.validate(data)
    assert data["changes"]["comparison"]["against"] == "main"
    assert [each["line"] for each in data["changes"]["mended"]] == [4, None]


def test_a_site_without_anything():
    strategy = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\n"
    SCHEMA.validate(json.loads(report_json(Dossier(build_of({}, strategy).review))))


def test_it_does_not_depend_on_the_order_of_files():
    some, others = (Dossier(build_of(dict(each)).review) for each in (FILES.items(), reversed(FILES.items())))
    assert report_json(some) == report_json(others)


def test_every_diagnostic_is_told_once_and_what_is_known_is_marked(dossier):
    review = dossier.review
    some = Dossier(replace(review, diagnostics=review.diagnostics[1:], known=review.diagnostics[:1]))
    data = json.loads(report_json(some))
    told = [*data["elsewhere"], *(each for document in data["documents"] for each in document["diagnostics"])]
    assert len(told) == len(review.diagnostics)
    assert [(each["code"], each["path"]) for each in told if each["known"]] == [
        (review.diagnostics[0].code, review.diagnostics[0].span.path)
    ]
    assert data["counts"]["errors"] == sum(each["severity"] == "error" for each in told)


def test_each_document_has_a_line(dossier):
    lines = report_json(dossier).splitlines()
    assert sum(line.startswith('{"path": "content/') for line in lines) == len(dossier.site.documents)


def objects(schema):
    """Every schema of an object in a schema."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for each in schema.values():
            yield from objects(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from objects(each)


def test_the_schema_is_one_and_lets_nothing_else_in(dossier):
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all(each["additionalProperties"] is False for each in objects(schema))
    assert all(each["required"] == list(each["properties"]) for each in objects(schema))
    assert all(each.get("description") for each in objects(schema))
    data = json.loads(report_json(dossier))
    for wrong in ({**data, "more": 1}, {**data, "version": 2}, {key: data[key] for key in data if key != "day"}):
        with pytest.raises(ValidationError):
            SCHEMA.validate(wrong)
