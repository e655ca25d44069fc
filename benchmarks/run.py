"""What does the plugin cost? CPU and memory of plain Pelican, and of Pelican with us, in turn, in one run.

    python -m benchmarks.run [--sizes 100,1000,2648,10000] [--rounds 3] [--only builds,check,stages]

Every run is written to measurements.jsonl as it ends, and the table of results, results.md, is made of it anew after
each site: what was measured of other sites, or of other parts of the same site, stays. How it is measured, results.md
says.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import measurements, programs, sites
from benchmarks.measurements import Measurement
from benchmarks.table import results

if TYPE_CHECKING:
    from benchmarks.programs import Cost

RESULTS = Path(__file__).with_name("results.md")
SIZES = (100, 1000, sites.DIGITALGOV, 10_000)
PARTS = ("builds", "check", "stages")


@dataclass(frozen=True)
class Bench:
    """Measures one site; `run` is when measuring began."""

    articles: int
    site: Path
    work: Path
    run: str
    rounds: int

    def measure(self, parts: set[str]) -> None:
        """All parts that are asked for; the table has them when the site is done."""
        for part, measured in (("builds", self.builds), ("check", self.check), ("stages", self.stages)):
            if part in parts and (part != "check" or self.articles != sites.START):
                measured()
        measurements.tidy()

    def builds(self) -> None:
        """Cold and warm builds of all variants, in turn."""
        cache = self.work / "cache"
        programs.build(self.site, "everything", cache)
        for _ in range(self.rounds):
            for heat, filled in (("cold", None), ("warm", cache)):
                for variant in programs.PLUGINS:
                    self.note("builds", f"{variant}, {heat}", programs.build(self.site, variant, filled))

    def check(self) -> None:
        """The command: without a cache, and with one file changed or none since it ran last."""
        cache = self.work / "cache of check"
        self.note("check", "cold", programs.check(self.site, cache))
        programs.check(self.site, cache)
        for number in range(self.rounds):
            self.note("check", "nothing changed", programs.check(self.site, cache))
            sites.change(self.site, number)
            self.note("check", "one file changed", programs.check(self.site, cache))

    def stages(self) -> None:
        """Where the time of one build goes."""
        command = [sys.executable, "-m", "benchmarks.stages", str(self.site)]
        environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": programs.DAY}
        ended = subprocess.run(
            command, cwd=sites.CHECKOUT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
        for stage, seconds in json.loads(ended.stdout.splitlines()[-1]).items():
            self.note("stages", stage, programs.Cost(seconds, 0))

    def note(self, part: str, name: str, cost: Cost) -> None:
        """Keep what was measured, and say so."""
        found = Measurement(
            run=self.run,
            python=platform.python_version(),
            pelican=version("pelican"),
            cores=os.cpu_count() or 1,
            articles=self.articles,
            part=part,
            name=name,
            seconds=round(cost.seconds, 4),
            mebibytes=round(cost.mebibytes, 1),
        )
        measurements.add(found)
        print(
            f"{self.articles:>7,} articles, {part}: {name:<40}{cost.seconds:>9.2f} s{cost.mebibytes:>8.0f} MiB",
            flush=True,
        )


def main() -> None:
    """Measure every site, the small ones first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=numbers, default=SIZES, help="articles of the sites, parted by commas")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", type=words, default=PARTS, help="builds, check or stages, parted by commas")
    arguments = parser.parse_args()
    run = datetime.now(timezone.utc).isoformat(" ", "minutes")[:16]
    for articles in sorted({sites.START, *arguments.sizes}):
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            sites.make(articles, work / "site")
            try:
                Bench(articles, work / "site", work, run, arguments.rounds).measure(set(arguments.only))
            finally:  # also of what an interrupted run has come to
                write()


def write() -> None:
    """Make the table of results of all that is kept."""
    RESULTS.write_text(results(measurements.read(), sites.DIGITALGOV), encoding="utf-8")


def numbers(text: str) -> tuple[int, ...]:
    """Sizes."""
    return tuple(int(each) for each in text.split(","))


def words(text: str) -> tuple[str, ...]:
    """Parts; ValueError for one that there is not."""
    found = tuple(text.split(","))
    if unknown := set(found) - set(PARTS):
        raise ValueError(unknown)
    return found


if __name__ == "__main__":
    main()
