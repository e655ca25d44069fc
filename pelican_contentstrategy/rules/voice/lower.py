"""A text in lower case, its places unchanged; what no pattern tells apart when case does not matter is one there."""

from __future__ import annotations

from functools import cache

LIKE = dict(
    zip(
        "ıſµςϐϑϕϖϰϱϵᲀᲁᲂᲃᲄᲅᲆᲇᲈẛ\u1fbe\u1fd3\u1fe3ﬆ",
        "isμσβθφπκρεвдосттъѣꙋṡ\u03b9\u0390\u03b0ﬅ",  # noqa: RUF001 - letters that look like others are what this is about
        strict=True,
    )
)
"""Letters that share their capital with another one, as dotless i does with i."""
DIGITS = range(0x660, 0x1FBFA)
"""Where the digits of other scripts stand."""


def in_lower_case(text: str) -> str:
    """The text in lower case and exactly as long, whatever languages do; every digit is one of ASCII's."""
    lower = text.replace("\u0130", "i").lower()  # no other letter grows
    if lower.isascii() or _plain().keys().isdisjoint(map(ord, set(lower))):
        return lower
    return lower.translate(_plain())


@cache
def _plain() -> dict[int, str]:
    digits = {code: chr(code) for code in DIGITS if chr(code).isdecimal()}
    return {code: str(int(digit)) for code, digit in digits.items()} | {ord(odd): like for odd, like in LIKE.items()}
