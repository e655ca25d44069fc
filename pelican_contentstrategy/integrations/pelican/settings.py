"""Which strategy file do the settings of a site lead to, if nothing else of the site is read?"""

from __future__ import annotations

import contextlib
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pelican.settings import read_settings

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.project import find_strategy

if TYPE_CHECKING:
    from collections.abc import Iterator


def strategy_of(settings_file: Path) -> Path:
    """The strategy file that a build would look for; UserError where settings cannot be read.

    What they print goes to standard error, and what Pelican would say of them a build says.
    """
    try:
        with _quiet(), contextlib.redirect_stdout(sys.stderr):
            settings = read_settings(str(settings_file))
    except (Exception, SystemExit) as error:
        why = " ".join(f"{type(error).__name__}: {error}".split())
        hint = "the strategy file is looked for in their folder instead; --strategy names another one"
        raise UserError([Mistake(f"'{settings_file}' cannot be read: {why}", hint=hint)]) from error
    return find_strategy(Path(settings["PATH"]), settings.get("CONTENTSTRATEGY_FILE"))


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    log = logging.getLogger("pelican")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)
