"""`metrics`: what analytics tools counted, read into the folder metrics/, and held against the strategy."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from pelican_contentstrategy.format._words import bearable, count, printable
from pelican_contentstrategy.integrations.commands._shared import (
    FAILED,
    code_for,
    formatted,
    report_option,
    settings_option,
    show,
    tell,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.performance import Export, Unmatched

IN_MEMORY = 1 << 23
MOST_REASONS = 1_000
SHOWN_REASONS = 20
SHOWN_ADDRESSES = 3
ELSE = "other reasons"


@click.group()
def metrics() -> None:
    """Read what analytics tools counted, and say what became of the plan."""


@metrics.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@settings_option
@click.pass_context
def import_(ctx: click.Context, /, files: tuple[Path, ...], format_: str, settings: Path) -> None:
    """Read exports of analytics tools, and write what they say of this site into the folder metrics/.

    Known are Search Console, GA4, Plausible, Matomo, Umami, GoatCounter, Mailchimp, Ghost, and tables of your own:
    url,metric,value,date. Rows that belong to no document are told, each with the reason. Reading a file twice changes
    nothing. Ends with 2 if a file could not be read; all others are read all the same.
    """
    from pelican_contentstrategy.integrations.checking import read_site
    from pelican_contentstrategy.integrations.metrics import FOLDER, Reader, write_metrics
    from pelican_contentstrategy.integrations.project import today
    from pelican_contentstrategy.read.exports.addresses import Addresses

    opened = read_site(settings)
    reader = Reader(Addresses.of(opened.result.review.site), today())
    folder = opened.project.root / FOLDER
    failed = False
    pieces = _Json() if format_ == "json" else _Text()
    for file in files:
        rows = Rows()
        reader.keep = rows.add
        for export in reader.read(file, str(file)):
            if export.failure:
                failed = True
                tell(f"'{file}' {export.failure}", err=True)
            else:
                written = write_metrics(folder, export)
                for piece in pieces.of(export, rows, opened.project.relative(written) if written else ""):
                    click.echo(piece, nl=False)
            rows.clear()
    click.echo(pieces.end, nl=False)
    ctx.exit(FAILED if failed else 0)


@metrics.command("report")
@settings_option
@report_option
@click.pass_context
def report(ctx: click.Context, /, settings: Path, format_: str) -> None:
    """Hold what lies in metrics/ against the strategy: KPIs and their targets, what works, and what is to be decided.

    Shares planned, published and performing; articles above and below the median of their stage, those that decay, and
    what came back of what they cost. The table shows the first of each list, csv all articles, json everything. Ends
    with 2 if the site could not be read.
    """
    from pelican_contentstrategy.integrations.checking import read_site
    from pelican_contentstrategy.publish.outcomes import outcomes

    site = read_site(settings).result.review.site
    show(formatted(f"metrics_{format_}", outcomes(site)))
    ctx.exit(code_for(site))


@dataclass
class Rows:
    """Rows that belong to no document, on disk if they are many; and how often each reason is given."""

    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    _file: IO[str] | None = None

    def add(self, row: Unmatched) -> None:
        """Keep one more."""
        if self._file is None:
            self._file = tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8")  # noqa: SIM115 - see clear()
        self._file.write(f"{json.dumps({'url': row.url, 'reason': row.reason})}\n")
        reason = row.reason if row.reason in self.reasons or len(self.reasons) < MOST_REASONS else ELSE
        self.reasons[reason] += 1
        known = self.examples.setdefault(reason, [])
        if len(known) < SHOWN_ADDRESSES and row.url and row.url not in known:
            known.append(row.url)

    def __iter__(self) -> Iterator[str]:
        """All of them as JSON, in the order of the file."""
        if self._file is not None:
            self._file.seek(0)
            yield from (line.rstrip("\n") for line in self._file)

    def clear(self) -> None:
        """Forget them."""
        if self._file is not None:
            self._file.close()
        self._file, self.reasons, self.examples = None, Counter(), {}


@dataclass
class _Json:
    end: str = '{"files": []}\n'
    _start: str = '{"files": [\n'

    def of(self, export: Export, rows: Rows, _: str) -> Iterator[str]:
        """One more file, row by row."""
        about = {"path": export.path, "tool": export.tool, "rows": export.rows, "matched": export.matched}
        yield f'{self._start}{json.dumps(about)[:-1]}, "unmatched": ['
        self._start, self.end = ",\n", "\n]}\n"
        between = ""
        for row in rows:
            yield f"{between}{row}"
            between = ", "
        yield "]}"


@dataclass
class _Text:
    end: str = ""

    def of(self, export: Export, rows: Rows, written: str) -> Iterator[str]:
        """What became of one more file."""
        about = f"{export.tool}, {export.period or 'undated'}, " if export.tool else ""
        yield f"{bearable(export.path)}: {about}{count(export.rows, 'row')}, {export.matched:,} matched\n"
        reasons = rows.reasons.most_common()
        for reason, number in reasons[:SHOWN_REASONS]:
            examples = ", ".join(f"'{bearable(each)}'" for each in rows.examples[reason])
            more = ", ..." if number > len(rows.examples[reason]) and examples else ""
            yield f"  {number:,} not: {bearable(reason)}" + (f": {examples}{more}" if examples else "") + "\n"
        if len(reasons) > SHOWN_REASONS:
            rest = sum(number for _, number in reasons[SHOWN_REASONS:])
            yield f"  {rest:,} not, for {len(reasons) - SHOWN_REASONS:,} more reasons: --format json has them all\n"
        for note in export.notes:
            yield f"  {bearable(note)}\n"
        if written:
            yield f"  written to {printable(written)}\n"
