"""Which rules found something, how often and where, and what they say of all alike?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from pelican_contentstrategy.publish.report.articles.diagnostics import Diagnostics


@dataclass(frozen=True)
class RuleEntry:
    """A rule, and what it found; `shelf` holds the files, `messages` and `fixes` what is said again and again."""

    anchor: str
    name: str
    severity: str
    number: int
    messages: tuple[tuple[str, int], ...]
    fixes: tuple[tuple[str, int], ...]
    link: str
    shelf: Shelf
    in_articles: int
    """How many of the files are documents."""


@dataclass(frozen=True)
class CodeEntry:
    """A code with what its rule is about, and all rules of that code that found something."""

    code: str
    name: str
    summary: str
    rules: tuple[RuleEntry, ...]

    @property
    def is_shared(self) -> bool:
        """Whether several rules, those of styles, have the code in common."""
        return len(self.rules) > 1


def rule_list(told: Diagnostics, documents: Container[str]) -> Iterator[CodeEntry]:
    """The rules in order of code and name; `documents` are the paths of these."""
    registry = {each.code: each for each in all_rules()}
    for code, keys in groupby(told.by_rule, key=lambda key: key.code):
        rules = []
        for key in keys:
            found, anchor = told.by_rule[key], told.anchors[key]
            paths = tuple(dict.fromkeys(each.span.path for each in found))
            rules.append(
                RuleEntry(
                    anchor=anchor,
                    name=key.name,
                    severity=max((each.severity for each in found), key=lambda each: each.rank).value,
                    number=len(found),
                    messages=told.messages[key],
                    fixes=told.fixes[key],
                    link=next((each.link for each in found if each.link.startswith(("https://", "http://"))), ""),
                    in_articles=sum(path in documents for path in paths),
                    shelf=Shelf(f"in-{anchor}", f"{code} {key.name}", paths, (("rule", anchor),)),
                )
            )
        known = registry.get(code)
        yield CodeEntry(
            code, known.name if known else "", known.summary.replace("`", "'") if known else "", tuple(rules)
        )
