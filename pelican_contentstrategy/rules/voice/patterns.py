"""A style's regular expression -> one that Python runs, in bounded time.

The standard library compiles nearly all that styles have, once it is written in Python's flavour; what it cannot, and
what might take for ever, is left to PyPI's `regex`, which knows a time limit.
"""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from pelican_contentstrategy.read.pattern_size import too_large
from pelican_contentstrategy.rules.voice.alike import StandIns, alike, stand_ins
from pelican_contentstrategy.rules.voice.core import core_of
from pelican_contentstrategy.rules.voice.flavour import translate
from pelican_contentstrategy.rules.voice.needs import Need, needs_of
from pelican_contentstrategy.rules.voice.parse import is_parsed, takes_something
from pelican_contentstrategy.rules.voice.tame import LENGTH, steps_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Matcher: TypeAlias = "Callable[[str, int], re.Match[str] | None]"

LONGEST = 200_000
"""Characters of a pattern that is still read; a list of words has as many as it likes, each is a pattern of its own."""
SECONDS = 0.5
"""Time that one rule may take over one text."""
MOST_STEPS = 50_000
"""Steps at each place of a text of LENGTH characters that make no more than a second."""
ENDLESS = re.compile(r"[*+{]")
SIMPLE = 500
"""Characters of a pattern without repetitions that needs no closer look,"""
FEW = 6
"""unless it has as many parts that may be left out."""
REACH = 100_000
"""Characters of the longest text for a pattern that needs no closer look."""
GROUP = re.compile(r"\$(\d+)")
IGNORES_CASE = re.compile(r"\(\?[a-zA-Z]*i")


class PatternError(ValueError):
    """A pattern that no engine compiles: `str()` says why, `key` under which key of its rule it stands."""

    key: tuple[str | int, ...] = ()


@contextmanager
def at(*key: str | int) -> Iterator[None]:
    """What cannot be compiled in here stands below this key of its rule."""
    try:
        yield
    except PatternError as error:
        error.key = error.key or key
        raise


@contextmanager
def among(key: str, patterns: Sequence[str]) -> Iterator[None]:
    """What cannot be compiled in here is made of these patterns, of which the first that is to blame is told."""
    try:
        yield
    except PatternError as error:
        error.key = (key, culprit(patterns))
        raise


class Expression:
    """A pattern, compiled when it is first used; every search raises TimeoutError rather than go on for ever.

    Raises PatternError at once if it cannot be compiled.
    """

    def __init__(self, pattern: str, *, ignorecase: bool = False) -> None:
        if len(pattern) > LONGEST:
            raise PatternError(f"it has {len(pattern):,} characters; {LONGEST:,} are read")
        if larger := too_large(pattern):
            raise PatternError(larger)
        self.source = translate(pattern)
        self.flags = int(re.MULTILINE | (re.IGNORECASE if ignorecase else 0))
        is_sure = is_parsed(self.source) and "(?<" not in self.source
        if not is_sure and self._fast is None:
            _ = self._safe

    @cached_property
    def _fast(self) -> re.Pattern[str] | None:
        return _compiled(self.source, self.flags)

    @cached_property
    def _safe(self) -> Any:  # noqa: ANN401 - `regex` comes without types
        import regex

        try:
            return regex.compile(self.source, self.flags | regex.VERSION0)
        except (regex.error, ArithmeticError, RecursionError, ValueError) as error:
            raise PatternError(str(error).partition(" at position")[0]) from None

    @cached_property
    def reach(self) -> int:
        """Characters of the longest text that the standard library may be left alone with."""
        reach = _reach(self.source, self.flags)
        return reach if reach and self._fast else 0

    @property
    def is_endless(self) -> bool:
        """Whether the time that it takes at one place depends on how long a text is."""
        return self.reach <= LENGTH

    @property
    def is_anchorable(self) -> bool:
        """Whether it may be tried at any number of places of a text without a limit of time."""
        return _reach(self.source, self.flags) > 0 and ("(?<" not in self.source or self._fast is not None)

    @cached_property
    def matcher(self) -> Matcher:
        """The match that begins at an offset of a text, which must be no longer than LENGTH if this is endless."""
        return self._fast.match if self._fast and self.reach else self.match

    @cached_property
    def groups(self) -> int:
        """How many it has."""
        return int((self._fast or self._safe).groups)

    @cached_property
    def takes_something(self) -> bool:
        """Whether it is known that no match is empty."""
        return takes_something(self.source)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Of each of these sets one text must be in whatever matches; nothing where case does not matter."""
        return () if self.flags & re.IGNORECASE or IGNORES_CASE.search(self.source) else needs_of(self.source)

    @cached_property
    def _hint(self) -> tuple[int, Callable[[str], object]]:
        """What tells soon whether there may be a match, and the longest text to ask it about."""
        core = core_of(self.source, ignorecase=bool(self.flags & re.IGNORECASE))
        compiled = _compiled(core, self.flags) if core else None
        return (_reach(core, self.flags), compiled.search) if compiled else (0, bool)

    @cached_property
    def _stand_ins(self) -> StandIns:
        return stand_ins(self.source)

    def is_possible(self, text: str) -> bool:
        """Whether a text holds all that a match needs; much quicker told than whether there is one."""
        return all(any(one in text for one in need) for need in self.needs if need)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The leftmost match from an offset on."""
        if len(text) <= self.reach and self._fast:
            return self._fast.search(text, start)
        found: re.Match[str] | None = self._safe.search(self._alike(text), start, timeout=SECONDS)
        return found

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at an offset."""
        if len(text) <= self.reach and self._fast:
            return self._fast.match(text, start)
        found: re.Match[str] | None = self._safe.match(self._alike(text), start, timeout=SECONDS)
        return found

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """All matches from an offset on, from left to right; none is empty."""
        length, is_likely = self._hint
        if len(text) <= length and not is_likely(text):
            return iter(())
        if len(text) <= self.reach and self._fast:
            found: Iterator[re.Match[str]] = self._fast.finditer(text, start)
        else:
            found = self._safe.finditer(self._alike(text), start, timeout=SECONDS)
        return found if self.takes_something else (each for each in found if each.end() > each.start())

    def findall(self, text: str) -> list[object]:
        """What all matches hold, empty ones among them: the texts, or their groups where there are some."""
        length, is_likely = self._hint
        if len(text) <= length and not is_likely(text):
            return []
        if len(text) <= self.reach and self._fast:
            return self._fast.findall(text)
        found: list[object] = self._safe.findall(self._alike(text), timeout=SECONDS)
        return found

    def substituted(self, text: str, replacement: str) -> str:
        """A text with every match replaced; `$1` stands for a group."""
        done, last = "", 0
        for found in self.finditer(text):
            done += text[last : found.start()] + expand(replacement, found, text)
            last = found.end()
        return done + text[last:]

    def _alike(self, text: str) -> str:
        return alike(text, self._stand_ins)


def expand(template: str, found: re.Match[str] | None, text: str) -> str:
    """A template with each `$1` replaced by what that group of a match in a text holds; `$9` stays if there is none."""
    return GROUP.sub(lambda group: _group(found, group, text), template)


def culprit(patterns: Sequence[str]) -> int:
    """The number of the first pattern that cannot be compiled by itself; 0 where each can."""
    return next((number for number, each in enumerate(patterns) if not is_readable(each)), 0)


def is_readable(pattern: str) -> bool:
    """Whether a pattern can be compiled."""
    try:
        Expression(pattern)
    except PatternError:
        return False
    return True


def _group(found: re.Match[str] | None, group: re.Match[str], text: str) -> str:
    number = int(group[1])
    if found and number > found.re.groups:
        return group[0]
    return text[found.start(number) : found.end(number)] if found and found.start(number) >= 0 else ""


@cache
def _reach(source: str, flags: int) -> int:
    """Characters of the longest text that the pattern is quick over, as far as can be told; 0 where it may not be."""
    if not ENDLESS.search(source) and len(source) < SIMPLE and source.count("?") - source.count("(?") < FEW:
        return REACH
    steps = max(1, steps_of(source, flags))
    if steps < LENGTH:
        return int(MOST_STEPS * LENGTH // steps)
    return LENGTH if steps <= MOST_STEPS else 0


def _compiled(pattern: str, flags: int) -> re.Pattern[str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(pattern, flags)
    except (re.error, ArithmeticError, RecursionError, ValueError):
        return None
