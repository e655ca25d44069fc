"""What of a text can be sent: stand in a feed, in a file for programs, in what is pasted elsewhere?"""

from __future__ import annotations

import re

UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What cannot stand in XML, or is a control character that no text needs."""


def plain(text: str) -> str:
    """A text without what cannot be sent."""
    return UNSENDABLE.sub("", text)
