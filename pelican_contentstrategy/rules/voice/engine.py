"""Rules of styles x the prose of one document -> alerts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.prose import Text
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.markup import front_matter_end
from pelican_contentstrategy.read.prose import sentences_of, summary_of
from pelican_contentstrategy.rules.voice.actions import replacements_for
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.index import Index
from pelican_contentstrategy.rules.voice.messages import message_with
from pelican_contentstrategy.rules.voice.patterns import SECONDS
from pelican_contentstrategy.rules.voice.scopes import RAW, SENTENCE, SPECIAL, SUMMARY, names, selects
from pelican_contentstrategy.rules.voice.switches import Switches
from pelican_contentstrategy.rules.voice.terms import NAME, Terms, count_names, counted, tallies
from pelican_contentstrategy.rules.voice.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Tally
    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.model.source import Passage, Source
    from pelican_contentstrategy.rules.voice.active import Active
    from pelican_contentstrategy.rules.voice.compiled import Compiler
    from pelican_contentstrategy.rules.voice.hits import Check
    from pelican_contentstrategy.rules.voice.index import Found

LONGEST = 1_000_000
"""Characters of a text that is still judged."""
GIVEN_UP_AFTER = 3
"""Files in which a rule may run out of time before it is left out altogether."""
WHOLE = frozenset({"metric"})
"""Kinds of rules that are about a document as a whole."""


@dataclass(frozen=True)
class Plan:
    """What is asked of the texts of one scope: an index, whose wordings it holds, and checks by number.

    Behind the wordings of the rules that are active come those of terms, which are only counted.
    """

    index: Index
    actives: tuple[Active, ...]
    checks: tuple[int, ...]


@dataclass(frozen=True)
class Judged:
    """What was found in a document, in order of place, and how often it uses which spelling of a term."""

    alerts: tuple[Alert, ...]
    tallies: tuple[Tally, ...]


class Engine:
    """Some rules, compiled; what it finds depends on nothing but them and the document.

    But for rules that take too long: one that did so in several files is asked no more, which `timeouts` remembers.
    """

    def __init__(
        self,
        rules: Iterable[Active],
        compiler: Compiler,
        terms: Terms | None = None,
        timeouts: Counter[str] | None = None,
    ) -> None:
        self.terms = terms or Terms({}, ())
        self._wordings: list[tuple[Active, Wording]] = []
        self.checks: list[tuple[Active, Check]] = []
        for each in rules:
            compiled = compiler.compiled(each.rule)
            if isinstance(compiled, Wording):
                self._wordings.append((each, compiled))
            elif compiled:
                self.checks.append((each, compiled))
        active = [each for each, _ in (*self._wordings, *self.checks)]
        self._reads_sentences = any(names(each.rule.definition.scope, SENTENCE) for each in active)
        self._reads_summary = any(names(each.rule.definition.scope, SUMMARY) for each in active)
        self._reads_raw = any(names(each.rule.definition.scope, RAW) for each in active)
        self._plans: dict[frozenset[str], Plan] = {}
        self._indexes: dict[tuple[int, ...], Index] = {}
        self.timeouts: Counter[str] = Counter() if timeouts is None else timeouts

    def alerts(self, prose: Prose, source: Source) -> tuple[Alert, ...]:
        """What it finds in a document."""
        return self.judge(prose, source).alerts

    def judge(self, prose: Prose, source: Source) -> Judged:
        """Everything found in a document but for what its comments switch off."""
        run = _Run(self, prose, source)
        alerts = tuple(sorted(run.alerts(), key=lambda each: _place(each.where)))
        return Judged(alerts, tallies(run.uses))

    def plan(self, parts: frozenset[str]) -> Plan:
        """What is asked of a text whose scope has these parts."""
        if parts not in self._plans:
            chosen = _selected((each for each, _ in self._wordings), parts)
            terms = self.terms.wordings if SPECIAL.isdisjoint(parts) else ()
            key = (len(terms), *chosen)
            if key not in self._indexes:
                self._indexes[key] = Index([*(self._wordings[number][1] for number in chosen), *terms])
            actives = tuple(self._wordings[number][0] for number in chosen)
            self._plans[parts] = Plan(self._indexes[key], actives, _selected((each for each, _ in self.checks), parts))
        return self._plans[parts]

    def texts(self, prose: Prose, source: Source) -> Iterator[Text]:
        """Everything that rules may be asked of: blocks, and what stands beside them where some rule wants it."""
        yield from prose.texts
        if self._reads_sentences:
            yield from sentences_of(prose.texts, source.lang or "en")
        if self._reads_summary:
            yield from summary_of(prose.texts)
        if self._reads_raw:
            start = front_matter_end(source.text)
            raw = source.text[start:]
            yield Text(raw, raw, frozenset({RAW}), start)


@dataclass
class _Run:
    """One engine at work on one document."""

    engine: Engine
    prose: Prose
    source: Source
    slow: dict[str, Alert] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    uses: Counter[tuple[str, str]] = field(default_factory=Counter)

    def alerts(self) -> Iterator[Alert]:
        asked: dict[int, list[Text]] = defaultdict(list)
        plans: dict[Index, list[tuple[Plan, Text]]] = defaultdict(list)
        for text in self.engine.texts(self.prose, self.source):
            if len(text.text) > LONGEST:
                if text.scope.isdisjoint({SENTENCE, SUMMARY}):
                    yield self._too_long(text)
                continue
            plan = self.engine.plan(text.scope)
            plans[plan.index].append((plan, text))
            for number in plan.checks:
                asked[number].append(text)
        for index, texts in plans.items():
            yield from self._worded(index, texts)
        for number, selected in asked.items():
            yield from self._checked(*self.engine.checks[number], selected)
        yield from self.slow.values()

    def _worded(self, index: Index, texts: list[tuple[Plan, Text]]) -> Iterator[Alert]:
        given_up: list[int] = []
        if self.slow or self.engine.timeouts:
            given_up = [number for number, each in enumerate(texts[0][0].actives) if self._is_given_up(each)]
        heap = Heap([text for _, text in texts])
        if SPECIAL.isdisjoint(texts[0][1].scope):
            for name, count in count_names(heap.whole).items():
                self.uses[NAME, name] += count
        for found in index.find(heap, given_up):
            plan, text = texts[found.text]
            if found.wording >= len(plan.actives):
                if found.alternative:
                    written = text.text[found.start : found.end]
                    self.uses[counted(index.wordings[found.wording], found.alternative, written)] += 1
                continue
            alert = self._alert(plan.actives[found.wording], index.wordings[found.wording], found, text)
            if alert:
                yield alert

    def _alert(self, active: Active, wording: Wording, found: Found, text: Text) -> Alert | None:
        try:
            hit = _hit(wording, found, text)
        except TimeoutError:
            self._give_up(active, text)
            return None
        return self._told(active, text, hit) if hit else None

    def _checked(self, active: Active, check: Check, texts: list[Text]) -> Iterator[Alert]:
        if self._is_given_up(active):
            return
        try:
            for hit in check(texts):
                alert = self._told(active, texts[hit.text], hit)
                if alert:
                    yield alert
        except TimeoutError:
            self._give_up(active, texts[0])

    def _is_given_up(self, active: Active) -> bool:
        name = active.rule.name
        return name in self.slow or self.engine.timeouts[name] >= GIVEN_UP_AFTER

    def _give_up(self, active: Active, text: Text) -> None:
        name = active.rule.name
        if name in self.slow:
            return
        self.engine.timeouts[name] += 1
        message = f"'{name}' took longer than {SECONDS:g} s over this text"
        if self.engine.timeouts[name] >= GIVEN_UP_AFTER:
            message += ", and is left out of all other files"
        where = self._where(text, 0, len(text.text))
        self.slow[name] = Alert(name, "slow", Severity.WARNING, where, message)

    def _too_long(self, text: Text) -> Alert:
        where = self._where(text, 0, 1)
        message = f"a stretch of {len(text.text):,} characters without a break is too long to be judged"
        return Alert("", "too long", Severity.WARNING, where, message)

    def _told(self, active: Active, text: Text, hit: Hit) -> Alert | None:
        rule, definition = active.rule, active.rule.definition
        if self._switches and RAW not in text.scope:  # raw rules see the file as it is written, as in Vale
            begin, _ = text.place(hit.start, hit.end)
            if not self._switches.is_on(rule.name, begin):
                return None
        if definition.limit:
            self.counts[rule.name] += 1
            if self.counts[rule.name] > definition.limit:
                return None
        quote = text.shown[hit.start : hit.end]
        is_at_start = definition.extends in WHOLE
        return Alert(
            rule.name,
            definition.extends,
            active.severity,
            Span(self.source.path, 1, 1, 1, 1) if is_at_start else self._where(text, hit.start, hit.end),
            message_with(definition.message, hit.arguments),
            quote,
            replacements_for(definition.action, quote, hit.replacements),
            definition.link,
            definition.description,
            active.why,
        )

    @cached_property
    def _switches(self) -> Switches:
        return Switches(self.prose.switches)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source.text)

    def _where(self, text: Text, start: int, end: int) -> Span | Passage:
        if RAW in text.scope:
            return self._lines.span(self.source.path, *text.place(start, end))
        return text.passage(self.source.path, start, end)


def _selected(actives: Iterable[Active], parts: frozenset[str]) -> tuple[int, ...]:
    return tuple(number for number, each in enumerate(actives) if selects(each.rule.definition.scope, parts))


def _hit(wording: Wording, found: Found, text: Text) -> Hit | None:
    """What a rule makes of something found; raises TimeoutError if it ran out of time."""
    if found.alternative is None:
        raise TimeoutError
    observed = text.text[found.start : found.end]
    if wording.allows(observed.strip()):
        return None
    answer = wording.answer(found.alternative, text.shown[found.start : found.end], text.text, found.start)
    return Hit(0, found.start, found.end, *answer) if answer else None


def _place(where: Span | Passage) -> tuple[int, int, int]:
    return (where.line, where.column, 0) if isinstance(where, Span) else (0, where.start, where.end)
