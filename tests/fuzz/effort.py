"""How many inputs does a fuzz test try? A few by custom, many where `make fuzz` asks for them; all are counted."""

from __future__ import annotations

import os
from collections import Counter
from functools import wraps
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

ASKED = os.environ.get("FUZZ_EXAMPLES", "")
EXAMPLES = int(ASKED or "40")
"""Inputs that each test tries; one that builds whole sites tries a share of them."""
TRIED: Counter[str] = Counter()
"""Inputs that went through, by test."""


def tries(*materials: SearchStrategy[Any], share: float = 1) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Have a test try inputs made of these materials: the same ones every time, unless many are asked for."""

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @settings(
            max_examples=max(3, round(EXAMPLES * share)),
            derandomize=not ASKED,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(*materials)
        @wraps(test)
        def counted(*arguments: Any, **fixtures: Any) -> None:
            test(*arguments, **fixtures)
            TRIED[f"{test.__module__.rpartition('.')[2]}: {test.__name__}"] += 1

        return counted

    return decorate
