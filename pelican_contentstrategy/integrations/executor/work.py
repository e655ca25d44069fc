"""What is done elsewhere: some documents are analysed in whichever process an executor has, and sent back packed."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import dataclass, replace
from datetime import datetime
from threading import local
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.cache.facts_on_disk import packed
from pelican_contentstrategy.integrations.cache.keys import of_selection
from pelican_contentstrategy.rules.voice.voices import Voices

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules.voice.voices import Late

MOST_RUNS = 2
"""Builds that a thread keeps ready to work for."""


class StrangerError(Exception):
    """What is elsewhere would not find what is found here."""


class Finding(NamedTuple):
    """The facts of one document; in how many others something had taken too long before, and what did so in it."""

    facts: dict[str, bytes] | Facts
    before: Counter[Late]
    added: Counter[Late]


class Findings(NamedTuple):
    """Those of some documents, and whether the rules of all voices asked for so far could be used."""

    each: tuple[Finding, ...]
    are_sound: bool


@dataclass(frozen=True)
class Bench:
    """What one thread of a worker needs to analyse documents of one run."""

    selection: Selection
    voices: Voices

    def finding(self, source: Source) -> Finding:
        """What it finds in one document."""
        before = self.voices.late
        facts = analyse(source, self.selection, self.voices)
        added = self.voices.late - before
        try:
            return Finding(packed(facts, source.path), before, added)
        except (ValueError, OverflowError):  # what it holds cannot be written down
            return Finding(facts, before, added)


here = local()


def order(checks: Checks, strategy: Strategy, library: Library, selection: Selection) -> bytes:
    """All that documents of a run are analysed by, to be sent with each lot of them."""
    return zlib.compress(pickle.dumps((checks, strategy, library, of_selection(selection, library))), 1)


def lot(sources: Sequence[Source]) -> bytes:
    """Some documents, to be sent; without what only their host knows how to read."""
    return pickle.dumps([replace(each, date=_plain(each.date), modified=_plain(each.modified)) for each in sources])


def _plain(moment: datetime | None) -> datetime | None:
    """The same moment, though its host may have a kind of its own for such."""
    return datetime.combine(moment.date(), moment.timetz()) if moment else None


def analysed(run: str, order: bytes, lot: bytes) -> Findings:
    """What is found in each document of a lot; StrangerError if somebody else might find something else.

    Rules are made ready when the first lot of a run comes, and serve for the others too.
    """
    bench = _bench(run, order)
    found = tuple(map(bench.finding, pickle.loads(lot)))  # noqa: S301 - our own process has made it
    return Findings(found, not bench.voices.problems)


def _bench(run: str, order: bytes) -> Bench:
    benches: dict[str, Bench] = vars(here)
    if run not in benches:
        checks, strategy, library, expected = pickle.loads(zlib.decompress(order))  # noqa: S301 - as above
        selection = Selection(checks)
        if of_selection(selection, library) != expected:
            raise StrangerError("its Python, its libraries, its rules or its dictionaries are not the same as here")
        for old in [*benches][: 1 - MOST_RUNS]:
            del benches[old]
        benches[run] = Bench(selection, Voices(strategy, library))
    return benches[run]
