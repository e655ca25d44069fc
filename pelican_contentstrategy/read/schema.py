"""What may stand in strategy.yaml, as a JSON Schema that editors complete and check by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from pelican_contentstrategy.channels import kinds
from pelican_contentstrategy.model.blueprint import Blueprint
from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.outreach import Channel
from pelican_contentstrategy.model.publishing import Publish, Scores
from pelican_contentstrategy.model.strategy import Strategy
from pelican_contentstrategy.read.field_docs import field_docs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel
    from pydantic_core.core_schema import ModelSchema

    from pelican_contentstrategy.model.options import Configurable

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "#/$defs/"
_REFERENCE = re.compile(rf"'{re.escape(_DEFINITIONS)}(\w+)'")
_PARTS: dict[str, type[BaseModel]] = {"checks": Checks, "scores": Scores, "publish": Publish}


class _Described(GenerateJsonSchema):
    """Takes descriptions from the docstrings of fields."""

    def model_schema(self, schema: ModelSchema) -> dict[str, Any]:
        """Schema of one model."""
        made = super().model_schema(schema)
        for name, text in field_docs(schema["cls"]).items():
            made["properties"][name].setdefault("description", text)
        return made


def blueprint_schema(rules: Sequence[Configurable] = ()) -> dict[str, Any]:
    """The schema of the whole file, options of the rules included; without rules, `checks.options` stays open."""
    models: list[type[BaseModel]] = [Strategy, Channel, *_PARTS.values(), *{rule.options: None for rule in rules}]
    refs, made = models_json_schema([(model, "validation") for model in models], schema_generator=_Described)
    definitions = made["$defs"]

    def definition(model: type[BaseModel]) -> dict[str, Any]:
        found: dict[str, Any] = definitions[refs[model, "validation"]["$ref"].removeprefix(_DEFINITIONS)]
        return found

    options = definition(Checks)["properties"]["options"]
    options["additionalProperties"] = not rules
    if rules:
        each = {rule: {"title": f"{rule.code} {rule.name}", **refs[rule.options, "validation"]} for rule in rules}
        options["properties"] = {rule.name: each[rule] for rule in rules} | {rule.code: each[rule] for rule in rules}
    definition(Channel)["properties"]["kind"]["enum"] = [*kinds()]
    docs = field_docs(Blueprint)
    parts = {key: {"description": docs[key], **refs[model, "validation"]} for key, model in _PARTS.items()}
    top = definition(Strategy)
    whole = {**top, "title": "strategy.yaml", "properties": {**top["properties"], **parts}}
    return {"$schema": _DIALECT, **whole, "$defs": dict(_used(whole, definitions))}


def _used(schema: dict[str, Any], definitions: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The definitions that a schema leads to; pydantic leaves more behind than that."""
    names: dict[str, None] = {}
    reached = [schema]
    while reached:
        found = _REFERENCE.findall(repr(reached.pop()))
        reached += [definitions[name] for name in found if name not in names]
        names |= dict.fromkeys(found)
    yield from ((name, definitions[name]) for name in sorted(names))
