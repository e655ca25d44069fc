"""How was the command called, and where would be kept what it said?"""

from __future__ import annotations

import os
import re
import sys
from hashlib import blake2b

from pelican_contentstrategy import __version__

NOISE = re.compile(
    r"_|PWD|OLDPWD|SHLVL|WINDOWID|SSH_.*|INVOCATION_ID|JOURNAL_STREAM|TMUX_PANE|WT_SESSION|"
    r"(?:TERM|ITERM|XDG)_SESSION_\w+|GNOME_TERMINAL_SCREEN|VSCODE_\w+"
)
"""Variables of the environment that differ from window to window, and that no site is made of."""
NEVER = frozenset({"--no-cache", "--write-baseline", "-h", "--help"})
"""Options of which nothing is kept."""
LITERAL = re.compile(
    rb"""^(CONTENTSTRATEGY_CACHE|CACHE_PATH)[ \t]*=[ \t]*['"]([^'"\n\\]+)['"][ \t]*(?:#.*)?$""", re.MULTILINE
)
"""Where settings say plainly where the cache is; it is not known otherwise unless they are executed."""
SETTING = "CONTENTSTRATEGY_CACHE"
"""Names the folder of the cache, in Pelican's settings or, with more weight, in the environment."""
FOLDER = "contentstrategy"
"""Our own within the folder that is named: nothing else in that is touched."""
NONE = frozenset({"", "0", "no", "off", "false"})
"""Words for no cache at all."""
USUAL = frozenset({"1", "yes", "on", "true"})
"""Words for one in its usual place."""


def is_replayable(arguments: list[str]) -> bool:
    """Whether it is a call whose answer may be kept."""
    return arguments[:1] == ["check"] and NEVER.isdisjoint(arguments)


def digest_of(arguments: list[str]) -> str:
    """What tells this call from others: how it was asked, from where, in which environment, and who looks at it."""
    screen = sys.stdout.isatty()
    found = (
        __version__,
        sys.version,
        sys.executable,
        sys.flags,
        arguments,
        os.getcwd(),
        sorted((name, value) for name, value in os.environ.items() if not NOISE.fullmatch(name)),
        [(each.isatty(), each.encoding) for each in (sys.stdout, sys.stderr)],
        tuple(os.get_terminal_size()) if screen else (),
    )
    return blake2b(ascii(found).encode(), digest_size=16).hexdigest()


def settings_file_in(arguments: list[str]) -> str:
    """The settings file that a call names."""
    for number, each in enumerate(arguments):
        if each in {"-s", "--settings"}:
            return "".join(arguments[number + 1 : number + 2])
        if each.startswith("--settings="):
            return each.partition("=")[2]
        if each.startswith("-s") and not each.startswith("--"):
            return each[2:]
    return "pelicanconf.py"


def probable_folder(settings_file: str) -> str:
    """The folder of the cache, as far as that can be told without executing settings; nothing where there is none.

    What is found there is looked at closely, so that it does no harm to be wrong.
    """
    named = os.environ.get(SETTING, "")
    if SETTING in os.environ and named.casefold() not in USUAL:
        return "" if named.casefold() in NONE else folder_in(os.getcwd(), named)
    try:
        with open(settings_file, "rb") as file:
            said = {name.decode(): os.fsdecode(place) for name, place in LITERAL.findall(file.read())}
    except OSError:
        return ""
    beside = os.path.dirname(os.path.abspath(settings_file))
    set_ = "" if named else said.get(SETTING, "")
    if set_.casefold() not in NONE | USUAL:
        return folder_in(beside, set_)
    usual = os.path.join(beside, said["CACHE_PATH"]) if "CACHE_PATH" in said else "cache"  # as Pelican has it
    return os.path.join(os.path.abspath(usual), FOLDER)


def folder_in(here: str, named: str) -> str:
    """The folder of the cache in the one that somebody names, as seen from another."""
    return os.path.normpath(os.path.join(here, os.path.expanduser(named), FOLDER))
