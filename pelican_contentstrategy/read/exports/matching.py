"""What do several exports together say of each document?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.performance import Performance, Period, Reading, Unmatched, combined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.performance import Export
    from pelican_contentstrategy.read.exports.addresses import Addresses, Place

Key = tuple[str, str, Period | None]
"""Document, metric and period."""


def performance_of(exports: Sequence[Export], addresses: Addresses) -> Performance:
    """Readings by document.

    What two exports say of the same metric in the same period is one thing exported twice: the larger number counts.
    """
    best: dict[Key, Reading] = {}
    unmatched: dict[Unmatched, None] = {}
    for export in exports:
        for key, reading in _by_key(export, addresses, unmatched):
            known = best.get(key)
            if known is None or _size(reading) > _size(known):
                best[key] = reading
    found: dict[str, list[Reading]] = defaultdict(list)
    for (path, *_), reading in sorted(best.items(), key=lambda each: (*each[0][:2], str(each[0][2] or ""))):
        found[path].append(reading)
    told = tuple(sorted(unmatched))
    light = tuple(replace(export, readings=()) for export in exports)
    return Performance({path: tuple(readings) for path, readings in found.items()}, told, light)


def _by_key(export: Export, addresses: Addresses, unmatched: dict[Unmatched, None]) -> Iterator[tuple[Key, Reading]]:
    """An export's readings, those at several addresses of one document added up."""
    found: dict[Key, list[Reading]] = defaultdict(list)
    places: dict[str, Place] = {}
    for reading in export.readings:
        place = places.get(reading.url)
        if place is None:
            place = places[reading.url] = addresses.find(reading.url)
        if place.key:
            found[place.key, reading.metric, reading.period].append(reading)
        else:
            unmatched[Unmatched(reading.url, place.reason)] = None
    for key, readings in found.items():
        yield key, _together(readings)


def _together(readings: list[Reading]) -> Reading:
    value, weight = combined(readings), sum(each.weight for each in readings)
    return replace(readings[0], value=value or 0, weight=weight) if len(readings) > 1 else readings[0]


def _size(reading: Reading) -> float:
    return reading.weight if reading.sums == "average" else reading.value
