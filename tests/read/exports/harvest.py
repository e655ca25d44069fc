"""Exports as files on disk, and what they say of a small site."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.metrics import Reader
from pelican_contentstrategy.read.exports.addresses import Addresses
from pelican_contentstrategy.read.exports.matching import performance_of
from tests.sites import BAKERY, site_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pelican_contentstrategy.model.performance import Export, Performance, Unmatched

TODAY = date(2026, 11, 1)
RENAMED = BAKERY.replace("aliases: [loaves]", "renamed_from: [loaves]")
FILES = {
    "content/starter.md": "Title: A starter\nPillar: bread\n",
    "content/loaf.md": "Title: The first loaf\nPillar: bread\nSubject: Bread that rises\n",
    "content/brötchen.md": "Title: Brötchen\nPillar: bread\n",
    "content/old.md": "Title: Old\nStatus: draft\nURL: drafts/old/\nSave_as: drafts/old.html\nRedirect_to: loaf.md\n",
    "content/out.md": "Title: Out\nStatus: draft\nURL: drafts/out/\nSave_as: drafts/out.html\n"
    "Redirect_to: https://mill.example/\n",
}
SITE = site_of(FILES, RENAMED)
ADDRESSES = Addresses.of(SITE)
LOAF, STARTER, ROLLS = "content/loaf.md", "content/starter.md", "content/brötchen.md"


@dataclass(frozen=True)
class Harvest:
    """What was read of one file."""

    export: Export
    unmatched: list[tuple[str, str]]
    performance: Performance

    def values(self, path: str = LOAF) -> Mapping[str, float]:
        """All that was counted of a document, by column."""
        return {metric.partition(":")[2]: value for metric, value in self.performance.of(path).items()}


def harvest(folder: Path, content: str | bytes, name: str = "export.csv", addresses: Addresses = ADDRESSES) -> Harvest:
    """Write a file and read it."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    rows: list[Unmatched] = []
    [export] = Reader(addresses, TODAY, rows.append).read(file, name)
    assert export.rows == export.matched + len(rows)
    return Harvest(export, [(row.url, row.reason) for row in rows], performance_of([export], addresses))


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of some files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def packed(content: str) -> bytes:
    """A file packed alone."""
    return gzip.compress(content.encode(), mtime=0)
