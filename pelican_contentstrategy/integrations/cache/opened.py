"""The store of a site, open for as long as it is needed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.cache.place import cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pelican_contentstrategy.integrations.cache.store import Store


@contextmanager
def opened_store(settings: Mapping[str, object], strategy_file: Path) -> Iterator[Store | None]:
    """The store that settings name; None where there is to be none, or Python was built without SQLite.

    A site that has no strategy file yet gets none: whoever begins one may only want to see what it would be.
    """
    folder = cache_folder(settings, strategy_file.parent) if strategy_file.exists() else None
    try:
        from pelican_contentstrategy.integrations.cache.store import Store
    except ImportError:
        folder = None
    if folder is None:
        yield None
        return
    store = Store(folder)
    try:
        yield store
    finally:
        store.close()
