"""CS329: an article should be written for readers, not around its keyword."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.keyphrase import Keyphrase
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.craft._length import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ENOUGH = 100
"""Words from which on a share says something."""


class Options(RuleOptions):
    """Options of stuffed-keyword."""

    percent: Annotated[float, Field(gt=0, le=100)] = 3.0
    """The most times that the keyword may stand in a hundred words."""


@rule("CS329", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def stuffed_keyword(document: Document, options: Options) -> Iterator[Problem]:
    """Text repeats the `Keyword` so often that it reads like a list of searches.

    ## Why
    Readers notice, and search engines have counted it against a page for twenty years. Asked of texts of a hundred
    words or more.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        stuffed-keyword:
          percent: 1
    ```

    ```content/starter.md
    Title: Feed a sourdough starter
    Keyword: sourdough starter

    Your sourdough starter needs flour and water. Feed the sourdough starter at the same time every day, and keep it
    warm. Once it has doubled within four hours, three days in a row, it is strong enough for bread. Put a spoonful into
    a glass of water: if it floats, bake. If it sinks, wait for another day. What is left over makes pancakes. On
    holidays, let it rest in the fridge, where it keeps for a month. A grey liquid on top is a sign of hunger, and you
    may stir it in or pour it off. Anything pink or orange means that it has gone off: throw all of it away, wash the
    jar with hot water, and begin anew.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        stuffed-keyword:
          percent: 1
    ```

    ```content/starter.md
    Title: Feed a sourdough starter
    Keyword: sourdough starter

    Your sourdough starter needs flour and water. Feed it at the same time every day, and keep it
    warm. Once it has doubled within four hours, three days in a row, it is strong enough for bread. Put a spoonful into
    a glass of water: if it floats, bake. If it sinks, wait for another day. What is left over makes pancakes. On
    holidays, let it rest in the fridge, where it keeps for a month. A grey liquid on top is a sign of hunger, and you
    may stir it in or pour it off. Anything pink or orange means that it has gone off: throw all of it away, wash the
    jar with hot water, and begin anew.
    ```
    """
    for keyword in document.fields("keyword"):
        length = length_of(document)
        if length.words < ENOUGH:
            return
        about = "" if length.of_a_word == 1 else "about "
        times = Keyphrase(keyword.value, document.source.lang).times_in(document.text)
        share = round(100 * times / length.words, 1)
        if share > options.percent:
            yield Problem(
                keyword.span,
                f"keyword '{keyword.value}' stands {times} times in {about}{length.words} words: {share} %",
                hint=f"say it in other words, or leave it out, until it makes {options.percent:g} % at most",
            )
