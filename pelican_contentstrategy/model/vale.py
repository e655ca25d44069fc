"""What does a Vale configuration ask for, and what of it holds for one file?"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.globs import matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.model.style import Level

EVERYTHING = "*"
"""The section that holds for all files; wherever it stands, it counts as the first."""

IGNORED_SCOPES = ("code", "tt", "kbd")
"""Elements within a line that are no prose."""

SKIPPED_SCOPES = ("script", "style", "pre", "figure", "noscript", "iframe")
"""Elements whose whole content is no prose."""

OFF = "NO"
ON = "YES"


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in a file."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Switch:
    """A rule that is switched: NO, YES, or the level that it is told at."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True)
class FormatSection:
    """What holds for the files that a glob matches; a key that is not written has no value here."""

    glob: str
    styles: tuple[Named, ...] | None = None
    switches: tuple[Switch, ...] = ()
    token_ignores: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] | None = None
    skipped_scopes: tuple[str, ...] | None = None
    ignored_classes: tuple[str, ...] | None = None


@dataclass(frozen=True)
class FileConfig:
    """What holds for one file."""

    styles: tuple[str, ...] = ()
    switches: Mapping[str, str] = field(default_factory=dict)
    """NO, YES or a level, by the rule's name."""
    token_ignores: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = IGNORED_SCOPES
    skipped_scopes: tuple[str, ...] = SKIPPED_SCOPES
    ignored_classes: tuple[str, ...] = ()
    format: str = ""
    """Ending of its name, without the dot, or the ending that it is to be read as."""

    def level(self, rule: str, level: Level) -> str:
        """Level at which a rule of this level is told here; nothing where it is off."""
        switch = self.switches.get(rule, ON if rule.partition(".")[0] in self.styles else OFF)
        return "" if switch == OFF else level if switch == ON else switch


@dataclass(frozen=True)
class ValeConfig:
    """A whole .vale.ini."""

    path: str = ".vale.ini"
    styles_path: Named | None = None
    min_alert_level: Level = "suggestion"
    vocabularies: tuple[Named, ...] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    ignored_scopes: tuple[str, ...] = IGNORED_SCOPES
    skipped_scopes: tuple[str, ...] = SKIPPED_SCOPES
    ignored_classes: tuple[str, ...] = ()
    sections: tuple[FormatSection, ...] = ()
    faults: tuple[Problem, ...] = ()
    unsupported: tuple[Problem, ...] = ()
    """Keys that are right, and have no effect here."""
    _known: dict[str, FileConfig] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def switches(self) -> tuple[Switch, ...]:
        """Those of all sections, in order."""
        return tuple(chain.from_iterable(section.switches for section in self.sections))

    @cached_property
    def always_off(self) -> frozenset[str]:
        """Rules that are off for all files and on for none."""
        off = {switch.name for section in self.sections if section.glob == EVERYTHING for switch in section.switches}
        return frozenset(off - {switch.name for switch in self.switches if switch.value != OFF})

    def for_path(self, path: str) -> FileConfig:
        """What holds for a file: of `BasedOnStyles` the last word, of each rule the last switch, of ignores all."""
        if path not in self._known:
            self._known[path] = self._for_path(path)
        return self._known[path]

    def _for_path(self, path: str) -> FileConfig:
        name = PurePosixPath(path)
        ending = name.suffix[1:]
        read_as = self.formats.get(ending, ending)
        spellings = (path, f"{path[: -len(ending)]}{read_as}") if ending else (path,)
        sections = [each for each in self._in_order() if any(matches(each.glob, each_path) for each_path in spellings)]
        styles, ignored, skipped, classes = None, self.ignored_scopes, self.skipped_scopes, self.ignored_classes
        for section in sections:
            styles = section.styles if section.styles is not None else styles
            ignored = section.ignored_scopes if section.ignored_scopes is not None else ignored
            skipped = section.skipped_scopes if section.skipped_scopes is not None else skipped
            classes = section.ignored_classes if section.ignored_classes is not None else classes
        return FileConfig(
            styles=tuple(dict.fromkeys(each.name for each in styles or ())),
            switches={switch.name: switch.value for section in sections for switch in section.switches},
            token_ignores=tuple(dict.fromkeys(chain.from_iterable(each.token_ignores for each in sections))),
            block_ignores=tuple(dict.fromkeys(chain.from_iterable(each.block_ignores for each in sections))),
            ignored_scopes=ignored,
            skipped_scopes=skipped,
            ignored_classes=classes,
            format=read_as,
        )

    def _in_order(self) -> Iterator[FormatSection]:
        yield from (section for section in self.sections if section.glob == EVERYTHING)
        yield from (section for section in self.sections if section.glob != EVERYTHING)
