"""What becomes of a failure that no rule foresaw: it is told in one paragraph, and the rest goes on."""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import PurePath
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        mistake = Mistake(f"{what}: {reason(error)}")
    else:
        why = " ".join(f"{type(error).__name__}: {error}".split())
        mistake = Mistake(f"{what}: {why} ({_place(error)})", hint=HINT)
    told = UserError([mistake])
    told.__cause__ = error
    return told


def reason(error: OSError) -> str:
    """Why a file cannot be used, in the system's words."""
    return (error.strerror or str(error)).lower()


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
