"""What does a writer have to heed of voice and readability? Lines of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.assignment import Guidance

MOST = 15
"""Words of each kind that a brief names; the style guide has them all."""
BOUNDS = {
    "grade": "Flesch-Kincaid grade {:g} at most",
    "reading_ease": "Flesch Reading Ease {:g} at least",
    "long_sentence_words": "sentences of {:g} words at most",
}


def wording(guidance: Guidance, most: int = MOST) -> Iterator[str]:
    """The tone, and words to choose, to leave out and to spell one way."""
    if guidance.tone:
        yield f"Tone: {'; '.join(map(markdown.text, guidance.tone))}"
    for word, better in guidance.prefer[:most]:
        yield f"Write {markdown.quoted(better)}, not {markdown.quoted(word)}"
    for word, why in guidance.avoid[:most]:
        yield f"Leave out {markdown.quoted(word)}{f': {markdown.text(why)}' if why else ''}"
    if guidance.terms:
        yield f"Spell like this: {', '.join(map(markdown.text, guidance.terms[:most]))}"
    if any(len(each) > most for each in (guidance.prefer, guidance.avoid, guidance.terms)):
        yield "There is more: `pelican-contentstrategy styleguide`"


def limits(guidance: Guidance) -> Iterator[str]:
    """Limits of readability, and who set them."""
    for bound in guidance.bounds:
        yield f"Readability: {BOUNDS[bound.name].format(bound.value)}, for {bound.owner}"
