"""How hard are published articles to read, and how hard may they be?"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.one_page.words import stage_name
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.bands import HIGHEST, LOWEST, TEN, TOP, Band, band_of
from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.rules.readability._formulas import grade_of, reading_ease_of
from pelican_contentstrategy.rules.readability._limits import limit_of
from pelican_contentstrategy.rules.readability.too_hard_to_read import Options, too_hard_to_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.publish.report.bands import Measure
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.rules.readability._limits import Limit


@dataclass(frozen=True, slots=True)
class Line:
    """A limit, whose it is, how many articles it holds, and those of them that are harder."""

    value: float
    owner: str
    held: int
    over: Shelf


@dataclass(frozen=True, slots=True)
class Step:
    """A band, how long its bar is in a hundred of the longest, and the limits it ends with, by their values."""

    title: str
    articles: Shelf
    length: float
    lines: Mapping[float, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class Histogram:
    """Articles by how hard they are, the easiest first."""

    measure: Measure
    steps: tuple[Step, ...]
    number: int
    median: float


@dataclass(frozen=True)
class Histograms:
    """One for each measure there is; `silent` are articles that nobody can tell of."""

    shown: tuple[Histogram, ...]
    silent: Shelf

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All that is counted."""
        for step in (step for each in self.shown for step in each.steps):
            lines = (line.over for lines in step.lines.values() for line in lines)
            yield from (each for each in (step.articles, *lines) if each.paths)
        if self.silent.paths:
            yield self.silent


def readability(dossier: Dossier) -> Histograms:
    """Grades of English articles, and reading ease of those in other languages."""
    found: dict[Measure, dict[Band, list[Document]]] = {"grade": defaultdict(list), "ease": defaultdict(list)}
    silent = []
    for article in dossier.site.published_articles:
        band = band_of(article, dossier.strategy)
        if band:
            found[band.measure][band].append(article)
        else:
            silent.append(article.path)
    shown = (_histogram(measure, bands, dossier) for measure, bands in found.items() if bands)
    return Histograms(
        tuple(shown), Shelf("readability-silent", "Articles without a score", tuple(silent), (("band", ""),))
    )


def _histogram(measure: Measure, found: Mapping[Band, Sequence[Document]], dossier: Dossier) -> Histogram:
    lines = _Lines(measure, dossier).of([article for articles in found.values() for article in articles])
    numbers = {each.number for each in (*found, *lines)}
    every = range(min(numbers), max(numbers) + 1) if measure == "grade" else range(max(numbers), min(numbers) - 1, -TEN)
    longest = max(map(len, found.values()))
    values = [_figure(measure, article) for articles in found.values() for article in articles]
    return Histogram(
        measure=measure,
        steps=tuple(_step(Band(measure, each), found, lines, longest) for each in every),
        number=len(values),
        median=round(median(values), 1),
    )


def _step(
    band: Band, found: Mapping[Band, Sequence[Document]], lines: Mapping[Band, Sequence[Line]], longest: int
) -> Step:
    articles = found.get(band, ())
    by_value: dict[float, tuple[Line, ...]] = {}
    for each in lines.get(band, ()):
        by_value[each.value] = (*by_value.get(each.value, ()), each)
    named = "Grade" if band.measure == "grade" else "Reading ease"
    shelf = Shelf(
        f"readability-{band.slug}",
        f"{named} {band.title}",
        tuple(each.path for each in articles),
        (("band", band.slug), ("status", "published")),
    )
    return Step(band.title, shelf, round(100 * len(articles) / longest, 1), by_value)


def _figure(measure: Measure, article: Document) -> float:
    return (grade_of(article) if measure == "grade" else reading_ease_of(article)) or 0.0


class _Lines:
    """The limits of one measure, as `too-hard-to-read` holds articles to them."""

    def __init__(self, measure: Measure, dossier: Dossier) -> None:
        self._measure, self._site = measure, dossier.site
        strategy, options = dossier.strategy, dossier.review.checks.options_of(too_hard_to_read.name, Options)
        self._otherwise = options.grade if measure == "grade" else options.reading_ease
        personas = {f"persona '{slug}'": each.name for slug, each in strategy.personas.items()}
        stages = {f"stage '{slug}'": f"stage “{stage_name(strategy.stages[slug])}”" for slug in strategy.stages}
        self._names = personas | stages

    def of(self, articles: Iterable[Document]) -> Mapping[Band, Sequence[Line]]:
        """By the band that each of them ends, the lowest first."""
        held: dict[Limit, list[Document]] = defaultdict(list)
        for article in articles:
            if limit := self._limit_of(article):
                held[limit].append(article)
        found: dict[Band, list[Line]] = defaultdict(list)
        for limit in sorted(held):
            found[self._band(limit.value)].append(self._line(limit, held[limit]))
        return found

    def _limit_of(self, article: Document) -> Limit | None:
        if self._measure == "grade":
            return limit_of(article, self._site, lambda each: each.grade, self._otherwise)
        return limit_of(article, self._site, lambda each: each.reading_ease, self._otherwise)

    def _band(self, value: float) -> Band:
        if self._measure == "grade":
            return Band("grade", min(max(math.floor(value), LOWEST), HIGHEST))
        return Band("ease", min(max(math.ceil(value / TEN) * TEN, 0), TOP))

    def _line(self, limit: Limit, held: Sequence[Document]) -> Line:
        sign = 1 if self._measure == "grade" else -1
        over = (each.path for each in held if sign * _figure(self._measure, each) > sign * limit.value)
        owner = self._names.get(limit.owner, limit.owner)
        words = f"Harder to read than {owner} can take"
        name = part("readability", self._measure, "over", limit.owner.replace("'", ""))
        return Line(limit.value, owner, len(held), Shelf(name, words, tuple(over), (("rule", too_hard_to_read.code),)))
