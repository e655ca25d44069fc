"""A site as Pelican read it -> a checked site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.integrations.pelican.sources import host, sources
from pelican_contentstrategy.integrations.project import today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.integrations.project import Project


def judge(context: Mapping[str, Any], project: Project) -> Build:
    """Run the pipeline over what stands in Pelican's context."""
    inputs = Inputs(host(context, project), today(), project.baseline, project.library)
    return build(sources(context, project), project.blueprint, inputs)
