"""Which small values does the strategy file know: shares, durations, labels, dates, addresses, ids."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

URL_SCHEMES = ("http", "https", "mailto", "tel")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%", re.ASCII)
_FRACTION = re.compile(r"0?\.\d+|0|1(?:\.0+)?", re.ASCII)
_DURATION = re.compile(r"(\d{1,4})\s+(day|week|month|year)s?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", re.ASCII)
_SHOWN = 60
"""Characters of a value that a message repeats."""

_MONTHS = {"month": 1, "year": 12}
_DAYS = {"day": 1, "week": 7}


def shown(value: object) -> str:
    """A value as a message repeats it: text in quotes, on one line and not too long; of anything else the shape."""
    if isinstance(value, Mapping):
        return "keys with values"
    if isinstance(value, list | tuple):
        return "a list"
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= _SHOWN else f"'{text[:_SHOWN]}...'"


def mistake(message: str, hint: str = "") -> PydanticCustomError:
    """A mistake for validators to raise; pydantic tells the place, `message` and `hint` are shown as they are."""
    return PydanticCustomError("strategy_mistake", "{message}", {"message": message, "hint": hint})


@dataclass(frozen=True, slots=True)
class Duration:
    """A stretch of the calendar, such as 6 months."""

    count: int
    unit: str

    def __mul__(self, times: int) -> Duration:
        return Duration(self.count * times, self.unit)

    def after(self, day: date) -> date:
        """The day this much later; the last day of its month where the month is too short."""
        try:
            if self.unit in _DAYS:
                return day + timedelta(days=self.count * _DAYS[self.unit])
            years, month = divmod(day.month - 1 + self.count * _MONTHS[self.unit], 12)
            last = calendar.monthrange(day.year + years, month + 1)[1]
            return date(day.year + years, month + 1, min(day.day, last))
        except (OverflowError, ValueError):
            return date.max

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


@dataclass(frozen=True)
class Label:
    """Words readers see, in one language or in several."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Words by language; by "" where they are the same in all."""

    def in_(self, lang: str) -> str:
        """The words in a language, else in its plainer form (`de` for `de-AT`), else the first there are."""
        wanted = lang.replace("_", "-").casefold()
        for known in (wanted, wanted.partition("-")[0], ""):
            if known in self.texts:
                return self.texts[known]
        return next(iter(self.texts.values()), "")

    def __bool__(self) -> bool:
        return bool(self.texts)

    def __hash__(self) -> int:
        return hash(frozenset(self.texts.items()))

    def __str__(self) -> str:
        return self.in_("")


def _share(value: object) -> float:
    text = str(value).strip()
    percent = _SHARE.fullmatch(text)
    share = float(percent[1]) / 100 if percent else float(text) if _FRACTION.fullmatch(text) else -1
    if 0 <= share <= 1:
        return share
    raise mistake(f"{shown(value)} is not a share", "write it as 40% or 0.4, at most 100%")


def _duration(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    found = _DURATION.fullmatch(str(value).strip())
    if found and int(found[1]):
        return Duration(int(found[1]), found[2])
    raise mistake(f"{shown(value)} is not a length of time", "write it as '6 months', in days, weeks, months or years")


def as_duration(written: str) -> Duration | None:
    """A length of time as front matter has it; None where it is none."""
    try:
        return _duration(written) if written else None
    except PydanticCustomError:
        return None


def _label(value: object) -> Label:
    if isinstance(value, Label):
        return value
    if isinstance(value, str):
        return Label({"": value})
    if not isinstance(value, Mapping) or not value:
        raise mistake("needs text, or a text for each language", "write 'en: Weighing it up' on a line below it")
    for lang, text in value.items():
        if not isinstance(text, str):
            raise mistake(f"has no text in {shown(lang)}")
        if not _LANGUAGE.fullmatch(lang):
            raise mistake(f"{shown(lang)} is not a language", "write it as in LANG: en, de, pt-br")
    return Label({lang.replace("_", "-").casefold(): text for lang, text in value.items()})


def _day(value: object) -> object:
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise mistake(f"{shown(value)} is not a date", "write it as 2027-03-31")
    return value


def scheme_of(address: str) -> str:
    """What a browser takes for the scheme of an address, however that is hidden; nothing where it has none."""
    found = _SCHEME.match(_UNSEEN.sub("", address))
    return found[1] if found else ""


def is_readable(address: str) -> bool:
    """Whether an address can be taken apart; half an IPv6 address cannot, for one."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _url(value: str) -> str:
    scheme = scheme_of(value)
    if scheme and scheme.casefold() not in URL_SCHEMES:
        raise mistake(
            f"an address may not begin with {shown(f'{scheme}:')}",
            f"write one of {', '.join(URL_SCHEMES)}, or a path of this site",
        )
    if not is_readable(value):
        raise mistake(f"no browser can read the address {shown(value)}", "write it as your browser shows it")
    return value


def _lifted(value: object) -> str | None:
    if value is False or (isinstance(value, str) and value.strip().casefold() == "false"):
        return None
    if isinstance(value, str):
        return value
    if value is None:
        raise mistake("has no value")
    raise mistake(f"needs text, or 'false', not {shown(value)}")


def _slug(value: str) -> str:
    letters = all(letter in "-_." or unicodedata.category(letter)[0] in "LMN" for letter in value)
    if value and letters and value[0] not in "-_." and value[-1] not in "-_.":
        return value
    fit = re.sub(r"[^\w.]+", "-", value).strip("-_.")
    raise mistake(
        f"{shown(value)} cannot be an id: it would stand in addresses",
        (f"write '{fit}'; " if fit else "") + "an id holds letters, digits and, between them, '-', '_' and '.'",
    )


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that may not be blank."""

Lifted = Annotated[
    str | None, PlainValidator(_lifted), WithJsonSchema({"anyOf": [{"type": "string"}, {"const": False}]})
]
"""Text; none where it is written `false`."""

Slug = Annotated[str, AfterValidator(_slug)]
"""An id, fit to stand in an address as it is."""

Url = Annotated[str, AfterValidator(_url)]
"""An address with a harmless scheme, or none."""

Share = Annotated[
    float,
    PlainValidator(_share),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{1,3}(\.\d+)?\s*%$"},
                {"type": "number", "minimum": 0, "maximum": 1},
            ]
        }
    ),
]
"""A part of a whole, 0 to 1; written 40% or 0.4. A bare 40 is a mistake: it might mean either."""

Interval = Annotated[
    Duration,
    PlainValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,4}\s+(day|week|month|year)s?$"}),
]
"""A duration, written as '6 months'."""

ReaderLabel = Annotated[
    Label,
    PlainValidator(_label),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
            ]
        }
    ),
]
"""Words readers see, written as a text or as one text for each language."""

Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"format": "date", "not": {"type": ["number", "boolean", "array", "object"]}}),
]
"""A date, written as 2027-03-31; its schema lets pass what a YAML 1.1 parser makes of that, which is not a string."""

Percent = Annotated[float, Field(ge=0, le=100)]
"""A part of a hundred, as options of rules have it."""

Count = Annotated[int, Field(ge=1)]
"""How many: one or more."""

Number = Annotated[float, Field(allow_inf_nan=False)]
"""Any number but infinity."""
