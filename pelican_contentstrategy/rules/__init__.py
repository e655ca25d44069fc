"""Every rule there is: found by walking this package, and those that other packages offer."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points

from pelican_contentstrategy.rules._rule import Rule

ENTRY_POINTS = "pelican_contentstrategy.rules"
"""Entry-point group under which another package may offer a rule."""


@cache
def builtin_rules() -> tuple[Rule, ...]:
    """The rules of this package, in order of code."""
    names = [module.name for module in pkgutil.walk_packages(__path__, f"{__name__}.")]
    modules = [importlib.import_module(name) for name in names if not name.rpartition(".")[2].startswith("_")]
    found = {each.code: each for module in modules for each in vars(module).values() if isinstance(each, Rule)}
    return tuple(found[code] for code in sorted(found))


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules of this package and of every installed package that offers some, in order of code."""
    offered = [each.load() for each in entry_points(group=ENTRY_POINTS)]
    return tuple(sorted((*builtin_rules(), *offered), key=lambda each: each.code))
