"""What may an editor put in the place of what a rule found?"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.patterns import Expression, at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.style import Action

SPELLINGS = "spellings"
REGEX = "regex"


def ensure_readable(action: Action) -> None:
    """Raises PatternError on an action with a pattern that cannot be read."""
    if action.name == "edit" and action.params[:1] == (REGEX,) and len(action.params) > 1:
        with at("action", "params", 1):
            _expression(action.params[1])


def replacements_for(action: Action, observed: str, offered: Sequence[str]) -> tuple[str, ...]:
    """Texts to choose from, the best first; `offered` are those that the rule itself knows."""
    if action.name == "replace":
        return tuple(action.params) or tuple(offered)
    if action.name == "remove":
        return ("",)
    if action.name == "suggest":
        return tuple(offered) if SPELLINGS in action.params else ()
    changed = _converted(observed, action.params) if action.name == "convert" else _edited(observed, action.params)
    return () if changed in {None, observed} else (changed or "",)


def _converted(observed: str, params: Sequence[str]) -> str | None:
    return observed.lower() if params[:1] == ("simple",) else None


def _edited(observed: str, params: Sequence[str]) -> str | None:
    verb, *rest = params or ("",)
    first = rest[0] if rest else ""
    changed: str | None = None
    if verb == REGEX and len(rest) > 1:
        with suppress(TimeoutError):
            changed = _expression(first).substituted(observed, rest[1])
    elif verb == "trim":
        changed = observed.strip(first or None)
    elif verb == "trim_left":
        changed = observed.lstrip(first or None)
    elif verb == "trim_right":
        changed = observed.rstrip(first or None)
    elif verb == "remove":
        changed = observed.replace(first, "") if first else None
    elif verb == "truncate" and first:
        changed = observed.partition(first)[0]
    elif verb == "split" and len(rest) > 1 and rest[1].isdecimal():
        parts = observed.split(first)
        changed = parts[int(rest[1])] if int(rest[1]) < len(parts) else None
    return changed


@cache
def _expression(pattern: str) -> Expression:
    return Expression(pattern)
