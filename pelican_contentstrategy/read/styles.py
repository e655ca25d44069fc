"""What does one file of a style say? A rule, or what keeps it from being one; most mistakes cost no more than a key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.places import Places
from pelican_contentstrategy.model.style import KINDS, UNSUPPORTED, Action, Existence, StyleRule
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.faults import problems
from pelican_contentstrategy.read.validation import validate
from pelican_contentstrategy.read.yaml_nodes import FileKind
from pelican_contentstrategy.read.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.read.yaml_source import Data

STYLE_FILE = FileKind(
    holds="rule",
    smallest="the smallest rule has 'extends: existence', a 'message', and 'tokens' with a word each",
    most_values=1_000_000,
)
"""A list of 100,000 words has some 200,000 values, however it is written."""

INLINE = ("link", "strong", "emphasis", "code")
"""Scopes that older releases of Vale knew, and newer ones refuse."""

SCOPES = (
    "text raw summary sentence paragraph heading title list table blockquote figure alt code comment attr "
    "h1 h2 h3 h4 h5 h6 header cell caption txt md rst html adoc org xml"
).split()
"""Scopes that a misspelt one is compared with."""

_NEEDS = {
    "existence": (("tokens", "raw"), "list words below 'tokens', or parts of a pattern below 'raw'"),
    "occurrence": (("max", "min"), "write 'max: 3' or 'min: 1'"),
}
"""Kinds of which every key may be left out, but not all of these."""

_FILLED = {"substitution": 2, "capitalization": 2}
"""Texts that a rule puts into its message, where that is not one."""
_GAP = re.compile(r"%%|%(?:\[(\d{1,4})\])?[sdvq]")


@dataclass(frozen=True)
class RuleReading:
    """A rule, if the file holds one that can be used, and what there is to tell about the file."""

    rule: StyleRule | None = None
    faults: tuple[Problem, ...] = ()
    unsupported: tuple[Problem, ...] = ()


def read_style_rule(text: str | bytes, path: str, name: str) -> RuleReading:
    """Read the file of the rule of this name, such as `House.Filler`; nothing that stands in it raises an error."""
    try:
        written = read_yaml(text, path, STYLE_FILE)
    except UserError as error:
        return RuleReading(faults=problems(error.mistakes, path))
    slips = problems(written.mistakes, path)
    data, places = _with_known_spellings(written.data, written.places)
    extends = data.get("extends")
    if not isinstance(extends, str) or extends not in {*KINDS, *UNSUPPORTED}:
        return RuleReading(faults=(*slips, _unknown_kind(extends, places)))
    if extends in UNSUPPORTED:
        message = f"'{name}' has no effect: rules of kind '{extends}' are not supported"
        hint = "kinds that are: " + ", ".join(KINDS)
        return RuleReading(faults=slips, unsupported=(Problem(places.value("extends"), message, hint),))
    unknown = tuple(_unknown_keys(data, extends, places))
    validated = validate(KINDS[extends], _without_unknown_keys(data, extends), places)
    faults = (*slips, *unknown, *problems(validated.mistakes, path))
    if not validated.model:
        return RuleReading(faults=faults)
    rule = StyleRule(name, validated.model, places)
    refused = tuple(_refused(rule))
    odd = refused or (*_blanks(rule), *_unfilled(rule))
    return RuleReading(None if refused else rule, (*faults, *odd, *_odd_scopes(rule)))


def _with_known_spellings(data: dict[str, Data], places: Places) -> tuple[dict[str, Data], Places]:
    """The same with `ignoreCase` and the like written as `ignorecase`: Vale does not tell them apart."""
    small = {key: key.lower() for key in data if key != key.lower() and key.lower() not in data}
    if not small:
        return data, places
    keys, values = (
        {(small.get(str(path[0]), path[0]), *path[1:]): stretch for path, stretch in found.items()}
        for found in (places.keys, places.values)
    )
    return {small.get(key, key): value for key, value in data.items()}, Places(places.path, places.lines, keys, values)


def _unknown_kind(extends: Data, places: Places) -> Problem:
    if extends is None:
        return Problem(places.key("extends"), "extends: is missing", f"write one of {', '.join(KINDS)}")
    hint = did_you_mean(str(extends), (*KINDS, *UNSUPPORTED))
    return Problem(places.value("extends"), f"extends: {shown(extends)} is no kind of rule", hint)


def _unknown_keys(data: dict[str, Data], extends: str, places: Places) -> Iterator[Problem]:
    known = KINDS[extends].model_fields
    for key in data:
        if key not in known:
            hint = did_you_mean(key, known)
            hint = hint if hint.startswith("did") else f"rules of kind '{extends}' have {', '.join(known)}"
            yield Problem(places.key(key), f"{key}: unknown key", hint)
    action = data.get("action")
    for key in action if isinstance(action, dict) else ():
        if key not in Action.model_fields:
            yield Problem(
                places.key("action", key), f"action.{key}: unknown key", did_you_mean(key, Action.model_fields)
            )


def _without_unknown_keys(data: dict[str, Data], extends: str) -> dict[str, Data]:
    known = {key: value for key, value in data.items() if key in KINDS[extends].model_fields}
    action = known.get("action")
    if isinstance(action, dict):
        known["action"] = {key: value for key, value in action.items() if key in Action.model_fields}
    return known


def _refused(rule: StyleRule) -> Iterator[Problem]:
    """What keeps a rule of the right shape from being of use."""
    definition = rule.definition
    keys, hint = _NEEDS.get(definition.extends, ((), ""))
    if keys and definition.model_fields_set.isdisjoint(keys):
        yield Problem(rule.at(), f"has neither '{keys[0]}' nor '{keys[1]}'", hint)
    elif isinstance(definition, Existence) and not "".join((*map(str.strip, definition.tokens), *definition.raw)):
        key = "tokens" if "tokens" in definition.model_fields_set else "raw"
        yield Problem(rule.at(key), f"{key}: is empty", hint)
    for key, needed in type(definition).model_fields.items():
        if needed.is_required() and not getattr(definition, key):
            yield Problem(rule.at(key), f"{key}: is empty", "write what it is to hold; a rule is nothing without it")
    for scope, first in _scopes(rule):
        if first in INLINE:
            message = f"scope: '{first}' cannot be selected"
            yield Problem(rule.at("scope", scope), message, "use 'scope: raw', and a pattern for the markup")


def _odd_scopes(rule: StyleRule) -> Iterator[Problem]:
    for scope, first in _scopes(rule):
        hint = "" if first in (*SCOPES, *INLINE) else did_you_mean(first, SCOPES)
        if hint.startswith("did"):
            yield Problem(rule.at("scope", scope), f"scope: '{first}' selects nothing", hint)


def _blanks(rule: StyleRule) -> Iterator[Problem]:
    """Words of no letter, which are left out."""
    for key in ("tokens", "exceptions", "swap", "either"):
        words = getattr(rule.definition, key, ())
        for number, word in enumerate(words):
            if not word.strip():
                place = word if isinstance(words, Mapping) else number
                yield Problem(rule.at(key, place), f"{key}: '{word}' is no word", "write one, or take the line out")


def _unfilled(rule: StyleRule) -> Iterator[Problem]:
    """A message with a gap that nothing is put into."""
    definition = rule.definition
    gaps = [gap[1] for gap in _GAP.finditer(definition.message) if gap[0] != "%%"]
    asked = max([gaps.count(None), *(int(gap) for gap in gaps if gap)])
    filled = _FILLED.get(definition.extends, 1)
    if asked > filled:
        message = f"message: asks for {asked} texts; rules of kind '{definition.extends}' put {filled} into it"
        yield Problem(rule.at("message"), message, "take out what is too much; a percent sign is written '%%'")


def _scopes(rule: StyleRule) -> Iterator[tuple[int, str]]:
    """The outermost part of each scope, with its number in the list."""
    for number, selectors in enumerate(rule.definition.scope):
        for selector in selectors.split("&"):
            yield number, selector.strip().lstrip("~").strip().partition(".")[0]
