"""What the plugin adds to a build: CPU of plain Pelican and of Pelican with us, in turn, in one run.

    python benchmarks/run.py [--articles N] [--rounds N]

The articles are real ones, made by the corpora's `corpus.py`, which is looked for beside the checkout, in
`../shared/corpora`, or where CONTENTSTRATEGY_CORPORA says. A site of one article tells the fixed cost of starting;
it is taken off before the rest is put in relation to the plain build. CPU is user and system time of the build's
process, the median of several rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
VARIANTS = {"plain": "[]", "with the plugin": '["pelican_contentstrategy"]'}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    corpus = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", CHECKOUT.parent / "shared" / "corpora")) / "corpus.py"
    if not corpus.exists():
        sys.exit(f"no corpora: {corpus} is not there (set CONTENTSTRATEGY_CORPORA)")
    with tempfile.TemporaryDirectory() as folder:
        sites = {number: Path(folder) / str(number) for number in (1, arguments.articles)}
        for number, site in sites.items():
            subprocess.run([sys.executable, corpus, "subset", str(number), site], check=True)
        # One round of each before it counts: bytecode, file cache.
        cpu = {number: measure(site, arguments.rounds + 1) for number, site in sites.items()}
        steps = stages(sites[arguments.articles])
    report(arguments.articles, cpu[1], cpu[arguments.articles])
    plain = 1000 * cpu[arguments.articles]["plain"] / arguments.articles
    print("\nof it, in ms an article and as a share of the plain build:")
    for name, milliseconds in steps.items():
        print(f"{name:<24}{milliseconds:>6.2f}{milliseconds / plain:>8.1%}")


def measure(site: Path, rounds: int) -> dict[str, float]:
    """Median CPU seconds of each variant, the first round left out."""
    seconds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    for _ in range(rounds):
        for name, plugins in VARIANTS.items():
            seconds[name].append(build(site, plugins))
    return {name: statistics.median(each[1:]) for name, each in seconds.items()}


def build(site: Path, plugins: str) -> float:
    """CPU seconds of one cold build."""
    with tempfile.TemporaryDirectory() as output:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [
            sys.executable,
            "-m",
            "pelican",
            "-s",
            "pelicanconf.py",
            "-o",
            output,
            "-q",
            "-e",
            f"PLUGINS={plugins}",
        ]
        subprocess.run(command, cwd=site, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(site: Path) -> dict[str, float]:
    """CPU milliseconds an article of single steps."""
    command = [sys.executable, Path(__file__).with_name("stages.py"), site]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    steps: dict[str, float] = json.loads(told)
    return steps


def report(articles: int, one: dict[str, float], many: dict[str, float]) -> None:
    """The table, and the share that counts."""
    print(f"CPU seconds, cold    1 article    {articles:,} articles")
    for name in VARIANTS:
        print(f"{name:<18}{one[name]:>12.2f}{many[name]:>15.2f}")
    plain, ours = VARIANTS
    fixed = one[ours] - one[plain]
    added = many[ours] - many[plain] - fixed
    print(f"\nadded: {fixed:.2f} s to start, then {added / many[plain]:.1%} of the plain build")
    print(f"{1000 * added / articles:.2f} ms an article; in all {many[ours] / many[plain]:.2f} times the plain build")


if __name__ == "__main__":
    main()
