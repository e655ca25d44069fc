"""Does data have the shape a model asks for, and if not, what is wrong with it in plain words?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic_core import ErrorDetails

    from pelican_contentstrategy.model.places import KeyPath, Places

Model = TypeVar("Model", bound=BaseModel)

MOST_MISTAKES = 1_000
"""Mistakes told of one file; nobody mends more in one go, and looking for suggestions takes time."""

_LIST = ("a list", "write one '- item' a line, or [item, item]")
_KEYS = ("keys with values", "write one 'key: value' a line below it, further right")
_DATE = ("a date", "write it as 2027-03-31")
_PLAIN = {
    "extra_forbidden": "unknown key",
    "missing": "is missing",
    "string_too_short": "is empty",
    "too_short": "is empty",
}
_SHAPES = {
    "string_type": ("text", ""),
    "int_type": ("a whole number", ""),
    "float_type": ("a number", ""),
    "bool_type": ("yes or no", ""),
    "date_type": _DATE,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "mapping_type": _KEYS,
    "dict_type": _KEYS,
    "model_type": _KEYS,
}
_KINDS = {
    "int_parsing": ("a whole number", ""),
    "int_from_float": ("a whole number", ""),
    "int_parsing_size": ("a whole number of reasonable size", ""),
    "float_parsing": ("a number", ""),
    "finite_number": ("a number", ""),
    "bool_parsing": ("yes or no", ""),
    "date_parsing": ("a day of the calendar", ""),
    "date_from_datetime_parsing": ("a day of the calendar", ""),
}
_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}
_MANY = "'pelican-contentstrategy schema' tells all keys"


@dataclass(frozen=True)
class Validated(Generic[Model]):
    """A model, or what keeps data from being one."""

    model: Model | None
    mistakes: tuple[Mistake, ...] = ()


def validate(
    model: type[Model], data: object, places: Places, at: KeyPath = (), beside: Sequence[str] = ()
) -> Validated[Model]:
    """Make a model of the data that stands at a path; keys `beside` are known there too, though not to the model."""
    try:
        return Validated(model.model_validate(data, context=places))
    except ValidationError as error:
        details = error.errors(include_url=False)
        return Validated(None, tuple(islice(_mistakes(details, model, places, at, beside), MOST_MISTAKES + 1)))


def key_path(path: KeyPath) -> str:
    """A path as people write it: `pillars.bread.goals[1]`; unlike in programs, a list begins with item 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


def _mistakes(
    details: Sequence[ErrorDetails], model: type[BaseModel], places: Places, at: KeyPath, beside: Sequence[str]
) -> Iterator[Mistake]:
    for detail in details:
        kind, loc = detail["type"], detail["loc"]
        path = (*at, *loc) if kind == "missing" else _written((*at, *loc), places)
        message, hint = _in_words(detail)
        if kind == "missing" and path in places.keys:
            message = "has no value"
        if kind == "extra_forbidden":
            keys = (*_keys(model, loc[:-1]), *(beside if len(loc) == 1 else ()))
            hint = did_you_mean(str(loc[-1]), keys) or (_MANY if keys else "nothing may stand here")
        of_key = kind == "extra_forbidden" or loc[-1:] == ("[key]",)
        span = places.key(*path) if of_key else places.value(*path)
        yield Mistake(f"{key_path(path)}: {message}" if path else message, span, hint)


def _written(path: KeyPath, places: Places) -> KeyPath:
    """A path without what pydantic adds to it: markers of keys, and the members of unions it tried."""
    written: KeyPath = ()
    for part in path:
        if (*written, part) in places.keys:
            written = (*written, part)
    return written


def _in_words(detail: ErrorDetails) -> tuple[str, str]:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    message, hint = _pydantics_own(detail["msg"]), ""
    if kind == "strategy_mistake":
        message, hint = str(context["message"]), str(context["hint"])
    elif kind in _PLAIN:
        message = _PLAIN[kind]
    elif value is None:
        message = "has no value"
    elif kind in _SHAPES:
        wanted, hint = _SHAPES[kind]
        message = f"needs {wanted}, not {shown(value)}"
    elif kind in _KINDS:
        wanted, hint = _KINDS[kind]
        message = f"{shown(value)} is not {wanted}"
    elif kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        message = f"must be {words} {context[name]:g}, not {shown(value)}"
    elif kind in {"literal_error", "enum"}:
        message, hint = _choice(value, str(context["expected"]))
    return message, hint


def _choice(value: object, expected: str) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", expected) or [expected]
    if not isinstance(value, str):
        return f"needs one of {', '.join(choices)}, not {shown(value)}", ""
    hint = did_you_mean(value, choices)
    return f"{shown(value)} is not one of {', '.join(choices)}", hint if hint.startswith("did") else ""


def _pydantics_own(message: str) -> str:
    """For what only a rule's own options can ask for."""
    message = message.removeprefix("Value error, ").removeprefix("Assertion failed, ").rstrip(".")
    return message.replace("Input should", "should", 1) if message.startswith("Input") else message


def _keys(model: type[BaseModel], loc: KeyPath) -> tuple[str, ...]:
    """Keys that a mapping may have, found by following a path through the models."""
    kind: Any = model
    for part in loc:
        if _is_model(kind):
            known = kind.model_fields.get(str(part))
            kind = known.annotation if known else None
        else:
            kinds = get_args(kind) or (None,)
            kind = kinds[-1] if isinstance(part, str) else kinds[0]
        while get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
    return tuple(kind.model_fields) if _is_model(kind) else ()


def _is_model(kind: object) -> bool:
    """Whether it is a class of ours; Python 3.10 takes `Mapping[str, int]` for a class, too."""
    return isinstance(kind, type) and get_origin(kind) is None and issubclass(kind, BaseModel)
