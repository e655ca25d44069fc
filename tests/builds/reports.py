"""Runs of `pelican-contentstrategy report`, and what they leave."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from pelican_contentstrategy.publish.report.json_.schema import report_schema
from pelican_contentstrategy.read.trend import read_trend
from tests.builds.site import LOAF

KEEP = LOAF.replace("The first loaf", "Keep a loaf").replace("Cluster: shaping", "Cluster: starters")
"""Another article."""
DAY = 86_400
TODAY = 1_793_491_200
"""Of the tests: the first of November 2026, as every program of theirs has it."""


def report(site, *arguments, code=0, **more):
    run = site.run("pelican_contentstrategy", "report", *arguments, **more)
    assert (run.code, run.err) == (code, ""), run.text
    return run.out


def data_of(site, *arguments, **more):
    """The report for programs, which is as its schema has it."""
    data = json.loads(report(site, "--format", "json", *arguments, **more))
    Draft202012Validator(report_schema()).validate(data)
    return data


def trend_of(site):
    return read_trend((site.folder / "strategy-history.jsonl").read_bytes()).milestones
