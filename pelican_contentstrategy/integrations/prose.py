"""`prose`: loose files judged by a Vale configuration."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.loose import PLAIN
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format._words import printable
from pelican_contentstrategy.integrations.faults import collected, reason
from pelican_contentstrategy.integrations.style_files import MOST_BYTES, too_large
from pelican_contentstrategy.model.alert import UNJUDGED
from pelican_contentstrategy.model.globs import is_glob, matches
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.loose import HTML, MARKDOWN
from pelican_contentstrategy.read.yaml_source import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.check.loose import Linter
    from pelican_contentstrategy.model.placed import Placed

READ = MARKDOWN | HTML | {PLAIN}
"""Formats of the files that are looked for in folders."""
NOT_READ = frozenset(
    "adoc asc asciidoc bsh c cc clj cljc cljd cljs cp cpp cs css csx cxx dita go h hpp hs java jl js jsx less lua org "
    "php pl pm pod proto ps1 psd1 psm1 py py3 pyw r rb rest rs rst sass sbt scala swift ts tsx xml xsd".split()
)
"""Formats that Vale reads and we do not: as plain text, they would be full of words that are none."""
SKIPPED = "node_modules"
"""A folder that nobody's prose lies in; no more does it in hidden ones."""
STDIN = "-"


@dataclass
class Run:
    """Some files on their way through a linter; what keeps one from being judged is told, and the rest goes on."""

    linter: Linter
    glob: str = "*"
    judged: int = 0
    has_errors: bool = False
    slow: list[Mistake] = field(default_factory=list)
    failures: list[UserError] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if not is_glob(self.glob):
            raise UserError([Mistake(f"--glob: '{self.glob}' matches no file", hint="close every '[' and '{' in it")])

    def files(self, names: Sequence[str]) -> Iterator[tuple[str, tuple[Placed, ...]]]:
        """Every file that is meant, and what is found in it; a folder means all prose in it, in order of names."""
        for path in dict.fromkeys(path for name in names for path in self._meant(name)):
            if not matches(self.glob, PurePath(path).as_posix()) or not self._is_read(path):
                continue
            with collected(self.failures, f"'{path}' cannot be judged"):
                yield path, self.judge(_read(path), path)

    def text(self, text: bytes, path: str) -> Iterator[tuple[str, tuple[Placed, ...]]]:
        """A text that is in no file, as if it were in one of this name."""
        if self._is_read(path):
            with collected(self.failures, f"'{path}' cannot be judged"):
                yield path, self.judge(text, path)

    def judge(self, text: bytes, path: str) -> tuple[Placed, ...]:
        """What is found in a file, by place; UserError if it is no text."""
        found = self.linter.lint(decode(text, path), path)
        self.judged += 1
        self.slow += [Mistake(each.alert.message, each.span) for each in found if each.alert.kind in UNJUDGED]
        alerts = tuple(each for each in found if each.alert.kind not in UNJUDGED)
        self.has_errors |= any(each.alert.severity is Severity.ERROR for each in alerts)
        return alerts

    @property
    def told(self) -> Iterator[Mistake]:
        """What its caller should know beside the alerts: mistakes in configuration and styles, and files left out."""
        for each in self.linter.problems:
            span = each.where if isinstance(each.where, Span) else None
            yield Mistake(each.message, span, each.hint)
        yield from self.slow
        yield from (mistake for failure in self.failures for mistake in failure.mistakes)
        if self.not_read:
            formats = ", ".join(f"{number:,} .{ending}" for ending, number in sorted(self.not_read.items()))
            told = f"not read, for they are neither Markdown nor HTML nor plain text: {formats}"
            yield Mistake(told, hint="take them out of the sections of .vale.ini, or read them with --ignore-syntax")

    @property
    def has_failed(self) -> bool:
        """Whether something that was asked for could not be judged, or not by all that it was to be judged by."""
        return bool(self.failures) or self.linter.is_broken or (bool(self.not_read) and not self.judged)

    def _meant(self, name: str) -> Iterator[str]:
        if os.path.isdir(name):  # noqa: PTH112 - paths are told as they are given
            yield from self._within(name)
        elif os.path.lexists(name):
            yield name
        else:
            hint = "name files and folders; pipe a text in to have it judged"
            self.failures.append(UserError([Mistake(f"there is no file '{name}'", hint=hint)]))

    def _within(self, folder: str) -> Iterator[str]:
        for top, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != SKIPPED and not name.startswith("."))
            for name in sorted(files):
                path = os.path.normpath(os.path.join(top, name))  # noqa: PTH118 - as above
                ending = self.linter.format(path)
                if ending in READ or ending in NOT_READ:
                    yield path

    def _is_read(self, path: str) -> bool:
        """Whether a file is to be judged, and can be."""
        if not self.linter.is_wanted(path):
            return False
        ending = self.linter.format(path)
        if ending in NOT_READ and not self.linter.ignore_syntax:
            self.not_read[ending] += 1
            return False
        return True


def _read(path: str) -> bytes:
    """What a file holds; UserError where it cannot be read."""
    file = Path(path)
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise UserError([Mistake(too_large(path, size))])
        return file.read_bytes()
    except OSError as error:
        raise UserError([Mistake(f"'{path}' cannot be read: {reason(error)}")]) from error


def told(mistakes: Iterable[Mistake]) -> str:
    """Mistakes as people read them, each once."""
    return "".join(f"{printable(line)}\n" for each in dict.fromkeys(mistakes) for line in str(each).split("\n"))
