"""A style's message with what was found in it."""

from __future__ import annotations

import re
from functools import lru_cache

VERB = re.compile(r"%(?:\[(?P<number>\d+)\])?(?P<kind>[sdvq%])")


def message_with(message: str, arguments: tuple[str, ...]) -> str:
    """Every `%s` in turn, or the one that `%[2]s` names; one too many stays as it is written."""
    given = len(arguments)
    return "".join(
        [_on_a_line(arguments[number]) if 0 <= number < given else written for written, number in _parts(message)]
    )


@lru_cache(maxsize=4096)
def _parts(message: str) -> tuple[tuple[str, int], ...]:
    """A message in pieces; -1, or the number of the argument that takes its place."""
    parts: list[tuple[str, int]] = []
    done = following = 0
    for verb in VERB.finditer(message):
        parts.append((message[done : verb.start()], -1))
        done = verb.end()
        if verb["kind"] == "%":
            parts.append(("%", -1))
        elif verb["number"]:
            parts.append((verb[0], int(verb["number"]) - 1))
        else:
            parts.append((verb[0], following))
            following += 1
    return (*parts, (message[done:], -1))


def _on_a_line(text: str) -> str:
    return text if text.isprintable() and "  " not in text else re.sub(r"\s+", " ", text)
