"""What is told of each diagnostic where it stands, and what once under its rule, as many say the same?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.publish.report.articles.excerpts import NARROW, WIDTH, Excerpts, clause, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.publish.report.articles.excerpts import Change, Excerpt
    from pelican_contentstrategy.publish.report.dossier import Dossier

OFTEN, OFTEN_OF_MANY = 20, 5
"""How often a rule says the same of notes before that stands once, under the rule; the second where there are MANY."""
MOST = 10
"""Diagnostics of one rule that are shown of a file."""
MANY = 10_000
"""Diagnostics of a site above which each of them is told in as few letters as can be: all is in report.json."""
LETTERS, FEW_LETTERS = 320, 40
"""Letters of a message, or a hint; the second where each is told in few, and it is a note."""
OPENING = re.compile(r"[^“']{8,}(?=[“'])")
"""What a hint says before it names something."""
NOTHING: frozenset[str] = frozenset()


class Key(NamedTuple):
    """A rule by both of its names: rules of styles share a code."""

    code: str
    name: str

    @classmethod
    def of(cls, diagnostic: Diagnostic) -> Key:
        """That of a diagnostic."""
        return cls(diagnostic.code, diagnostic.name)


class Line(NamedTuple):
    """A diagnostic as its file shows it; of what stands under its rule, there is only the rule's name."""

    rule: str
    """The id of its rule in the report."""
    code: str
    place: str
    """Line and column; nothing where it is of the whole file or, where there are MANY, of its front matter."""
    severity: str
    """Nothing for a note."""
    mark: str
    """`known` to the baseline, or `new` since another revision."""
    message: str
    fix: str
    excerpt: Excerpt | None
    change: Change | None


class More(NamedTuple):
    """Diagnostics of one rule that are not shown."""

    rule: str
    code: str
    number: int


class Shown(NamedTuple):
    """What is shown of a file: what is said of it alone, what is said of many, and what there is besides."""

    own: tuple[Line, ...] = ()
    common: tuple[Line, ...] = ()
    more: tuple[More, ...] = ()


class Diagnostics:
    """The diagnostics of a report, by the files they stand in."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.is_terse = len(dossier.diagnostics) > MANY
        self._often = OFTEN_OF_MANY if self.is_terse else OFTEN
        self._marks = {
            **dict.fromkeys(map(id, dossier.changes.new if dossier.changes else ()), "new"),
            **dict.fromkeys(map(id, dossier.review.known), "known"),
        }
        """By identity: of two that are equal, the baseline may hold one."""

    @cached_property
    def by_rule(self) -> Mapping[Key, Sequence[Diagnostic]]:
        """The diagnostics of every rule that found something, in order of code and name."""
        found: dict[Key, list[Diagnostic]] = defaultdict(list)
        for each in self._dossier.diagnostics:
            found[Key.of(each)].append(each)
        return dict(sorted(found.items()))

    @cached_property
    def anchors(self) -> Mapping[Key, str]:
        """The id of each rule: its code or, where several share that, code and name, that of the style left out."""
        shared = Counter(each.code for each in self.by_rule)
        short = Counter((each.code, _short(each.name)) for each in self.by_rule)
        found = {}
        for key in self.by_rule:
            name = _short(key.name) if short[key.code, _short(key.name)] == 1 else key.name
            found[key] = re.sub(r"[^\w.-]", "-", key.code if shared[key.code] == 1 else f"{key.code}-{name}")
        return found

    @cached_property
    def messages(self) -> Mapping[Key, tuple[tuple[str, int], ...]]:
        """Messages that stand under their rule, the most frequent first, and how often they are said."""
        return {key: self._said_often(each.message for each in _notes(found)) for key, found in self.by_rule.items()}

    @cached_property
    def fixes(self) -> Mapping[Key, tuple[tuple[str, int], ...]]:
        """The same of hints; where each is told in few letters, also of what they begin with."""
        fixes = {key: self._said_often(each.hint for each in _notes(found)) for key, found in self.by_rule.items()}
        if self.is_terse:
            for key, found in self.by_rule.items():
                told = {text for text, _ in fixes[key]}
                openings = self._said_often(_opening(each.hint) for each in _notes(found) if each.hint not in told)
                fixes[key] += tuple((f"{text}…", number) for text, number in openings)
        return fixes

    def of(self, path: str, document: Document | None = None) -> Shown:
        """Those of a file; excerpts only of a document."""
        excerpts = Excerpts(document, NARROW if self.is_terse else WIDTH) if document else None
        own: list[Line] = []
        common: list[Line] = []
        number: Counter[Key] = Counter()
        for each in self._dossier.diagnostics_by_path.get(path, ()):
            key = Key.of(each)
            number[key] += 1
            if number[key] > MOST:
                continue
            says_more, line = self._line(key, each, excerpts)
            (own if says_more else common).append(line)
        more = [More(self.anchors[key], key.code, total - MOST) for key, total in number.items() if total > MOST]
        return Shown(tuple(own), tuple(_together(common)), tuple(more))

    def _line(self, key: Key, diagnostic: Diagnostic, excerpts: Excerpts | None) -> tuple[bool, Line]:
        """A diagnostic, and whether there is more to tell of it than its rule does."""
        is_note = diagnostic.severity is Severity.NOTE
        messages, fixes = self._under_rule[key] if is_note else (NOTHING, NOTHING)
        is_short = self.is_terse and is_note
        letters = FEW_LETTERS if is_short else LETTERS
        message = "" if diagnostic.message in messages else clause(diagnostic.message, letters)
        opening = _opening(diagnostic.hint) if is_short else ""
        fix = diagnostic.hint.removeprefix(opening) if f"{opening}…" in fixes else diagnostic.hint
        fix = "" if diagnostic.hint in fixes else cut(fix, letters)
        excerpt = excerpts.excerpt(diagnostic) if excerpts else None
        change = excerpts.change(diagnostic) if excerpts else None
        says_more = bool(message or fix or excerpt or change)
        return says_more, Line(
            rule=self.anchors[key],
            code=key.code,
            place=self._place(diagnostic, excerpts),
            severity="" if is_note else diagnostic.severity.value,
            mark=self._marks.get(id(diagnostic), ""),
            message=message or (key.name if says_more or not self.is_terse else ""),
            fix=fix,
            excerpt=excerpt,
            change=change,
        )

    def _place(self, diagnostic: Diagnostic, excerpts: Excerpts | None) -> str:
        span = diagnostic.span
        is_whole = span.line == span.end_line == 1 and span.column == span.end_column == 1
        if is_whole or (self.is_terse and excerpts and not excerpts.is_in_body(span)):
            return ""
        return f"{span.line}:{span.column}"

    def _said_often(self, texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
        found = [(text, number) for text, number in Counter(texts).items() if text and number >= self._often]
        return tuple(sorted(found, key=lambda each: (-each[1], each[0])))

    @cached_property
    def _under_rule(self) -> Mapping[Key, tuple[frozenset[str], frozenset[str]]]:
        return {
            key: (frozenset(text for text, _ in self.messages[key]), frozenset(text for text, _ in self.fixes[key]))
            for key in self.by_rule
        }


def _together(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines that differ in their places alone as one."""
    found: dict[Line, list[str]] = defaultdict(list)
    for each in lines:
        found[each._replace(place="")].append(each.place)
    for each, places in found.items():
        yield each._replace(place=", ".join(filter(None, places)))


def _short(name: str) -> str:
    """What a style calls a rule."""
    return name.rpartition(".")[2] or name


def _opening(hint: str) -> str:
    found = OPENING.match(hint)
    return found[0] if found else ""


def _notes(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those that are told briefly where there are many: errors and warnings always tell all."""
    return (each for each in diagnostics if each.severity is Severity.NOTE)
