"""Which files tell whether git would still give the same answers?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.git import configured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN = ("HEAD", "index", "commondir", "config.worktree", "info/sparse-checkout")
"""What each working tree has of its own."""
SHARED = ("packed-refs", "config", "shallow", "info/exclude", "info/attributes", "objects/pack")
BRANCHES = ("refs", "reftable")
SYSTEM = "/etc/gitconfig"
PERSONAL = ("config", "ignore", "attributes")
"""What each user has, in a folder for settings."""
NAMED = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM")
"""Variables that name other files than the usual ones."""
BESIDE = (".gitignore", ".gitattributes", ".gitmodules")
"""What is written for git in any folder."""
LISTS = frozenset({"core.excludesfile", "core.attributesfile"})
"""What of a configuration names lists of files."""
INCLUDED = ("include.", "includeif.")
"""What begins to say that a file belongs to it."""


def git_files(folders: Iterable[str]) -> tuple[set[str], set[str]]:
    """The files, there or not, and the folders that count with all that is in them, of what git was asked in some."""
    paths = {SYSTEM, os.path.expanduser("~/.gitconfig"), *(os.environ.get(each, SYSTEM) for each in NAMED)}
    settings = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    paths.update(os.path.join(settings, "git", each) for each in PERSONAL)
    trees: set[str] = set()
    for folder in map(os.path.realpath, folders):
        above = [*_above(folder)]
        paths.update(os.path.join(each, name) for each in above for name in (".git", *BESIDE))
        paths.update(_configured(folder))
        inside = next((os.path.join(each, ".git") for each in above if os.path.exists(os.path.join(each, ".git"))), "")
        if inside:
            own = _led_to(inside, "gitdir: ") if os.path.isfile(inside) else inside
            common = os.path.join(own, "commondir")
            shared = _led_to(common) if os.path.isfile(common) else own
            paths.update(os.path.join(own, each) for each in OWN)
            paths.update(os.path.join(shared, each) for each in SHARED)
            trees.update(os.path.join(each, inner) for each in (own, shared) for inner in BRANCHES)
    return paths, trees


def _configured(folder: str) -> Iterator[str]:
    """The files that git's configuration is written in, and those that it names."""
    for origin, about, words in configured(Path(folder)):
        file = os.path.normpath(os.path.join(folder, origin))
        yield file
        named = os.path.expanduser(words)
        if about in LISTS:
            yield os.path.normpath(os.path.join(folder, named))
        elif about.startswith(INCLUDED):
            yield os.path.normpath(os.path.join(os.path.dirname(file), named))


def _above(folder: str) -> Iterator[str]:
    yield folder
    parent = os.path.dirname(folder)
    if parent != folder:
        yield from _above(parent)


def _led_to(file: str, prefix: str = "") -> str:
    """The folder that a file names."""
    with open(file, encoding="utf-8", errors="surrogateescape") as opened:
        named = opened.read().strip().removeprefix(prefix)
    return os.path.normpath(os.path.join(os.path.dirname(file), named))
