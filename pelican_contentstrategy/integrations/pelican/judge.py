"""A site as Pelican read it -> a checked site."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.cache.analysis import CachedAnalysis
from pelican_contentstrategy.integrations.cache.opened import opened_store
from pelican_contentstrategy.integrations.executor.named import names_executor
from pelican_contentstrategy.integrations.history import GitHistory
from pelican_contentstrategy.integrations.pelican.circles import ensure_no_circle
from pelican_contentstrategy.integrations.pelican.closed_folders import closed_folders
from pelican_contentstrategy.integrations.pelican.sources import host, sources
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.integrations.records import read_records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.check.analyse import Analysis
    from pelican_contentstrategy.integrations.project import Project

log = logging.getLogger("pelican.plugins.contentstrategy")


def judge(context: Mapping[str, Any], project: Project) -> Build:
    """Run the pipeline over what stands in Pelican's context, in the executor that the strategy names."""
    closed = tuple(closed_folders(context, project))
    if not names_executor(project):
        return replace(_judged(context, project, analyse_all), complaints=closed)
    from pelican_contentstrategy.integrations.executor.analysis import SpreadAnalysis
    from pelican_contentstrategy.integrations.executor.named import Named

    spread = SpreadAnalysis(Named(project), project.blueprint, project.library)
    judged = _judged(context, project, spread)
    return replace(judged, complaints=(*closed, *filter(None, [spread.complaint])))


def _judged(context: Mapping[str, Any], project: Project, analysis: Analysis) -> Build:
    ensure_no_circle(Path(context["PATH"]), context["generated_content"], project)
    site = host(context, project)
    kinds = {Path(name).suffix for name in context["generated_content"]}
    history = GitHistory(Path(context["PATH"]), site.folder, kinds)
    day = today()
    records = read_records(project.root, day, project.blueprint.publish.report.history)
    inputs = Inputs(site, day, project.baseline, project.library, history, records, analysis)
    with opened_store(context, project.strategy_file) as store:
        if store:
            cached = CachedAnalysis(analysis, store, project.library)
            known = replace(inputs, analysis=cached, placing=cached.placing)
            try:
                built = build(sources(context, project), project.blueprint, known)
                cached.placing.keep()
            except UserError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a cache may lead to, it must not keep a site from being judged
                log.debug("contentstrategy: judged without the cache: %r", error)
            else:
                return built
    return build(sources(context, project), project.blueprint, inputs)
