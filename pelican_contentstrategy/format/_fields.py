"""How front matter is written: one field a line, as Pelican has it in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._markdown import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

CAPITALS = {"cta": "CTA", "cta_url": "CTA_URL", "kpi": "KPI", "kpi_target": "KPI_target", "kpi_by": "KPI_by"}


def written_name(name: str) -> str:
    """A field's name as people write it."""
    return CAPITALS.get(name, name.capitalize())


def front_matter(fields: Mapping[str, str]) -> str:
    """Fields in their order, and an empty line; a field without a value is there to be filled in."""
    lines = (f"{written_name(name)}: {plain(value)}".rstrip() for name, value in fields.items())
    return "".join(f"{line}\n" for line in (*lines, ""))
