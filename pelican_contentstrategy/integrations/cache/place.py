"""Where does the cache lie, if there is to be one?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.replay.call import FOLDER, NONE, SETTING

if TYPE_CHECKING:
    from collections.abc import Mapping


def cache_folder(settings: Mapping[str, object], root: Path) -> Path | None:
    """The folder; None where there is to be no cache. What settings name is seen from the folder of strategy.yaml.

    None too where it would lie within what Pelican reads or writes: it would be published, or taken for a change of
    the content. UserError where settings name no path.
    """
    named = os.environ.get(SETTING)
    if named is not None:
        folder = None if named.casefold() in NONE else Path.cwd() / named
    else:
        folder = _set(settings.get(SETTING), Path(str(settings["CACHE_PATH"])), root)
    if folder is None:
        return None
    found = Path(os.path.abspath(folder)) / FOLDER  # noqa: PTH100 - a folder that is a link stays one
    touched = (Path(os.path.realpath(str(settings[each]))) for each in ("PATH", "OUTPUT_PATH"))
    return None if any(Path(os.path.realpath(found)).is_relative_to(each) for each in touched) else found


def _set(value: object, usual: Path, root: Path) -> Path | None:
    if value is None or value is True:
        return usual
    if value is False or (isinstance(value, str) and value.casefold() in NONE):
        return None
    if not isinstance(value, str | Path) or "\0" in str(value):
        raise UserError([Mistake(f"{SETTING} is {value!r}", hint="name a folder, or say False to have no cache")])
    return root / value
