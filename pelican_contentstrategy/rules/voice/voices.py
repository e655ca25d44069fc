"""In which voice is a document to be written? That of the site, of its reader, its stage and its pillar."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.diagnostic import text_hash
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
from pelican_contentstrategy.rules.voice.shortcuts import Layer, plain, shortcuts
from pelican_contentstrategy.rules.voice.terms import Terms, declared_terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document, Tally
    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library, Style, StyleRule
    from pelican_contentstrategy.rules.voice.terms import Use

    Key: TypeAlias = tuple[tuple[object, ...], tuple[str, ...], bool]
    Late: TypeAlias = tuple[Key | None, str]
    """What took too long: a rule in one of the voices, or a pattern that is to ignore something, in whichever."""

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
        self._active: dict[Key, tuple[Active, ...]] = {}
        self._counted: dict[Key, Terms] = {}
        self._engines: dict[Key, Engine] = {}
        self._prints: dict[tuple[Key, Masks], str] = {}
        self._slow: Counter[str] = Counter()
        self._timeouts: defaultdict[Key, Counter[str]] = defaultdict(Counter)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the rules of the voices asked for so far."""
        return (*self._compiler.problems, *self._compiler.missing)

    @property
    def has_given_up(self) -> bool:
        """Whether something took so long that it is left out of what is judged from now on."""
        counts = self._slow, *self._timeouts.values()
        return any(times >= GIVEN_UP_AFTER for each in counts for times in each.values())

    def begin_anew(self) -> None:
        """Forget what took too long: everything is to be judged again, from the first document on."""
        for each in (self._slow, *self._timeouts.values()):
            each.clear()

    @property
    def late(self) -> Counter[Late]:
        """In how many documents something took too long."""
        rules = {(key, name): times for key, found in self._timeouts.items() for name, times in found.items() if times}
        return Counter(rules | {(None, pattern): times for pattern, times in self._slow.items()})

    def note_late(self, late: Mapping[Late, int]) -> None:
        """Something took too long in more documents, judged elsewhere."""
        for (key, name), times in late.items():
            counts = self._slow if key is None else self._timeouts[key]
            counts[name] += times

    def fingerprint(self, document: Document) -> str:
        """What tells whether a document's voice is still the same; files of dictionaries are not looked into."""
        key, masks = self._key(document), self._masks(document)
        if (key, masks) not in self._prints:
            layers = self._layers(document)
            rules = (*self._rules(document), *shortcuts(layers))
            said = [
                *((each.rule.name, repr(each.rule.definition), each.severity.value, each.why) for each in rules),
                *((each.rule.name, self._library.ignored_words.get(each.rule.name, ())) for each in rules),
                (self._library.accepted, tuple(declared_terms(layers).items()), masks, key[2]),
            ]
            self._prints[key, masks] = text_hash("\n".join(map(repr, said)))
        return self._prints[key, masks]

    def prepare(self, document: Document) -> None:
        """Look at the rules of a document's voice, so that what is wrong with them is known."""
        self._engine(document)

    def judge(self, document: Document) -> tuple[tuple[Alert, ...], tuple[Tally, ...]]:
        """Everything that the document's voice has to say of it, and how it spells the terms that matter."""
        prose, slow = self._prose(document)
        self._slow.update(slow)
        late = (too_late(pattern, document.path, self._slow[pattern]) for pattern in slow)
        found = self._engine(document).judge(prose, document.source)
        return (*late, *_without_echoes(found.alerts)), found.tallies

    def uses(self, document: Document, variants: Collection[str]) -> Iterator[tuple[Use, Passage]]:
        """Each use of a term in those texts of a document that have any of these spellings, in order.

        Of those at one place, what the strategy declares comes first.
        """
        prose, _ = self._prose(document)
        texts = [each for each in prose.texts if any(map(plain(each.text).__contains__, variants))]
        uses = self._terms(document).uses(texts)
        for each in sorted(uses, key=lambda use: (use.text, use.start, not use.is_declared, -use.end)):
            yield each, texts[each.text].passage(document.path, each.start, each.end)

    def _masks(self, document: Document) -> Masks:
        config = self._library.config
        return masks_of(config.for_path(document.path) if config else None)

    def _prose(self, document: Document) -> tuple[Prose, tuple[str, ...]]:
        given_up = {pattern for pattern, times in self._slow.items() if times >= GIVEN_UP_AFTER}
        return read_spared(document, self._masks(document).but_for(given_up))

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

    def _key(self, document: Document) -> Key:
        """What voices are told apart by; our own styles speak of English only."""
        config = self._library.config
        file = config.for_path(document.path) if config else None
        chosen = (file.styles, *sorted(file.switches.items())) if file else ()
        whose = tuple(each.why for each in self._layers(document))
        return chosen, whose, language_of(document.lang) == "en"

    def _rules(self, document: Document) -> tuple[Active, ...]:
        """Everything that styles call for in a document."""
        key = self._key(document)
        if key not in self._active:
            is_english = key[2]
            config = self._library.config
            file = config.for_path(document.path) if config else None
            styles = {name: each for name, each in self._library.styles.items() if is_english or not each.is_ours}
            own = self._own(file, {name: rule for each in styles.values() for name, rule in each.rules.items()})
            added = _of_layers(self._layers(document)[1:], styles)
            found = {(each.rule.name, each.rule): each for each in (*added, *own)}
            self._active[key] = tuple(found.values())
        return self._active[key]

    def _terms(self, document: Document) -> Terms:
        key = self._key(document)
        if key not in self._counted:
            consistency = (each for each in self._rules(document) if each.rule.definition.extends == "consistency")
            pairs = tuple(each for each in consistency if self._compiler.can_read(each.rule))
            self._counted[key] = Terms(declared_terms(self._layers(document)), pairs)
        return self._counted[key]

    def _engine(self, document: Document) -> Engine:
        """What judges the documents of its voice."""
        key = self._key(document)
        if key not in self._engines:
            terms = self._terms(document)
            rules = (*self._rules(document), *shortcuts(self._layers(document)))
            self._engines[key] = Engine(rules, self._compiler, terms, self._timeouts[key])
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
    return tuple(each for each in alerts if each.rule in SHORTCUTS or each.kind == "slow" or each.where not in own)
