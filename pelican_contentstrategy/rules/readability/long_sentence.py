"""CS303: no sentence should be a monster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._sentences import own_sentences, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of long-sentence."""

    words: Count = 50
    """Words that a sentence may have."""


@rule("CS303", on=Document, severity=Severity.NOTE, options=Options)
def long_sentence(document: Document, options: Options) -> Iterator[Problem]:
    """Sentence is far too long.

    ## Why
    Who has read fifty words without a full stop has forgotten how the sentence began. Fifty is twice what GOV.UK tells
    its authors to look at twice; of real articles that were edited with care, one sentence in a hundred has more.
    Quotations are left alone.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day with equal weights of flour and water, keep it in the warmest corner of
    the kitchen, and when it has doubled, which takes four hours in summer and twice as long in winter, put a spoonful
    of it into a glass of water and look whether it floats or sinks.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day with equal weights of flour and water. Keep it in the warmest corner of
    the kitchen. When it has doubled, which takes four hours in summer and twice as long in winter, put a spoonful of it
    into a glass of water. Look whether it floats or sinks.
    ```
    """
    for each in own_sentences(document):
        if each.words > options.words:
            yield Problem(
                passage_of(each, document),
                f"{each.words} words in one sentence; at most {options.words} should be",
                hint="give its second thought a sentence of its own, or make a list of what it lists",
            )
