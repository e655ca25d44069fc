"""What Pelican read of a file is read anew where what was kept of it cannot be that."""

from __future__ import annotations

import msgspec
import pytest
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG

from pelican_contentstrategy.integrations.pelican.kept_readings import Keeper
from tests.fuzz.readings import Settled
from tests.fuzz.shelf import Shelf


@pytest.mark.parametrize(
    "metadata",
    [
        *("text", ["list", []], ["dict"], ["dict", [["title", ["list"]]]], ["dict", [["title", ["Tag"]]]]),
        *(["dict", [["date", ["date", 7]]]], ["dict", [["date", ["SafeDatetime", "2026-03-02", [None, 1e300]]]]]),
    ],
    ids=repr,
)
def test_metadata_of_another_shape(tmp_path, metadata):
    file = tmp_path / "loaf.md"
    file.write_text("Title: Loaf\n\nA loaf.\n", encoding="utf-8")
    shelf = Shelf()
    keeper = Keeper(Readers(dict(DEFAULT_CONFIG)).readers["md"], Settled(), shelf)
    found = keeper.read(str(file))
    ((key, _),) = shelf.values.items()
    shelf.values[key] = msgspec.msgpack.encode(("<p>other</p>", metadata, "", {}))
    assert keeper.read(str(file)) == found == ("<p>A loaf.</p>", {"title": "Loaf"})
