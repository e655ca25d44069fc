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
    from collections.abc import Sequence

    from pelican_contentstrategy.check.analyse import Analysis
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.integrations.cache.store import Store
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules.voice.voices import Voices

SOUND = b"sound"
"""Kept of a voice whose rules can all be used."""
Entry = tuple[str, dict[str, bytes]]
"""The fingerprint of the voice that a document was judged in, and its facts."""
ENTRIES: msgspec.msgpack.Decoder[Entry] = msgspec.msgpack.Decoder(Entry)


@dataclass(frozen=True)
class CachedAnalysis:
    """An analysis that looks into a store first.

    What is found there was made of the same source, by the same program and in the same voice. Facts of a site on which
    something took too long are not kept, for they may depend on how long it took.
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
        found = self.analysis([sources[number] for number in left], selection, voices)
        made = dict(zip(left, found, strict=True))
        if not (voices.has_given_up or any(alert.kind == "slow" for each in found for alert in each.alerts)):
            for number, facts in made.items():
                self._keep(keys[number], Document(sources[number], facts), voices)
            self._note_sound([Document(sources[number], facts) for number, facts in made.items()], common, voices)
        return tuple(each or made[number] for number, each in enumerate(known))

    def _prepare(self, known: Sequence[Document], common: bytes, voices: Voices) -> None:
        """Have rules looked at that were not found to be sound: what is wrong with them has to be told."""
        by_voice = {_voice_key(voices, each, common): each for each in known}
        sound = self.store.read(by_voice)
        for key, document in by_voice.items():
            if key not in sound:
                voices.prepare(document)

    def _keep(self, key: bytes, document: Document, voices: Voices) -> None:
        if not key or document.facts.crashes:
            return
        try:
            entry = voices.fingerprint(document), packed(document.facts, document.path)
            self.store.add(key, msgspec.msgpack.encode(entry))
        except (ValueError, OverflowError):  # what it holds cannot be written down
            return

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


def _voice_key(voices: Voices, document: Document, common: bytes) -> bytes:
    return digest("voice", common, voices.fingerprint(document))
