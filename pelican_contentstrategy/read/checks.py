"""Are the rules that `checks:` speaks of rules, and their options options?

Rules of styles have names such as `Google.Passive`. Which of them there are is known once the styles are read; before
that, only the style has to be one that the voice names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.handles import is_own, specificity
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.slots import slots
from pelican_contentstrategy.read.validation import key_path, validate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.options import Configurable, RuleOptions
    from pelican_contentstrategy.model.places import KeyPath, Places
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.read.yaml_source import Data

_HANDLES = ("checks.select.*", "checks.ignore.*", "checks.per_path.*.ignore.*")
_STYLES = ("voice.styles.*", "voice.personas.*.styles.*", "voice.stages.*.styles.*", "voice.pillars.*.styles.*")
_ALWAYS = ("House", "Vale", "Strategy")
"""Styles that come with the plugin."""
_HANDLE_KEYS = "checks.severity.*"


def unknown_handles(data: dict[str, Data], rules: Sequence[Configurable], places: Places) -> Iterator[Mistake]:
    """Tell of codes, names and prefixes of codes that mean no rule."""
    styles = _styles(data)
    for slot in (slot for pattern in _HANDLES for slot in slots(data, pattern)):
        if isinstance(slot.value, str) and not _is_known(slot.value, rules, styles):
            yield _unknown(slot.value, slot.path, rules, places.value(*slot.path))
    for slot in slots(data, _HANDLE_KEYS):
        if not _is_known(str(slot.path[-1]), rules, styles):
            yield _unknown(str(slot.path[-1]), slot.path, rules, places.key(*slot.path))


def rule_options(
    data: dict[str, Data], rules: Sequence[Configurable], places: Places
) -> tuple[dict[str, RuleOptions], tuple[Mistake, ...]]:
    """Options of rules by the rule's name, and whatever is wrong with them."""
    found: dict[str, RuleOptions] = {}
    mistakes: list[Mistake] = []
    first: dict[str, KeyPath] = {}
    for slot in slots(data, "checks.options.*"):
        rule = next((rule for rule in rules if is_own(str(slot.path[-1]), rule.code, rule.name)), None)
        if not rule:
            mistakes.append(_unknown(str(slot.path[-1]), slot.path, rules, places.key(*slot.path)))
        elif rule.name in first:
            line = places.key(*first[rule.name]).line
            message = f"{key_path(slot.path)}: options of '{rule.name}' stand on line {line} already"
            mistakes.append(Mistake(message, places.key(*slot.path), "write them in one place"))
        else:
            first[rule.name] = slot.path
            options = validate(rule.options, _without_empty(slot.value, rule.options), places, slot.path)
            mistakes += options.mistakes
            if options.model:
                found[rule.name] = options.model
    return found, tuple(mistakes)


def unknown_style_rules(checks: Checks, known: Collection[str], place: Callable[..., Span]) -> Iterator[Mistake]:
    """Tell of names that mean no rule of any style, now that all of these are known."""
    names = {fold(name) for name in known} | {fold(name) for name in SHORTCUTS}
    for handle, path in _handles(checks):
        if "." in handle and fold(handle) not in names:
            hint = did_you_mean(handle, sorted(known)) or "'pelican-contentstrategy styleguide' names the styles' rules"
            yield Mistake(f"{key_path(path)}: there is no rule {shown(handle)}", place(*path), hint)


def _handles(checks: Checks) -> Iterator[tuple[str, KeyPath]]:
    """Every handle that is written, and where."""
    yield from ((handle, ("checks", "select", number)) for number, handle in enumerate(checks.select))
    yield from ((handle, ("checks", "ignore", number)) for number, handle in enumerate(checks.ignore))
    yield from ((handle, ("checks", "severity", handle)) for handle in checks.severity)
    for path, overrides in checks.per_path.items():
        ignored = enumerate(overrides.ignore)
        yield from ((handle, ("checks", "per_path", path, "ignore", number)) for number, handle in ignored)


def _is_known(handle: str, rules: Sequence[Configurable], styles: Collection[str]) -> bool:
    return fold(handle.partition(".")[0]) in styles or any(
        specificity(handle, rule.code, rule.name) > 0 for rule in rules
    )


def _styles(data: dict[str, Data]) -> Collection[str]:
    """Folded names of the styles that rules may be of; of a Vale configuration, nobody has read them yet."""
    named: list[object] = [slot.value for pattern in _STYLES for slot in slots(data, pattern)]
    voice = data.get("voice")
    if isinstance(voice, dict) and voice.get("vale_ini"):
        handles = (slot.value for pattern in _HANDLES for slot in slots(data, pattern))
        keys = (slot.path[-1] for slot in slots(data, _HANDLE_KEYS))
        named += (str(each).partition(".")[0] for each in (*handles, *keys) if "." in str(each))
    return {fold(name) for name in (*named, *_ALWAYS) if isinstance(name, str)}


def _unknown(handle: str, path: KeyPath, rules: Sequence[Configurable], span: Span) -> Mistake:
    known = [rule.code for rule in rules] + [rule.name for rule in rules]
    hint = did_you_mean(handle, known) or "'pelican-contentstrategy rule' lists all rules"
    return Mistake(f"{key_path(path)}: there is no rule {shown(handle)}", span, hint)


def _without_empty(data: Data, options: type[RuleOptions]) -> Data:
    """Keys with nothing after them count as left out, as they do in the rest of the file."""
    if not isinstance(data, dict):
        return {} if data is None else data
    return {key: value for key, value in data.items() if value is not None or key not in options.model_fields}
