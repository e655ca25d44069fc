"""What was measured, a line each, kept at once: a run that is interrupted loses nothing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE = Path(__file__).with_name("measurements.jsonl")


@dataclass(frozen=True)
class Measurement:
    """One run of one program over one site, or one stage of it.

    `run` is when measuring began, as `2026-11-22 14:05`; `part` is `builds`, `check` or `stages`.
    """

    run: str
    python: str
    pelican: str
    cores: int
    articles: int
    part: str
    name: str
    seconds: float
    mebibytes: float = 0


@dataclass(frozen=True)
class Measured:
    """Everything measured; of each part over each site, what was measured last."""

    all: tuple[Measurement, ...]

    @classmethod
    def of(cls, measurements: Iterable[Measurement]) -> Measured:
        """Leave out what was measured anew since."""
        found = tuple(measurements)
        last: dict[tuple[int, str], str] = {}
        for each in found:
            key = each.articles, each.part
            last[key] = max(last.get(key, ""), each.run)
        return cls(tuple(each for each in found if last[each.articles, each.part] == each.run))

    def sizes(self, part: str) -> list[int]:
        """The sites that a part was measured over, the small ones first."""
        return sorted({each.articles for each in self.all if each.part == part})

    def names(self, part: str) -> list[str]:
        """What was measured of a part, in order."""
        return list(dict.fromkeys(each.name for each in self.all if each.part == part))

    def seconds(self, articles: int, part: str, name: str) -> float | None:
        """The median of all rounds."""
        return _median(each.seconds for each in self._of(articles, part, name))

    def mebibytes(self, articles: int, part: str, name: str) -> float | None:
        """The median of all rounds."""
        return _median(each.mebibytes for each in self._of(articles, part, name))

    def rounds(self, articles: int, part: str) -> int:
        """How often the part was measured."""
        return max(len(list(self._of(articles, part, name))) for name in self.names(part))

    def _of(self, articles: int, part: str, name: str) -> Iterator[Measurement]:
        return (each for each in self.all if (each.articles, each.part, each.name) == (articles, part, name))


def read(file: Path = FILE) -> Measured:
    """All there is; nothing where nothing was measured yet."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return Measured.of(Measurement(**json.loads(line)) for line in lines)


def add(measurement: Measurement, file: Path = FILE) -> None:
    """Keep one more."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{_line(measurement)}\n")


def tidy(file: Path = FILE) -> None:
    """Take away what was measured anew since."""
    kept = "".join(f"{_line(each)}\n" for each in read(file).all)
    file.write_text(kept, encoding="utf-8")


def _line(measurement: Measurement) -> str:
    return json.dumps(asdict(measurement))


def _median(values: Iterable[float]) -> float | None:
    found = list(values)
    return median(found) if found else None
