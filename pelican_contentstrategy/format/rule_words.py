"""A rule of a style in a sentence: why it is there, and some of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.model.style import Consistency, Existence, Substitution
from pelican_contentstrategy.rules.voice.messages import message_with
from pelican_contentstrategy.rules.voice.samples import sample_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.style import StyleRule

SHOWN = 3
"""Words of a rule."""
MOST_TRIED = 300
"""Words of a rule among which some to show are looked for."""
MOST_CHOICES = 3
LONGEST = 60
ALIKE = 4
"""Words that begin with so many letters alike are one example too many."""
GAP = "…"
"""What stands in a message for words that it would repeat."""
MOST_GAPS = 9
EMPTY = re.compile(rf"\s*\((['\"]?){GAP}\1\)")
UNSHOWN = re.compile("profan|curs(?:es?|ing)$|swear|slur|offens|derogat|obscen|sexual", re.IGNORECASE)
"""Names of rules whose words nobody wants to read in a guide."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words that a rule finds, and what to write in their place, if it says so."""

    found: str
    better: tuple[str, ...] = ()
    between: str = "instead of"

    @property
    def arguments(self) -> tuple[str, ...]:
        """What fills the gaps of the rule's message."""
        return ("' or '".join(self.better), self.found) if self.better else (self.found,)

    def __str__(self) -> str:
        found = markdown.quoted(self.found)
        return f"{' or '.join(map(markdown.quoted, self.better))} {self.between} {found}" if self.better else found


def gist(rule: StyleRule) -> str:
    """Why the rule is there, and two or three of its words, in one line of Markdown."""
    told, lead, rest = _told(rule)
    some = f"{lead}: {', '.join(map(str, rest))}." if rest else ""
    return " ".join(filter(None, (markdown.text(told), some, markdown.link("More", rule.definition.link))))


def reason(rule: StyleRule) -> str:
    """Why the rule is there, as plain text."""
    return markdown.plain(_told(rule)[0])


def message(rule: StyleRule) -> str:
    """The rule's message as plain text, with a gap for what was found."""
    return message_with(rule.definition.message, (GAP,) * MOST_GAPS)


def examples(rule: StyleRule) -> Iterator[Example]:
    """Words of the rule that can be told without a pattern."""
    definition = rule.definition
    if isinstance(definition, Substitution):
        pairs = [*definition.swap.items()][:MOST_TRIED]
        yield from _usable(Example(sample_of(word), _choices(better)) for word, better in pairs if "$" not in better)
    elif isinstance(definition, Consistency):
        pairs = [*definition.either.items()][:MOST_TRIED]
        yield from _usable(Example(sample_of(other), (sample_of(one),), "beside") for one, other in pairs)
    elif isinstance(definition, Existence) and not definition.raw:
        yield from _usable(Example(sample_of(token)) for token in definition.tokens[:MOST_TRIED])


def _usable(found: Iterator[Example]) -> Iterator[Example]:
    for each in found:
        if each.found and "" not in each.better and max(map(len, (each.found, *each.better))) <= LONGEST:
            yield each


def _choices(better: str) -> tuple[str, ...]:
    """What to write; a bar parts several, unless it stands behind a backslash."""
    return tuple(each.replace("\\|", "|") for each in re.split(r"(?<!\\)\|", better)[:MOST_CHOICES])


def _shown(rule: StyleRule) -> list[Example]:
    """The first few that have no longer word in common; where there are too few of these, that do not begin alike."""
    told: list[Example] = []
    if UNSHOWN.search(rule.name):
        return told
    for marks in (_words, _beginning):
        taken = {mark for each in told for mark in (*_words(each), *_beginning(each))}
        for each in examples(rule):
            if len(told) == SHOWN:
                break
            if taken.isdisjoint(marks(each)) and taken.isdisjoint(_beginning(each)):
                told.append(each)
                taken |= marks(each) | _beginning(each)
    return told


def _words(example: Example) -> set[str]:
    """Its longer words, endings apart."""
    return {
        word[:ALIKE] for word in re.findall(rf"\w{{{ALIKE},}}", " ".join((example.found, *example.better)).casefold())
    }


def _beginning(example: Example) -> set[str]:
    return {"^" + (re.sub(r"\W", "", example.found).casefold()[:ALIKE] or example.found)}


def _told(rule: StyleRule) -> tuple[str, str, list[Example]]:
    """The reason, with an example in its gaps; examples that are left, and what to say in front of them."""
    said, found = rule.definition.description or rule.definition.message, _shown(rule)
    blank = _filled(said, ())
    filled = _filled(said, found[0].arguments) if found else blank
    return (filled, "Also", found[1:]) if filled != blank else (blank, "For example", found)


def _filled(said: str, arguments: tuple[str, ...]) -> str:
    """A whole sentence."""
    told = EMPTY.sub("", message_with(said, (*arguments, *(GAP,) * MOST_GAPS))).strip()
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "!", "?", ":")) else ".")
