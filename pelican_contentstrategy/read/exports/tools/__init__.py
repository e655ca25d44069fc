"""Every tool whose exports are read, found by walking this package."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.exports.tools._tool import Header, Tool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pelican_contentstrategy.read.exports.tools._tool import Column, Layout


@cache
def tools() -> Mapping[str, Tool]:
    """The tools by name, in order."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    found = {each.name: each for module in modules for each in vars(module).values() if isinstance(each, Tool)}
    return {name: found[name] for name in sorted(found)}


def recognised(row: Sequence[str], name: str = "") -> tuple[Tool, Layout] | None:
    """The tool that a row is the header of, and which column is what; `name` is that of the file."""
    header = Header(tuple(row), name)
    for tool in tools().values():
        layout = tool.recognise(header)
        if layout:
            return tool, layout
    return None


def column_of(metric: str) -> Column | None:
    """What a tool counts as this metric; None of what no tool of ours does."""
    tool, _, name = metric.partition(":")
    return tools()[tool].column(name) if tool in tools() else None
