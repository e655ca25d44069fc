"""What lies in the files of an installed package?"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import PurePath
from typing import Protocol, cast


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes: ...


def package_data(package: str, path: str) -> bytes:
    """The bytes of one of its files; unlike `importlib.resources` it leaves the package itself unimported."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"no package '{package}'", name=package)
    return cast("_Loader", spec.loader).get_data(str(PurePath(spec.origin).parent / path))
