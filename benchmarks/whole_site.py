"""What work on the whole site costs: links, coverage, similar articles, suggestions, the audit.

    python benchmarks/whole_site.py [--articles N ...]

The sites are scaled from real articles by the corpora's `corpus.py`, which is looked for as in sites.py. Each is read
and judged once in a process of its own; what is told is the CPU time of each piece of work over the documents as read,
an article, and by how much the process's memory has grown at its peak meanwhile. The last line puts the cost of an
article on the largest site in relation to that on the smallest.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.build import Build

CHECKOUT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--site", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.site:
        print(json.dumps(measured(arguments.site)))
        return
    corpus = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", CHECKOUT.parent / "shared" / "corpora")) / "corpus.py"
    if not corpus.exists():
        sys.exit(f"no corpora: {corpus} is not there (set CONTENTSTRATEGY_CORPORA)")
    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for number in arguments.articles:
            site = Path(folder) / str(number)
            subprocess.run([sys.executable, corpus, "scale", str(number), site], check=True, stdout=sys.stderr)
            command = [sys.executable, __file__, "--site", site]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            found[number] = json.loads(told)
    report(found)


def measured(site: Path) -> dict[str, list[float]]:
    """Seconds of CPU and growth of memory in MiB of each piece of work, and the number of articles first."""
    from pelican_contentstrategy.integrations.checking import check_site

    os.chdir(site)
    result = check_site(Path("pelicanconf.py")).result
    articles = sum(1 for each in result.review.site.documents if each.source.kind == "article")
    found: dict[str, list[float]] = {"articles": [articles, peak()]}
    for name, work in steps(result):
        before, memory = time.process_time(), peak()
        work()
        found[name] = [time.process_time() - before, peak() - memory]
    return found


def steps(result: Build) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each piece of work, on a site that has done none of it yet; one stands on those before it."""
    from pelican_contentstrategy.check.runner import run
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.check.suggest import suggest
    from pelican_contentstrategy.publish.audit import audit
    from pelican_contentstrategy.read.body import read_body
    from pelican_contentstrategy.read.term_weights import term_weights

    site, checks = replace(result.review.site), result.blueprint.checks
    rules = Selection(checks.model_copy(update={"select": ("CS2", "CS5")}))
    bodies = [(each, read_body(each.source.html, each.path)) for each in site.documents]
    yield "term weights", lambda: [term_weights(each.facts.fields, body, each.lang) for each, body in bodies]
    yield "links and clicks", lambda: [site.graph.depth(each) for each in site.documents]
    yield "coverage", lambda: site.coverage
    yield "similar articles", lambda: site.similarity.pairs
    yield "rules CS2 and CS5", lambda: list(run(site, rules))
    yield "suggestions", lambda: list(suggest(result.review.diagnostics, site, Selection(checks)))
    yield "audit", lambda: audit(site)


def peak() -> float:
    """The most memory this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(found: dict[int, dict[str, list[float]]]) -> None:
    """A line for each piece of work."""
    sizes = list(found)
    print(f"{'CPU: ms an article':<22}" + "".join(f"{size:>10,}" for size in sizes) + "   memory, MiB more")
    names = [name for name in found[sizes[0]] if name != "articles"]
    each = {size: {name: 1000 * found[size][name][0] / found[size]["articles"][0] for name in names} for size in sizes}
    for name in names:
        memory = ", ".join(f"{found[size][name][1]:.0f}" for size in sizes)
        print(f"{name:<22}" + "".join(f"{each[size][name]:>10.3f}" for size in sizes) + f"   {memory}")
    totals = {size: sum(each[size].values()) for size in sizes}
    print(f"{'together':<22}" + "".join(f"{totals[size]:>10.3f}" for size in sizes))
    first, last = sizes[0], sizes[-1]
    seconds = sum(found[last][name][0] for name in names)
    growth = totals[last] / totals[first]
    print(f"\n{seconds:.1f} s in all for {last:,}; an article costs {growth:.2f} times that of {first:,}")


if __name__ == "__main__":
    main()
