"""A file that is no part of a site, judged by a Vale configuration alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.model.vale import ValeConfig
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.loose import read_loose
from pelican_contentstrategy.read.prose import ignored_stretches, read_prose
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.engine import SEVERITIES, Active, Engine
from pelican_contentstrategy.rules.voice.voices import masks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.alert import Alert
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.vale import FileConfig

PLAIN = "txt"


@dataclass(frozen=True, slots=True)
class Placed:
    """An alert at its place in a file."""

    alert: Alert
    problem: Problem

    @property
    def span(self) -> Span:
        """Where it stands in the file."""
        return cast("Span", self.problem.where)


class Linter:
    """Judges files one by one; a set of rules is compiled when the first file asks for it."""

    def __init__(self, library: Library, *, ignore_syntax: bool = False) -> None:
        self._library = library
        self._config = library.config or ValeConfig()
        self._ignore_syntax = ignore_syntax
        self._engines: dict[tuple[object, ...], Engine] = {}
        self._compiler = Compiler(library)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the rules that files asked for so far."""
        return (*self._library.faults, *self._library.unsupported, *self._compiler.problems)

    def lint(self, text: str, path: str) -> tuple[Placed, ...]:
        """Everything found in a file, by place."""
        file = self._config.for_path(path)
        source = read_loose(text, path, PLAIN if self._ignore_syntax else file.format)
        body = read_body(source.html, path)
        facts = Facts(
            blocks=body.blocks, links=body.links, images=body.images, inlines=body.inlines, switches=body.switches
        )
        places = Places(Document(source, facts))
        ignored = ignored_stretches(source.text, file.block_ignores)
        prose = read_prose(facts, path if not self._ignore_syntax else f"{path}.{PLAIN}", masks_of(file))
        found = [
            Placed(each, places.settle(Problem(each.where, each.message)))
            for each in self._engine(file).alerts(prose, source)
        ]
        lines = Lines(source.text)
        return tuple(
            sorted(
                (each for each in found if not _is_within(lines, each.span, ignored)),
                key=lambda each: (each.span.line, each.span.column, each.alert.rule),
            )
        )

    def _engine(self, file: FileConfig) -> Engine:
        key = (file.styles, *sorted(file.switches.items()))
        if key not in self._engines:
            self._engines[key] = Engine(self._rules(file), self._compiler)
        return self._engines[key]

    def _rules(self, file: FileConfig) -> Iterator[Active]:
        for rule in self._library.rules.values():
            level = file.level(rule.name, rule.definition.level)
            if level:
                yield Active(rule, SEVERITIES[level])


def _is_within(lines: Lines, span: Span, stretches: Iterable[tuple[int, int]]) -> bool:
    place = lines.offset(span.line, span.column)
    return any(start <= place < end for start, end in stretches)
