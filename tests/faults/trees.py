"""What lies in a folder?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.whole_files import BEGUN

if TYPE_CHECKING:
    from pathlib import Path

CACHE = "cache/contentstrategy"


def files(folder: Path) -> dict[str, bytes]:
    """All files there are, by path, without what is cached."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    by_path = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: path.read_bytes() for name, path in by_path.items() if not name.startswith((CACHE, "__pycache__"))}


def left_over(folder: Path) -> list[str]:
    """Files that were begun, and never put in their place."""
    return [path.name for path in folder.rglob(f"{BEGUN}*")]
