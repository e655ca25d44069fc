"""Words per second of our voice rules and of other prose linters, in turn, in one run, over the same articles.

    python benchmarks/voice.py [--articles N] [--rounds N] [--only NAME,...] [--peers DIR]

Every tool is given the same real articles without front matter, in Markdown; those that do not read Markdown are
measured with the text of the rendered bodies too. The words are the same for all: what stands between white space in
the Markdown. Ours is measured twice: as in a build, where bodies are rendered already and an alert has its place in
the body, and from Markdown to lines and columns of the source. Seconds are CPU, user and system, of a fresh process,
the median of several rounds: of the loop over the articles alone, and of the whole process, starting and reading the
styles included.

The articles come from the corpora's `corpus.py`, the styles from the conformance data; both are looked for beside the
checkout, in `../shared`, or where CONTENTSTRATEGY_CORPORA and CONTENTSTRATEGY_CONFORMANCE say. The peers are installed
with npm and pip into a folder outside the checkout; one that cannot be had, fails, or takes too much time or memory is
left out, and the reason told.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from peers.install import NPM, PIP, Command, LeftOut, peers, run, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.style import StyleRule
    from pelican_contentstrategy.rules.voice.engine import Engine

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pelican-contentstrategy" / "peers"
STYLES = ("Google", "Microsoft", "write-good")
NAMES = ("ours", *NPM, PIP)
UNAWARE_OF_MARKDOWN = ("write-good", "proselint")
MEMORY = 2 << 30
"""Bytes of data a tool may hold."""


@dataclass(frozen=True)
class Tool:
    """One line of the table; the command takes a file of texts and tells checks, seconds and alerts of its loop."""

    name: str
    command: Command
    texts: str = "markdown"


@dataclass(frozen=True)
class Run:
    """What one round of one tool took, in CPU seconds."""

    checks: str
    alerts: int
    loop: float
    whole: float


def main() -> None:
    """Install what is not there, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=500, help="500 at most")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", type=lambda names: names.split(","), default=NAMES, metavar=",".join(NAMES))
    parser.add_argument("--peers", type=Path, default=CACHE, help="where the peers are installed")
    parser.add_argument("--time-out", type=int, default=300, help="seconds a tool may take for one round")
    parser.add_argument("--drive-ours", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.drive_ours:
        drive_ours(*arguments.drive_ours)
        return
    if unknown := sorted(set(arguments.only) - set(NAMES)):
        parser.error(f"no such tool: {', '.join(unknown)} (there are {', '.join(NAMES)})")
    folder = arguments.peers.expanduser().resolve()
    if folder.is_relative_to(CHECKOUT):
        parser.error(f"'{folder}' is in the checkout, name another folder")
    with tempfile.TemporaryDirectory() as scratch:
        articles = read_articles(Path(scratch) / "site", arguments.articles)
        texts = [text for text in articles if text.strip()]
        bodies = render(texts)
        for name, content in {"markdown": texts, "html": bodies, "plain": plain(bodies)}.items():
            Path(scratch, name).write_text(json.dumps(content), encoding="utf-8")
        tools = tuple(tools_of(arguments.only, folder))
        runs = measure(tools, Path(scratch), arguments.rounds, arguments.time_out)
    words = sum(len(text.split()) for text in texts)
    if not runs:
        sys.exit("nothing was measured")
    print(f"{len(articles):,} articles, {len(articles) - len(texts)} of them empty and left out; {words:,} words")
    print(f"median CPU of {arguments.rounds} rounds; {', '.join(machine())}\n")
    report(runs, words)


def read_articles(site: Path, number: int) -> list[str]:
    """Bodies of the first articles of digitalgov, in Markdown."""
    corpus = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", SHARED / "corpora")) / "corpus.py"
    if not corpus.exists():
        sys.exit(f"no corpora: {corpus} is not there (set CONTENTSTRATEGY_CORPORA)")
    subprocess.run([sys.executable, corpus, "unpack", "digitalgov", site], check=True)
    paths = (site / "list-500.txt").read_text(encoding="utf-8").split("\n")[:number]
    texts = [(site / "content" / path).read_text(encoding="utf-8") for path in paths if path]
    return [text.partition("\n\n")[2] for text in texts]


def render(texts: Iterable[str]) -> list[str]:
    """Markdown as HTML, the way Pelican renders it unless told otherwise."""
    from markdown import Markdown
    from pelican.settings import DEFAULT_CONFIG

    options = DEFAULT_CONFIG["MARKDOWN"]
    renderer = Markdown(extensions=[*options["extension_configs"]], **options)
    return [renderer.reset().convert(text) for text in texts]


def plain(bodies: Iterable[str]) -> list[str]:
    """What readers see of rendered bodies, a block a line."""
    from pelican_contentstrategy.read.body import read_body

    return [read_body(html).text for html in bodies]


def tools_of(names: Sequence[str], folder: Path) -> Iterator[Tool]:
    """Tools to measure; the peers among them are installed then."""
    if "ours" in names:
        ours = (sys.executable, Path(__file__), "--drive-ours")
        yield Tool("ours, in a build", (*ours, "build"))
        yield Tool("ours, from Markdown to lines and columns", (*ours, "loose"))
    for name, command in peers(names, folder, MEMORY):
        yield Tool(name, command)
        if name.startswith(UNAWARE_OF_MARKDOWN):
            yield Tool(f"{name}, plain text", command, "plain")


def measure(tools: Sequence[Tool], scratch: Path, rounds: int, time_out: int) -> dict[str, list[Run]]:
    """Every round of each tool, in turn; one round before fills the file cache, and does not count."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    failures: dict[Tool, LeftOut] = {}
    runs: dict[str, list[Run]] = defaultdict(list)
    for _ in range(rounds + 1):
        for tool in (each for each in tools if each not in failures):
            try:
                runs[tool.name].append(measure_once(tool, scratch / tool.texts, time_out))
            except LeftOut as reason:  # noqa: PERF203 - a round takes seconds
                failures[tool] = reason
                tell(f"{tool.name} left out: {reason}")
    return {tool.name: runs[tool.name][1:] for tool in tools if tool not in failures}


def measure_once(tool: Tool, texts: Path, time_out: int) -> Run:
    """One round in a fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = json.loads(run((*tool.command, texts), time_out))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(told["checks"], told["alerts"], told["seconds"], whole)


def machine() -> Iterator[str]:
    """What the tools ran on."""
    yield f"Python {platform.python_version()}"
    if node := shutil.which("node"):
        yield f"Node {run((node, '--version'), 60).strip().removeprefix('v')}"
    yield f"{os.cpu_count()} cores, {platform.machine()}"


def report(runs: Mapping[str, Sequence[Run]], words: int) -> None:
    """The table, the fastest first."""
    print("| tool | checks | words/s in the loop | words/s with start-up | alerts |")
    print("|---|---|---:|---:|---:|")
    lines = {}
    for name, each in runs.items():
        loop = words / statistics.median(run.loop for run in each)
        whole = words / statistics.median(run.whole for run in each)
        lines[loop] = f"| {name} | {each[0].checks} | {loop:,.0f} | {whole:,.0f} | {each[0].alerts:,} |"
    for _, line in sorted(lines.items(), reverse=True):
        print(line)


def drive_ours(way: str, path: str) -> None:
    """Tell what the peers' drivers tell; for `build`, the rendered bodies lie beside the texts."""
    texts = json.loads(Path(path).read_text(encoding="utf-8"))
    bodies = json.loads(Path(path).with_name("html").read_text(encoding="utf-8")) if way == "build" else None
    rules = len(our_rules())
    measure_ours(())  # imports and compiles
    before = time.process_time()
    alerts = measure_ours(texts, bodies)
    seconds = time.process_time() - before
    print(json.dumps({"checks": f"{rules} rules", "seconds": seconds, "alerts": alerts}))


@cache
def our_rules() -> tuple[StyleRule, ...]:
    """All rules of the published styles that can be used."""
    from pelican_contentstrategy.read.styles import read_style_rule

    styles = Path(os.environ.get("CONTENTSTRATEGY_CONFORMANCE", SHARED / "conformance")) / "styles"
    if not styles.exists():
        sys.exit(f"error: no styles: {styles} is not there (set CONTENTSTRATEGY_CONFORMANCE)")
    files = [file for style in STYLES for file in sorted((styles / style).glob("*.yml"))]
    readings = [read_style_rule(file.read_bytes(), str(file), f"{file.parent.name}.{file.stem}") for file in files]
    return tuple(reading.rule for reading in readings if reading.rule)


@cache
def our_engine() -> Engine:
    """The rules, compiled."""
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules.voice.active import SEVERITIES, Active
    from pelican_contentstrategy.rules.voice.compiled import Compiler
    from pelican_contentstrategy.rules.voice.engine import Engine

    return Engine((Active(rule, SEVERITIES[rule.definition.level]) for rule in our_rules()), Compiler(Library()))


def measure_ours(texts: Sequence[str], bodies: Sequence[str] | None = None) -> int:
    """Number of alerts; without bodies, texts are rendered, and alerts placed in them."""
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.model.source import Lines, Passage, Source
    from pelican_contentstrategy.read.body import read_body
    from pelican_contentstrategy.read.locate import align
    from pelican_contentstrategy.read.prose import read_prose

    engine = our_engine()
    alerts = 0
    for text, html in zip(texts, render(texts) if bodies is None else bodies, strict=True):
        source = Source("article.md", text, html, {}, "", "")
        body = read_body(html, source.path)
        facts = Facts(
            blocks=body.blocks, links=body.links, images=body.images, inlines=body.inlines, switches=body.switches
        )
        found = tuple(engine.alerts(read_prose(facts, source.path), source))
        alerts += len(found)
        if bodies is None and found:
            alignment, lines = align(text, body.text), Lines(text)
            for each in found:
                if isinstance(each.where, Passage):
                    start, end = alignment.locate(each.where.start, each.where.end) or (0, 0)
                    lines.span(source.path, start, end)
    return alerts


if __name__ == "__main__":
    main()
