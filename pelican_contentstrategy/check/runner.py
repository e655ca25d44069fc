"""Rules x Site -> Diagnostics: asks every selected rule of everything it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.crash import guarded
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.subjects import path_of, subjects_on
from pelican_contentstrategy.model.diagnostic import Crash, Diagnostic
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.rules._rule import Rule


def run(site: Site, selection: Selection) -> Iterator[Diagnostic]:
    """Everything that rules find, local problems from the documents' facts first, each at its place in a source."""
    places: dict[str, Places] = {}
    for rule, found in _findings(site, selection):
        if isinstance(found, Crash):
            yield from (diagnostic(rule_crashed, each, selection) for each in rule_crashed.problems(found, site))
            continue
        where = found.where
        if not isinstance(where, Span):
            where = places.setdefault(where.path, Places(site.document(where.path))).span(where)
        if selection.counts(rule, where.path):
            yield diagnostic(rule, found, selection, where)


def diagnostic(rule: Rule, problem: Problem, selection: Selection, span: Span | None = None) -> Diagnostic:
    """A problem under its rule's handles; `span` where the problem itself has only a passage."""
    where = span or problem.where
    if not isinstance(where, Span):
        raise TypeError(where)
    return Diagnostic(
        rule.code, rule.name, selection.severity(rule), where, problem.message, problem.hint, problem.edits
    )


def _findings(site: Site, selection: Selection) -> Iterator[tuple[Rule, Problem | Crash]]:
    for document in site.documents:
        yield from ((selection.rule(code), problem) for code, problem in document.facts.problems)
        yield from ((rule_crashed, crash) for crash in document.facts.crashes)
    for rule in selection.site_rules:
        options = selection.options(rule)
        for subject in subjects_on(rule, site):
            for found in guarded(rule.name, path_of(subject, site), rule.problems(subject, site, options)):
                yield rule, found
