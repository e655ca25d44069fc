"""Signals in; a report, pages and files out. The only package that imports Pelican."""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING, Any

import pelican
from jinja2 import ChainableUndefined
from pelican import signals
from pelican.contents import Content
from pelican.log import console

from pelican_contentstrategy.format._words import lines_of, summary
from pelican_contentstrategy.format.digest import digest
from pelican_contentstrategy.integrations.faults import collected, shortened, spell_out
from pelican_contentstrategy.integrations.pelican.callers import is_under, is_watching
from pelican_contentstrategy.integrations.pelican.generator import StrategyGenerator
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pelican_contentstrategy.errors import UserError

log = logging.getLogger("pelican.plugins.contentstrategy")
LOG_METHODS = {Severity.NOTE: log.info, Severity.WARNING: log.warning, Severity.ERROR: log.error}
"""Methods, not levels for `log.log`: older Pelicans mind --fatal in these only."""

_runs: dict[int, StrategyGenerator] = {}
"""The generator of each run under way, by the identity of its settings: signals have nothing else in common."""


class BuildFailed(Exception):  # noqa: N818 - no error of the program: the strategy asks for it
    """The site is written, but found wanting; for programs that run Pelican by themselves."""

    exitcode = 1


def connect() -> None:
    """Connect to Pelican's signals; a second time changes nothing.

    Until they are handed their variables, contents have some that are undefined, whatever a template asks of them: for
    want of a strategy file, or with a mistake in it, a site is built all the same.
    """
    Content.contentstrategy = ChainableUndefined(name="contentstrategy")
    signals.initialized.connect(attend)
    signals.get_generators.connect(begin)
    signals.all_generators_finalized.connect(review)


def attend(instance: Any) -> None:
    """Pelican is ready: have each of its runs closed by us.

    `finalized` will not do: plugins are sent it in no order, and what ends the program would keep some from hearing it.
    """
    instance.run = _attended(instance, instance.run)


def begin(instance: Any) -> type[StrategyGenerator]:  # noqa: ARG001 - Pelican sends itself
    """A run begins: Pelican makes the generator, which reads the strategy."""
    return StrategyGenerator


def review(generators: Sequence[Any]) -> None:
    """Everything is read: check the site and tell what was found, before anything is written."""
    ours = next((each for each in generators if isinstance(each, StrategyGenerator)), None)
    if ours is None:  # an instance of Pelican that makes its generators in a way of its own
        return
    ours.is_inner = bool(_runs)
    _runs[id(ours.settings)] = ours
    ours.review_site(generators)
    with collected(ours.late_failures, "the report cannot be printed"):
        _report(ours)


def _attended(instance: Any, run: Callable[[], None]) -> Callable[[], None]:
    watched: list[str] = []

    def attended() -> None:
        settings = instance.settings
        settings["STATIC_PATHS"] = [path for path in settings["STATIC_PATHS"] if path not in watched]
        watched.clear()
        try:
            run()
        finally:
            gc.unfreeze()
            ours = _runs.pop(id(settings), None)
            if ours and is_watching():  # between two runs, Pelican watches its static paths
                watched.extend(str(file) for file in ours.files_to_watch())
                settings["STATIC_PATHS"] = [*settings["STATIC_PATHS"], *watched]
        if ours:
            _end(ours)

    return attended


def _end(ours: StrategyGenerator) -> None:
    """Everything is written: one line in the log, and the exit code that `fail_on: build:` asks for."""
    if not _runs:  # a site within a site makes files of its own in the same folder
        ours.tidy()
    _report_failures(ours.late_failures)
    ours.fails |= bool(ours.late_failures)
    try:
        _log_summary(ours)
    except RuntimeError:  # Pelican's own answer to --fatal
        ours.fails = True
    if not ours.fails or is_watching():
        return
    for outer in _runs.values():  # what ran is a site within a site, such as that of another language
        outer.fails = True
    if not _runs:
        _fail()


def _fail() -> None:
    if is_under(pelican.main):
        sys.exit(BuildFailed.exitcode)
    raise BuildFailed("the site is written, but what its strategy says, or 'fail_on: build:' in it, fails the build")


def _report(ours: StrategyGenerator) -> None:
    is_quiet = not log.isEnabledFor(logging.ERROR)
    _report_failures(ours.failures)
    if ours.result:
        found = ours.result.review
        for complaint in () if is_quiet else ours.result.complaints:
            _print(f"{lines_of(str(complaint))}\n")
        if (found.diagnostics or found.known or found.mended) and (ours.fails or not is_quiet):
            _print(digest(found))
    elif not ours.failures and not is_quiet:
        _print(f"no {ours.strategy_file.name} yet: 'pelican-contentstrategy init' writes a first one\n")


def _report_failures(failures: Iterable[UserError]) -> None:
    for failure in shortened(failures):
        _print(f"{lines_of(str(failure))}\n")
        if failure.__cause__:
            log.debug("where it failed", exc_info=failure.__cause__)


def _print(text: Any) -> None:
    """Print through Pelican's console, which may be showing progress; never wrap inside `file:line`."""
    spell_out(console.file)
    console.print(text, end="", soft_wrap=True, markup=False, highlight=False)


def _log_summary(ours: StrategyGenerator) -> None:
    failures = (*ours.failures, *ours.late_failures)
    if ours.result:
        found = ours.result.review
        least = Severity.WARNING if ours.result.complaints else Severity.NOTE
        worst = max((least, *(each for each, number in found.counts.items() if number)), key=lambda each: each.rank)
        more = "; not all of ours could be written" if failures else ""
        tell = log.error if failures else LOG_METHODS[worst]
        tell("contentstrategy: %s%s", summary(found), more)
    elif failures:
        log.error("contentstrategy: the site was built without %s; the reasons stand above", ours.strategy_file.name)
