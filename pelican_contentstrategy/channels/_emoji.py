"""What is an emoji?"""

from __future__ import annotations

import regex

_MARKED = r"(?:\p{Emoji_Modifier}|\ufe0f\u20e3?)?"
_SUBDIVISION = r"(?:[\U000e0020-\U000e007e]+\U000e007f)?"
_JOINED = rf"(?:\u200d\p{{Extended_Pictographic}}{_MARKED})*"

EMOJI = regex.compile(
    rf"""\p{{Regional_Indicator}}{{2}} | [0-9\#*]\ufe0f?\u20e3
      | (?: \p{{Emoji_Presentation}} | \p{{Extended_Pictographic}}(?=\ufe0f|\p{{Emoji_Modifier}}|\u200d\p{{ExtPict}}) )
        (?!\ufe0e) {_MARKED}{_SUBDIVISION}{_JOINED}""",
    regex.VERBOSE,
)
"""One emoji with all that belongs to it: flags, keycaps, skin tones, joiners.

Signs that are shown as text unless something asks for colours, such as `©`, are none by themselves (UTS 51).
"""
