"""Whoever analyses the documents, and however many: what comes of it is what would come of it in one process."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from pelican_contentstrategy.check import analyse as analysing
from pelican_contentstrategy.integrations.executor import analysis, processes, work
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.rules.voice import patterns
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.executor.spread import BLUEPRINT, FILES, RULE, STYLES, Hands, analysed, articles, built, noted, spread

SLOW, ENDLESS = "(a|aa)+$", 300 * "a" + "!b"
"""A pattern, and what takes it longer than anybody waits."""


@pytest.fixture(autouse=True)
def _small_lots(monkeypatch):
    monkeypatch.setattr(analysis, "FEWEST", 0)
    monkeypatch.setattr(analysis, "LOT", 3)


@pytest.fixture
def sent(monkeypatch):
    """The lots that are sent."""
    lots: list[object] = []
    monkeypatch.setattr(analysis, "lot", noted(analysis.lot, lots.append))
    return lots


def slow_at(*numbers, number=18):
    """A site of one voice, with articles over which a rule takes too long; it finds something in all others."""
    files = {"styles/Ours/Slow.yml": RULE.format(f"'{SLOW}', yeast")}
    for each, (path, text) in enumerate(articles(number).items()):
        files[path] = f"{text.replace('home-baker', 'nobody').replace('cafe-owner', 'nobody')}\n"
        files[path] += ENDLESS if each in numbers else "With yeast."
    return files


@pytest.mark.parametrize("workers", [1, 3])
def test_whoever_takes_turns(workers):
    spreading = spread(FILES, lambda: Hands(workers))
    found = analysed(FILES, spreading)
    assert found == analysed(FILES)
    assert spreading.complaint is None
    assert [each.where.path for each in found.problems] == [
        "styles/Home/Unread.yml",
        "styles/Ours/Broken.yml",
        "styles/Trade/Lost.yml",
    ]


def test_threads():
    assert analysed(FILES, spread(FILES, lambda: ThreadPoolExecutor(3))) == analysed(FILES)


def test_processes():
    files = FILES | slow_at(7)
    spreading = spread(files, processes)
    found = analysed(files, spreading)
    assert spreading.complaint is None
    assert found == analysed(files)
    assert [*found.late.values()] == [1]


def test_a_whole_build():
    assert built(FILES, spread(FILES, lambda: Hands(2))) == built(FILES)


@pytest.mark.parametrize("numbers", [(2, 16), (0, 1, 2), (1, 5, 8, 12, 16), (13, 14, 15, 16, 17)])
@pytest.mark.parametrize("workers", [2, 5])
def test_a_rule_that_takes_too_long_is_left_out_of_the_same_files(numbers, workers, monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.001)
    files = slow_at(*numbers)
    found = analysed(files, spread(files, lambda: Hands(workers)))
    assert found == analysed(files)
    assert [*found.late.values()] == [min(3, len(numbers))]


def test_only_what_would_be_told_otherwise_is_analysed_twice(monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.001)
    here = []
    monkeypatch.setattr(analysis, "analyse", noted(analysis.analyse, lambda one, *_: here.append(one.path[14:16])))
    files = slow_at(2, 16)
    analysed(files, spread(files, lambda: Hands(2)))
    assert here == []
    files = slow_at(0, 1, 2)
    analysed(files, spread(files, lambda: Hands(2)))
    assert here == ["03", "04", "05", "09", "10", "11", "15", "16", "17"]


def test_what_took_too_long_elsewhere_is_remembered():
    voices = Voices(BLUEPRINT.strategy, Library())
    late = Counter({(None, "(a|aa)+$"): 1, (((), (), True), "Ours.Slow"): 2})
    voices.note_late(late)
    assert (voices.late, voices.has_given_up) == (late, False)
    voices.note_late(Counter({(((), (), True), "Ours.Slow"): 1}))
    assert voices.has_given_up
    voices.begin_anew()
    assert (voices.late, voices.has_given_up) == (Counter(), False)


def test_a_crash_in_a_document(monkeypatch):
    read_body = analysing.read_body
    unread = ("00.md", "5.md")
    monkeypatch.setattr(
        analysing, "read_body", lambda html, path: read_body(html, {}[path] if path.endswith(unread) else path)
    )
    found = analysed(FILES, spread(FILES, lambda: Hands(3)))
    assert found == analysed(FILES)
    assert [number for number, each in enumerate(found.facts) if each.crashes] == [0, 5, 15]


def test_nothing_to_analyse(sent):
    assert analysed(STYLES, spread(STYLES, lambda: Hands(2))).facts == ()
    assert sent == []


def test_a_few_documents_are_analysed_here(sent, monkeypatch):
    monkeypatch.setattr(analysis, "FEWEST", 17)
    spreading = spread(FILES, lambda: Hands(2))
    assert analysed(FILES, spreading) == analysed(FILES)
    assert sent == []


def test_what_cannot_be_packed_is_sent_as_it_is(monkeypatch):
    monkeypatch.setattr(work, "packed", lambda *_: [].index(0))
    assert analysed(FILES, spread(FILES, lambda: Hands(2))) == analysed(FILES)


def test_no_more_is_sent_than_is_needed_soon(monkeypatch, sent):
    monkeypatch.setattr(analysis, "AHEAD", 2)
    assert analysed(FILES, spread(FILES, lambda: Hands(2))) == analysed(FILES)
    assert len(sent) == 6


def test_rules_are_made_ready_once_for_each_worker_and_run(monkeypatch):
    ready = []
    monkeypatch.setattr(work, "Voices", noted(work.Voices, lambda *_: ready.append(1)))
    files, hands = slow_at(number=9), Hands(2)
    for run in (1, 2, 3):
        analysed(files, spread(files, lambda: hands))
        assert len(ready) == 2 * run
