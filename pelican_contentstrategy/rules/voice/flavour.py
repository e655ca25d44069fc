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
      | (?P<open>\((?!\?\#)(?:\?(?:[=!>|]|<[=!]|P<\w+>))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | \{(?P<upto>,\d+\})
      | (?:\[|\(\?\#).*  # never closed: nothing behind it is looked at, lest each of many looks at all of it
      | .
    """,
    re.VERBOSE | re.DOTALL,
)
NESTING = re.compile(r"[\\()[\]]")
FLAGS = re.compile(r"\(\?[imsxn-]*\)")
REFERENCE = re.compile(
    r"""\\(?P<number>[1-9]\d?)(?!\d)
      | \(\?(?:P=(?P<name>[A-Za-z_]\w*)|\((?P<condition>\w+))\)
      | \\k(?:<(?P<back>\w+)>|'(?P<quoted>\w+)')
      | \((?P<group>\?(?:P?<(?P<called>[A-Za-z_]\w*)>|'(?P<quoting>[A-Za-z_]\w*)'))
      | \\.
    """,
    re.VERBOSE | re.DOTALL,
)
"""What speaks of a group by number or name."""
REFERRING = {
    "number": r"(?:\{})",
    "name": "(?P={})",
    "condition": "(?({})",
    "back": "(?P={})",
    "quoted": "(?P={})",
    "group": "(?P<{}>",
}
FORMS = {
    "comment": "",
    "reference": "(?P={})",
    "quoted": "(?P={})",
    "name": "(?P<{}>",
    "named": "(?P<{}>",
    "upto": "\\{{{}",
}
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


def with_flags(flags: str, pattern: str) -> str:
    """Flags that hold behind a pattern which others hold in already."""
    more = open_flags(pattern)
    return flags if flags.endswith(more) else flags + more


def shifted(pattern: str, number: int) -> str:
    """A pattern that stands behind so many groups of others: what it says of groups is said of its own."""
    return REFERENCE.sub(lambda found: _shifted(found, number), pattern) if "(" in pattern else pattern


def _shifted(found: re.Match[str], number: int) -> str:
    if not found.lastgroup:
        return found[0]
    name = next(filter(None, (found["called"], found["quoting"], found[found.lastgroup])))
    if not name.isdecimal():
        return REFERRING[found.lastgroup].format(f"{name}_{number}")
    form = REFERRING["condition" if found["condition"] else "number"]
    return form.format(int(name) + number)


def refers_back(pattern: str) -> bool:
    """Whether it asks for what one of its groups found."""
    return "(" in pattern and any(found.lastgroup not in {None, "group"} for found in REFERENCE.finditer(pattern))


def choices(pattern: str) -> list[str]:
    """What the bars of a pattern part, those of a group around all of it too; all of it where parts hang together."""
    if "|" not in pattern or FLAGS.search(pattern) or refers_back(pattern):
        return [pattern]
    if not NESTING.search(pattern):
        return pattern.split("|")
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
            if flags[-1:] == [_flags(step["flags"])]:  # as in a vocabulary each of whose words begins with `(?i)`
                continue
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
    written = FORMS[kind].format(step[kind]) if kind in FORMS else step[0]
    if kind == "scope":
        written = f"(?{_flags(step['flags'])}:"
    elif kind == "bar":
        written = _closed(flags) + "|" + "".join(f"(?{each}:" for each in flags)
    elif kind == "close":
        written = _closed(flags) + ")"
    elif kind == "end":
        written = END[step["end"]]
    elif kind in {"reference", "quoted"} and step[kind].isdecimal():
        written = rf"(?:\{step[kind]})"
    elif kind == "less":
        written = f"(?:(?![{step['less']}])[{step['base']}])"
    elif kind == "set":
        written = "[" + re.sub(r"(\\.)|\[", lambda each: each[1] or r"\[", step["set"], flags=re.DOTALL) + "]"
    return written


def _flags(written: str) -> str:
    """`n` would keep groups from being numbered, which no rule asks for."""
    return written.replace("n", "").removesuffix("-")


def _closed(flags: list[str]) -> str:
    """The ends of the groups that stand for flags; a comment may stand before them where blanks do not count."""
    return "".join("\n)" if "x" in each.partition("-")[0] else ")" for each in flags)
