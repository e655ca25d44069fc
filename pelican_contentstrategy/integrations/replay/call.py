"""How was the command called, and where would be kept what it said?"""

from __future__ import annotations

import os
import re
import sys
from hashlib import blake2b

from pelican_contentstrategy import __version__

NOISE = re.compile(r"_|PWD|OLDPWD|SHLVL|WINDOWID|SSH_.*|.*_SESSION_ID|XDG_SESSION_.*|INVOCATION_ID|JOURNAL_STREAM")
"""Variables of the environment that differ from call to call, and that no site is made of."""
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
    named = os.environ.get(SETTING)
    if named is not None:
        return "" if named.casefold() in NONE else os.path.join(os.getcwd(), named, FOLDER)
    try:
        with open(settings_file, "rb") as file:
            said = dict(LITERAL.findall(file.read()))
    except OSError:
        return ""
    place = said.get(SETTING.encode()) or said.get(b"CACHE_PATH") or b"cache"
    beside = os.path.dirname(os.path.abspath(settings_file))
    return os.path.join(beside, os.fsdecode(place), FOLDER)
