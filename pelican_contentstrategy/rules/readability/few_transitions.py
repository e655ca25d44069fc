"""CS308: sentences should say how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count, Percent
from pelican_contentstrategy.read.readability.transitions import transition_detector
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._sentences import own_paragraphs, text_of
from pelican_contentstrategy.rules.readability._shares import percent_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of few-transitions."""

    percent: Percent = 10
    """Share of sentences that should have a transition; 0 asks for none."""
    words: Count = 200
    """Asked of texts with more words in their paragraphs only."""


@rule("CS308", on=Document, severity=Severity.NOTE, options=Options)
def few_transitions(document: Document, options: Options) -> Iterator[Problem]:
    """Hardly a sentence of a text says how it follows from the one before.

    ## Why
    Words such as "because", "but" and "for example" tell readers what to expect; without them a text is a heap of
    statements. Yoast SEO turns red below 20 %, which a quarter of well-edited articles miss without being hard to
    follow, so that the default here is half of it. Asked in Dutch, English, French, German, Italian, Portuguese and
    Spanish, and of paragraphs only: items of a list need no transitions.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        few-transitions:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter every day. Keep it warm. It doubles in four hours. Put a spoonful of it into a glass of water. It
    floats.
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
        few-transitions:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter every day. Keep it warm, because it doubles in four hours then. Put a spoonful of it into a glass
    of water. If it floats, it is ready.
    ```
    """
    has_transition = transition_detector(document.lang)
    if has_transition is None or not options.percent:
        return
    sentences = [each for found in own_paragraphs(document) for each in found if not each.is_fragment]
    if sum(each.words for each in sentences) <= options.words:
        return
    connected = percent = 0
    for each in sentences:
        if has_transition(text_of(each, document)):
            connected += 1
            percent = percent_of(connected, len(sentences))
            if percent >= options.percent:
                return
    yield Problem(
        document.at("title"),
        f"{connected} of {len(sentences)} sentences ({percent} %) have a transition; "
        f"at least {options.percent:g} % should",
        hint="say where one sentence is the reason, the result, the contrast or an example of another",
    )
