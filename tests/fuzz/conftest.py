"""Counts the inputs that were tried, over all processes, and says how many there were."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.fuzz.effort import ASKED, TRIED

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

ELSEWHERE: Counter[str] = Counter()
"""What other processes have tried."""


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process of several hands its numbers over."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["fuzz"] = dict(TRIED)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """One of these processes has ended."""
    ELSEWHERE.update(getattr(node, "workeroutput", {}).get("fuzz", {}))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """How many inputs of each test went through, where many were asked for."""
    found = TRIED + ELSEWHERE
    if ASKED and found:
        for name, number in sorted(found.items()):
            terminalreporter.write_line(f"{number:>9,}  {name}")
        terminalreporter.write_line(f"{sum(found.values()):>9,}  inputs tried")
