"""Every kind of channel there is, found by walking this package."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._kind import ChannelError, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.outreach import Channel

__all__ = ["ChannelError", "Kind", "kind_of", "kinds"]


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds of channels by name, in order."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in sorted(names)]
    found = (each for module in modules for each in vars(module).values() if isinstance(each, Kind))
    return {each.name: each for each in found}


def kind_of(channel: Channel) -> Kind | None:
    """What kind of channel it is; None where nobody knows such a kind."""
    return kinds().get(channel.kind)
