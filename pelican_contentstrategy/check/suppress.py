"""Diagnostics minus what their files suppress, plus what is wrong with the suppressions themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.runner import diagnostic
from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed
from pelican_contentstrategy.rules.checking.unknown_suppression import unknown_suppression
from pelican_contentstrategy.rules.checking.unused_suppression import unused_suppression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.suppression import Suppression
    from pelican_contentstrategy.rules._rule import Rule


def unsuppressed(site: Site, diagnostics: Iterable[Diagnostic], selection: Selection) -> Iterator[Diagnostic]:
    """What is left, and a diagnostic for each suppression that is unused or names no rule."""
    by_path = {document.path: document.facts.suppressions for document in site.documents if document.facts.suppressions}
    used: set[Suppression] = set()
    for each in diagnostics:
        matching = [one for one in by_path.get(each.span.path, ()) if _holds_back(one, each)]
        used.update(matching)
        if not matching:
            yield each
    names = site.library.handles if by_path else frozenset()
    for path, suppressions in by_path.items():
        for one in suppressions:
            fault = _fault(one, site.document(path), selection, names, is_used=one in used)
            if fault and selection.counts(fault, path):
                yield from (diagnostic(fault, each, selection) for each in fault.problems(one, site))


def _holds_back(suppression: Suppression, found: Diagnostic) -> bool:
    if found.code == rule_crashed.code or not suppression.covers(found.span.line):
        return False
    return specificity(suppression.rule, found.code, found.name) > 0


def _fault(
    suppression: Suppression, document: Document, selection: Selection, names: Collection[str], *, is_used: bool
) -> Rule | None:
    """The rule that tells what is wrong with a suppression, if anything is."""
    meant = [(rule, rule.name) for rule in selection.all_rules if specificity(suppression.rule, rule.code, rule.name)]
    if fold(suppression.rule) in names:
        meant += [(rule, suppression.rule) for rule in selection.all_rules if rule.on is Alert]
    could_be_used = any(
        selection.counts(rule, document.path, name) and rule.reports_in(document) for rule, name in meant
    )
    if not meant:
        return unknown_suppression
    return unused_suppression if could_be_used and not is_used else None
