"""CS307: few sentences of a text should be in the passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Percent
from pelican_contentstrategy.read.readability.passives import passive_detector
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._sentences import own_sentences, passage_of, text_of
from pelican_contentstrategy.rules.readability._shares import percent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW = 2
"""Sentences in the passive that no text is too short for."""
QUOTED = 2
"""Of them that a hint quotes."""


class Options(RuleOptions):
    """Options of passive-heavy."""

    percent: Percent = 15
    """Share of sentences that may be in the passive."""


@rule("CS307", on=Document, severity=Severity.NOTE, options=Options)
def passive_heavy(document: Document, options: Options) -> Iterator[Problem]:
    """Too many sentences of a text are in the passive.

    ## Why
    The passive hides who acts: "the starter should be fed" does not say by whom. Now and then that is right; as a
    habit it makes texts stiff and instructions vague. Asked in English and German, the languages we can tell it in;
    the share is the one at which Yoast SEO turns red. Two sentences are fine in any text; quotations, and texts under
    100 words, are left out.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    The starter should be fed at the same time every day. Equal weights of flour and water are taken, and the jar is
    kept in the warmest corner of the kitchen, away from the window. It will rise. In summer it takes four hours to
    double, in winter twice as long. Then a spoonful is put into a glass of water. If it floats, it is ready. If it
    sinks to the bottom of the glass, it has to be fed once more. Wait for another two hours, in which the flour and the
    salt can be weighed. Then try again, and bake with it on the same day. Good luck with it.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Take equal weights of flour and water, and keep the jar in the warmest
    corner of the kitchen, away from the window. It will rise. In summer it takes four hours to double, in winter twice
    as long. Then put a spoonful of it into a glass of water. If it floats, it is ready. If it sinks to the bottom of
    the glass, it has to be fed once more. Wait for another two hours, in which you can weigh the flour and the salt.
    Then try again, and bake with it on the same day. Good luck with it.
    ```
    """
    is_passive = passive_detector(document.lang)
    if is_passive is None or document.measures.unscored == "short":
        return
    sentences = own_sentences(document)
    passive = [each for each in sentences if is_passive(text_of(each, document))]
    percent = percent_of(len(passive), len(sentences) or 1)
    if len(passive) > FEW and percent > options.percent:
        yield Problem(
            document.at("title"),
            f"{len(passive)} of {len(sentences)} sentences ({percent} %) are in the passive; "
            f"at most {options.percent:g} % should be",
            hint="say who acts, for instance here",
            quoting=tuple(passage_of(each, document) for each in passive[:QUOTED]),
        )
