"""Which paths does a glob of a Vale configuration mean?"""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"\\.|\[[!^]?[^\]]+\]|\*+|,\s*|.", re.DOTALL)
_SPECIAL = re.compile(r"([\\\[&~|^])")


def matches(glob: str, path: str) -> bool:
    """Whether a glob means a path; its `*` matches slashes too, and a `!` before it turns it round."""
    if glob.startswith("!"):
        return not matches(glob[1:], path)
    compiled = _compiled(glob)
    return bool(compiled and compiled.fullmatch(path.removeprefix("./")))


def is_glob(glob: str) -> bool:
    """Whether all its brackets are closed, and its ranges run upwards."""
    return _compiled(glob.removeprefix("!")) is not None


@lru_cache(maxsize=512)
def _compiled(glob: str) -> re.Pattern[str] | None:
    pattern, depth = "", 0
    for part in _PARTS.findall(glob):
        if part == "[":
            return None
        pattern += "|" if depth and part.startswith(",") else _pattern(part)
        depth += (part == "{") - (part == "}")
    try:
        return re.compile(pattern, re.DOTALL)
    except (re.error, OverflowError, RecursionError):
        return None


def _pattern(part: str) -> str:
    if part.startswith("["):
        negation = "^" if part[1:2] in {"!", "^"} else ""
        return f"[{negation}{_SPECIAL.sub(_escaped, part[1 + len(negation) : -1])}]"
    if part.startswith("\\"):
        return re.escape(part[-1])
    return {"?": ".", "{": "(?:", "}": ")"}.get(part) or (".*" if part.startswith("*") else re.escape(part))


def _escaped(special: re.Match[str]) -> str:
    return f"\\{special[0]}"
