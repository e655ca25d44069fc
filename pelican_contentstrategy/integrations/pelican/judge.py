"""A site as Pelican read it -> a checked site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.integrations.history import GitHistory
from pelican_contentstrategy.integrations.pelican.sources import host, sources
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.integrations.records import read_records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.integrations.project import Project


def judge(context: Mapping[str, Any], project: Project) -> Build:
    """Run the pipeline over what stands in Pelican's context."""
    site = host(context, project)
    kinds = {Path(name).suffix for name in context["generated_content"]}
    history = GitHistory(Path(context["PATH"]), site.folder, kinds)
    day = today()
    records = read_records(project.root, day, project.blueprint.publish.report.history)
    inputs = Inputs(site, day, project.baseline, project.library, history, records)
    return build(sources(context, project), project.blueprint, inputs)
