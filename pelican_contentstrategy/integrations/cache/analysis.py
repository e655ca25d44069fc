"""Facts that are known already are not found out again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

import msgspec

from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.integrations.cache.facts_on_disk import StoredFacts, packed
from pelican_contentstrategy.integrations.cache.keys import digest, of_selection, of_source
from pelican_contentstrategy.integrations.cache.places import KeptPlacing
from pelican_contentstrategy.model.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.check.analyse import Analysis
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.integrations.cache.store import Store
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules.voice.voices import Voices

SOUND = b"sound"
"""Kept of a voice whose rules can all be used."""
CHANGED = b""
"""Instead of facts that were found by what is not the same any more."""
Entry = tuple[str, dict[str, bytes]]
"""The fingerprint of the voice that a document was judged in, and its facts."""
ENTRIES: msgspec.msgpack.Decoder[Entry] = msgspec.msgpack.Decoder(Entry)


@dataclass(frozen=True)
class CachedAnalysis:
    """An analysis that looks into a store first.

    What is found there was made of the same source, by the same program and in the same voice. No facts are kept of a
    document over which something took too long, nor of one from which something is left out because it took too long
    over others; and in a run that leaves something out, what was found before without doing so does not hold.
    """

    analysis: Analysis
    store: Store
    library: Library

    @cached_property
    def placing(self) -> KeptPlacing:
        """What goes with it: the places of problems in the same documents."""
        return KeptPlacing(self.store)

    def __call__(self, sources: Sequence[Source], selection: Selection, voices: Voices) -> tuple[Facts, ...]:
        """The facts of each."""
        common = of_selection(selection, self.library)
        keys = [of_source(source, common) for source in sources]
        self.placing.know((source.path, key) for source, key in zip(sources, keys, strict=True))
        kept = self.store.read(key for key in keys if key)
        known = [_known(kept.get(key), source, selection, voices) for key, source in zip(keys, sources, strict=True)]
        self._prepare(
            [Document(source, each) for source, each in zip(sources, known, strict=True) if each], common, voices
        )
        left = [number for number, each in enumerate(known) if each is None]
        made: dict[int, Facts] = {}
        for number, facts in self._made([(sources[each], keys[each]) for each in left], selection, voices):
            made[left[number]] = facts
            if voices.has_given_up and len(left) < len(sources):
                voices.begin_anew()
                known = [None] * len(sources)
                made = dict(self._made([*zip(sources, keys, strict=True)], selection, voices))
                break
        if made and of_selection(selection, self.library) != common:  # a dictionary changed meanwhile
            for key in filter(None, map(keys.__getitem__, made)):
                self.store.add(key, CHANGED)
        else:
            self._note_sound([Document(sources[number], facts) for number, facts in made.items()], common, voices)
        return tuple(each or made[number] for number, each in enumerate(known))

    def _made(
        self, unknown: Sequence[tuple[Source, bytes]], selection: Selection, voices: Voices
    ) -> Iterator[tuple[int, Facts]]:
        """The facts of each, by number; under their keys, those are kept that say the same in any run."""
        found = self.analysis([source for source, _ in unknown], selection, voices)
        for number, ((source, key), facts) in enumerate(zip(unknown, found, strict=True)):
            is_late = voices.has_given_up or any(alert.kind == "slow" for alert in facts.alerts)
            stored, entry = _packed(Document(source, facts), voices)
            if entry and key and not is_late:
                self.store.add(key, entry)
            yield number, stored

    def _prepare(self, known: Sequence[Document], common: bytes, voices: Voices) -> None:
        """Have rules looked at that were not found to be sound: what is wrong with them has to be told."""
        by_voice = {_voice_key(voices, each, common): each for each in known}
        sound = self.store.read(by_voice)
        for key, document in by_voice.items():
            if key not in sound:
                voices.prepare(document)

    def _note_sound(self, made: Sequence[Document], common: bytes, voices: Voices) -> None:
        """If all rules of the voices asked for so far can be used, so can those of these documents' voices."""
        keys = {_voice_key(voices, each, common) for each in made if not each.facts.crashes}
        for key in () if voices.problems else keys - self.store.read(keys).keys():
            self.store.add(key, SOUND)


def _known(entry: bytes | None, source: Source, selection: Selection, voices: Voices) -> StoredFacts | None:
    if entry is None:
        return None
    try:
        fingerprint, parts = ENTRIES.decode(entry)
        facts = StoredFacts.of(parts, source.path, partial(analyse, source, selection, voices))
        return facts if voices.fingerprint(Document(source, facts)) == fingerprint else None
    except (msgspec.MsgspecError, ValueError):
        return None


def _packed(document: Document, voices: Voices) -> tuple[Facts, bytes]:
    """A document's facts, most of them packed, and what is to be kept of them; nothing of what cannot be kept."""
    facts = document.facts
    if facts.crashes:
        return facts, b""
    try:
        parts = packed(facts, document.path)
        return StoredFacts.beside(facts, parts, document.path), msgspec.msgpack.encode(
            (voices.fingerprint(document), parts)
        )
    except (ValueError, OverflowError):  # what it holds cannot be written down
        return facts, b""


def _voice_key(voices: Voices, document: Document, common: bytes) -> bytes:
    return digest("voice", common, voices.fingerprint(document))
