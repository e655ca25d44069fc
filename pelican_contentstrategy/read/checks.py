"""Are the rules that `checks:` speaks of rules, and their options options?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.handles import is_own, specificity
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.slots import slots
from pelican_contentstrategy.read.validation import key_path, validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.options import Configurable, RuleOptions
    from pelican_contentstrategy.model.places import KeyPath, Places
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.read.yaml_source import Data

_HANDLES = ("checks.select.*", "checks.ignore.*", "checks.per_path.*.ignore.*")
_HANDLE_KEYS = "checks.severity.*"


def unknown_handles(data: dict[str, Data], rules: Sequence[Configurable], places: Places) -> Iterator[Mistake]:
    """Tell of codes, names and prefixes of codes that mean no rule."""
    for slot in (slot for pattern in _HANDLES for slot in slots(data, pattern)):
        if isinstance(slot.value, str) and not any(_means(slot.value, rule) for rule in rules):
            yield _unknown(slot.value, slot.path, rules, places.value(*slot.path))
    for slot in slots(data, _HANDLE_KEYS):
        if not any(_means(str(slot.path[-1]), rule) for rule in rules):
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


def _means(handle: str, rule: Configurable) -> bool:
    return specificity(handle, rule.code, rule.name) > 0


def _unknown(handle: str, path: KeyPath, rules: Sequence[Configurable], span: Span) -> Mistake:
    known = [rule.code for rule in rules] + [rule.name for rule in rules]
    hint = did_you_mean(handle, known) or "'pelican-contentstrategy rule' lists all rules"
    return Mistake(f"{key_path(path)}: there is no rule {shown(handle)}", span, hint)


def _without_empty(data: Data, options: type[RuleOptions]) -> Data:
    """Keys with nothing after them count as left out, as they do in the rest of the file."""
    if not isinstance(data, dict):
        return {} if data is None else data
    return {key: value for key, value in data.items() if value is not None or key not in options.model_fields}
