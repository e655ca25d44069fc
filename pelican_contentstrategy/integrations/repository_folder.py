"""Where does a folder lie in its repository?"""

from __future__ import annotations

import os
from pathlib import Path


def folder_in_repository(folder: Path) -> str:
    """The way there from the repository's root, with slashes; nothing where it is the root, or in no repository.

    Git itself is not asked: where a site is built, it may be missing, or refuse to look at files of another user. Then
    GitHub's runner may have fetched the files without it, and names the folder that it put them in.
    """
    here = Path(os.path.realpath(folder))
    roots = [each for each in (here, *here.parents) if (each / ".git").exists()]
    if workspace := os.environ.get("GITHUB_WORKSPACE"):
        roots.append(Path(os.path.realpath(workspace)))
    root = next((each for each in roots if here.is_relative_to(each)), here)
    way = here.relative_to(root).as_posix()
    return "" if way == "." else way
