"""Are all characters told of that feeds are written without, and do edits mend them?"""

from __future__ import annotations

from pelican_contentstrategy.model.change import edited
from pelican_contentstrategy.read.sendable import UNSENDABLE
from tests.sites import found_in

TEXT = "Title: The baker\x92s starter\n\nFlour\vand\v water, infor\x02mation, it&#146;s alive&#x0B;again.\n"


def test_what_becomes_of_them():
    found = [each for each in found_in({"content/starter.md": TEXT}) if each.code == "CS808"]
    edits = sorted((edit for each in found for edit in each.edits), key=lambda each: each.start)
    assert edited(TEXT, edits) == (
        "Title: The baker’s starter\n\nFlour and water, information, it&#146;s alive&#x0B;again.\n"
    )


def test_none_is_overlooked():
    from pelican_contentstrategy.rules.distribution.unsendable_character import _is_suspicious

    unsendable = [
        chr(code) for code in (*range(0xA0), *range(0xD7F0, 0xE010), 0xFFFE, 0xFFFF) if UNSENDABLE.match(chr(code))
    ]
    assert len(unsendable) == 29 + 33 + 2048 + 2
    assert all(_is_suspicious(f"Flour{each}and water".encode("utf-8", "surrogatepass")) for each in unsendable)
    assert not _is_suspicious("Flour — ‘and’\twater…\r\n麵粉 \U0001f35e".encode())
