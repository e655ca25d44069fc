"""Review -> artifacts: every publisher of this package, found by walking it."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish._publisher import Publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.publish._publisher import Artifact


@cache
def publishers() -> tuple[Publisher, ...]:
    """All publishers, in order of name."""
    names = [module.name for module in pkgutil.walk_packages(__path__, f"{__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    found = {each.name: each for module in modules for each in vars(module).values() if isinstance(each, Publisher)}
    return tuple(found[name] for name in sorted(found))


def publish(review: Review, options: Publish) -> Iterator[Artifact]:
    """Everything that is made of a checked site."""
    for each in publishers():
        yield from each.publish(review, options)
