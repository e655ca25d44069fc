"""What becomes of a failure that no rule foresaw: it is told in one paragraph, and the rest goes on."""

from __future__ import annotations

import errno
import traceback
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import PurePath
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REMEDIES = {
    errno.ENOSPC: "make room on the disk; what was there before is still whole",
    errno.EDQUOT: "make room; what was there before is still whole",
    errno.EROFS: "the disk or folder is mounted for reading only; let it be written to",
    errno.EACCES: "let the user who builds the site write there",
    errno.EPERM: "let the user who builds the site write there",
    errno.ELOOP: "take away the link there that leads to itself",
    errno.EEXIST: "take away the file or link that stands where a folder is needed",
    errno.ENOTDIR: "take away the file that stands where a folder is needed",
    errno.ENAMETOOLONG: "no part of a path may have more than 255 bytes",
}
"""By the system's number of an error."""
FEW = 3
"""Failures for one reason that are told one by one."""
HINT = "a fault of this program or of a template: 'pelican content --debug' shows all of it"


@contextmanager
def collected(failures: list[UserError], what: str) -> Iterator[None]:
    """Keep a failure from going further: it is added to a list. `what` is what could not be done, if nothing tells."""
    try:
        yield
    except UserError as error:
        failures.append(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the site must be built
        failures.append(fault(what, error))


def fault(what: str, error: Exception) -> UserError:
    """An unforeseen failure in the words of a mistake: what could not be done, why, and where."""
    if isinstance(error, OSError) and error.strerror:
        mistake = Mistake(f"{what}: {reason(error)}", hint=remedy(error))
    else:
        why = " ".join(f"{type(error).__name__}: {error}".split())
        mistake = Mistake(f"{what}: {why} ({_place(error)})", hint=HINT)
    told = UserError([mistake])
    told.__cause__ = error
    return told


def shortened(failures: Iterable[UserError]) -> Iterator[UserError]:
    """The same; but of many files of a folder that the system refuses for one reason, only the first is named."""
    of_reasons: dict[object, list[UserError]] = {}
    for failure in failures:
        cause = failure.__cause__
        alike = (cause.errno, PurePath(str(cause.filename or "")).parent) if isinstance(cause, OSError) else failure
        of_reasons.setdefault(alike, []).append(failure)
    for many in of_reasons.values():
        if len(many) <= FEW:
            yield from many
            continue
        first, *more = many[0].mistakes
        told = UserError([replace(first, message=f"{first.message}; nor can {len(many) - 1:,} more files"), *more])
        told.__cause__ = many[0].__cause__
        yield told


def reason(error: OSError) -> str:
    """Why a file cannot be used, in the system's words."""
    return (error.strerror or str(error)).lower()


def remedy(error: OSError) -> str:
    """What to do about it, where that is not plain from the reason."""
    return REMEDIES.get(error.errno or 0, "")


def _place(error: Exception) -> str:
    """The file and line at fault: of a template, if one was at work."""
    frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    templates = [frame for frame in frames if not frame[0].endswith((".py", ">"))]
    path, line = (templates or frames)[-1]
    return f"{PurePath(path).name}:{line}"


def spell_out(stream: object) -> None:
    """Have a stream spell out the characters that it cannot print, instead of failing over them."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
