"""Facts that were kept are the facts that were found."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import fields, replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.cache import facts_on_disk
from pelican_contentstrategy.integrations.cache.facts_on_disk import PARTS, PATH, StoredFacts, packed
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Block, Facts, Field
from pelican_contentstrategy.model.source import Passage, Span
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.sites import BAKERY, TEXT, Texts, source_of

PATHS = "content/articles/loaf.md"
RICH = f"""Title: The first loaf
Date: 2026-03-02
Pillar: bread
Persona: home-baker
Contentstrategy_disable: CS101 -- we know

# Kneading

In order to utilise the loaf, one must *simply* knead it. See [the starter](starter.md "a title") ![]( loaf.jpg).

> Quoted `code`{{.class}}.

| a | b |
|---|---|
| 1 | 2 |

1. first
2. second

<!-- vale House.Wordy = NO -->
It was kneaded by hand, in order to rise.

    code

{TEXT}
"""
BLUEPRINT = read_blueprint(
    f"{BAKERY.partition('voice:')[0]}voice: {{styles: [House], terms: [loaf]}}\n", "strategy.yaml", all_rules()
)
LIBRARY = read_library(BLUEPRINT.strategy.voice, Texts({}), own_styles(), BLUEPRINT.strategy.at)
SELECTION = Selection(BLUEPRINT.checks)
VOICES = Voices(BLUEPRINT.strategy, LIBRARY)


def facts_of(text):
    return analyse(source_of(PATHS, text), SELECTION, VOICES)


def again(facts, path=PATHS):
    parts = msgspec.msgpack.decode(msgspec.msgpack.encode(packed(facts, path)), type=dict[str, bytes])
    return StoredFacts.of(parts, path)


def test_every_part_of_facts_is_kept():
    assert set(PARTS) == {each.name for each in fields(Facts)}


def test_an_article_with_everything():
    facts = facts_of(RICH)
    empty = {name for name in PARTS if getattr(facts, name) == getattr(Facts(), name)}
    assert empty <= {"crashes", "switches"}
    for name in PARTS:
        assert getattr(again(facts), name) == getattr(facts, name), name
    assert again(facts) == facts
    assert facts == again(facts)
    assert hash(again(facts)) == hash(facts)


def test_types_are_those_that_were_found():
    found, kept = facts_of(RICH), again(facts_of(RICH))
    for name in PARTS:
        assert repr(getattr(found, name)) == repr(getattr(kept, name))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_is_written(text):
    facts = facts_of(f"Title: Loaf\n\n{text}")
    assert again(facts) == facts


@pytest.mark.parametrize("path", ["a", "", "content/ä ö.md", "x" * 300, "content/a"])
def test_a_path_that_texts_hold_too(path):
    block = Block("paragraph", f"see {path} and {path}", Passage(path, 0, 3, words=path))
    problem = Problem(Span(path, 1, 1, 1, 2), path, path)
    facts = Facts(
        fields=(Field(path, path, Span("other.md", 1, 1, 1, 1)),), blocks=(block,), problems=((path, problem),)
    )
    assert again(facts, path) == facts


def test_only_what_is_asked_for_is_read(monkeypatch):
    read = []
    unpack = facts_on_disk._read  # noqa: SLF001 - to see when it is asked

    def noted(*each):
        read.append(each[0])
        return unpack(*each)

    monkeypatch.setattr(facts_on_disk, "_read", noted)
    kept = again(facts_of(RICH))
    assert kept.fields
    assert kept.fields
    assert kept.crashes == ()
    assert read == ["fields"]


def test_what_does_not_stay_is_the_same_each_time():
    facts, others = facts_of(RICH), facts_of("Title: Loaf\n\nAnother one.")
    kept = [again(facts), StoredFacts.beside(facts, packed(facts, PATHS), PATHS), again(others)]
    for _ in range(2):
        assert kept[0].blocks == kept[1].blocks == facts.blocks
        assert kept[2].blocks == others.blocks
        assert kept[1].links is facts.links
    assert packed(kept[1], PATHS) == packed(facts, PATHS)


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x90\x90", b"\x91\xa1x", zlib.compress(b"\x91\xa1x")])
@pytest.mark.parametrize("name", ["links", "blocks"])
def test_a_part_that_is_none_is_found_out_anew(name, data):
    facts = facts_of(RICH)
    assert getattr(StoredFacts.of({name: data}, PATHS, lambda: facts), name) == getattr(facts, name)


def test_what_is_too_large_to_be_read_again_is_not_kept(monkeypatch):
    monkeypatch.setattr(facts_on_disk, "LARGEST", 99)
    with pytest.raises(ValueError, match="too large"):
        packed(facts_of(RICH), PATHS)


def test_kept_facts_are_data_as_others_are():
    facts = facts_of(RICH)
    assert pickle.loads(pickle.dumps(again(facts))) == facts  # noqa: S301 - our own
    assert replace(again(facts), blocks=()) == replace(facts, blocks=())
    with pytest.raises(AttributeError):
        again(facts).no_such_part  # noqa: B018 - it is the asking that fails


def test_what_cannot_be_told_from_a_path_is_not_kept():
    number = msgspec.msgpack.decode(b"\xcb" + PATH * 2)
    with pytest.raises(ValueError, match="weights"):
        packed(Facts(weights=(("bread", number),)), PATHS)
