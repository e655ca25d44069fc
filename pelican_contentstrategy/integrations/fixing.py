"""`fix`: edits of the files of a site, chosen, and written with nothing else changed."""

from __future__ import annotations

import codecs
import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.fixes import plan_fixes
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.collection import collection_paused
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.whole_files import begin
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from pelican_contentstrategy.integrations.checking import Checked
    from pelican_contentstrategy.model.change import Change
    from pelican_contentstrategy.model.diagnostic import Diagnostic

OF_LINKS = ("CS2",)
"""The rules that are asked for edits, unless others are named."""


def planned_changes(
    checked: Checked, paths: Sequence[Path], handles: Sequence[str], *, with_known: bool
) -> tuple[Change, ...]:
    """What mends the diagnostics of some rules, in files and folders or anywhere; UserError if they mean nothing."""
    review = checked.result.review
    known_names = review.site.library.handles
    for handle in handles:
        _ensure_known(handle, known_names)
    allowed = checked.files_within(paths)
    found = (*review.diagnostics, *(review.known if with_known else ()))
    wanted = (each for each in found if _is_meant(each, handles or OF_LINKS))
    selection = Selection(checked.project.blueprint.checks)
    with collection_paused():
        return plan_fixes(wanted, review.site, selection, lambda path: not paths or path in allowed)


def mendable_known(checked: Checked, handles: Iterable[str]) -> int:
    """How many problems of these rules the baseline holds back."""
    meant = tuple(handles) or OF_LINKS
    return sum(_is_meant(each, meant) for each in checked.result.review.known)


def write_change(path: Path, change: Change) -> str:
    """Write a file whole or not at all; what kept it from being written, or nothing.

    It is left alone if it is not what it was when it was read. A link to a file stays one.
    """
    try:
        real = path.resolve(strict=True)
        data = real.read_bytes()
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        if data != mark + change.before.encode():
            return "it has changed since it was read; run it again"
        if not os.access(real, os.W_OK):
            return "permission denied"
        _replace(real, mark + change.after.encode())
    except OSError as error:
        return reason(error)
    return ""


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = begin(path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, temporary)
        with contextlib.suppress(OSError, AttributeError):  # not ours to give away, or no owners here
            owner = path.stat()
            os.chown(temporary, owner.st_uid, owner.st_gid)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _is_meant(diagnostic: Diagnostic, handles: Iterable[str]) -> bool:
    return any(specificity(handle, diagnostic.code, diagnostic.name) for handle in handles)


def _ensure_known(handle: str, of_styles: Collection[str]) -> None:
    if fold(handle) in of_styles or any(specificity(handle, rule.code, rule.name) for rule in all_rules()):
        return
    known = [name for rule in all_rules() for name in (rule.name, rule.code)]
    raise UserError(
        [
            Mistake(
                f"there is no rule '{handle}'",
                hint=did_you_mean(handle, known) or "all of them: pelican-contentstrategy rule",
            )
        ]
    )
