"""Does the JSON Schema of the strategy file say what the reader does?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
import yaml

from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.read.schema import blueprint_schema

WHOLE = (Path(__file__).parent / "cases/whole.yaml").read_text(encoding="utf-8")

SMALL = "version: 1\nname: B\npillars: {bread: {title: B}}\n"


class Minutes(RuleOptions):
    """Options of a rule on crusts."""

    minutes: int = 30
    """Minutes in the oven."""


@dataclass(frozen=True)
class Rule:
    """What the reader knows of a rule."""

    code: str
    name: str
    options: type[RuleOptions] = RuleOptions


RULES = (Rule("CS201", "missing-crust", Minutes), Rule("CS202", "lonely-loaf"), Rule("CS203", "soggy-bottom"))


def objects(schema, path="strategy.yaml"):
    """Every object with keys of its own in a schema, with its path."""
    for key, value in schema.items():
        if isinstance(value, dict):
            yield from objects(value, f"{path}/{key}")
    if "properties" in schema:
        yield path, schema


def complaints(text, rules=RULES):
    validator = jsonschema.Draft202012Validator(blueprint_schema(rules))
    return [error.json_path for error in validator.iter_errors(yaml.safe_load(text))]


@pytest.mark.parametrize("rules", [(), RULES])
def test_it_is_a_schema(rules):
    jsonschema.Draft202012Validator.check_schema(blueprint_schema(rules))


@pytest.mark.parametrize("rules", [(), RULES])
def test_a_file_that_uses_every_key_is_valid(rules):
    assert complaints(WHOLE, rules) == []


def test_the_file_of_every_key_uses_every_key():
    for path, schema in objects(blueprint_schema(RULES)):
        for key in schema["properties"]:
            assert path.endswith("/options") or f"{key}:" in WHOLE, (path, key)


def test_every_key_is_described_and_no_other_is_allowed():
    for path, schema in objects(blueprint_schema(RULES)):
        assert schema["additionalProperties"] is False, path
        for key, value in schema["properties"].items():
            assert value.get("description") or path.endswith("/options"), (path, key)


def test_every_definition_is_used():
    schema = blueprint_schema(RULES)
    assert [name for name in schema["$defs"] if f"'#/$defs/{name}'" not in str(schema)] == []


def test_options_of_rules_are_known_by_name_and_code():
    text = SMALL + "checks: {options: {CS201: {minutes: x}, lonely-loaf: {a: 1}}}"
    assert sorted(complaints(text)) == ["$.checks.options.CS201.minutes", "$.checks.options['lonely-loaf']"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("version: 2\nname: B\npillars: {bread: {title: B}}", "$.version"),
        ("version: 1\nname: B\npillars: {}", "$.pillars"),
        ("version: 1\nname: B\npillars: {bread: {titel: B}}", "$.pillars.bread"),
        (SMALL + "mix: {formats: {guide: 40}}", "$.mix.formats.guide"),
        ("version: 1\nname: B\npillars: {bread: {title: B, review_every: 6}}", "$.pillars.bread.review_every"),
        (SMALL + "kpis: {a: {name: A, by: 5}}", "$.kpis.a.by"),
        (SMALL + "channels: {a: {kind: fax}}", "$.channels.a.kind"),
        (
            "version: 1\nname: B\npillars: {bread: {title: B}}\nchecks: {fail_on: {build: always}}",
            "$.checks.fail_on.build",
        ),
    ],
)
def test_a_mistake_is_seen_by_the_schema_too(text, path):
    assert path in complaints(text)


def test_dates_may_be_text_or_what_yaml_makes_of_them():
    text = SMALL + "kpis: {a: {name: A, by: 2027-01-01}, b: {name: B, by: '2027-01-01'}}"
    assert complaints(text) == []
