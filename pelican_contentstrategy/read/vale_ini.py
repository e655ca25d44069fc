"""What does a .vale.ini ask for? Its mistakes are told one by one, and cost no more than the line they stand on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.globs import is_glob
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.model.style import Level
from pelican_contentstrategy.model.vale import (
    IGNORED_SCOPES,
    OFF,
    ON,
    SKIPPED_SCOPES,
    FormatSection,
    Named,
    Switch,
    ValeConfig,
)
from pelican_contentstrategy.read.faults import in_order, problems
from pelican_contentstrategy.read.ignores import complaint
from pelican_contentstrategy.read.ini_lines import Entry, Head, read_ini
from pelican_contentstrategy.read.yaml_source import legible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.source import Span

SCOPE_KEYS = ("IgnoredScopes", "SkippedScopes", "IgnoredClasses")
CORE_KEYS = ("StylesPath", "MinAlertLevel", "Vocab", "Project", *SCOPE_KEYS, "Packages", "WordTemplate", "NLPEndpoint")
OLD_KEYS = ("LTPath", "DictionaryPath", "SphinxBuildPath", "SphinxAutoBuild", "ProcessTimeout", "Timeout")
"""Core keys of older releases; they have no effect here."""
FORMAT_KEYS = ("BasedOnStyles", "TokenIgnores", "BlockIgnores", "IgnorePatterns", *SCOPE_KEYS)
IDLE_KEYS = ("Transform", "Lang", "CommentDelimiters", "View")
"""Keys of sections that have no effect here: we read what Pelican has rendered."""

FORMATS = "formats"
OTHER_SECTIONS = (FORMATS, "asciidoctor", "DEFAULT")
"""Sections that are named by no glob."""

LEVELS: tuple[Level, ...] = get_args(Level)

_VALUES: Mapping[str, str] = {"yes": ON, "no": OFF, **{str(level): level for level in LEVELS}}
_SWITCH = re.compile(r"[^.\[\]]+(?:\.[^.\[\]]+)+")
_PARAMETER = re.compile(r"([^\[\]]+\.[^\[\]]+)\[([^\[\]]*)\]")
_ENDING = re.compile(r"\.?(?:md|markdown|mdx|txt|html?|rst|adoc)", re.IGNORECASE)
_STEP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*(?:\]|\Z)|.", re.DOTALL)


def read_vale_ini(text: str | bytes, path: str) -> ValeConfig:
    """Read the text of the configuration that lies at `path`; whatever it holds, there is a configuration."""
    try:
        decoded = legible(text, path)
    except UserError as error:
        return ValeConfig(path, faults=problems(error.mistakes, path))
    return _Reading(decoded, path).config()


class _Reading:
    """Entries by section and key, and the faults that come to light when they are asked for."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._lines = Lines(text)
        self._faults: list[Problem] = []
        self._unsupported: list[Problem] = []
        self._entries: dict[str, list[Entry]] = {}
        for found in read_ini(text, path, self._lines):
            if isinstance(found, Problem):
                self._faults.append(found)
            elif isinstance(found, Head):
                self._entries.setdefault(found.name, [])
                self._judge_section(found)
            else:
                self._entries.setdefault(found.section, []).append(found)

    def config(self) -> ValeConfig:
        core = self._entries.pop("", []) + self._entries.pop("DEFAULT", [])
        for entry in core:
            self._judge_core_key(entry)
        formats = {entry.key: entry.value for entry in self._entries.pop(FORMATS, [])}
        self._entries.pop("asciidoctor", None)
        sections = tuple(self._section(glob, entries) for glob, entries in self._entries.items())
        styles_paths = [self._whole(entry) for entry in _of(core, "StylesPath") if entry.value]
        ignored, skipped, classes = (_values(core, key) for key in SCOPE_KEYS)
        return ValeConfig(
            path=self._path,
            styles_path=styles_paths[-1] if styles_paths else None,
            min_alert_level=self._level(core),
            vocabularies=tuple(self._named(_of(core, "Vocab", "Project"))),
            formats=formats,
            ignored_scopes=IGNORED_SCOPES if ignored is None else ignored,
            skipped_scopes=SKIPPED_SCOPES if skipped is None else skipped,
            ignored_classes=classes or (),
            sections=sections,
            faults=in_order(self._faults),
            unsupported=in_order(self._unsupported),
        )

    def _judge_section(self, head: Head) -> None:
        if head.name in OTHER_SECTIONS:
            return
        if not is_glob(head.name):
            hint = "close every '[' and '{' in it, and write ranges upwards, as '[a-z]'"
            self._tell(head.span, f"'{head.name}' matches no file", hint)
        elif _ENDING.fullmatch(head.name):
            message = f"'{head.name}' matches files of this name only"
            self._tell(head.span, message, f"write '[*.{head.name.lstrip('.')}]' for all that end in it")

    def _judge_core_key(self, entry: Entry) -> None:
        if entry.key in {*CORE_KEYS, *OLD_KEYS}:
            return
        if entry.key in {*FORMAT_KEYS, *IDLE_KEYS} or _SWITCH.fullmatch(entry.key):
            self._tell(
                entry.key_span, f"'{entry.key}' has no effect above the first section", "write it below a line '[*]'"
            )
        else:
            self._unknown(entry, (*CORE_KEYS, *OLD_KEYS))

    def _section(self, glob: str, entries: Sequence[Entry]) -> FormatSection:
        switches = tuple(self._switches(entries))
        ignored, skipped, classes = (_values(entries, key) for key in SCOPE_KEYS)
        based_on = list(_of(entries, "BasedOnStyles"))
        return FormatSection(
            glob,
            styles=tuple(self._named(based_on)) if based_on else None,
            switches=switches,
            token_ignores=tuple(self._patterns(_of(entries, "TokenIgnores"))),
            block_ignores=tuple(self._patterns(_of(entries, "BlockIgnores", "IgnorePatterns"))),
            ignored_scopes=ignored,
            skipped_scopes=skipped,
            ignored_classes=classes,
        )

    def _switches(self, entries: Iterable[Entry]) -> Iterator[Switch]:
        for entry in entries:
            parameter = _PARAMETER.fullmatch(entry.key)
            if entry.key in FORMAT_KEYS:
                continue
            if entry.key in IDLE_KEYS:
                hint = "files are judged as if it were not there"
                self._unsupported.append(Problem(entry.key_span, f"'{entry.key}' has no effect here", hint))
            elif entry.key in {*CORE_KEYS, *OLD_KEYS}:
                message = f"'{entry.key}' has no effect in a section"
                self._tell(entry.key_span, message, "write it above the first line in '[ ]'")
            elif parameter:
                hint = f"write '{parameter[2]}: {entry.value}' into the rule's own file"
                self._tell(entry.key_span, f"'{entry.key}' has no effect", hint)
            elif not _SWITCH.fullmatch(entry.key):
                self._unknown(entry, (*FORMAT_KEYS, *IDLE_KEYS))
            else:
                value = _VALUES.get(entry.value.lower())
                if value:
                    yield Switch(entry.key, value, entry.key_span)
                else:
                    self._wrong_value(entry, (ON, OFF, *LEVELS))

    def _level(self, core: Iterable[Entry]) -> Level:
        chosen: Level = "suggestion"
        for entry in _of(core, "MinAlertLevel"):
            level = next((level for level in LEVELS if level == entry.value.lower()), None)
            if level:
                chosen = level
            else:
                self._wrong_value(entry, LEVELS)
        return chosen

    def _named(self, entries: Iterable[Entry]) -> Iterator[Named]:
        """The names of lists, each at its own place."""
        for entry in entries:
            start = entry.start
            for name in _listed(entry.value):
                found = self._text.find(name, start, entry.end)
                if found < 0:  # a backslash cut it in two
                    yield Named(name, self._span(entry.start, entry.end))
                else:
                    start = found + len(name)
                    yield Named(name, self._span(found, start))

    def _patterns(self, entries: Iterable[Entry]) -> Iterator[str]:
        for entry in entries:
            for pattern in _parted(entry.value):
                why = complaint(pattern)
                if why:
                    message = f"{entry.key}: '{pattern}' is no regular expression: {why}"
                    self._tell(self._span(entry.start, entry.end), message, "mend it; until then it ignores nothing")
                yield pattern

    def _whole(self, entry: Entry) -> Named:
        return Named(entry.value, self._span(entry.start, entry.end))

    def _unknown(self, entry: Entry, known: Sequence[str]) -> None:
        hint = did_you_mean(entry.key, known)
        if not hint.startswith("did"):
            hint = f"known here: {', '.join(known)}" + ("" if "StylesPath" in known else ", and rules as 'Style.Rule'")
        self._tell(entry.key_span, f"unknown key '{entry.key}'", hint)

    def _wrong_value(self, entry: Entry, choices: Sequence[str]) -> None:
        hint = did_you_mean(entry.value, choices)
        message = f"'{entry.value}' is not one of {', '.join(choices)}" if entry.value else "has no value"
        self._tell(
            self._span(entry.start, entry.end), f"{entry.key}: {message}", hint if hint.startswith("did") else ""
        )

    def _span(self, start: int, end: int) -> Span:
        return self._lines.span(self._path, start, end)

    def _tell(self, span: Span, message: str, hint: str) -> None:
        self._faults.append(Problem(span, message, hint))


def _of(entries: Iterable[Entry], *keys: str) -> Iterator[Entry]:
    return (entry for entry in entries if entry.key in keys)


def _values(entries: Iterable[Entry], key: str) -> tuple[str, ...] | None:
    """All values of a list that may stand in several lines; None where it stands in none."""
    found = list(_of(entries, key))
    return tuple(value for entry in found for value in _listed(entry.value)) if found else None


def _listed(value: str) -> Iterator[str]:
    return (each.strip() for each in value.split(",") if each.strip())


def _parted(value: str) -> Iterator[str]:
    """Regular expressions parted by commas; those inside brackets of any kind part nothing."""
    patterns, depth = [""], 0
    for step in _STEP.findall(value):
        if step == "," and depth <= 0:
            patterns.append("")
        else:
            patterns[-1] += step
            depth += (step in {"(", "{"}) - (step in {")", "}"})
    return filter(None, map(str.strip, patterns))
