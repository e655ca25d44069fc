"""Signals in; a report, pages and files out. The only package that imports Pelican."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

import pelican
from pelican import signals
from pelican.log import console

from pelican_contentstrategy.format._words import summary
from pelican_contentstrategy.format.digest import digest
from pelican_contentstrategy.integrations.pelican.generator import StrategyGenerator
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger("pelican.plugins.contentstrategy")
LOG_LEVELS = {Severity.NOTE: logging.INFO, Severity.WARNING: logging.WARNING, Severity.ERROR: logging.ERROR}

_runs: dict[int, StrategyGenerator] = {}
"""The generator of each build under way, by the identity of its settings: signals have nothing else in common."""


def connect() -> None:
    """Connect to Pelican's signals; a second time changes nothing."""
    signals.get_generators.connect(begin)
    signals.all_generators_finalized.connect(review)


def begin(instance: Any) -> type[StrategyGenerator]:
    """A run begins: Pelican makes the generator, which reads the strategy."""
    _unwatch(instance.settings)
    return StrategyGenerator


def review(generators: Iterable[Any]) -> None:
    """Everything is read: check the site and tell what was found, before anything is written."""
    ours = next(each for each in generators if isinstance(each, StrategyGenerator))
    ours.review_site()
    _runs[id(ours.settings)] = ours
    _report(ours)
    if _is_autoreload():
        _watch(ours)
    # Connected here, ours is the last of all plugins' handlers: what ends the program must not keep others from running.
    signals.finalized.disconnect(end)
    signals.finalized.connect(end)


def end(instance: Any) -> None:
    """Everything is written: one line in the log, and the exit code that `fail_on: build:` asks for."""
    ours = _runs.pop(id(instance.settings), None)
    if ours is None:
        return
    try:
        _log_summary(ours)
        fails = _fails(ours)
    except RuntimeError:  # Pelican's own answer to --fatal
        fails = True
    if fails and not _is_autoreload():
        sys.exit(1)


def _report(ours: StrategyGenerator) -> None:
    is_quiet = not log.isEnabledFor(logging.ERROR)
    if ours.mistakes:
        _print(f"{ours.mistakes}\n")
    elif ours.result and (not is_quiet or _fails(ours)):
        found = ours.result.review
        if found.diagnostics:
            _print(digest(found))
    elif ours.project is None and not is_quiet:
        _print(f"no {ours.strategy_file.name} yet: 'pelican-contentstrategy init' writes a first one\n")


def _print(text: Any) -> None:
    """Print through Pelican's console, which may be showing progress; never wrap inside `file:line`."""
    console.print(text, end="", soft_wrap=True, markup=False, highlight=False)


def _log_summary(ours: StrategyGenerator) -> None:
    if ours.mistakes:
        many = len(ours.mistakes.mistakes)
        log.error("%s has %d mistake%s; the site was built without it", ours.strategy_file.name, many, "s" * (many > 1))
    elif ours.result:
        found = ours.result.review
        worst = next((severity for severity, number in found.counts.items() if number), Severity.NOTE)
        log.log(LOG_LEVELS[worst], "contentstrategy: %s", summary(found))


def _fails(ours: StrategyGenerator) -> bool:
    if ours.result is None:
        return ours.mistakes is not None
    return ours.result.review.reaches(ours.result.blueprint.checks.fail_on.build)


def _is_autoreload() -> bool:
    """Whether `pelican --autoreload` is at work: nothing in its settings tells."""
    frame = sys._getframe()  # noqa: SLF001 - the callers' functions are the only witness
    while frame.f_back:
        frame = frame.f_back
        if frame.f_code is pelican.autoreload.__code__:
            return True
    return False


def _watch(ours: StrategyGenerator) -> None:
    """Have the strategy file watched: Pelican watches its static paths, which it has read by now for this run."""
    watched = [str(ours.strategy_file)] if ours.strategy_file.is_file() else []
    ours.settings["STATIC_PATHS"] = [*ours.settings["STATIC_PATHS"], *watched]
    ours.settings["CONTENTSTRATEGY_WATCHED"] = watched


def _unwatch(settings: dict[str, Any]) -> None:
    watched = settings.pop("CONTENTSTRATEGY_WATCHED", ())
    settings["STATIC_PATHS"] = [path for path in settings["STATIC_PATHS"] if path not in watched]
