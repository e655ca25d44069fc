"""In which voice is a document to be written? That of the site, of its reader, its stage and its pillar."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Passage, Span
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.read.ignored import read_spared
from pelican_contentstrategy.read.prose import Masks
from pelican_contentstrategy.rules.voice.active import SEVERITIES, Active
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.engine import GIVEN_UP_AFTER, Engine
from pelican_contentstrategy.rules.voice.shortcuts import Layer, shortcuts
from pelican_contentstrategy.rules.voice.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document, Tally
    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library, StyleRule
    from pelican_contentstrategy.model.vale import FileConfig

ENGLISH = ("", "en")
VOCABULARY_RULES = ("Vale.Terms", "Vale.Avoid")
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


def _without_echoes(alerts: Sequence[Alert]) -> tuple[Alert, ...]:
    """Where the strategy itself speaks of a word, no style has to speak of the same place as well."""
    own = {each.where for each in alerts if each.rule in SHORTCUTS}
    return tuple(each for each in alerts if each.rule in SHORTCUTS or each.where not in own)


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
        return tuple(self._compiler.problems)

    def judge(self, document: Document) -> tuple[tuple[Alert, ...], tuple[Tally, ...]]:
        """Everything that the document's voice has to say of it, and how it spells the terms that matter."""
        prose, slow = self._prose(document)
        self._slow.update(slow)
        late = (too_late(pattern, document.path, self._slow[pattern]) for pattern in slow)
        found = self._engine(document).judge(prose, document.source)
        return (*late, *_without_echoes(found.alerts)), found.tallies

    def uses(self, document: Document) -> Iterator[tuple[str, str, Passage]]:
        """Family, variant and place of each use of a term in a document; NAME is the family of all names."""
        prose, _ = self._prose(document)
        for each in self._engine(document).terms.uses(prose.texts):
            start, end = prose.texts[each.text].place(each.start, each.end)
            yield each.family, each.variant, Passage(document.path, start, end)

    def _prose(self, document: Document) -> tuple[Prose, tuple[str, ...]]:
        config = self._library.config
        masks = masks_of(config.for_path(document.path) if config else None)
        given_up = {pattern for pattern, times in self._slow.items() if times >= GIVEN_UP_AFTER}
        return read_spared(document, masks.but_for(given_up))

    def layers(self, document: Document) -> tuple[Layer, ...]:
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
        """What judges the documents of its voice."""
        is_english = document.source.lang.casefold().partition("-")[0].partition("_")[0] in ENGLISH
        layers = self.layers(document)
        config = self._library.config
        file = config.for_path(document.path) if config else None
        chosen = (file.styles, *sorted(file.switches.items())) if file else ()
        key = (chosen, tuple(each.why for each in layers), is_english)
        if key not in self._engines:
            site = self._configured(file, is_english=is_english) if file else self._of_site(layers, is_english)
            added = self._of_styles(layers[1:], is_english=is_english)
            rules = {(each.rule.name, each.rule): each for each in (*added, *site)}
            consistency = (each.rule for each in rules.values() if each.rule.definition.extends == "consistency")
            pairs = tuple(filter(self._compiler.can_read, consistency))
            declared = tuple(dict.fromkeys(term for layer in layers for term in layer.wording.terms))
            self._engines[key] = Engine((*rules.values(), *shortcuts(layers)), self._compiler, Terms(declared, pairs))
        return self._engines[key]

    def _configured(self, file: FileConfig, *, is_english: bool) -> Iterator[Active]:
        for rule in self._rules_of(self._library.styles, is_english=is_english):
            level = file.level(rule.name, rule.definition.level)
            if level:
                yield Active(rule, SEVERITIES[level])

    def _of_site(self, layers: Sequence[Layer], is_english: bool) -> Iterator[Active]:  # noqa: FBT001 - of one caller
        yield from self._of_styles(layers[:1], is_english=is_english)
        if self._library.vocabularies:
            rules = self._library.rules
            yield from (
                Active(rules[name], SEVERITIES[rules[name].definition.level])
                for name in VOCABULARY_RULES
                if name in rules
            )

    def _of_styles(self, layers: Iterable[Layer], *, is_english: bool) -> Iterator[Active]:
        for layer in layers:
            for rule in self._rules_of(layer.wording.styles, is_english=is_english):
                yield Active(rule, SEVERITIES[rule.definition.level], layer.why)

    def _rules_of(self, names: Iterable[str], *, is_english: bool) -> Iterator[StyleRule]:
        """The rules of styles that are there; our own speak of English only."""
        for name in names:
            style = self._library.styles.get(name)
            if style and (is_english or not style.is_ours):
                yield from style.rules.values()
