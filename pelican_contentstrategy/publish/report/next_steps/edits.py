"""What is to be written or typed, so that a problem is mended?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.step import Fix
from pelican_contentstrategy.publish.report.stub import PROGRAM, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.publish.report.next_steps.desk import Desk

MEANT = re.compile(r"(?:did you mean|write) '([^']+)'|allowed there: ([^,]+)")
"""What a hint would have written."""
WRONG = re.compile(r"'([^']+)'")
"""What a message is about, as it is written."""
AROUND = 40
"""Characters beside a change that are shown with it."""


def edit(diagnostic: Diagnostic, desk: Desk) -> Fix | None:
    """The words as they are and as they should be; None where no hint says so, or the line does not have them once."""
    meant, wrong = MEANT.search(diagnostic.hint), WRONG.search(diagnostic.message)
    if not meant or not wrong:
        return None
    line = desk.line_of(diagnostic)
    if line.count(wrong[1]) != 1:
        return None
    before = around(line, wrong[1])
    return Fix("edit", before.replace(wrong[1], meant[1] or meant[2]), str(desk.spot_of(diagnostic)), before)


def around(line: str, words: str) -> str:
    """Words of a line with what is beside them: the whole line if it is short, else up to a blank at either end."""
    start = line.index(words)
    end = start + len(words)
    if len(line) <= len(words) + 2 * AROUND:
        return line.strip()
    first = line.rfind(" ", 0, max(0, start - AROUND)) + 1 if start > AROUND else 0
    last = line.find(" ", min(len(line), end + AROUND))
    first = max(first, start - 2 * AROUND)
    return line[first : min(len(line) if last < 0 else last, end + 2 * AROUND)].strip()


def fix_with(name: str, found: Sequence[Diagnostic], desk: Desk) -> Fix:
    """Have the program do what it can, for one rule or for all about links."""
    select = f" --select {quoted(name)}" if name else ""
    known = " --known" if all(each in desk.held_back for each in found) else ""
    return Fix("command", f"{PROGRAM} fix{select}{known}", "shows what it can change; with --apply, it writes that")


def look_at(diagnostic: Diagnostic) -> Fix:
    """See all there is about a file."""
    return Fix("command", f"{PROGRAM} check {quoted(diagnostic.span.path)}", "tells all that was found in it")
