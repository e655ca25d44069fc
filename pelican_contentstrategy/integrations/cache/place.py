"""Where does the cache lie, if there is to be one?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.replay.call import FOLDER, NONE, SETTING, USUAL, folder_in

if TYPE_CHECKING:
    from collections.abc import Mapping


def cache_folder(settings: Mapping[str, object], root: Path) -> Path | None:
    """The folder; None where there is to be no cache. What settings name is seen from the folder of strategy.yaml.

    None too where it would lie within what Pelican reads or writes: it would be published, or taken for a change of
    the content. UserError where settings name no path.
    """
    named = os.environ.get(SETTING)
    said, here = (settings.get(SETTING), root) if named is None else (named, Path())
    try:
        found = _said(said, here, Path(str(settings["CACHE_PATH"])))
    except OSError:  # there is no current folder that it could be seen from
        found = None
    if found is None:
        return None
    touched = (Path(os.path.realpath(str(settings[each]))) for each in ("PATH", "OUTPUT_PATH"))
    return None if any(Path(os.path.realpath(found)).is_relative_to(each) for each in touched) else found


def _said(value: object, here: Path, usual: Path) -> Path | None:
    word = value.casefold() if isinstance(value, str) else ""
    if value is None or value is True or word in USUAL:
        return Path(os.path.abspath(usual)) / FOLDER  # noqa: PTH100 - a folder that is a link stays one
    if value is False or (isinstance(value, str) and word in NONE):
        return None
    if not isinstance(value, str | Path) or "\0" in str(value):
        raise UserError([Mistake(f"{SETTING} is {value!r}", hint="name a folder, or say False to have no cache")])
    return Path(folder_in(os.path.abspath(here), str(value)))  # noqa: PTH100 - the same
