"""What is it all for: goals, KPIs, the planned mix, initiatives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator

from pelican_contentstrategy.model.entity import Entity, Section
from pelican_contentstrategy.model.values import Day, Number, Share, Text, Url, mistake, shown

_SLACK = 1e-9
"""Shares are summed as floats; 10 % + 20 % + 70 % may come out a hair above the whole."""


def _within_the_whole(shares: Mapping[str, float]) -> Mapping[str, float]:
    if sum(shares.values()) > 1 + _SLACK:
        raise mistake(f"the shares add up to {sum(shares.values()) * 100:g}%", "they may not exceed 100%")
    return shares


def _tool_and_column(source: str) -> str:
    tool, colon, column = source.partition(":")
    if source and not (colon and tool.strip() and column.strip()):
        raise mistake(
            f"{shown(source)} does not name a column", "write it as 'tool:column', for example 'ga4:key_events'"
        )
    return source


class Goal(Entity):
    """A business goal."""

    name: Text
    """The goal in words."""
    kpis: tuple[str, ...] = ()
    """Ids of the KPIs that tell whether it is reached."""


class Kpi(Entity):
    """A figure success is measured by."""

    name: Text
    """What is counted."""
    baseline: Number | None = None
    """Where it stood at the start."""
    target: Number | None = None
    """Where it should be."""
    by: Day | None = None
    """When it should be there."""
    source: Annotated[str, AfterValidator(_tool_and_column)] = ""
    """The export its figures come from and their column there, as `tool:column`."""
    value: Number | None = None
    """How much money one more of it is worth."""
    vanity: bool = False
    """Whether it looks good without meaning much."""


Shares = Annotated[Mapping[str, Share], AfterValidator(_within_the_whole)]


class Mix(Section):
    """Planned shares of what is published."""

    formats: Shares = {}
    """Share of each format."""
    stages: Shares = {}
    """Share of each stage."""


class Asset(Section):
    """What serves readers without being an article."""

    title: Text
    """What readers see."""
    url: Url
    """Where it lives."""
    format: str = ""
    """What it is: a calculator, a course."""
    pillar: str = ""
    """Id of the pillar it belongs to."""
    stage: str = ""
    """Id of the stage it serves."""


class Initiative(Section):
    """A piece of work on the strategy itself."""

    name: Text
    """What is to be done."""
    goal: str = ""
    """Id of the goal it serves."""
    owner: str = ""
    """Who sees to it."""
    due: Day | None = None
    """When it should be done."""
    status: Literal["planned", "active", "done"] = "planned"
    """How far it is."""
