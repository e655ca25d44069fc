"""A style's regular expression -> one that Python runs, in bounded time.

Styles are written for .NET's flavour. The standard library compiles nearly all of it; what it cannot, and what might
take for ever, is left to PyPI's `regex`, which knows a time limit.
"""

from __future__ import annotations

import re
import warnings
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.rules.voice.parse import ANY_DIGIT, needs_of, tame_length

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 0.5
"""Time that one rule may take over one text."""
STEP = re.compile(
    r"""\\(?:(?P<end>[zZ])|k<(?P<reference>\w+)>|.)
      | \[\^?\]?(?:\\.|[^\]\\])*\]
      | \(\?(?P<flags>[imsxn]*(?:-[imsxn]+)?)\)
      | (?P<comment>\(\?\#[^)]*\))
      | \(\?<(?P<name>[A-Za-z_]\w*)>
      | (?P<open>\((?:\?(?:[:=!>|]|<[=!]|[imsxn-]+:|P<\w+>))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | \{(?P<upto>,\d+\})
      | .
    """,
    re.VERBOSE | re.DOTALL,
)
GROUP = re.compile(r"\$(\d+)")
FORMS = {"reference": "(?P={})", "flags": "(?{}:", "comment": "", "name": "(?P<{}>", "upto": "\\{{{}"}
END = {"z": r"\Z", "Z": r"(?=\n?\Z)"}


class PatternError(ValueError):
    """A pattern that no engine compiles; `str()` says why."""


class Expression:
    """A compiled pattern; every method raises TimeoutError rather than take longer than the limit."""

    def __init__(self, pattern: str, *, ignorecase: bool = False) -> None:
        self.source = translate(pattern)
        self.flags = re.MULTILINE | (re.IGNORECASE if ignorecase else 0)
        self._fast = _compiled(self.source, self.flags)
        self._limit = tame_length(self.source, self.flags) if self._fast else 0
        if self._fast is None:
            _ = self._safe

    @cached_property
    def _safe(self) -> Any:  # noqa: ANN401 - `regex` comes without types
        import regex

        try:
            return regex.compile(self.source, self.flags | regex.VERSION0)
        except regex.error as error:
            raise PatternError(str(error)) from None

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Of each of these sets one text must be in whatever matches; nothing where case does not matter."""
        return needs_of(self.source) if not self.flags & re.IGNORECASE and "(?i" not in self.source else ()

    def is_possible(self, text: str) -> bool:
        """Whether a text holds all that a match needs; much quicker told than whether there is one."""
        return all(any(one in text for one in need) for need in self.needs if ANY_DIGIT not in need)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The leftmost match from an offset on."""
        if self._fast and len(text) <= self._limit:
            return self._fast.search(text, start)
        found: re.Match[str] | None = self._safe.search(text, start, timeout=SECONDS)
        return found

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at an offset."""
        if self._fast and len(text) <= self._limit:
            return self._fast.match(text, start)
        found: re.Match[str] | None = self._safe.match(text, start, timeout=SECONDS)
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, from left to right; none is empty."""
        if self._fast and len(text) <= self._limit:
            found: Iterator[re.Match[str]] = self._fast.finditer(text)
        else:
            found = self._safe.finditer(text, timeout=SECONDS)
        for each in found:
            if each.end() > each.start():
                yield each

    def findall(self, text: str) -> list[object]:
        """What all matches hold, empty ones among them: the texts, or their groups where there are some."""
        if self._fast and len(text) <= self._limit:
            return self._fast.findall(text)
        found: list[object] = self._safe.findall(text, timeout=SECONDS)
        return found

    def substituted(self, text: str, replacement: str) -> str:
        """A text with every match replaced; `$1` stands for a group."""
        done, last = "", 0
        for found in self.finditer(text):
            done += text[last : found.start()] + expand(replacement, found)
            last = found.end()
        return done + text[last:]


def expand(template: str, found: re.Match[str] | None) -> str:
    """A template with each `$1` replaced by what that group of a match holds."""
    return GROUP.sub(lambda group: _group(found, int(group[1])), template)


def _group(found: re.Match[str] | None, number: int) -> str:
    return (found[number] or "") if found and number <= found.re.groups else ""


@cache
def translate(pattern: str) -> str:
    """The same in Python's words: flags hold from where they stand to the end of their group, names have a P."""
    done: list[str] = []
    scopes: list[list[str]] = [[]]
    for step in STEP.finditer(pattern):
        flags = scopes[-1]
        if step["flags"]:
            flags.append(step["flags"])
        elif step["name"] or step["open"]:
            scopes.append([])
        elif step["close"] and len(scopes) > 1:
            scopes.pop()
        done.append(_translated(step, flags))
    return "".join(done) + ")" * len(scopes[0])


def _translated(step: re.Match[str], flags: list[str]) -> str:
    """One step of a pattern, where these flags were set in its group before."""
    kind = step.lastgroup or ""
    if kind == "bar":
        return ")" * len(flags) + "|" + "".join(f"(?{each}:" for each in flags)
    if kind == "close":
        return ")" * len(flags) + ")"
    if kind == "end":
        return END[step["end"]]
    return FORMS[kind].format(step[kind]) if kind in FORMS else step[0]


def _compiled(pattern: str, flags: int) -> re.Pattern[str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError):
        return None
