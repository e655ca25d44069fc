"""CS301: a text should be no harder than its readers can take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._formulas import grade_of, reading_ease_of
from pelican_contentstrategy.rules.readability._limits import limit_of
from pelican_contentstrategy.rules.readability._sentences import own_sentences, passage_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.measures import Sentence
    from pelican_contentstrategy.model.site import Site

QUOTED = 2
"""Hard sentences that a hint quotes."""


class Options(RuleOptions):
    """Options of too-hard-to-read."""

    grade: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    """Highest grade of texts that neither a persona nor a stage nor the site sets one for."""
    reading_ease: Annotated[float, Field(allow_inf_nan=False)] | None = None
    """Lowest reading ease of such texts."""


@rule("CS301", on=Document, severity=Severity.WARNING, options=Options)
def too_hard_to_read(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Text is harder to read than its persona, its stage or the site allows.

    ## Why
    A text is too hard or too easy for somebody, never by itself. Of `grade` and `reading_ease`, each as its first
    persona has it in `readability:`, else its stage, else the site, else the option of that name; where none of them
    sets one, nothing is too hard.
    The grade, Flesch and Kincaid's, is judged in English only, and Flesch's reading ease in languages that somebody
    fitted its figures to: Dutch, English, French, German, Hungarian, Italian, Russian and Spanish. Texts under 100
    words are too short to judge.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        readability:
          grade: 9
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker

    Maintaining a vigorous population of naturally occurring microorganisms necessitates regular replenishment of
    carbohydrates, because fermentation continuously consumes available nutrients and accumulates acidity. Variations in
    environmental temperature considerably influence the metabolic activity of the bacterial population, consequently
    practitioners should systematically document their observations over consecutive generations. Professional
    establishments additionally calibrate hydration percentages, particularly during exceptionally humid atmospheric
    conditions, when unanticipated viscosity complicates the subsequent manipulation. Whenever deterioration becomes
    noticeable, immediate intervention is recommended: discarding approximately ninety percent of the accumulated
    material, followed by several successive replenishments at regular intervals, ordinarily reestablishes satisfactory
    equilibrium between the participating organisms. Alternatively, commercially manufactured preparations guarantee
    predictable performance.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        readability:
          grade: 9
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker

    A starter is alive, so it has to eat. Feed it flour and water once a day, at the same time if you can. In a warm
    kitchen it eats faster and wants food twice a day. In a cold one it can wait. Write down when you fed it and how
    high it rose. After a week you will know its ways. If it smells sharp, throw most of it out and feed the rest three
    times, eight hours apart. It will come back. Before you bake, put a spoon of it in a glass of water. If it floats,
    it is ready for the dough. If it sinks, feed it once more and wait for two hours. You cannot do much wrong here.
    ```
    """
    misses = tuple(_misses(document, site, options))
    if misses:
        yield Problem(
            document.at("title"),
            "; ".join(misses),
            hint="shorten or reword its hardest sentences",
            quoting=tuple(passage_of(each, document) for each in _hardest(document)),
        )


def _misses(document: Document, site: Site, options: Options) -> Iterator[str]:
    grade, highest = grade_of(document), limit_of(document, site, lambda each: each.grade, options.grade)
    if grade is not None and highest and grade > highest.value:
        yield f"grade {grade} is above {highest.value:g}, the limit for {highest.owner}"
    ease = reading_ease_of(document)
    lowest = limit_of(document, site, lambda each: each.reading_ease, options.reading_ease)
    if ease is not None and lowest and ease < lowest.value:
        yield f"reading ease {ease} is below {lowest.value:g}, the limit for {lowest.owner}"


def _hardest(document: Document) -> list[Sentence]:
    """Of sentences that are not short, for a label of three long words has a high grade, too."""
    own = own_sentences(document)
    average = sum(each.words for each in own) / (len(own) or 1)
    long = {text_of(each, document): each for each in own if each.words >= average}
    return sorted(long.values(), key=lambda each: -each.grade)[:QUOTED]
