"""Which of Pelican's functions is at work? Nothing in its settings tells."""

from __future__ import annotations

import sys
from typing import Any

import pelican


def is_under(function: Any) -> bool:
    """Whether a function of Pelican's called us, however far away."""
    frame = sys._getframe()  # noqa: SLF001 - the callers' functions are the only witness
    while frame.f_back:
        frame = frame.f_back
        if frame.f_code is function.__code__:
            return True
    return False


def is_watching() -> bool:
    """Whether Pelican builds the site anew whenever something changes, for somebody who is writing."""
    return is_under(pelican.autoreload)
