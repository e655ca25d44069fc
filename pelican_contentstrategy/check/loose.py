"""A file that is no part of a site, judged by a Vale configuration alone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.check.ignored import mask
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.placed import Placed
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.model.vale import OFF, ValeConfig
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.ignored import read_ignored
from pelican_contentstrategy.read.loose import read_loose
from pelican_contentstrategy.read.prose import read_prose
from pelican_contentstrategy.read.vale_comments import read_vale_comments
from pelican_contentstrategy.rules.voice.active import configured
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.engine import Engine
from pelican_contentstrategy.rules.voice.unheeded_switch import unheeded
from pelican_contentstrategy.rules.voice.voices import masks_of, too_late

if TYPE_CHECKING:
    from pelican_contentstrategy.model.alert import Alert
    from pelican_contentstrategy.model.style import Level, Library
    from pelican_contentstrategy.model.vale import FileConfig

PLAIN = "txt"
REST_OF_LINE = re.compile(r"[^\r\n]*")


class Linter:
    """Judges files one by one; a set of rules is compiled when the first file asks for it."""

    def __init__(self, library: Library, *, min_alert_level: Level | None = None, ignore_syntax: bool = False) -> None:
        self._library = library
        self._config = library.config or ValeConfig()
        self._least = min_alert_level or self._config.min_alert_level
        self.ignore_syntax = ignore_syntax
        self._engines: dict[tuple[object, ...], Engine] = {}
        self._compiler = Compiler(library)
        self._unheeded: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the rules that files asked for so far, and with comments that speak of them."""
        of_rules = (
            *self._library.faults,
            *self._library.unsupported,
            *self._compiler.problems,
            *self._compiler.missing,
        )
        return (*of_rules, *self._unheeded)

    @property
    def is_broken(self) -> bool:
        """Whether one of these is a mistake, so that something asked for is not looked for.

        That is neither a kind of rule that we do not know, nor a library that is not installed, nor a switch of a rule
        that a style has no longer, be it in the configuration or in a comment.
        """
        switches = {switch.span for switch in self._config.switches}
        faults = [each for each in self._library.faults if each.where not in switches]
        return bool(faults or self._compiler.problems)

    def is_wanted(self, path: str) -> bool:
        """Whether any rule is on for files of this name."""
        file = self._file(path)
        return bool(file.styles) or any(value != OFF for value in file.switches.values())

    def format(self, path: str) -> str:
        """What a file is written in: the ending of its name, unless the configuration says otherwise."""
        return self._file(path).format.lower()

    def lint(self, text: str, path: str) -> tuple[Placed, ...]:
        """Everything found in a file, by place; alerts of kind `slow` tell what could not be looked for."""
        file = self._file(path)
        text = text.removeprefix("\ufeff")
        masks = masks_of(file)
        ignored = read_ignored(text, masks)
        masked = mask(text, ignored)
        source = read_loose(masked.text, path, PLAIN if self.ignore_syntax else self.format(path))
        body = read_body(source.html, path)
        facts = Facts(
            blocks=body.blocks, links=body.links, images=body.images, inlines=body.inlines, switches=body.switches
        )
        places = Places(Document(source, facts))
        prose = read_prose(facts, path if not self.ignore_syntax else f"{path}.{PLAIN}", masks.but_for(ignored.slow))
        written = replace(source, text=text)  # for rules of scope `raw`: as in Vale, they see what is ignored
        slow = (too_late(pattern, path) for pattern in ignored.slow)
        alerts = (*slow, *self._engine(file).alerts(masked.shown(prose), written))
        self._unheeded += unheeded(read_vale_comments(text, path), self._library)
        lines = Lines(text)
        found = [self._placed(each, places, text, lines) for each in alerts]
        return tuple(sorted(found, key=lambda each: (each.span.line, each.span.column, each.alert.rule)))

    def _file(self, path: str) -> FileConfig:
        return self._config.for_path(PurePath(path).as_posix())

    def _placed(self, alert: Alert, places: Places, text: str, lines: Lines) -> Placed:
        span = cast("Span", places.settle(Problem(alert.where, alert.message)).where)
        last = span.end_column - 1
        if span.end_line > span.line:
            rest = REST_OF_LINE.match(text, lines.offset(span.line, span.column))
            last = span.column + len(rest[0] if rest else "") - 1
        return Placed(alert, span, max(last, span.column), *self._action(alert))

    def _action(self, alert: Alert) -> tuple[str, tuple[str, ...]]:
        """What a rule offers editors; of `replace`, what it knows to put in the place of what was found."""
        rule = self._library.rules.get(alert.rule)
        if rule is None or "name" not in rule.definition.action.model_fields_set:
            return "", ()
        action = rule.definition.action
        return action.name, action.params or (alert.replacements if action.name == "replace" else ())

    def _engine(self, file: FileConfig) -> Engine:
        key = (file.styles, *sorted(file.switches.items()))
        if key not in self._engines:
            rules = configured(self._library.rules.values(), file, self._least)
            self._engines[key] = Engine(rules, self._compiler)
        return self._engines[key]
