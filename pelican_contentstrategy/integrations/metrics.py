"""What analytics tools counted, on disk: exports are read row by row, and what they say kept beside strategy.yaml."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.export_files import BROKEN, CHUNK, ENDINGS, broken, surveyed
from pelican_contentstrategy.integrations.project import below
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.performance import Export, Performance, Unmatched, period_of
from pelican_contentstrategy.read.exports.dates import period_named
from pelican_contentstrategy.read.exports.matching import performance_of
from pelican_contentstrategy.read.exports.normalised import digest_in, normalised, normalised_name, read_normalised
from pelican_contentstrategy.read.exports.rows import Entry, RowReader
from pelican_contentstrategy.read.exports.tables import UnreadableError, parts
from pelican_contentstrategy.read.exports.tally import MOST_STRANGERS, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.integrations.export_files import Piece
    from pelican_contentstrategy.model.performance import Period
    from pelican_contentstrategy.read.exports.addresses import Addresses

FOLDER = "metrics"
"""Where exports lie, beside strategy.yaml."""


@dataclass
class Reader:
    """Reads files one after the other, each content once; `keep` is handed every row that belongs to no document."""

    addresses: Addresses
    today: date
    keep: Callable[[Unmatched], None] = lambda _: None
    seen: dict[str, Export] = field(default_factory=dict)

    def read(self, path: Path, shown: str) -> Iterator[Export]:
        """What a file says, tool by tool; one without rows if its content was read before."""
        try:
            digest = _digest(path)
            if digest in self.seen:
                known = self.seen[digest]
                yield Export(
                    shown, known.tool, notes=(f"says the same as '{known.path}': counted once",), digest=digest
                )
                return
            pieces = surveyed(path)
            for tool in sorted({table.tool.name for piece in pieces for table in piece.tables}):
                export = self._export(tool, pieces, shown, digest)
                self.seen[digest] = replace(export, readings=())
                yield export
        except UnreadableError as error:
            yield _failed(shown, error)
        except BROKEN as error:
            yield _failed(shown, broken(error))

    def _export(self, tool: str, pieces: list[Piece], shown: str, digest: str) -> Export:
        rows = matched = 0
        tally, covered = Tally(), _covered(pieces)
        own = [piece for piece in pieces if any(table.tool.name == tool for table in piece.tables)]
        for piece in own:
            if piece.survey is None:
                continue
            period = piece.survey.covered or covered or _named(piece.name, shown)
            reader = RowReader(self.addresses, self.today, piece.survey.decimal, piece.survey.days, period)
            for each in reader.read(parts(piece.lines(), piece.survey.mark, piece.name)):
                if reader.table is None or reader.table.tool.name != tool:
                    continue
                rows += 1
                if isinstance(each, Entry):
                    tally.add(each)
                if isinstance(each, Entry) and each.key:
                    matched += 1
                else:
                    self.keep(Unmatched(each.shown, each.reason) if isinstance(each, Entry) else each)
        notes = tuple(_notes(own, tally, self))
        return Export(shown, tool, tally.period, rows, matched, tuple(tally.readings()), notes, digest)


def _failed(shown: str, why: UnreadableError) -> Export:
    return Export(shown, failure=str(why) + (f"\n  hint: {why.hint}" if why.hint else ""))


def read_metrics(folder: Path, addresses: Addresses, today: date) -> Performance:
    """What lies in the folder, of each document; nothing where there is no folder.

    A raw export is left out where its normalised file lies beside it. What cannot be read is told in `exports`.
    """
    if not folder.is_dir():
        return Performance()
    files = sorted(each for each in folder.rglob("*") if each.suffix.casefold() in ENDINGS and each.is_file())
    files = [each for each in files if not any(part.startswith(".") for part in each.relative_to(folder).parts)]
    known = {digest_in(each.name) for each in files} - {""}
    reader, exports = Reader(addresses, today), list[Export]()
    for file in files:
        if not digest_in(file.name) and known and _is_known(file, known):
            continue
        shown = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        own = _own(file, shown, reader)
        exports += reader.read(file, shown) if own is None else [own]
    return performance_of(exports, addresses)


def write_metrics(folder: Path, export: Export) -> Path | None:
    """Write what an export says into the folder; None where that says nothing, or is a file of ours already."""
    source = Path(export.path)
    is_ours = bool(digest_in(source.name)) and source.resolve().parent == folder.resolve()
    if is_ours or not export.readings:
        return None
    file = below(folder.parent, f"{folder.name}/{normalised_name(export)}")
    write_file(file, normalised(export.readings))
    return file


def _own(file: Path, shown: str, reader: Reader) -> Export | None:
    """What a file of ours says, which needs no looking at first; None of any other."""
    if not digest_in(file.name):
        return None
    try:
        readings = read_normalised(file.read_text(encoding="utf-8"), reader.today)
    except (OSError, UnicodeDecodeError):
        return None
    if readings is None:
        return None
    known = {url for url in {each.url for each in readings} if reader.addresses.find(url).key}
    matched = sum(each.url in known for each in readings)
    return Export(shown, "csv", period_of(each.period for each in readings), len(readings), matched, readings)


def _is_known(file: Path, known: Iterable[str]) -> bool:
    try:
        digest = _digest(file)
    except OSError:
        return False
    return any(digest.startswith(each) for each in known)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _covered(pieces: Iterable[Piece]) -> Period | None:
    """The days that a file is about, by what is said beside one of its tables."""
    said = [piece.survey.covered for piece in pieces if piece.survey and piece.survey.covered]
    return said[0] if said else None


def _named(piece: str, shown: str) -> Period | None:
    """The days that a file is about by its name; ours say in every row what they know."""
    name = Path(shown).name
    return None if digest_in(name) else period_named(name) or period_named(piece)


def _notes(own: list[Piece], tally: Tally, reader: Reader) -> Iterator[str]:
    if any(piece.encoding == "cp1252" for piece in own):
        yield "is not UTF-8: read as Windows-1252"
    columns = [cell for piece in own for table in piece.tables for cell in table.layout.unread]
    if columns:
        yield f"columns left out: {', '.join(dict.fromkeys(columns))}"
    for piece in own:
        for each in piece.survey.left_out if piece.survey else ():
            yield f"left out, for it is about no pages: {', '.join(each.cells)[:160]}"
    if tally.sums and tally.period is None:
        yield "nothing tells which days it is about: put two dates in its name, as in 'pages-2026-08-01-2026-08-28.csv'"
    elif tally.period and tally.period.last > reader.today:
        yield f"is about days to come, up to {tally.period.last}"
    if tally.lost:
        yield f"only {MOST_STRANGERS:,} addresses of no document are kept; {tally.lost:,} more rows are not"
    if not reader.addresses.siteurl:
        yield "SITEURL is empty, so that addresses of any host are taken for the site's own"
