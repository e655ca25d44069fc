"""What did earlier builds come to, as far as the file tells that they have noted it in?

It is merged by machines and mended by hand: whatever cannot be read in it is passed over.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, TypeGuard

from pelican_contentstrategy.model.milestone import MOST, VERSION, Milestone, Trend, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
REVISION = re.compile(r"[0-9a-f]{1,64}")
LONGEST = 100_000
"""Bytes of a line that is looked into."""
LONGEST_NAME = 200
MOST_OF_ANYTHING = 10**9
NO_JSON = (ValueError, RecursionError)


def read_trend(content: bytes) -> Trend:
    """The last milestones of a file, in order, each once; of lines of a later version, what is to be kept."""
    objects = list(_objects(content))
    found = [_milestone(each) for _, each in objects]
    later = [line for line, each in objects if _version(each) > VERSION]
    milestones = in_order(each for each in found if each)
    return Trend(
        milestones, tuple(dict.fromkeys(later))[-MOST:], is_foreign=bool(objects and not milestones and not later)
    )


def _objects(content: bytes) -> Iterator[tuple[str, object]]:
    """Each line that holds JSON, and what it holds; marks of a merge are none."""
    for line in content.split(b"\n"):
        text = line.strip().removeprefix(b"\xef\xbb\xbf")
        if len(text) <= LONGEST:
            try:
                yield text.decode(), json.loads(text)
            except NO_JSON:
                continue


def _version(data: object) -> int:
    found = data.get("version") if isinstance(data, dict) else None
    return found if _is_number(found) else 0


def _milestone(data: object) -> Milestone | None:
    if not isinstance(data, dict) or _version(data) != VERSION:
        return None
    day, counts, scores, pillars = _day(data.get("day")), data.get("counts"), data.get("scores"), data.get("pillars")
    if day and _is_figures(counts) and _is_figures(scores, 100) and _are_figures(pillars):
        return Milestone(day, _day(data.get("newest")), _revision(data.get("revision")), counts, scores, pillars)
    return None


def _revision(written: object) -> str:
    return written if isinstance(written, str) and REVISION.fullmatch(written) else ""


def _day(written: object) -> date | None:
    try:
        return date.fromisoformat(written) if isinstance(written, str) and DAY.fullmatch(written) else None
    except ValueError:
        return None


def _is_figures(data: object, most: int = MOST_OF_ANYTHING) -> TypeGuard[dict[str, int]]:
    return isinstance(data, dict) and all(
        _is_name(name) and _is_number(each) and 0 <= each <= most for name, each in data.items()
    )


def _are_figures(data: object) -> TypeGuard[dict[str, dict[str, int]]]:
    return isinstance(data, dict) and all(_is_name(name) and _is_figures(each) for name, each in data.items())


def _is_number(data: object) -> TypeGuard[int]:
    return isinstance(data, int) and not isinstance(data, bool)


def _is_name(name: str) -> bool:
    return 0 < len(name) <= LONGEST_NAME and name.isprintable()
