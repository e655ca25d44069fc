"""CS003: a rule must not fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Crash, Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS003", on=Crash, severity=Severity.ERROR)
def rule_crashed(crash: Crash) -> Iterator[Problem]:
    """A rule failed on a file; everything else went on.

    ## Why
    It is a fault of this program, not of the content. No baseline and no suppression holds it back, and `check` ends
    with exit code 2, because nobody can tell what the rule would have found.
    """
    hint = "a fault of this program: report it with the file, and ignore the rule meanwhile"
    yield Problem(crash.span, f"{crash.step} failed: {crash.error}", hint)
