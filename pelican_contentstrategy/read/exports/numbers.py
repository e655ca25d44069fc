"""What number stands in a cell, whatever country its file is from?"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

Mark = Literal[".", ",", ""]
"""What stands before decimals; nothing if nobody knows."""
Kind = Literal["whole", "number", "share", "percent", "seconds", "flag"]
"""`whole` has no decimals, so that what stands before three digits groups them. A bare 50 is half of a `percent`."""

NOTHING = frozenset({"", "-", "--", "---", "–", "—", "n/a", "na", "null", "none", "nan", "(not set)"})
"""How tools write that they have no number."""
YES = frozenset({"true", "yes", "t", "1"})
INEXACT = re.compile(r"[<>≤≥~]\s*\d")
MOST_CHARACTERS = 40
MOST = 1e15
REMEMBERED = 1 << 15
"""Cells that are not read again: most numbers of an export stand in many of its rows."""
NUMBER = re.compile(
    r"""(?P<sign>[-+\u2212]?)
        (?P<whole>\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\d{3})+|\d*)
        (?P<rest>(?:[.,]\d+)*)
        (?P<power>(?:[eE][-+]?\d{1,2})?)
    """,
    re.VERBOSE | re.ASCII,
)
PART = re.compile(r"([.,])(\d+)", re.ASCII)
CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2}(?:\.\d+)?)", re.ASCII)
SPOKEN = re.compile(
    r"(?:(\d+)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?|s)?)?)?\s*(?:(\d+)\s*s(?:ec(?:onds?|s)?)?)?", re.ASCII
)
GROUP = 3
"""Digits between two marks that group them."""


class NotANumberError(ValueError):
    """What stands in a cell, and why it is no number."""


class Numeral(NamedTuple):
    """A number as written. `decimal` is the mark it has before decimals, as far as that can be seen in it alone.

    If it is `ambiguous`, its only mark may stand for either: '1,234'.
    """

    digits: str
    decimal: Mark = ""
    ambiguous: Mark = ""


@dataclass
class Evidence:
    """Which mark the cells of a file have before decimals; the language of its header tells where no cell does."""

    points: bool = False
    commas: bool = False

    def take(self, cell: str, kind: Kind) -> None:
        """Look at one more cell."""
        mark = _mark(cell, kind)
        if mark == ".":
            self.points = True
        elif mark:
            self.commas = True

    def mark(self, usual: Mark) -> Mark:
        """The mark of this file; `usual` is that of its language."""
        if self.points != self.commas:
            return "." if self.points else ","
        return "" if self.points else usual


@lru_cache(maxsize=REMEMBERED)
def number_in(cell: str, kind: Kind, decimal: Mark) -> float | None:
    """The number in a cell: a share as 0 to 1, a time in seconds; None where the tool has none.

    NotANumberError says why something else is no number.
    """
    text = cell.strip()
    if kind == "flag":
        return float(text.casefold() in YES)
    if text.casefold() in NOTHING or INEXACT.match(text):
        return None
    if len(text) > MOST_CHARACTERS:
        raise NotANumberError(f"'{text[:MOST_CHARACTERS]}...' is no number")
    if kind == "seconds" and (seconds := _seconds(text)) is not None:
        return seconds
    bare, is_percent = _bare(text)
    value = _value(bare, text, kind, decimal)
    if abs(value) > MOST:
        raise NotANumberError(f"'{text}' is more than anybody counts")
    if value < 0 and kind != "number":
        raise NotANumberError(f"'{text}' is less than nothing")
    return value / 100 if is_percent or kind == "percent" else value


def _value(bare: str, text: str, kind: Kind, decimal: Mark) -> float:
    numeral = _numeral(bare)
    if numeral is None:
        raise NotANumberError(f"'{text}' is no number")
    if not numeral.ambiguous:
        return float(numeral.digits)
    mark = numeral.ambiguous
    if kind == "whole" or (decimal and mark != decimal):
        return float(numeral.digits.replace(mark, ""))
    if decimal:
        return float(numeral.digits.replace(mark, "."))
    either = numeral.digits.replace(mark, ""), numeral.digits.replace(mark, ".")
    raise NotANumberError(f"'{text}' may be {either[0]} or {either[1]}: nothing in the file tells")


@lru_cache(maxsize=REMEMBERED)
def _mark(cell: str, kind: Kind) -> Mark:
    numeral = None if cell.isdigit() else _numeral(_bare(cell)[0])
    if numeral is None:
        return ""
    if numeral.ambiguous and kind == "whole":
        return "." if numeral.ambiguous == "," else ","
    return numeral.decimal


def _numeral(bare: str) -> Numeral | None:
    found = NUMBER.fullmatch(bare) if len(bare) <= MOST_CHARACTERS else None
    if not found or not (found["whole"] or found["rest"]):
        return None
    whole = re.sub(r"\D", "", found["whole"])
    is_grouped = whole != found["whole"]
    parts = PART.findall(found["rest"])
    if len(parts) > 1:
        numeral = None if is_grouped or not 0 < len(whole) <= GROUP else _of_groups(whole, parts)
    elif not parts:
        numeral = Numeral(whole)
    else:
        numeral = _of_one_mark(whole, *parts[0], is_settled=is_grouped or bool(found["power"]))
    if numeral is None:
        return None
    sign = "-" if found["sign"] in {"-", "\u2212"} else ""
    return numeral._replace(digits=f"{sign}{numeral.digits}{found['power']}")


def _of_one_mark(whole: str, mark: Mark, rest: str, *, is_settled: bool) -> Numeral:
    if not is_settled and len(rest) == GROUP and 0 < len(whole) <= GROUP and whole[0] != "0":
        return Numeral(f"{whole}{mark}{rest}", ambiguous=mark)
    return Numeral(f"{whole or 0}.{rest}", decimal=mark)


def _of_groups(whole: str, parts: list[tuple[Mark, str]]) -> Numeral | None:
    """1,234,567 and 1.234.567,8; and 12,34,567 as in India."""
    *groups, (last_mark, last) = parts
    marks = {mark for mark, _ in groups}
    is_last_group = last_mark in marks
    if is_last_group:
        groups.append((last_mark, last))
    if len(marks) > 1 or any(len(group) not in {2, GROUP} for _, group in groups) or len(groups[-1][1]) != GROUP:
        return None
    digits = whole + "".join(group for _, group in groups)
    if is_last_group:
        return Numeral(digits, decimal="." if last_mark == "," else ",")
    return Numeral(f"{digits}.{last}", decimal=last_mark)


def _bare(text: str) -> tuple[str, bool]:
    """A number without the signs around it, and whether one of them was for percent."""
    text = text.strip()
    is_percent = text.endswith(("%", "\uff05"))
    text = text.rstrip("%\uff05").strip()
    while text and unicodedata.category(text[0]) == "Sc":
        text = text[1:].strip()
    while text and unicodedata.category(text[-1]) == "Sc":
        text = text[:-1].strip()
    return text, is_percent


def _seconds(text: str) -> float | None:
    clock = CLOCK.fullmatch(text)
    if clock:
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)
    spoken = SPOKEN.fullmatch(text)
    if spoken and any(spoken.groups()):
        hours, minutes, seconds = (int(each or 0) for each in spoken.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    return None
