"""Documents are analysed wherever an executor does it; what comes back is what would have been found here."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as LateError
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.analyse import analyse, analyse_all
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.cache.facts_on_disk import StoredFacts
from pelican_contentstrategy.integrations.executor.work import analysed, lot, order
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.rules.voice.engine import GIVEN_UP_AFTER

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.integrations.executor.named import Named
    from pelican_contentstrategy.integrations.executor.work import Finding, Findings
    from pelican_contentstrategy.model.blueprint import Blueprint
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules.voice.voices import Late, Voices

FEWEST = 400
"""Documents for which an executor is made: one process has analysed fewer before two others are through with them."""
LOT = 16
"""Documents that are sent together."""
AHEAD = 200
"""Lots that are sent before the first one's findings are needed: enough for as many workers, and no whole site."""
PATIENCE = 60.0
"""Seconds in which nothing at all comes back before nothing more is waited for."""
MOST_WORDS = 300
"""Characters of somebody else's failure that are told."""


class SpreadAnalysis:
    """An analysis by an executor. Whatever fails there is done here, and `complaint` then tells of it."""

    def __init__(self, named: Named, blueprint: Blueprint, library: Library) -> None:
        self.complaint: Mistake | None = None
        self._named = named
        self._blueprint = blueprint
        self._library = library

    def __call__(self, sources: Sequence[Source], selection: Selection, voices: Voices) -> tuple[Facts, ...]:
        """The facts of each; UserError if what is named gives no executor."""
        made: list[Facts] = []
        if len(sources) >= FEWEST:
            try:
                for facts in self._spread(sources, selection, voices):
                    made.append(facts)  # noqa: PERF402 - what was found before a failure is kept
            except UserError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever befalls workers, the site can be judged without them
                self.complaint = self._complaint(error, len(sources) - len(made), len(sources))
        return (*made, *analyse_all(sources[len(made) :], selection, voices))

    def _spread(self, sources: Sequence[Source], selection: Selection, voices: Voices) -> Iterator[Facts]:
        run = os.urandom(16).hex()
        shared = order(self._blueprint.checks, self._blueprint.strategy, self._library, selection)
        sent: deque[tuple[Sequence[Source], Future[Findings]]] = deque()
        with self._named.opened() as executor:
            try:
                for start in range(0, len(sources), LOT):
                    some = sources[start : start + LOT]
                    sent.append((some, executor.submit(analysed, run, shared, lot(some))))
                    if len(sent) > AHEAD:
                        yield from _settled(*_first(sent), selection, voices)
                while sent:
                    yield from _settled(*_first(sent), selection, voices)
            finally:
                if not isinstance(executor, ProcessPoolExecutor):  # its futures end with its processes
                    for _, future in sent:
                        future.cancel()

    def _complaint(self, error: Exception, left: int, number: int) -> Mistake:
        why = " ".join(f"{type(error).__name__}: {error}".split())[:MOST_WORDS]
        message = f"checks.executor: '{self._named.name}' failed: {why}"
        hint = f"nothing is missing: {left:,} of {number:,} documents were read without it, one after the other"
        return Mistake(message, self._named.span, hint)


def _first(sent: deque[tuple[Sequence[Source], Future[Findings]]]) -> tuple[Sequence[Source], Findings]:
    """The documents that were sent first, and what was found in them; TimeoutError if nothing comes back any more."""
    some, future = sent[0]
    while True:
        done = sum(each.done() for _, each in sent)
        try:
            found = future.result(PATIENCE)
        except LateError:
            if not future.done() and sum(each.done() for _, each in sent) == done:
                raise LateError(f"nothing came back for {PATIENCE:g} seconds") from None
        else:
            sent.popleft()
            return some, found


def _settled(some: Sequence[Source], found: Findings, selection: Selection, voices: Voices) -> Iterator[Facts]:
    """The facts of each, and voices as they would be had they been asked; what they would say otherwise, they are."""
    for source, each in zip(some, found.each, strict=True):
        facts = StoredFacts.of(each.facts, source.path) if isinstance(each.facts, dict) else each.facts
        if not _is_alike(each, voices.late) or (facts.crashes and not found.are_sound):
            yield analyse(source, selection, voices)
            continue
        voices.note_late(each.added)
        if not found.are_sound:
            voices.prepare(Document(source, facts))
        yield facts


def _is_alike(found: Finding, late: Counter[Late]) -> bool:
    """Whether the same was left out there, for having taken too long in other documents, as would be here."""
    after = found.before + found.added, late + found.added
    return _given_up(found.before) == _given_up(late) and _given_up(after[0]) == _given_up(after[1])


def _given_up(late: Counter[Late]) -> set[Late]:
    return {what for what, times in late.items() if times >= GIVEN_UP_AFTER}
