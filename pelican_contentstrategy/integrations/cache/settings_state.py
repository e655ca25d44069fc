"""What tells whether settings and environment are still the same, whatever Python objects they hold?"""

from __future__ import annotations

import os
import re
import sys
from datetime import date, time, timedelta, tzinfo
from functools import partial
from importlib.util import find_spec
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.cache.keys import code_in, code_of, digest
from pelican_contentstrategy.integrations.cache.seen import PACKAGES, is_installed
from pelican_contentstrategy.integrations.replay.call import NOISE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLAIN = (type(None), bool, int, float, str, bytes, complex, date, time, timedelta, tzinfo, PurePath, re.Pattern, range)
"""Types of values that say all of themselves."""
DEEPEST = 12
"""Levels of objects within objects that are looked into."""
OURS = __name__.partition(".")[0]


class UntellableError(ValueError):
    """A value of which nobody can tell whether it is the same in another run."""


def settings_state(settings: Mapping[str, Any]) -> bytes:
    """A digest of settings, the environment, installed packages, and code that lies elsewhere, as a site's plugins do.

    UntellableError where that is not possible. It is taken before content is read, when all plugins are there.
    """
    return digest(*_told(dict(settings), 0), *_environment(), *_installed(), *_code_of_the_site(settings))


def _told(value: object, level: int) -> Iterator[str | bytes]:
    kind = type(value)
    yield f"{kind.__module__}.{kind.__qualname__}"
    if level > DEEPEST:
        raise UntellableError("too deep")
    if isinstance(value, PLAIN):
        yield repr(value)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _told(each, level + 1)
    elif isinstance(value, set | frozenset):
        yield from sorted(digest(*_told(each, level + 1)) for each in value)
    elif isinstance(value, dict):
        for name in sorted(value, key=repr):
            yield from _told(name, level + 1)
            yield from _told(value[name], level + 1)
    else:
        yield from _told_of_code(value, level)


def _told_of_code(value: object, level: int) -> Iterator[str | bytes]:
    if isinstance(value, ModuleType):
        yield value.__name__
        yield code_of(value.__name__)
    elif isinstance(value, type):
        yield f"{value.__module__}.{value.__qualname__}"
        yield _code_around(value.__module__)
    elif isinstance(value, FunctionType):
        yield f"{value.__module__}.{value.__qualname__}:{value.__code__.co_firstlineno}"
        yield _file(value.__code__.co_filename)
        yield from _told((value.__defaults__, value.__kwdefaults__), level + 1)
        yield from _told([each.cell_contents for each in value.__closure__ or ()], level + 1)
    elif isinstance(value, BuiltinFunctionType):
        yield f"{value.__module__}.{value.__qualname__}"
    elif isinstance(value, MethodType):
        yield from _told([value.__func__, value.__self__], level + 1)
    elif isinstance(value, partial):
        yield from _told([value.func, value.args, value.keywords], level + 1)
    elif hasattr(value, "__dict__"):
        yield _code_around(type(value).__module__)
        yield from _told(vars(value), level + 1)
    else:
        raise UntellableError(type(value).__qualname__)


def _code_around(module: str) -> bytes:
    file = getattr(sys.modules.get(module), "__file__", None)
    return _file(file) if file else b""


def _file(name: str) -> bytes:
    file = Path(name)
    return file.read_bytes() if file.is_file() else b""


def _environment() -> Iterator[str]:
    """Whatever is there for plugins and extensions to ask for, but for what differs each time."""
    for name, value in sorted(os.environ.items()):
        if not NOISE.fullmatch(name):
            yield from (name, value)


def _installed() -> Iterator[str]:
    """Names and versions of installed packages, as their folders are called."""
    yield sys.version
    for folder in sys.path:
        if PACKAGES & set(Path(folder).parts) and Path(folder).is_dir():
            yield from sorted(each for each in os.listdir(folder) if each.endswith((".dist-info", ".egg-info")))  # noqa: PTH208 - names will do


def _code_of_the_site(settings: Mapping[str, Any]) -> Iterator[str | bytes]:
    """What was imported from elsewhere than installed packages, and extensions of Markdown that still will be."""
    markdown = settings.get("MARKDOWN")
    asked = (
        [*markdown.get("extensions", ()), *markdown.get("extension_configs", ())] if isinstance(markdown, dict) else []
    )
    names = {each.partition(":")[0] for each in asked if isinstance(each, str)} - set(sys.modules)
    specs = [_spec(each) for each in sorted(names)]
    files = {each.origin for each in specs if each and each.origin}
    files |= {getattr(each, "__file__", None) or "" for name, each in [*sys.modules.items()] if not _is_ours(name)}
    for file in sorted(files):
        if file.endswith(".py") and not is_installed(file):
            yield file
            yield code_in(Path(file)) if Path(file).is_file() else b""


def _spec(name: str) -> Any:  # noqa: ANN401 - a spec of whatever loader
    try:
        return find_spec(name)
    except (ImportError, ValueError):
        return None


def _is_ours(module: str) -> bool:
    """Whether it has no part in how files are read: we, and the program that runs us."""
    return module.partition(".")[0] in {OURS, "__main__", "__mp_main__"}
