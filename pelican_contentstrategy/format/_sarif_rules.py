"""What does a SARIF file say of the rules that found something?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format._words import printable
from pelican_contentstrategy.format.rule_pages import CATEGORIES, rule_page
from pelican_contentstrategy.format.rule_words import gist, reason
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.rules._rule import Rule

LONGEST = 1_000
"""Characters of a description; GitHub takes 1,024."""
WHY = re.compile(r"^## Why\n(.+?)(?=\n## |\Z)", re.DOTALL | re.MULTILINE)
IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"
"""What stands in an address as it is."""


def rule_id(diagnostic: Diagnostic) -> str:
    """What a rule is known by: its code, or the name of a rule of a style, for all of one kind share a code."""
    return printable(diagnostic.name) if _is_of_style(diagnostic) else diagnostic.code


def descriptor(diagnostic: Diagnostic, library: Library) -> dict[str, object]:
    """The rule that a diagnostic is of. Our own pages stand in it, for they are at no address that it could name."""
    rule = _rules()[diagnostic.code]
    about = _of_style(diagnostic, rule, library) if _is_of_style(diagnostic) else _of_ours(rule)
    told = {"id": rule_id(diagnostic), **about}
    if markdown.ADDRESS.fullmatch(diagnostic.link):
        told["helpUri"] = quote(diagnostic.link, safe=IN_ADDRESSES)
    return told


def _of_ours(rule: Rule) -> dict[str, object]:
    why = WHY.search(rule.documentation)
    return {
        "name": rule.name,
        "shortDescription": _text(rule.summary),
        "fullDescription": _text(why[1] if why else rule.summary),
        "defaultConfiguration": {"level": rule.severity.value},
        "help": {"text": rule.documentation, "markdown": rule_page(rule)},
        "properties": {"tags": [_category(rule)]},
    }


def _of_style(diagnostic: Diagnostic, rule: Rule, library: Library) -> dict[str, object]:
    style = library.rules.get(diagnostic.name)
    why = reason(style) if style else rule.summary
    return {
        "shortDescription": _text(why),
        "fullDescription": _text(why),
        "defaultConfiguration": {"level": diagnostic.severity.value},
        "help": {"text": why, "markdown": f"{gist(style) if style else rule.summary}\n\n{rule_page(rule)}"},
        "properties": {"tags": [_category(rule), rule.code]},
    }


def _text(words: str) -> dict[str, str]:
    return {"text": markdown.plain(words)[:LONGEST]}


def _category(rule: Rule) -> str:
    return CATEGORIES.get(rule.code[:3], "Others")


def _is_of_style(diagnostic: Diagnostic) -> bool:
    return _rules()[diagnostic.code].name != diagnostic.name


@cache
def _rules() -> Mapping[str, Rule]:
    return {each.code: each for each in all_rules()}
