"""What is new, mended and moved since another revision?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.baseline import Known
from pelican_contentstrategy.model.progress import Mended
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pelican_contentstrategy.model.comparison import Comparison
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.milestone import Milestone


@dataclass(frozen=True)
class Changes:
    """What a report marks that was asked for with `--against`; diagnostics are told apart as by a baseline.

    Of what is `mended`, the files are those of today and the lines those of then. `before` is what the site came to.
    """

    comparison: Comparison = field(repr=False)
    new: tuple[Diagnostic, ...] = ()
    mended: tuple[Mended, ...] = ()
    before: Milestone | None = None

    @property
    def revision(self) -> str:
        """As it was asked for."""
        return self.comparison.revision


def changes(
    comparison: Comparison,
    before: tuple[Iterable[Diagnostic], Milestone | None],
    found: Iterable[Diagnostic],
    was_judged: Callable[[Known], bool],
) -> Changes:
    """Hold what was found, and what the site came to, against what is found today.

    What nobody looked for today is not mended, and nothing is if some rule failed.
    """
    paths = dict(comparison.renamed)
    old = [_moved(each, paths) for each in sorted(before[0], key=_sort_key)]
    now = sorted(found, key=_sort_key)
    left = Counter(map(Known.of, old))
    new = tuple(each for each in now if not _taken(left, Known.of(each)))
    gone: list[Diagnostic] = []
    if all(each.code != rule_crashed.code for each in now):
        gone = [each for each in reversed(old) if was_judged(Known.of(each)) and _taken(left, Known.of(each))]
    return Changes(comparison, new, tuple(map(_mended, reversed(gone))), before[1])


def _sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    return diagnostic.sort_key


def _mended(diagnostic: Diagnostic) -> Mended:
    span = diagnostic.span
    return Mended(span.path, diagnostic.name, diagnostic.message, span.line, diagnostic.code)


def _moved(diagnostic: Diagnostic, paths: dict[str, str]) -> Diagnostic:
    path = diagnostic.span.path
    return replace(diagnostic, span=replace(diagnostic.span, path=paths[path])) if path in paths else diagnostic


def _taken(left: Counter[Known], key: Known) -> bool:
    """Take one of these away; whether there was one left."""
    is_left = left[key] > 0
    left[key] -= is_left
    return is_left
