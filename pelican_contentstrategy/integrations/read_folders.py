"""Which folders of the content does Pelican look into?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WHERE_CONTENT_IS = ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS")


def read_folders(settings: Mapping[str, object]) -> Iterator[Path]:
    """Those that settings name, there or not; a name that stands by itself is one, as to Pelican."""
    for where in WHERE_CONTENT_IS:
        named = settings[where]
        each_named = named if isinstance(named, list | tuple) else [named] if isinstance(named, str) else ()
        yield from (Path(str(settings["PATH"]), str(each)) for each in each_named)
