"""Review -> artifacts: every publisher of this package, found by its place."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish._publisher import Publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.publish._publisher import Artifact


@cache
def publishers() -> tuple[Publisher, ...]:
    """All publishers, in order of name."""
    modules = [importlib.import_module(name) for name in _modules()]
    found = {each.name: each for module in modules for each in vars(module).values() if isinstance(each, Publisher)}
    return tuple(found[name] for name in sorted(found))


def publish(review: Review, options: Publish) -> Iterator[tuple[str, Iterator[Artifact]]]:
    """What is made of a checked site before its pages are rendered, by what it is called.

    Where one part fails, others do not.
    """
    for each in publishers():
        if not each.takes_rendering:
            yield each.title, each.publish(review, options)


def publish_rendered(
    review: Review, options: Publish, rendering: Rendering
) -> Iterator[tuple[str, Iterator[Artifact]]]:
    """The same of what is made of how its documents are rendered."""
    for each in publishers():
        if each.takes_rendering:
            yield each.title, each.publish(review, options, rendering=rendering)


def _modules() -> Iterator[str]:
    """Where publishers may stand: in a file, or in the file that a package is named after.

    What only commands work with is not loaded for a build.
    """
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        own = module.name.rpartition(".")[2]
        if module.ispkg:
            spec = importlib.util.find_spec(module.name)
            inner = pkgutil.iter_modules(spec.submodule_search_locations) if spec else ()
            if any(each.name == own for each in inner):
                yield f"{module.name}.{own}"
        elif not own.startswith("_"):
            yield module.name
