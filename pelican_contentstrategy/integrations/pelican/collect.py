"""Reads a site as a build would, by Pelican's own readers and plugins, and stops before anything is written."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import get_instance, parse_arguments, signals

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.cache.opened import opened_store
from pelican_contentstrategy.integrations.pelican import begin, review
from pelican_contentstrategy.integrations.pelican.kept_readings import readings_kept
from pelican_contentstrategy.integrations.project import find_strategy
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Collected(Exception):  # noqa: N818 - not an error: the one way out of Pelican's run before it writes
    def __init__(self, context: dict[str, Any]) -> None:
        self.context = context


def collect(settings_file: Path) -> dict[str, Any]:
    """Pelican's context, once all generators have read their content; UserError if Pelican cannot get that far.

    What Pelican and its plugins print goes to standard error, and their log stays silent: what they would say of the
    content, diagnostics say better.
    """
    if not settings_file.is_file():
        hint = (
            "run it in the folder of your Pelican site, or name the file: --settings path/to/pelicanconf.py; "
            "'pelican-quickstart' makes a new site"
        )
        raise UserError([Mistake(f"there is no settings file '{settings_file}'", hint=hint)])
    log = logging.getLogger("pelican")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with _stdout_as_stderr():
            _run(settings_file)
    except _Collected as collected:
        return collected.context
    except UserError:
        raise
    except (Exception, SystemExit) as error:
        message = f"Pelican cannot read the site: {' '.join(f'{type(error).__name__}: {error}'.split())}"
        hint = f"'pelican -s {settings_file} --debug' shows where"
        raise UserError([Mistake(message, _place(error, settings_file), hint)]) from error
    finally:
        log.setLevel(level)
        signals.all_generators_finalized.disconnect(_stop)
    raise UserError([Mistake("Pelican ended without reading the site", Span(settings_file.name, 1, 1, 1, 1))])


def _run(settings_file: Path) -> None:
    # An output folder must survive: Pelican empties it before it reads anything.
    arguments = ["--settings", str(settings_file), "--extra-settings", "DELETE_OUTPUT_DIRECTORY=false"]
    instance, _ = get_instance(parse_arguments(arguments))
    signals.get_generators.disconnect(begin)
    signals.all_generators_finalized.disconnect(review)
    signals.all_generators_finalized.connect(_stop)
    strategy = find_strategy(Path(instance.settings["PATH"]), instance.settings.get("CONTENTSTRATEGY_FILE"))
    with opened_store(instance.settings, strategy) as store, readings_kept(store):
        instance.run()


def _stop(generators: Sequence[Any]) -> None:
    raise _Collected(generators[0].context)


@contextlib.contextmanager
def _stdout_as_stderr() -> Iterator[None]:
    """Send to standard error what plugins, and programs that plugins start, write to standard output."""
    with contextlib.redirect_stdout(sys.stderr), contextlib.ExitStack() as at_end:
        with contextlib.suppress(AttributeError, OSError, ValueError):  # no such streams: nothing to keep clean
            stdout, stderr = (stream.fileno() for stream in (sys.__stdout__, sys.__stderr__))  # type: ignore[union-attr]
            kept = os.dup(stdout)
            at_end.callback(os.close, kept)
            at_end.callback(os.dup2, kept, stdout)
            at_end.callback(sys.__stdout__.flush)  # type: ignore[union-attr]
            os.dup2(stderr, stdout)
        yield


def _place(error: BaseException, settings_file: Path) -> Span:
    """The line of the settings file that is at fault, as far as it can be told."""
    line = 1
    if isinstance(error, SyntaxError) and Path(error.filename or "").name == settings_file.name:
        line = error.lineno or 1
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).name == settings_file.name:
            line = frame.lineno or 1
    return Span(settings_file.name, line, 1, line, 1)
