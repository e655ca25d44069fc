"""A style's message with what was found in it."""

from __future__ import annotations

import re
from functools import lru_cache

VERB = re.compile(r"%(?:\[(?P<number>\d+)\])?(?P<kind>[sdvq%])")


@lru_cache(maxsize=4096)
def message_with(message: str, arguments: tuple[str, ...]) -> str:
    """Every `%s` in turn, or the one that `%[2]s` names; one too many stays as it is written."""
    left = iter(arguments)

    def filled(verb: re.Match[str]) -> str:
        if verb["kind"] == "%":
            return "%"
        if verb["number"]:
            number = int(verb["number"])
            return _on_a_line(arguments[number - 1]) if 0 < number <= len(arguments) else verb[0]
        return _on_a_line(next(left, verb[0]))

    return VERB.sub(filled, message)


def _on_a_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
