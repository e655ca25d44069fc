"""Which callable does `checks.executor` name, and what does it give?"""

from __future__ import annotations

import sys
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.executor.ending import ended, killed_after_failure
from pelican_contentstrategy.model.checks import IN_PROCESS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.integrations.project import Project
    from pelican_contentstrategy.model.source import Span


class Named:
    """What makes executors for a site, by its name in strategy.yaml; UserError if there is no such callable.

    It may stand in a file beside pelicanconf.py or strategy.yaml.
    """

    def __init__(self, project: Project) -> None:
        self.name = project.blueprint.checks.executor
        self.span: Span = project.blueprint.strategy.at("checks", "executor")
        self._folders = tuple(dict.fromkeys((str(project.top), str(project.root))))
        with self._importable():
            self._factory = self._found()

    @contextmanager
    def opened(self) -> Iterator[Executor]:
        """An executor, shut down at the end; UserError if what it names gives none."""
        with self._importable():
            made = self._factory()
            if isinstance(made, Executor):
                with ended(made):
                    yield made
            elif isinstance(made, AbstractContextManager):
                with made as executor:
                    if not isinstance(executor, Executor):
                        self._is_none(executor)
                    with killed_after_failure(executor):
                        yield executor
            else:
                self._is_none(made)

    def _found(self) -> Callable[[], object]:
        name, _, attribute = self.name.partition(":")
        try:
            module = import_module(name)
        except ModuleNotFoundError as error:
            if error.name and f"{name}.".startswith(f"{error.name}."):
                hint = "write it into a file beside pelicanconf.py, or install what it is in"
                raise self._mistake(f"there is no module '{error.name}'", hint) from None
            return _failing(error)
        except Exception as error:  # noqa: BLE001 - a cluster that is not there must not keep a site from being built
            return _failing(error)
        if not hasattr(module, attribute):
            close = get_close_matches(attribute, vars(module), 1)
            hint = f"did you mean '{close[0]}'?" if close else "name a function of it, without arguments"
            place = getattr(module, "__file__", None) or "built in"
            raise self._mistake(f"the module '{name}' ({place}) has no '{attribute}'", hint)
        factory: Callable[[], object] = getattr(module, attribute)
        if not callable(factory):
            raise self._mistake("it cannot be called", "name a function without arguments that gives an executor")
        return factory

    def _is_none(self, made: object) -> NoReturn:
        hint = "give one of concurrent.futures, or a context manager of one"
        raise self._mistake(f"it gives an object of type '{type(made).__name__}', which is no executor", hint)

    def _mistake(self, message: str, hint: str) -> UserError:
        return UserError([Mistake(f"checks.executor: '{self.name}': {message}", self.span, hint)])

    @contextmanager
    def _importable(self) -> Iterator[None]:
        """Modules beside pelicanconf.py and strategy.yaml can be imported meanwhile, behind all others."""
        added = [each for each in self._folders if each not in sys.path]
        sys.path.extend(added)
        try:
            yield
        finally:
            for each in added:
                if each in sys.path:
                    sys.path.remove(each)


def names_executor(project: Project) -> bool:
    """Whether documents are to be analysed anywhere but in this process."""
    return project.blueprint.checks.executor != IN_PROCESS


def _failing(error: Exception) -> Callable[[], object]:
    """What fails when an executor is asked for, and not before: most builds need none."""

    def fail() -> NoReturn:
        raise error

    return fail
