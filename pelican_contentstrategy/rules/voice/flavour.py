"""How would Python write a pattern of .NET's flavour, in which styles are written?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STEP = re.compile(
    r"""\\(?:(?P<end>[zZ])|k(?:<(?P<reference>\w+)>|'(?P<quoted>\w+)')|.)
      | \[(?P<base>\^?\]?(?:\\.|[^][\\])+)-\[(?P<less>\^?\]?(?:\\.|[^][\\])+)\]\]
      | \[(?P<set>\^?\]?(?:\\.|[^]\\])*)\]
      | \(\?(?P<flags>[imsxn]*(?:-[imsxn]+)?)(?P<scope>[:)])
      | (?P<comment>\(\?\#[^)]*\))
      | \(\?(?:<(?P<name>[A-Za-z_]\w*)>|'(?P<named>[A-Za-z_]\w*)')
      | (?P<open>\((?:\?(?:[=!>|]|<[=!]|P<\w+>))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | \{(?P<upto>,\d+\})
      | .
    """,
    re.VERBOSE | re.DOTALL,
)
FLAGS = re.compile(r"\(\?[imsxn-]*\)")
FORMS = {"comment": "", "name": "(?P<{}>", "named": "(?P<{}>", "upto": "\\{{{}"}
END = {"z": r"\Z", "Z": r"(?=\n?\Z)"}


@cache
def translate(pattern: str) -> str:
    """The same in Python's words: flags hold from where they stand to the end of their group, names have a P."""
    return "".join(_pieces(pattern, [[]]))


def open_flags(pattern: str) -> str:
    """The flags that a pattern sets and leaves set for whatever comes behind it."""
    if "(?" not in pattern:
        return ""
    scopes: list[list[str]] = [[]]
    for _ in _pieces(pattern, scopes):
        pass
    return "".join(f"(?{flags})" for flags in scopes[0])


def choices(pattern: str) -> list[str]:
    """What the bars of a pattern part, those of a group around all of it too; all of it where a flag would part them."""
    if "|" not in pattern or FLAGS.search(pattern):
        return [pattern]
    inner = pattern[3:-1] if pattern.startswith("(?:") and pattern.endswith(")") else None
    if inner and _is_whole(inner):
        return choices(inner)
    parts, depth, last = [], 0, 0
    for step in STEP.finditer(pattern):
        depth += _change(step)
        if step["bar"] and depth == 0:
            parts.append(pattern[last : step.start()])
            last = step.end()
    return [*parts, pattern[last:]]


def _is_whole(pattern: str) -> bool:
    """Whether no group is closed that was not opened."""
    depth = 0
    for step in STEP.finditer(pattern):
        depth += _change(step)
        if depth < 0:
            return False
    return depth == 0


def _change(step: re.Match[str]) -> int:
    opens = step["open"] or step["name"] or step["named"] or step["scope"] == ":"
    return 1 if opens else -1 if step["close"] else 0


def _pieces(pattern: str, scopes: list[list[str]]) -> Iterator[str]:
    """Each step in turn; `scopes` are the flags set so far in each open group, the outermost first."""
    for step in STEP.finditer(pattern):
        flags = scopes[-1]
        if step["scope"] == ")":
            flags.append(_flags(step["flags"]))
        elif _change(step) > 0:
            scopes.append([])
        elif step["close"] and len(scopes) > 1:
            scopes.pop()
        yield _translated(step, flags)
    yield _closed(scopes[0])


def _translated(step: re.Match[str], flags: list[str]) -> str:
    """One step of a pattern, where these flags were set in its group."""
    kind = step.lastgroup or ""
    if kind == "scope":
        return f"(?{_flags(step['flags'])}:"
    if kind == "bar":
        return _closed(flags) + "|" + "".join(f"(?{each}:" for each in flags)
    if kind == "close":
        return _closed(flags) + ")"
    if kind == "end":
        return END[step["end"]]
    if kind in {"reference", "quoted"}:
        return rf"(?:\{step[kind]})" if step[kind].isdecimal() else f"(?P={step[kind]})"
    if kind == "less":
        return f"(?:(?![{step['less']}])[{step['base']}])"
    if kind == "set":
        return "[" + re.sub(r"(\\.)|\[", lambda each: each[1] or r"\[", step["set"], flags=re.DOTALL) + "]"
    return FORMS[kind].format(step[kind]) if kind in FORMS else step[0]


def _flags(written: str) -> str:
    """`n` would keep groups from being numbered, which no rule asks for."""
    return written.replace("n", "").removesuffix("-")


def _closed(flags: list[str]) -> str:
    """The ends of the groups that stand for flags; a comment may stand before them where blanks do not count."""
    return "".join("\n)" if "x" in each.partition("-")[0] else ")" for each in flags)
