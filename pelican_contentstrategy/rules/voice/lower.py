"""A text in lower case, its places unchanged; what no pattern tells apart when case does not matter is one there."""

from __future__ import annotations

import re
from functools import cache

LIKE = dict(
    zip(
        "\u0131\u017f\u00b5\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88\u1e9b\u1fbe\u1fd3\u1fe3\ufb06",
        "is\u03bc\u03c3\u03b2\u03b8\u03c6\u03c0\u03ba\u03c1\u03b5\u0432\u0434\u043e\u0441\u0442\u0442\u044a\u0463\ua64b\u1e61\u03b9\u0390\u03b0\ufb05",
        strict=True,
    )
)
"""Letters that share their capital with another one, as dotless i does with i."""
FOREIGN = re.compile(r"[^\x00-\x7f]")
DIGITS = range(0x660, 0x1FBFA)
"""Where the digits of other scripts stand."""


def in_lower_case(text: str) -> str:
    """The text in lower case and exactly as long, whatever languages do; every digit is one of ASCII's."""
    lower = text.replace("\u0130", "i").lower()  # no other letter grows
    if lower.isascii() or _plain().keys().isdisjoint(map(ord, set(FOREIGN.findall(lower)))):
        return lower
    return lower.translate(_plain())


@cache
def _plain() -> dict[int, str]:
    tens = (code for code in DIGITS[::10] if chr(code).isdecimal())  # the ten digits of a script stand in a row
    digits = {code: chr(code) for ten in tens for code in range(ten - 9, ten + 10) if chr(code).isdecimal()}
    return {code: str(int(digit)) for code, digit in digits.items()} | {ord(odd): like for odd, like in LIKE.items()}
