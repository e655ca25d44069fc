"""CS405: a term must be spelled one way on the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.spellings import verdicts
from pelican_contentstrategy.rules.voice.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of this rule."""

    articles: int = 3
    """So many articles have to agree on the spelling of a name that nobody declared; 0 leaves such names alone."""


@rule("CS405", on=Site, severity=Severity.WARNING, options=Options)
def inconsistent_term(site: Site, options: Options) -> Iterator[Problem]:
    """Article spells a term otherwise than the rest of the site.

    ## Why
    Readers take two spellings for two things, and searches find only one of them. The spelling that the strategy
    declares in `terms` wins. Of the pairs in styles' consistency rules, and of names with a capital inside, such as
    brands have, the one that most articles use does.

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
        if not any((each.family, each.variant) in wrong for each in document.facts.terms):
            continue
        body = document.facts.text
        for family, variant, passage in voices.uses(document):
            verdict = wrong.get((family, variant))
            if verdict:
                written = body[passage.start : passage.end]
                is_text = verdict.right.replace(" ", "").replace("-", "").isalnum()
                yield Problem(
                    passage,
                    verdict.message(written),
                    name=verdict.rule,
                    replacement=verdict.right if is_text else None,
                )
