"""Where is the Vale configuration that loose files are judged by, and what does it speak of?"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.style_files import DictionaryFiles, StyleFiles, own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.read.vale_ini import read_vale_ini

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.style import Library

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
"""What Vale calls its configuration; the first that is there holds."""


def find_config(named: str = "", *, look_further: bool = True) -> str:
    """The configuration that is named, by the call or by $VALE_CONFIG_PATH, else the nearest; UserError without one.

    Near are the current folder, those above it and the user's home; `look_further` to the one that the user keeps for
    everything.
    """
    for path, by in ((named, "--config"), (os.environ.get("VALE_CONFIG_PATH", ""), "$VALE_CONFIG_PATH")):
        if path and not Path(path).is_file():
            raise UserError([Mistake(f"{by}: there is no file '{path}'", hint="name a .vale.ini")])
        if path:
            return path
    here = Path.cwd()
    folders = (here, *here.parents, *_home())
    places = [folder / name for folder in folders for name in NAMES]
    if look_further:
        places.append(_user_folder("XDG_CONFIG_HOME", ".config") / "vale" / ".vale.ini")
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        hint = "write one, or name one with --config or $VALE_CONFIG_PATH"
        raise UserError([Mistake("there is no .vale.ini in this folder, nor in one above it", hint=hint)])
    return os.path.relpath(found) if found.parent in (here, *here.parents) else str(found)


def open_config(path: str) -> Library:
    """Everything that a configuration speaks of; UserError where the file itself cannot be read.

    Paths in it are told as seen from the current folder. Nothing is read from outside of the configuration's folder,
    unless that is where it says its styles are.
    """
    here = Path.cwd()
    name = Path(path).as_posix()
    try:
        config = read_vale_ini(Path(path).read_bytes(), name)
    except OSError as error:
        raise UserError([Mistake(f"'{path}' cannot be read: {reason(error)}")]) from error
    folder = (here / path).parent
    usual = "" if config.styles_path else _usual_styles(folder)
    styles = folder / (config.styles_path.name if config.styles_path else usual)
    top = os.path.commonpath([(here / path).resolve().parent, folder.resolve(), styles.resolve()])
    files = StyleFiles(here, Path(top))
    voice = Voice(styles=(), vale_ini=name, styles_path=usual)
    library = read_library(voice, files, own_styles(), lambda *_: Span(name, 1, 1, 1, 1))
    return replace(library, dictionaries=DictionaryFiles(files, library.styles_path))


def _usual_styles(folder: Path) -> str:
    """The folder of styles of a configuration that names none: the user's, else the one beside it; "" without any."""
    named = os.environ.get("VALE_STYLES_PATH", "")
    usual = _user_folder("XDG_DATA_HOME", ".local/share") / "vale" / "styles"
    places = (Path(named).absolute() if named else usual, folder / "styles")
    return next((place.as_posix() for place in places if place.is_dir()), "")


def _user_folder(variable: str, usual: str) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if named else next(_home(), Path()) / usual


def _home() -> Iterator[Path]:
    try:
        yield Path.home()
    except RuntimeError:  # nobody knows
        return
