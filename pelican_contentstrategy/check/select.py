"""Which rules count where, and how much: `select`, `ignore`, `per_path` and `severity` of `checks:`."""

from __future__ import annotations

import posixpath
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.subjects import is_asked
from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.baseline import Known
    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.options import RuleOptions
    from pelican_contentstrategy.model.severity import Severity
    from pelican_contentstrategy.rules._rule import Rule


class Selection:
    """`checks:` applied to all rules; the more specific word wins, and `ignore` wins a tie."""

    def __init__(self, checks: Checks, rules: Sequence[Rule] | None = None) -> None:
        self._checks = checks
        self.all_rules = all_rules() if rules is None else tuple(rules)
        self._by_code = {rule.code: rule for rule in self.all_rules}
        self._ignored_paths = [(glob_pattern(path), overrides.ignore) for path, overrides in checks.per_path.items()]
        self._options = {rule.code: checks.options.get(rule.name) or rule.options() for rule in self.all_rules}
        self._severities = {rule.code: self._severity_of(rule, rule.name, rule.severity) for rule in self.all_rules}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that count somewhere; those that tell of styles' rules do if any such rule is selected."""
        of_styles = any(not _means_any(handle, self.all_rules) for handle in self._checks.select)
        return tuple(
            each for each in self.all_rules if self._is_selected(each, each.name) or (of_styles and each.on is Alert)
        )

    @cached_property
    def local_rules(self) -> tuple[Rule, ...]:
        """Those of them that need one document alone."""
        return tuple(rule for rule in self.rules if rule.is_local)

    @cached_property
    def site_rules(self) -> tuple[Rule, ...]:
        """Those of them that are asked once the whole site is read."""
        return tuple(rule for rule in self.rules if is_asked(rule) and not rule.is_local)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Codes of the rules that count somewhere."""
        return frozenset(rule.code for rule in self.rules)

    def counts(self, rule: Rule, path: str, name: str = "") -> bool:
        """Whether a rule, or one of the styles' rules that it tells of, counts in a file."""
        called = name or rule.name
        if not self._is_selected(rule, called):
            return False
        return not any(
            _best(ignored, rule, called) for pattern, ignored in self._ignored_paths if pattern.fullmatch(path)
        )

    def judges(self, known: Known, document: Document | None) -> bool:
        """Whether a problem that a baseline remembers would have been found, were it still there.

        `document` is the one of its path; None where there is none: a problem went with its file.
        """
        return any(
            (rule.name == known.rule or (rule.on is Alert and "." in known.rule))
            and self.counts(rule, known.path, known.rule)
            and (not document or rule.reports_in(document))
            for rule in self.rules
        )

    def rule(self, code: str) -> Rule:
        """The rule of a code."""
        return self._by_code[code]

    def severity(self, rule: Rule, name: str = "", own: Severity | None = None) -> Severity:
        """A rule's severity, as configured; else the `own` one of a problem, or of the style's rule it tells of."""
        if not name and own is None:
            return self._severities[rule.code]
        return self._severity_of(rule, name or rule.name, own or rule.severity)

    def options(self, rule: Rule) -> RuleOptions:
        """A rule's options, as configured."""
        return self._options[rule.code]

    def _is_selected(self, rule: Rule, name: str) -> bool:
        return self._checks.selects(rule.code, name)

    def _severity_of(self, rule: Rule, name: str, own: Severity) -> Severity:
        severities = self._checks.severity
        handle = max(severities, key=lambda each: specificity(each, rule.code, name), default=None)
        return severities[handle] if handle and specificity(handle, rule.code, name) else own


def _best(handles: Iterable[str], rule: Rule, name: str) -> int:
    return max((specificity(handle, rule.code, name) for handle in handles), default=0)


def _means_any(handle: str, rules: Iterable[Rule]) -> bool:
    return any(specificity(handle, rule.code, rule.name) for rule in rules)


@cache
def glob_pattern(glob: str) -> re.Pattern[str]:
    """A path pattern: `**` stands for any folders, `*` and `?` stay within one, and a folder means all below it."""
    path = posixpath.normpath(glob)
    return re.compile("".join(_glob_parts("**" if path == "." else path)) + "(?:/.*)?", re.DOTALL)


def _glob_parts(glob: str) -> Iterator[str]:
    for part in re.split(r"(\*\*/|\*\*|\*|\?)", glob):
        yield {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part) or re.escape(part)
