"""Rules x Site -> Diagnostics: asks every selected rule of everything it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.answers import answers
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.subjects import IN_STRATEGY
from pelican_contentstrategy.model.diagnostic import Crash, Diagnostic
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.check.place import Placing, Settling
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.rules._rule import Rule


def run(site: Site, selection: Selection, placing: Placing = Places) -> Iterator[Diagnostic]:
    """Everything that rules find, local problems from the documents' facts first, each at its place in a source."""
    for rule, found in _findings(site, selection, placing):
        if isinstance(found, Crash):
            yield from (diagnostic(rule_crashed, each, selection) for each in rule_crashed.problems(found))
        elif selection.counts(rule, found.where.path, found.name):
            yield diagnostic(rule, found, selection)


def diagnostic(rule: Rule, problem: Problem, selection: Selection) -> Diagnostic:
    """A problem, at its place in a source, under its rule's handles."""
    where = problem.where
    if not isinstance(where, Span):
        raise TypeError(where)
    return Diagnostic(
        rule.code,
        problem.name or rule.name,
        selection.severity(rule, problem.name, problem.severity),
        where,
        problem.message,
        problem.hint,
        problem.edits,
        problem.link,
    )


def _findings(site: Site, selection: Selection, placing: Placing) -> Iterator[tuple[Rule, Problem | Crash]]:
    for document in site.documents:
        yield from ((selection.rule(code), problem) for code, problem in document.facts.problems)
        yield from ((rule_crashed, crash) for crash in document.facts.crashes)
    places: dict[str, Settling] = {}

    def settle(problem: Problem) -> Problem:
        path = problem.where.path
        if isinstance(problem.where, Span) and not problem.quoting:
            return problem
        if path not in places:
            places[path] = placing(site.document(path))
        return places[path].settle(problem)

    for rule in selection.site_rules:
        options = selection.options(rule)
        for whole in [site] if rule.on in IN_STRATEGY else site.documents:
            for each in answers(rule, whole, settle, options, site):
                yield rule, each
