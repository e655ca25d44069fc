"""An issue -> HTML that mail programs show, and the same as plain text; small enough to be shown whole."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

    from pelican_contentstrategy.publish.newsletter.issue import Group, Issue

HTML = "contentstrategy/newsletter.html"
TEXT = "contentstrategy/newsletter.txt"
MOST = 90_000
"""Bytes of HTML: Gmail shows about 102 KB, and what sends a letter adds links and a footer of its own."""
LINE = 72
"""Characters of a line of plain text."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An issue as it is sent; `remarks` are for its editor."""

    issue: Issue
    html: str
    text: str
    remarks: tuple[str, ...]


def templates(loader: BaseLoader) -> Environment:
    """What renders letters, with templates from wherever a loader finds them."""
    from jinja2 import Environment, select_autoescape

    environment = Environment(
        loader=loader, autoescape=select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["wrapped"] = _wrapped
    return environment


def letter(issue: Issue, environment: Environment) -> Letter:
    """The letter; where it would be too large, the oldest articles lose their teasers first, and then their place."""
    html = _html(issue, environment)
    shown, remarks = issue, issue.remarks
    if len(html.encode()) > MOST:
        shown, html = _fitting(issue, environment)
        remarks = (*remarks, _remark(issue, shown, len(html.encode())))
    text = environment.get_template(TEXT).render(issue=shown).strip()
    return Letter(shown, html, f"{text}\n", remarks)


def _html(issue: Issue, environment: Environment) -> str:
    """Styles stand in the elements, where all mail programs look for them, and in the head for those who know more."""
    from css_inline import CSSInliner

    page = environment.get_template(HTML).render(issue=issue)
    inlined = CSSInliner(keep_style_tags=True, load_remote_stylesheets=False).inline(page)
    return f"{inlined.rstrip()}\n"


def _fitting(issue: Issue, environment: Environment) -> tuple[Issue, str]:
    """The fullest form that is small enough; the smallest one there is, if none is."""
    few, most = 0, 2 * len(issue.entries) - 1  # each other article can lose two parts, the first one its teaser
    while most - few > 1:
        middle = (few + most) // 2
        if len(_html(_without(issue, middle), environment).encode()) > MOST:
            few = middle
        else:
            most = middle
    smallest = _without(issue, most)
    return smallest, _html(smallest, environment)


def _without(issue: Issue, number: int) -> Issue:
    """An issue without so many parts: teasers, with the pictures, of the oldest articles; then these themselves.

    The article it opens with stays, and loses its teaser last of all.
    """
    lead, *others = issue.entries
    by_age = sorted(others, key=lambda each: each.published)
    bare = {id(each) for each in by_age[:number]} | ({id(lead)} if number > 2 * len(others) else set())
    gone = {id(each) for each in by_age[: max(0, number - len(others))]}
    return replace(issue, groups=tuple(_without_parts(group, bare, gone) for group in issue.groups))


def _without_parts(group: Group, bare: set[int], gone: set[int]) -> Group:
    kept = [each for each in group.entries if id(each) not in gone]
    entries = tuple(replace(each, teaser="", image=None) if id(each) in bare else each for each in kept)
    return replace(group, entries=entries, more=len(group.entries) - len(entries))


def _remark(issue: Issue, shown: Issue, size: int) -> str:
    if size > MOST:
        return f"the letter has {size // 1000} KB though nothing is left to leave out; Gmail may cut it off"
    bare = sum(not each.teaser for each in shown.entries) - sum(not each.teaser for each in issue.entries)
    gone = len(issue.entries) - len(shown.entries)
    lost = f"{_articles(bare)} without a teaser" + (f", and {_articles(gone)} left out" if gone else "")
    return f"to stay below {MOST // 1000} KB, beyond which Gmail may cut it off, the letter has {lost}"


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"


def _wrapped(text: str) -> str:
    """A paragraph in lines as mails have them; no word and no address is broken."""
    return textwrap.fill(text, LINE, break_long_words=False, break_on_hyphens=False)
