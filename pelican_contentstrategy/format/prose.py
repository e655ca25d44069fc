"""Alerts of loose files in the shapes that scripts and editors know from Vale."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import printable
from pelican_contentstrategy.rules.voice.active import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.placed import Placed

LEVELS = {severity: level for level, severity in SEVERITIES.items()}
"""What Vale calls our severities."""


def prose_lines(files: Iterable[tuple[str, Iterable[Placed]]]) -> Iterator[str]:
    """`path:line:column:rule:message`, a line each; a piece for every file."""
    for path, found in files:
        yield "".join(
            f"{printable(path)}:{each.span.line}:{each.span.column}:{printable(each.alert.rule)}:{printable(each.alert.message)}\n"
            for each in found
        )


def prose_json(files: Iterable[tuple[str, Iterable[Placed]]]) -> Iterator[str]:
    """One object, piece by piece: alerts by file, those without left out; ASCII only, so no encoding can spoil it."""
    before = "{\n"
    for path, found in files:
        alerts = [_alert(each) for each in found]
        if alerts:
            yield f"{before}  {json.dumps(path)}: {_indented(alerts)}"
            before = ",\n"
    yield "{}\n" if before == "{\n" else "\n}\n"


def _indented(alerts: list[dict[str, object]]) -> str:
    return json.dumps(alerts, indent=2).replace("\n", "\n  ")


def _alert(placed: Placed) -> dict[str, object]:
    alert = placed.alert
    return {
        "Action": {"Name": placed.action, "Params": list(placed.parameters) or None},
        "Span": [placed.span.column, placed.last],
        "Check": alert.rule,
        "Description": alert.description,
        "Link": alert.link,
        "Message": _on_a_line(alert.message),
        "Severity": LEVELS[alert.severity],
        "Match": alert.quote,
        "Line": placed.span.line,
    }


def _on_a_line(message: str) -> str:
    return " ".join(message.splitlines())
