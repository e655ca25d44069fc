"""Does the strategy file that the format was agreed on by still hold?"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.schema import blueprint_schema
from pelican_contentstrategy.rules import all_rules

EXAMPLE = Path(__file__).parents[2].parent / "shared" / "strategy.example.yaml"

pytestmark = pytest.mark.skipif(not EXAMPLE.is_file(), reason="needs ../shared/strategy.example.yaml")


def test_every_key_of_it_is_known():
    blueprint = read_blueprint(EXAMPLE.read_text("utf-8"), EXAMPLE.name, all_rules())
    assert blueprint.strategy.name == "Northwind Analytics"


def test_it_fits_the_schema():
    data = json.loads(json.dumps(yaml.safe_load(EXAMPLE.read_text("utf-8")), default=str))
    jsonschema.validate(data, blueprint_schema(all_rules()))
