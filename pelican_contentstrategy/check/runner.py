"""Rules x Site -> Diagnostics: asks every selected rule of everything it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.answers import answers, path_of
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.settled import Answers, settled
from pelican_contentstrategy.check.subjects import IN_STRATEGY
from pelican_contentstrategy.model.diagnostic import Crash, Diagnostic
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.check.place import Placing
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
    for each in settled(_answers(site, selection), site, placing):
        yield from ((each.rule, found) for found in each.found)


def _answers(site: Site, selection: Selection) -> Iterator[Answers]:
    """What rules on the site find, not yet at its place."""
    for rule in selection.site_rules:
        options = selection.options(rule)
        for whole in [site] if rule.on in IN_STRATEGY else site.documents:
            found = answers(rule, whole, as_found, options, site)
            if found:
                yield Answers(rule, path_of(whole), found)


def as_found(problem: Problem) -> Problem:
    """A problem that is not settled yet."""
    return problem
