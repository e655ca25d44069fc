"""Diagnostics against a baseline, and the baseline as text."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.baseline import Baseline, Known
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed
from pelican_contentstrategy.rules.voice.broken_style import broken_style
from pelican_contentstrategy.rules.voice.slow_style_rule import slow_style_rule
from pelican_contentstrategy.rules.voice.unsupported_style_rule import unsupported_style_rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic

VERSION = 1
OF_STYLES = frozenset({broken_style.code, unsupported_style_rule.code})
"""What is wrong with styles and their configuration: it decides how each file is judged."""
NEVER_KNOWN = OF_STYLES | {rule_crashed.code, slow_style_rule.code}
"""What tells that something was not looked for: once taken for known, nobody would miss it any more."""


def split(
    diagnostics: Iterable[Diagnostic], baseline: Baseline
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Those that are new, and those the baseline knows; of several alike in one file, the first are the known ones."""
    left = Counter(baseline.known)
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for each in diagnostics:
        key = Known.of(each)
        is_known = left[key] > 0 and each.code not in NEVER_KNOWN
        left[key] -= is_known
        (known if is_known else new).append(each)
    return tuple(new), tuple(known)


def mended(baseline: Baseline, found: Sequence[Diagnostic], was_judged: Callable[[Known], bool]) -> Baseline:
    """The part of a baseline that the site shows no more; what was not judged this time does not count as mended.

    Where a rule failed, nothing counts: nobody can tell what it would have found, here or in other files.
    """
    if any(each.code == rule_crashed.code for each in found):
        return Baseline()
    left = Counter(baseline.known)
    left.subtract(map(Known.of, found))
    return Baseline({key: count for key, count in left.items() if count > 0 and was_judged(key)})


def without(baseline: Baseline, gone: Baseline) -> Baseline:
    """A baseline less a part of it."""
    return Baseline(Counter(baseline.known) - Counter(gone.known), baseline.siteurl)


def read_baseline(text: str, path: str) -> Baseline:
    """A baseline as `format_baseline` wrote it; UserError if it is anything else."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError  # noqa: TRY301 - one message for every way in which the file can be wrong
        known = Counter(
            Known(file, rule, message)
            for file, rules in data["known"].items()
            for rule, messages in rules.items()
            for message in _texts(messages)
        )
        siteurl = data.get("siteurl")
        if not isinstance(siteurl, str | None):
            raise TypeError  # noqa: TRY301 - as above
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        hint = "write it anew with 'pelican-contentstrategy check --write-baseline'"
        raise UserError([Mistake("is not a baseline", Span(path, 1, 1, 1, 1), hint)]) from error
    return Baseline(known, siteurl)


def _texts(messages: object) -> list[str]:
    if not isinstance(messages, list) or not all(isinstance(each, str) for each in messages):
        raise TypeError
    return messages


def format_baseline(baseline: Baseline) -> str:
    """JSON in the order of files, a line for each problem, so that version control shows and merges it well."""
    known: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (file, rule, message), count in sorted(baseline.known.items()):
        known[file][rule] += [message] * count
    made_at = {} if baseline.siteurl is None else {"siteurl": baseline.siteurl}
    return json.dumps({"version": VERSION, **made_at, "known": known}, indent=1, ensure_ascii=False) + "\n"
