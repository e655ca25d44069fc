"""Measurements -> the table of results, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.sites import START

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.measurements import Measured

BUILDS = ("checks, cold", "everything, cold", "checks, warm", "everything, warm")
BESIDE = 1000
"""The size that the cost of an article is held against."""
FEW = 1000
"""Of smaller sites no stages are told: starting is most of them."""
LEAST = 0.01
"""Milliseconds an article that are worth a line."""
LEAST_OF_STARTING = 1
"""The same of starting."""
UNKNOWN = "–"
HEAD = """# What the plugin costs

Written by `make bench` from `measurements.jsonl`; nothing in it is typed by hand.

Measured {days} with {what}, on {cores} cores, of which a build uses one.

Every figure is CPU, user and system, of a whole process and all it starts: the median of several rounds. In each round
Pelican builds a site alone, then with our checks, then with our checks and all publishers, first cold, then warm. The
settings are the same but for the plugin, and every build writes into an empty folder. Cold is without any cache. Warm
is with nothing changed and all caches filled, ours and Pelican's (`CACHE_CONTENT` and `LOAD_CONTENT_CACHE`, which are
off unless you say so). Each site is built once with everything before it counts.

The site of {digitalgov} articles is digital.gov; the others are made of its paragraphs. Checks are all rules as they
are unless you say otherwise, with house style, readability and links. Everything is all that is published unless you
turn it off - hub pages, feeds in three formats, words for three channels, calendars, the report - and redirects.

What starting costs is taken off before the rest is held against the plain build, and stands by itself below.
"""
STAGES = """## Where the time goes

Of one cold build with everything, in milliseconds of CPU an article. What is worked out when it is first asked for,
such as who links to whom, counts for the stage that asks.
"""
STAGES_OF_STARTING = """And of starting, told by the site of one article:
"""


def results(measured: Measured, digitalgov: int) -> str:
    """The whole file."""
    sizes = [size for size in measured.sizes("builds") if size != START]
    parts = [head(measured, digitalgov), "## In short\n", short(measured, sizes), in_words(measured)]
    parts += ["## Starting\n\nA site of one article, in seconds.\n", starting(measured)]
    parts += ["## Builds\n\nSeconds, and how much more than plain Pelican without what starting costs.\n"]
    parts += [builds(measured, sizes, "cold"), builds(measured, sizes, "warm")]
    parts += ["## An article\n\nMilliseconds that we add for each, and how many times those of 1,000 articles.\n"]
    parts += [article(measured, sizes), "## Memory\n\nMiB at the peak, and how much more than plain Pelican.\n"]
    parts += [memory(measured, sizes), "## `check`\n\nSeconds of the whole program.\n", check(measured)]
    told = measured.sizes("stages")
    parts += [STAGES, stages(measured, [size for size in told if size >= FEW], LEAST)]
    parts += [STAGES_OF_STARTING, stages(measured, [size for size in told if size == START], LEAST_OF_STARTING)]
    return "\n".join(parts)


def head(measured: Measured, digitalgov: int) -> str:
    """What was measured with what, and how."""
    days = sorted({each.run[:10] for each in measured.all})
    programs = sorted({f"Python {each.python} and Pelican {each.pelican}" for each in measured.all})
    return HEAD.format(
        days=f"on {days[0]}" if len(days) == 1 else f"from {days[0]} to {days[-1]}",
        what=" or ".join(programs),
        cores=" or ".join(str(number) for number in sorted({each.cores for each in measured.all})),
        digitalgov=f"{digitalgov:,}",
    )


def short(measured: Measured, sizes: Sequence[int]) -> str:
    """The table for people who read one only."""
    titles = ("articles", "checks, cold", "everything, cold", "checks, warm", "everything, warm")
    more = ("memory", "`check`, one file changed", "`check`, nothing changed")
    return table(
        [*titles, *more],
        (
            [
                f"{size:,}",
                share(added(measured, size, "checks, cold"), measured.seconds(size, "builds", "plain, cold")),
                share(added(measured, size, "everything, cold"), measured.seconds(size, "builds", "plain, cold")),
                number(per_article(measured, size, "checks, warm"), " ms an article"),
                number(per_article(measured, size, "everything, warm"), " ms an article"),
                growth(measured, size, "everything, cold"),
                number(measured.seconds(size, "check", "one file changed"), " s"),
                number(measured.seconds(size, "check", "nothing changed"), " s"),
            ]
            for size in sizes
        ),
    )


def in_words(measured: Measured) -> str:
    """What the short table leaves out."""
    checks, everything = (number(start(measured, f"{name}, cold"), " s") for name in ("checks", "everything"))
    return f"Starting takes {checks} more with checks, {everything} with everything.\n"


def starting(measured: Measured) -> str:
    """What a site of one article costs."""
    rows = []
    for heat in ("cold", "warm"):
        found = [measured.seconds(START, "builds", f"{name}, {heat}") for name in ("plain", "checks", "everything")]
        more = [start(measured, f"{name}, {heat}") for name in ("checks", "everything")]
        told = [f"{number(all_)} (+{number(of_it)})" for all_, of_it in zip(found[1:], more, strict=True)]
        rows.append([heat, number(found[0]), *told])
    return table(["", "plain", "checks", "everything"], rows)


def builds(measured: Measured, sizes: Sequence[int], heat: str) -> str:
    """Seconds of each variant."""
    rows = []
    for size in sizes:
        plain = measured.seconds(size, "builds", f"plain, {heat}")
        row = [f"{size:,}", str(measured.rounds(size, "builds")), number(plain)]
        for name in (f"checks, {heat}", f"everything, {heat}"):
            more = share(added(measured, size, name), plain)
            row.append(f"{more} ({number(measured.seconds(size, 'builds', name))})")
        rows.append(row)
    return table([f"articles, {heat}", "rounds", "plain", "checks", "everything"], rows)


def article(measured: Measured, sizes: Sequence[int]) -> str:
    """What we add for each article."""
    rows = []
    for size in sizes:
        row = [f"{size:,}"]
        for name in BUILDS:
            here, there = per_article(measured, size, name), per_article(measured, BESIDE, name)
            times = f" ({here / there:.2f} ×)" if here is not None and there and size != BESIDE else ""
            row.append(f"{number(here)}{times}")
        rows.append(row)
    return table(["articles", *BUILDS], rows)


def memory(measured: Measured, sizes: Sequence[int]) -> str:
    """Peaks of memory."""
    rows = []
    for size in sizes:
        found = [
            size_of(measured.mebibytes(size, "builds", f"{name}, cold")) for name in ("plain", "checks", "everything")
        ]
        more = [growth(measured, size, f"{name}, cold") for name in ("checks", "everything")]
        rows.append([f"{size:,}", found[0], *(f"{a} ({b})" for a, b in zip(more, found[1:], strict=True))])
    return table(["articles, cold", "plain", "checks", "everything"], rows)


def check(measured: Measured) -> str:
    """Seconds of the command, and its memory."""
    names = measured.names("check")
    rows = (
        [
            f"{size:,}",
            *(number(measured.seconds(size, "check", name)) for name in names),
            size_of(measured.mebibytes(size, "check", names[0])),
        ]
        for size in measured.sizes("check")
    )
    return table(["articles", *names, "MiB, cold"], rows)


def stages(measured: Measured, sizes: Sequence[int], least: float) -> str:
    """Milliseconds an article of every stage that takes as much, those first that take most of the largest site."""
    cost = {name: [milliseconds(measured, size, name) for size in sizes] for name in measured.names("stages")}
    largest = sorted(((found[-1], name) for name, found in cost.items() if found and max(found) >= least), reverse=True)
    rows = ([name, *(f"{found:.2f}" for found in cost[name])] for _, name in largest)
    return table(["stage", *(f"{size:,}" for size in sizes)], rows)


def milliseconds(measured: Measured, size: int, stage: str) -> float:
    """An article's share of a stage; none where it is not reached."""
    return 1000 * (measured.seconds(size, "stages", stage) or 0) / size


def start(measured: Measured, name: str) -> float | None:
    """Seconds that starting takes more than plain Pelican does."""
    ours, plain = (measured.seconds(START, "builds", each) for each in (name, beside(name)))
    return None if ours is None or plain is None else ours - plain


def added(measured: Measured, size: int, name: str) -> float | None:
    """Seconds beside plain Pelican, and beside what starting takes."""
    fixed = start(measured, name)
    ours, plain = (measured.seconds(size, "builds", each) for each in (name, beside(name)))
    return None if ours is None or plain is None or fixed is None else ours - plain - fixed


def per_article(measured: Measured, size: int, name: str) -> float | None:
    """Milliseconds that we add for an article."""
    seconds = added(measured, size, name)
    return None if seconds is None else 1000 * seconds / size


def growth(measured: Measured, size: int, name: str) -> str:
    """How much more memory than plain Pelican has."""
    ours, plain = (measured.mebibytes(size, "builds", each) for each in (name, beside(name)))
    return UNKNOWN if ours is None or plain is None else share(ours - plain, plain)


def beside(name: str) -> str:
    """The plain build that a variant is held against."""
    return f"plain, {name.partition(', ')[2]}"


def share(part: float | None, whole: float | None) -> str:
    """Percent more."""
    return UNKNOWN if part is None or not whole else f"{part / whole:+.0%}"


def number(value: float | None, unit: str = "") -> str:
    """With two digits behind the point."""
    return UNKNOWN if value is None else f"{value:.2f}{unit}"


def size_of(value: float | None) -> str:
    """MiB."""
    return UNKNOWN if value is None else f"{value:,.0f}"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column is words and whose others are figures."""
    return "\n".join([_row(titles), _row(["---", *(["--:"] * (len(titles) - 1))]), *map(_row, rows), ""])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
