"""An alert in the words of a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.alert import Alert, AlertKind

MARKUP = re.compile(r"[<>\[\]{}`\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What is more than words in Markdown, reStructuredText or HTML: no style writes that to a file, whoever made it."""


def told(alert: Alert, kind: AlertKind) -> Iterator[Problem]:
    """The problem that an alert of this kind is: in its rule's words and name, and why it is one here."""
    if alert.kind != kind:
        return
    only = alert.replacements[0] if len(alert.replacements) == 1 else None
    yield Problem(
        alert.where,
        f"{alert.message} ({alert.why})" if alert.why else alert.message,
        hint=alert.description or (f"see {alert.link}" if alert.link else ""),
        name=alert.rule,
        severity=alert.severity,
        replacement=None if only is None or MARKUP.search(only) else only,
        link=alert.link,
    )
