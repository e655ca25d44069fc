"""CS405: a term must be spelled one way on the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.spellings import verdicts
from pelican_contentstrategy.rules.voice.terms import BETWEEN
from pelican_contentstrategy.rules.voice.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.rules.voice.spellings import Verdict
    from pelican_contentstrategy.rules.voice.terms import Use


class Options(RuleOptions):
    """Options of this rule."""

    articles: int = 3
    """So many articles have to agree on the spelling of a name that nobody declared; 0 leaves such names alone."""


@rule("CS405", on=Site, severity=Severity.WARNING, options=Options)
def inconsistent_term(site: Site, options: Options) -> Iterator[Problem]:
    """Article spells a term otherwise than the rest of the site.

    ## Why
    Readers take two spellings for two things, and searches find only one of them. The spelling that the strategy
    declares in `terms` wins. Of the pairs in styles' consistency rules, the one that most articles use does; where
    both are as frequent, one article should still keep to one of them. Names that most articles write with a capital
    inside, such as brands have, should have it everywhere; nobody declared that, so it is a note.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      terms:
        - banneton
        - FlourPower
    ```

    ```content/one.md
    Title: Shaping

    Flour the Banne-ton with Flourpower.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      terms:
        - banneton
        - FlourPower
    ```

    ```content/one.md
    Title: Shaping

    Banneton, FlourPower, and time.
    ```
    """
    voices = Voices(site.strategy, site.library)
    wrong = verdicts(site.documents, site.library.rules, options.articles)
    for document in site.documents:
        variants = {each.variant for each in document.facts.terms if (each.family, each.variant) in wrong}
        if variants:
            yield from _in_document(voices.uses(document, variants), wrong)


def _in_document(uses: Iterable[tuple[Use, Passage]], wrong: Mapping[tuple[str, str], Verdict]) -> Iterator[Problem]:
    """What is told of the terms of a document, one thing a place."""
    places: set[tuple[int, int]] = set()
    first: dict[str, str] = {}
    for use, passage in uses:
        verdict = wrong.get((use.family, use.variant))
        is_new = (use.text, use.start) not in places
        if is_new and (verdict or use.is_declared):
            places.add((use.text, use.start))
        if not is_new or not verdict or (not verdict.right and _is_first(use, first)):
            continue
        message = verdict.message(use.variant)
        is_text = verdict.is_sure and verdict.right.replace(" ", "").replace("-", "").isalnum()
        yield Problem(
            passage,
            f"{message} ({use.why})" if use.why else message,
            name=verdict.rule,
            severity=use.severity,
            replacement=verdict.right if is_text else None,
        )


def _is_first(use: Use, first: dict[str, str]) -> bool:
    """Whether it is written as it was the first time in its document."""
    pair, _, side = use.family.rpartition(BETWEEN)
    return first.setdefault(pair, side) == side
