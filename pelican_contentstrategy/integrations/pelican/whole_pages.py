"""How does Pelican's writer write pages of ours whole or not at all?"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.whole_files import replacing

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def written_whole(writer: Any) -> Iterator[None]:
    """Have each file that the writer opens meanwhile take its place once it is whole.

    What was written in this run already is for the writer to answer, as is all where a plugin's writer is another.
    """
    usual, written = getattr(writer, "_open_w", None), getattr(writer, "_written_files", None)
    if usual is None or not isinstance(written, set):
        yield
        return

    def opened(filename: str, encoding: str, override: bool = False) -> Any:  # noqa: FBT001, FBT002 - as Pelican has it
        if override or filename in written:
            return usual(filename, encoding, override)
        written.add(filename)
        return replacing(Path(filename))

    writer._open_w = opened  # noqa: SLF001 - the one place where it opens files
    try:
        yield
    finally:
        del writer._open_w  # noqa: SLF001
