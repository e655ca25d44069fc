"""What feeds add to a build: CPU of plain Pelican and of all our feeds, in one run.

    python benchmarks/distribution.py [--articles N] [--rounds N]

The articles are real ones, made by the corpora's `corpus.py`, which is looked for as in sites.py. Every round builds
the site twice, each in a process of its own: once with plain Pelican, and once with us, telling what our feeds alone
took: planning, reading and cleaning articles, writing files, and importing feedgen. CPU is user and system time;
medians.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.artifact import File
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review

CHECKOUT = Path(__file__).resolve().parents[1]
SITEURL = "https://site.example"
TARGETS = {"cleaning excluded": 0.05, "cleaning included": 0.10}
"""Shares of a plain build that feeds may cost."""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--site", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.site:
        print(json.dumps(measured(arguments.site)))
        return
    corpus = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", CHECKOUT.parent / "shared" / "corpora")) / "corpus.py"
    if not corpus.exists():
        sys.exit(f"no corpora: {corpus} is not there (set CONTENTSTRATEGY_CORPORA)")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, corpus, "subset", str(arguments.articles), site], check=True, stdout=sys.stderr)
        # One round of each before it counts: bytecode, file cache.
        rounds = [(plain(site), ours(site)) for _ in range(arguments.rounds + 1)][1:]
    report(arguments.articles, rounds)


def plain(site: Path) -> float:
    """CPU seconds of a cold build without us."""
    with tempfile.TemporaryDirectory() as output:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        options = ["-o", output, "-q", "-e", "PLUGINS=[]", f'SITEURL="{SITEURL}"']
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", *options]
        subprocess.run(command, cwd=site, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(site: Path) -> dict[str, float]:
    """What feeds took of a build with us."""
    command = [sys.executable, __file__, "--site", site]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
    return dict(json.loads(told.splitlines()[-1]))


def measured(site: Path) -> dict[str, float]:
    """Build the site with us, and take the time of what is done for feeds, and of cleaning in it."""
    from pelican import Pelican
    from pelican.settings import read_settings

    told: dict[str, float] = {}
    before = time.process_time()
    importlib.import_module("feedgen.feed")
    told["importing feedgen"] = time.process_time() - before
    watch(told)
    os.chdir(site)
    with tempfile.TemporaryDirectory() as output:
        ours = {"PLUGINS": ["pelican_contentstrategy"], "OUTPUT_PATH": output, "SITEURL": SITEURL}
        Pelican(read_settings("pelicanconf.py", override=ours)).run()
    return told


def watch(told: dict[str, float]) -> None:
    """Have the publisher of feeds, and the cleaning it does, tell how long they take."""
    from pelican_contentstrategy.integrations.whole_files import write_file
    from pelican_contentstrategy.publish.feeds import _entry
    from pelican_contentstrategy.publish.feeds.feeds import feeds

    make, clean = feeds.publish, _entry.cleaned
    told |= dict.fromkeys(("articles", "cleaning"), 0)

    def cleaned(html: str, base: str) -> str:
        before = time.process_time()
        made = clean(html, base)
        told["cleaning"] += time.process_time() - before
        told["articles"] += 1
        return made

    def publish(review: Review, options: Publish, rendering: Rendering) -> Iterator[File]:
        with tempfile.TemporaryDirectory() as folder:
            before = time.process_time()
            files = list(make(review, options, rendering=rendering))
            told["making"] = time.process_time() - before - told["cleaning"]
            before = time.process_time()
            for file in files:
                write_file(Path(folder) / file.path, file.content)
            told["writing"] = time.process_time() - before
        told["files"], told["MB"] = len(files), sum(len(file.content.encode()) for file in files) / 1e6
        return iter(files)

    _entry.cleaned = cleaned
    object.__setattr__(feeds, "publish", publish)


def report(articles: int, rounds: list[tuple[float, dict[str, float]]]) -> None:
    """The table, and the shares that count."""
    whole = statistics.median(plain for plain, _ in rounds)
    steps = {name: statistics.median(ours[name] for _, ours in rounds) for name in rounds[0][1]}
    print(f"plain build of {articles:,} articles: {whole:.2f} s of CPU")
    print(f"{steps.pop('files'):.0f} files of feeds, {steps.pop('MB'):.1f} MB, {steps.pop('articles'):.0f} articles\n")
    for name, seconds in steps.items():
        print(f"{name:<20}{1000 * seconds:>7.0f} ms{seconds / whole:>8.1%}")
    everything = sum(steps.values())
    print()
    for (name, target), seconds in zip(TARGETS.items(), (everything - steps["cleaning"], everything), strict=True):
        print(f"{name:<20}{1000 * seconds:>7.0f} ms{seconds / whole:>8.1%}, at most {target:.0%}")


if __name__ == "__main__":
    main()
