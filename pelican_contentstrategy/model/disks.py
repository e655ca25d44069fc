"""Which names does not every disk take, and which does some disk take for one?"""

from __future__ import annotations

import posixpath
import re
import unicodedata

LONGEST = 255
"""Bytes of a file's name on almost every disk."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending; see "Naming files, paths, and namespaces" there."""
UNSAFE = re.compile(r'[<>:"\\|?*\x00-\x1f]')
"""Characters that Windows has no files with."""


def as_disks_see(path: str) -> str:
    """The same for all that is one file where disks know no capitals, or take an accent for a letter of its own."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def leads_out(path: str) -> bool:
    """Whether a path leads out of the folder that it is seen from."""
    return f"{posixpath.normpath(path)}/".startswith(("/", "../"))


def refusal(path: str) -> str:
    """Why some disk does not take a file of such a path; nothing if all do."""
    if "\0" in path:
        return "no disk takes a character 0 in a name"
    for name in filter(None, path.split("/")):
        unsafe = UNSAFE.search(name)
        if len(name.encode("utf-8", "surrogatepass")) > LONGEST:
            return f"no disk takes a name of more than {LONGEST} bytes, and '{name[:20]}…' is longer"
        if RESERVED.fullmatch(name.partition(".")[0].rstrip()):
            return f"Windows keeps '{name}' for a device"
        if unsafe:
            return f"Windows takes no '{unsafe[0]}' in '{name}'"
        if name[-1] in ". " and name.strip("."):
            return f"Windows drops the '{name[-1]}' at the end of '{name}'"
    return ""
