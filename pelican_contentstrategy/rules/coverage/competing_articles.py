"""CS511: two articles on one subject should be one, or be told apart."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.keywords import keywords_of
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.similarity import FLOOR, joining
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.term_weights import words_for
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.similarity import Pair

SHOWN = 5
"""Shared words that a message has."""


class Options(RuleOptions):
    """Options of competing-articles."""

    most: Count = 20
    """Report so many pairs of the site, those that compete most."""
    similarity: Annotated[float, Field(ge=FLOOR, le=1)] = 0.5
    """Report pairs that compete so much or more: likeness adds to it, what sets them apart takes away; 1 is a copy."""


@rule("CS511", on=Site, reports_in=published_articles, severity=Severity.NOTE, options=Options)
def competing_articles(site: Site, options: Options) -> Iterator[Problem]:
    """Two articles are so much alike that one could be part of the other.

    ## Why
    Articles on the same question take readers and links from each other, and one of the two is forgotten when facts
    change. The words of title, keyword, headings, summary and body tell, rare ones more than common ones; what a title
    says of years, months and parts does not. Pairs count for less if one links to the other, if their personas, stages
    or keywords differ, or if they are two editions or two pieces of a series. Drafts, hidden and expired articles,
    those with `Noindex: yes` and those that lead on to another by `Redirect_to` do not count. It is told of the one
    that has fewer links, or less text; of three that are alike, in two. `Competes_ok` in one of the two, with `yes` or
    the paths of others, declares an exception.

    ## Bad
    ```content/starter.md
    Title: How to feed a sourdough starter

    Feed the starter with rye flour and warm water every morning, and throw half of it away. A hungry starter smells of
    vinegar.
    ```
    ```content/levain.md
    Title: Feeding your sourdough starter

    Every morning a starter gets rye flour and warm water, and half of it is thrown away. If it smells of vinegar, the
    starter is hungry.
    ```

    ## Good
    ```content/starter.md
    Title: How to feed a sourdough starter

    Feed the starter with rye flour and warm water every morning, and throw half of it away. A hungry starter smells of
    vinegar.
    ```
    ```content/crust.md
    Title: A crust that crackles

    Steam keeps the crust soft until the loaf has risen; then a dry oven makes it crackle.
    ```
    """
    pairs = (each for each in site.similarity.pairs if each.score >= options.similarity and not _share_keyword(each))
    for pair in islice(joining(pairs), options.most):
        title, path = plain_text(pair.first.title), pair.first.path
        words = ", ".join(f"'{word}'" for word in words_for(pair.terms[:SHOWN], pair.second))
        if pair.is_copy:
            message = f"is nearly the same text as '{title}' in {path}"
            hint = f"keep one, and let the other lead on to it with 'redirect_to', or allow it by 'competes_ok: {path}'"
        else:
            message = f"competes with '{title}' in {path}: {pair.likeness:.0%} alike, both on {words}"
            hint = f"merge them, set them apart by keyword or persona, or allow it by 'competes_ok: {path}'"
        yield Problem(pair.second.at("title"), message, hint)


def _share_keyword(pair: Pair) -> bool:
    """Whether they are told of by same-keyword."""
    return not keywords_of(pair.first).keys().isdisjoint(keywords_of(pair.second))
