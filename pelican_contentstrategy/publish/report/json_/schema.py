"""What may stand in report.json, as a JSON Schema: made of the very classes that it is written from."""

from __future__ import annotations

from inspect import getdoc
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from pelican_contentstrategy.model.data import names
from pelican_contentstrategy.publish.report.json_.data import ReportData
from pelican_contentstrategy.read.field_docs import field_docs

if TYPE_CHECKING:
    from pydantic_core.core_schema import DataclassSchema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Closed(GenerateJsonSchema):
    """An object has all of its fields, and nothing else; what stands under a field describes it."""

    def dataclass_schema(self, schema: DataclassSchema) -> dict[str, Any]:
        """Schema of one class."""
        made, cls = super().dataclass_schema(schema), schema["cls"]
        made.setdefault("description", getdoc(cls))  # older pydantics leave it out
        for name, text in field_docs(cls).items():
            made["properties"][name].setdefault("description", text)
        properties = {name: made["properties"][name] for name in names(cls)}
        for each in properties.values():
            each.pop("default", None)
        return made | {"properties": properties, "required": [*properties], "additionalProperties": False}


def report_schema() -> dict[str, Any]:
    """The whole of it."""
    made = TypeAdapter(ReportData).json_schema(schema_generator=_Closed)
    return {"$schema": DIALECT, **made, "title": "report.json"}
