"""A problem that was found in a source once is told at the same place, and is not looked for."""

from __future__ import annotations

import msgspec
import pytest

from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.cache.places import KeptPlacing
from pelican_contentstrategy.integrations.cache.store import Store
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.sites import BAKERY, source_of

PATH = "content/loaf.md"
TEXT = "Title: Loaf\n\nFlour and *water*. See [the starter](starter.md).\n\nUtilise it.\n"


@pytest.fixture
def document():
    blueprint = read_blueprint(BAKERY, "strategy.yaml", all_rules())
    source = source_of(PATH, TEXT)
    return Document(source, analyse(source, Selection(blueprint.checks), Voices(blueprint.strategy, Library())))


@pytest.fixture
def looked_for(monkeypatch):
    """The messages of problems that were looked for in a source."""
    told = []
    settle = Places.settle

    def noted(places, problem):
        told.append(problem.message)
        return settle(places, problem)

    monkeypatch.setattr(Places, "settle", noted)
    return told


def settled(folder, document, *problems, key=b"key"):
    store = Store(folder)
    placing = KeptPlacing(store)
    placing.know([(PATH, key)])
    places = placing(document)
    found = [places.settle(each) for each in problems]
    placing.keep()
    store.close()
    return found


def problems_of(document):
    block, link = document.facts.blocks[0].passage, document.links[0].passage
    return (
        Problem(link, "leads nowhere", hint="but", quoting=(block,)),
        Problem(block._replace(end=block.start + 5), "is no flour", replacement="Rye", name="House.Rye"),
    )


def test_places_are_kept(tmp_path, document, looked_for):
    problems = problems_of(document)
    plain = [Places(document).settle(each) for each in problems]
    looked_for.clear()
    assert settled(tmp_path, document, *problems) == plain
    assert looked_for == ["leads nowhere", "is no flour"]
    assert settled(tmp_path, document, *problems) == plain
    assert looked_for == ["leads nowhere", "is no flour"]
    assert plain[1].edits[0].replacement == "Rye"


def test_only_what_is_new_is_looked_for(tmp_path, document, looked_for):
    first, second = problems_of(document)
    settled(tmp_path, document, first)
    settled(tmp_path, document, first, second)
    settled(tmp_path, document, second, first)
    assert looked_for == ["leads nowhere", "is no flour"]


def test_another_document_is_looked_through(tmp_path, document, looked_for):
    for key in (b"key", b"other", b""):
        settled(tmp_path, document, problems_of(document)[0], key=key)
    settled(tmp_path, document, problems_of(document)[0], key=b"")  # it has no key: nothing is kept of it
    assert len(looked_for) == 4


@pytest.mark.parametrize(
    "nonsense",
    [b"", b"\xc1", b"\x80", b"\x81\xc4\x01x\x80", msgspec.msgpack.encode([1])],
    ids=["nothing", "no message", "an empty one", "a problem of nothing", "a list"],
)
def test_nonsense_is_not_believed(tmp_path, document, monkeypatch, nonsense):
    problems = problems_of(document)
    monkeypatch.setattr(Store, "read", lambda _, wanted: dict.fromkeys(wanted, nonsense))
    assert settled(tmp_path, document, *problems) == [Places(document).settle(each) for each in problems]


def test_what_cannot_be_written_down_is_looked_for_each_time(tmp_path, document, looked_for):
    odd = Problem(document.facts.blocks[0].passage, "\ud800")
    for _ in range(2):
        settled(tmp_path, document, odd)
    assert looked_for == ["\ud800", "\ud800"]
