"""Reads a site as a build would, by Pelican's own readers and plugins, and stops before anything is written."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING, Any

from pelican import get_instance, parse_arguments, signals

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.pelican import begin, review
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class _Collected(Exception):  # noqa: N818 - not an error: the one way out of Pelican's run before it writes
    def __init__(self, context: dict[str, Any]) -> None:
        self.context = context


def collect(settings_file: Path) -> dict[str, Any]:
    """Pelican's context, once all generators have read their content; UserError if Pelican cannot get that far.

    What Pelican and its plugins print goes to standard error, and their log stays silent: what they would say of the
    content, diagnostics say better.
    """
    log = logging.getLogger("pelican")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            _run(settings_file)
    except _Collected as collected:
        return collected.context
    except Exception as error:
        message = f"Pelican cannot read the site: {type(error).__name__}: {error}"
        hint = f"'pelican -s {settings_file.name} --debug' shows where"
        raise UserError([Mistake(message, Span(settings_file.name, 1, 1, 1, 1), hint)]) from error
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
    instance.run()


def _stop(generators: Sequence[Any]) -> None:
    raise _Collected(generators[0].context)
