"""In which voice is a document to be written? That of the site, of its reader, its stage and its pillar."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.model.vale import FileConfig
from pelican_contentstrategy.read.ignored import read_spared
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.prose import Masks
from pelican_contentstrategy.read.vale_style import AVOID, TERMS
from pelican_contentstrategy.rules.voice.active import SEVERITIES, Active, configured
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.engine import GIVEN_UP_AFTER, Engine
from pelican_contentstrategy.rules.voice.shortcuts import Layer, shortcuts
from pelican_contentstrategy.rules.voice.terms import Terms, declared_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document, Tally
    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library, Style, StyleRule
    from pelican_contentstrategy.rules.voice.terms import Use

VOCABULARY_RULES = (TERMS, AVOID)
"""What a vocabulary calls for by itself."""


def masks_of(file: FileConfig | None) -> Masks:
    """What a Vale configuration takes for no prose in a file."""
    if file is None:
        return Masks()
    return Masks(file.ignored_scopes, file.skipped_scopes, file.ignored_classes, file.block_ignores, file.token_ignores)


def too_late(pattern: str, path: str, times: int = 1) -> Alert:
    """What is told of a pattern that is to ignore something, and took too long for this many times."""
    message = f"'{pattern}' took too long over this file, and ignores nothing in it"
    if times >= GIVEN_UP_AFTER:
        message += ", nor in any other from here on"
    return Alert("", "slow", Severity.WARNING, Span(path, 1, 1, 1, 1), message)


class Voices:
    """Every voice of a site; each is put together when the first document asks for it."""

    def __init__(self, strategy: Strategy, library: Library) -> None:
        self._strategy = strategy
        self._voice = strategy.voice
        self._library = library
        self._compiler = Compiler(library, is_of_a_site=True)
        self._engines: dict[tuple[object, ...], Engine] = {}
        self._slow: Counter[str] = Counter()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the rules of the voices asked for so far."""
        return (*self._compiler.problems, *self._compiler.missing)

    def judge(self, document: Document) -> tuple[tuple[Alert, ...], tuple[Tally, ...]]:
        """Everything that the document's voice has to say of it, and how it spells the terms that matter."""
        prose, slow = self._prose(document)
        self._slow.update(slow)
        late = (too_late(pattern, document.path, self._slow[pattern]) for pattern in slow)
        found = self._engine(document).judge(prose, document.source)
        return (*late, *_without_echoes(found.alerts)), found.tallies

    def uses(self, document: Document) -> Iterator[tuple[Use, Passage]]:
        """Each use of a term in a document, in order; of those at one place, what the strategy declares comes first."""
        prose, _ = self._prose(document)
        uses = self._engine(document).terms.uses(prose.texts)
        for each in sorted(uses, key=lambda use: (use.text, use.start, not use.is_declared, -use.end)):
            yield each, prose.texts[each.text].passage(document.path, each.start, each.end)

    def _prose(self, document: Document) -> tuple[Prose, tuple[str, ...]]:
        config = self._library.config
        masks = masks_of(config.for_path(document.path) if config else None)
        given_up = {pattern for pattern, times in self._slow.items() if times >= GIVEN_UP_AFTER}
        return read_spared(document, masks.but_for(given_up))

    def _layers(self, document: Document) -> tuple[Layer, ...]:
        """The parts of the voice that hold for a document, the site's own first; of its readers, the first counts."""
        voice, strategy = self._voice, self._strategy
        persona = strategy.persona(document.value("persona"))
        stage = strategy.stage(document.stage)
        pillar = strategy.pillar(document.pillar)
        found = [Layer(voice)]
        if persona and persona.slug in voice.personas:
            found.append(Layer(voice.personas[persona.slug], f"in the voice for persona '{persona.slug}'"))
        if stage and stage.slug in voice.stages:
            found.append(Layer(voice.stages[stage.slug], f"in the voice of stage '{stage.slug}'"))
        if pillar and pillar.slug in voice.pillars:
            found.append(Layer(voice.pillars[pillar.slug], f"in the voice of pillar '{pillar.slug}'"))
        return tuple(found)

    def _engine(self, document: Document) -> Engine:
        """What judges the documents of its voice; our own styles speak of English only."""
        is_english = language_of(document.lang) == "en"
        layers = self._layers(document)
        config = self._library.config
        file = config.for_path(document.path) if config else None
        chosen = (file.styles, *sorted(file.switches.items())) if file else ()
        key = (chosen, tuple(each.why for each in layers), is_english)
        if key not in self._engines:
            styles = {name: each for name, each in self._library.styles.items() if is_english or not each.is_ours}
            own = self._own(file, {name: rule for each in styles.values() for name, rule in each.rules.items()})
            added = _of_layers(layers[1:], styles)
            rules = {(each.rule.name, each.rule): each for each in (*added, *own)}
            consistency = (each for each in rules.values() if each.rule.definition.extends == "consistency")
            pairs = tuple(each for each in consistency if self._compiler.can_read(each.rule))
            terms = Terms(declared_terms(layers), pairs)
            self._engines[key] = Engine((*rules.values(), *shortcuts(layers)), self._compiler, terms)
        return self._engines[key]

    def _own(self, file: FileConfig | None, rules: Mapping[str, StyleRule]) -> Iterator[Active]:
        """The rules of the site's own voice: those that it names, then those that its Vale configuration has."""
        named = {*self._voice.for_all, *(VOCABULARY_RULES if self._voice.vocabularies else ())}
        named_rules = [rule for rule in rules.values() if {rule.style, rule.name} & named]
        beside = replace(file or FileConfig(), styles=tuple({rule.style for rule in named_rules}))
        yield from configured(named_rules, beside)
        if file and self._library.config:
            yield from configured(rules.values(), file, self._library.config.min_alert_level)


def _of_layers(layers: Iterable[Layer], styles: Mapping[str, Style]) -> Iterator[Active]:
    """The rules of styles that are there."""
    for layer in layers:
        for style in (styles[name] for name in layer.wording.styles if name in styles):
            yield from (Active(rule, SEVERITIES[rule.definition.level], layer.why) for rule in style.rules.values())


def _without_echoes(alerts: Sequence[Alert]) -> tuple[Alert, ...]:
    """Where the strategy itself speaks of a word, no style has to speak of the same place as well."""
    own = {each.where for each in alerts if each.rule in SHORTCUTS}
    return tuple(each for each in alerts if each.rule in SHORTCUTS or each.where not in own)
