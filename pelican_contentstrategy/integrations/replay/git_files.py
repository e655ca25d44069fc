"""Which files of a repository tell whether git would still give the same answers?"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN = ("HEAD", "index", "commondir")
"""What each working tree has of its own."""
SHARED = ("packed-refs", "config", "config.worktree", "shallow", "info/exclude", "info/attributes")
BRANCHES = ("refs", "reftable")
PERSONAL = ("~/.gitconfig", "~/.config/git/config", "~/.config/git/ignore", "/etc/gitconfig")
BESIDE = (".gitignore", ".gitattributes", ".gitmodules")
"""What is written for git in any folder."""


def git_files(folders: Iterable[str]) -> tuple[set[str], set[str]]:
    """The files, there or not, and the folders that count with all that is in them."""
    paths = {os.path.expanduser(each) for each in PERSONAL}
    trees: set[str] = set()
    for folder in folders:
        above = [*_above(os.path.realpath(folder))]
        paths.update(os.path.join(each, name) for each in above for name in (".git", *BESIDE))
        inside = next((os.path.join(each, ".git") for each in above if os.path.exists(os.path.join(each, ".git"))), "")
        if inside:
            own = _led_to(inside, "gitdir: ") if os.path.isfile(inside) else inside
            common = os.path.join(own, "commondir")
            shared = _led_to(common) if os.path.isfile(common) else own
            paths.update(os.path.join(own, each) for each in OWN)
            paths.update(os.path.join(shared, each) for each in SHARED)
            trees.update(os.path.join(shared, each) for each in BRANCHES)
    return paths, trees


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
