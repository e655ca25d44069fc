"""A site of many articles with something of everything, and executors to analyse it in."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from threading import local
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.executor import work
from pelican_contentstrategy.integrations.executor.analysis import SpreadAnalysis
from pelican_contentstrategy.integrations.executor.named import Named
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.sites import BAKERY, HOST, TEXT, TODAY, Texts, source_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.check.analyse import Analysis
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Facts
    from pelican_contentstrategy.rules.voice.voices import Late

STRATEGY = f"""{BAKERY.partition("voice:")[0]}
voice:
  styles: [House, Ours]
  prefer: {{utilise: use}}
  personas:
    home-baker: {{styles: [Home]}}
    cafe-owner: {{styles: [Trade]}}
"""
BLUEPRINT = read_blueprint(STRATEGY, "strategy.yaml", all_rules())
RULE = "extends: existence\nmessage: \"leave out '%s'\"\ntokens: [{}]\n"
PERSONAS = ("home-baker", "nobody", "nobody", "cafe-owner", "home-baker")
WORDS = (
    "Simply utilise flour.",
    "Basic, and colour. [On](/no-such-page/)",
    "Very salty: 100 grams of *salt* \ud83e\udd56.",
)
STYLES = {
    "styles/Ours/Simply.yml": RULE.format("simply"),
    "styles/Ours/Broken.yml": RULE.format("'(flour'"),
    "styles/Home/Salt.yml": RULE.format("salt"),
    "styles/Home/Unread.yml": RULE.format("'[salt'"),
    "styles/Trade/Colour.yml": RULE.format("colour"),
    "styles/Trade/Lost.yml": RULE.format("'water)'"),
}
"""Each voice has a rule that cannot be used, which is told when the first article asks for it."""


def articles(number: int) -> dict[str, str]:
    """Texts by path, no two of them alike."""
    return {
        f"content/bread-{each:02}.md": (
            f"Title: Bread {each}\nPillar: bred\nPersona: {PERSONAS[each % 5]}\nDate: 2026-03-{each + 1:02}\n"
            f"\n# Bread\n\n{WORDS[each % 3]} Loaf {each}.\n{TEXT}"
        )
        for each in range(number)
    }


FILES = STYLES | articles(16)


class Given(Named):
    """What the strategy names, without a file that names it."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.name = "oven:workers"
        self.span = Span("strategy.yaml", 7, 3, 7, 11)
        self._folders = ()
        self._factory = factory
        self.closed = False

    @contextmanager
    def opened(self) -> Iterator[Executor]:
        try:
            with super().opened() as executor:
                yield executor
        finally:
            self.closed = True


class Hands(Executor):
    """Workers that take turns, each with what it knows of its own: the same in every run of a test."""

    def __init__(self, number: int) -> None:
        self._known = [local() for _ in range(number)]
        self.lots = 0

    def submit(self, do: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        before, work.here = work.here, self._known[self.lots % len(self._known)]
        self.lots += 1
        try:
            future.set_result(do(*given, **named))
        finally:
            work.here = before
        return future


def noted(do: Callable[..., Any], note: Callable[..., object]) -> Callable[..., Any]:
    """A function that also notes what it is given."""

    def noting(*given: Any) -> Any:
        note(*given)
        return do(*given)

    return noting


@dataclass(frozen=True)
class Analysed:
    """What comes of an analysis, and what is known behind it of the rules."""

    facts: Sequence[Facts]
    problems: tuple[Problem, ...]
    late: Counter[Late]


def spread(files: Mapping[str, str], factory: Callable[[], object]) -> SpreadAnalysis:
    """An analysis by the executor of a factory."""
    library = read_library(BLUEPRINT.strategy.voice, Texts(files), own_styles(), BLUEPRINT.strategy.at)
    return SpreadAnalysis(Given(factory), BLUEPRINT, library)


def analysed(files: Mapping[str, str], analysis: Analysis = analyse_all) -> Analysed:
    """All articles, analysed."""
    library = read_library(BLUEPRINT.strategy.voice, Texts(files), own_styles(), BLUEPRINT.strategy.at)
    voices = Voices(BLUEPRINT.strategy, library)
    sources = [source_of(path, text) for path, text in files.items() if path.startswith("content/")]
    facts = tuple(analysis(sources, Selection(BLUEPRINT.checks), voices))
    return Analysed(facts, voices.problems, voices.late)


def built(files: Mapping[str, str], analysis: Analysis = analyse_all) -> tuple[object, ...]:
    """Everything that is found, told and made."""
    library = read_library(BLUEPRINT.strategy.voice, Texts(files), own_styles(), BLUEPRINT.strategy.at)
    sources = [source_of(path, text) for path, text in files.items() if path.startswith("content/")]
    made = build(sources, BLUEPRINT, Inputs(HOST, TODAY, library=library, analysis=analysis))
    return made.review.diagnostics, made.review.site.library.faults, _artifacts(made)


def _artifacts(made: Build) -> list[tuple[str, list[str]]]:
    return [(name, [repr(each) for each in artifacts]) for name, artifacts in made.artifacts()]
