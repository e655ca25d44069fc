"""Which sentences of an article tell most of it?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.measures import flesch_kincaid
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.plain_text import plain_text, width
from pelican_contentstrategy.read.term_weights import vocabulary_in
from pelican_contentstrategy.read.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.publish.snippets._quotable import Quotable

MOST = 5
"""Sentences that are told."""
ENOUGH, LEAST, FEW = 1.3, 1.0, 2
"""Worth of a sentence that is told; less will do where there are only a few."""
NAMED = 1.5
"""What a sentence is worth more if it has all terms of the title."""
MOST_TELLING = 10
"""Of an article's terms, the weightiest: with two of them, a sentence names its subject."""
UNNAMED = {0: 2.0, 1: 0.8}
"""What it loses with so many."""
NEVER = 9.0
"""What no sentence is worth."""
TERMS = 20
"""Terms of an article that it may be about."""
BEST = range(60, 171)
"""Characters of a sentence that is neither empty nor hard."""
SAME = 0.6
"""Of the words of the shorter of two texts, how many both must have to say the same."""
WORD = re.compile(r"[\w'’]+")
SHORT = 2
"""Letters of words that do not count where two texts are held against each other."""
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
COMMAS = 3
"""In a sentence; one with more lists something."""
BARE_SUBJECT = re.compile(r"The ([a-z-]+)(?: ([a-z-]+))?(?: ([a-z-]+))?")
BEHIND_SUBJECTS = frozenset("of for in to that who which behind on at with from between".split())
"""With one of these behind it, a sentence says what its subject is."""
ONE_OF_MANY = re.compile(
    r"\b(?:[Tt]he|[Ee]ach|[Ee]very) (app|application|tool|site|website|webpage|homepage|event|team|report|survey"
    r"|program|project|course|series|group|page|process|menu|option|feature|system|effort|initiative|change|service|product"
    r"|office|company|author|study|document|list|question|idea|plan|meeting|session|platform|method|approach|section"
    r"|chart|table|speaker)s?\b"
)
"""What a title has to name, or nobody knows which one is meant."""
HARD, VERY_HARD = 14, 18
"""Grades of Flesch and Kincaid."""
NUMBER = re.compile(r"(?<![\w.-])(?!(?:19|20)\d\d\b)\d")
"""Of something; a year is none."""
NAME = re.compile(r"(?<=[a-z,;] )[A-Z]\w")
STATING = words(
    """
    is are was were can could will would should must may might has have had does do need needs you your helps makes
    uses provides offers includes gives shows means lets allows enables requires works finds becomes
    """
)
"""English words without one of which a list's item is often no sentence."""
TO_READERS = words("you your need do")
"""Those that do not tell a sentence from a heading where a full stop is missing."""
RELATIVE = re.compile(r"\b(?:who|that|which) \w+")
SUBJECTLESS = STATING - words("you your need do have can should must may")
"""What such an item begins with if what it speaks of stands above the list: `Provides ...`."""
WORTH = (
    (0.5, words("two three four five six seven eight nine ten half twice dozen dozens hundreds thousands millions")),
    (
        0.5,
        words(
            """
            should must need needs help helps avoid instead because without never always make makes improve improves
            reduce reduces save saves increase increases let lets allow allows enable enables means require requires
            ensure ensures best better important key critical essential easier faster
            """
        ),
    ),
    (0.3, words("you your")),
    (-0.5, words("we our us ours")),
    (
        -0.5,
        words(
            """
            was were had did attended launched announced asked decided began started held hosted heard met joined
            developed created built worked became came went took gave made wanted needed tried planned used led
            """
        ),
    ),
    (
        -0.6,
        words(
            """
            january february april june july august september october november december monday tuesday wednesday
            thursday friday saturday sunday recently currently now upcoming soon ago
            """
        ),
    ),
    (-NEVER, words("said says explained explains added told asked")),
    (-0.5, words("another such other following again then few accordingly both either those")),
)
"""English words that make a sentence worth telling, or make it depend on its day and its surroundings."""
OFFICES = words(
    """
    director manager specialist analyst consultant professor lead chief officer strategist designer engineer editor
    writer scientist fellow founder coordinator administrator researcher advisor leader developer experience degree
    """
)
PERSON = re.compile(r"(?:Dr\. )?[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w'-]+(?:,| (?:is|was|has)\b)")
"""With one of the offices behind it, a word about a writer or a speaker."""
AT_WORK = re.compile(
    r"[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-z'-]+ (?:works|serves|manages|leads|joined|received|holds|teaches)\b"
)
"""The same without one."""


def key_sentences(
    ranking: Ranking, among: Iterable[Quotable], title: str = "", known: Iterable[str] = ()
) -> tuple[str, ...]:
    """The best first; none says no more than the title, or what another or one of the known texts does."""
    worth = sorted((-ranking.worth(each), each.number, each.text) for each in among)
    said, named = [_content(each) for each in known], _content(title)
    chosen: list[str] = []
    for negative, _, text in worth:
        if -negative < (LEAST if len(chosen) < FEW else ENOUGH) or len(chosen) == MOST:
            break
        content = _content(text)
        is_new = len(content & named) < SAME * len(content)
        if is_new and not any(_says_the_same(content, other) for other in said):
            said.append(content)
            chosen.append(text)
    return tuple(chosen)


def _content(text: str) -> frozenset[str]:
    return frozenset(each for each in WORD.findall(text.casefold()) if len(each) > SHORT)


def _says_the_same(content: frozenset[str], other: frozenset[str]) -> bool:
    return len(content & other) >= SAME * min(len(content), len(other)) > 0


class Ranking:
    """What makes a sentence of one article telling."""

    def __init__(self, article: Document) -> None:
        self._worth: dict[Quotable, float] = {}
        self._terms = dict(article.facts.weights[:TERMS])
        self._most = sum(sorted(self._terms.values(), reverse=True)[:8]) or 1
        self._title = frozenset(WORD.findall(plain_text(article.title).casefold()))
        self._telling = frozenset([*self._terms][:MOST_TELLING])
        self._is_english = language_of(article.lang) == "en"
        self._vocabulary = vocabulary_in(language_of(article.lang))
        self._named = frozenset(self._vocabulary.count(plain_text(article.title)))

    def worth(self, sentence: Quotable) -> float:
        """By the terms in it, its place, its length and what it has in it."""
        if sentence not in self._worth:
            self._worth[sentence] = self._worth_of(sentence)
        return self._worth[sentence]

    def _worth_of(self, sentence: Quotable) -> float:
        text = sentence.text
        found = frozenset(WORD.findall(text.casefold()))
        worth = self._terms_in(text) + 6 / (6 + sentence.number)
        worth += 0.5 * sentence.is_first - 0.7 * sentence.is_item + 0.4 * (width(text) in BEST)
        worth += sum(each for each, marking in WORTH if not marking.isdisjoint(found))
        worth += 0.5 * bool(NUMBER.search(text)) + 0.2 * bool(NAME.search(text))
        worth -= (
            0.5 * (text.count(",") > COMMAS)
            + 0.5 * ("“" in text or '"' in text)
            + 1.0 * text.startswith(("“", '"'))
            + 0.6 * text.endswith("?")
        )
        worth -= 0.3 * len({each for each in ACRONYM.findall(text) if each.casefold() not in self._title})
        worth -= 1.5 * self._is_subject_unknown(text)
        if self._is_english and not self._is_fit(sentence, found):
            return -NEVER
        return worth - self._hardness(sentence)

    @staticmethod
    def _is_fit(sentence: Quotable, found: frozenset[str]) -> bool:
        """Whether it is no word about a person, and no item that lacks subject or verb."""
        text = sentence.text
        if AT_WORK.match(text) or (PERSON.match(text) and not OFFICES.isdisjoint(found)):
            return False
        if not sentence.is_item:
            return True
        first, own = text.partition(" ")[0].casefold(), WORD.findall(RELATIVE.sub("", text.casefold()))
        stating = STATING - TO_READERS if sentence.is_mended else STATING
        return first not in SUBJECTLESS and not stating.isdisjoint(own)

    def _terms_in(self, text: str) -> float:
        """How much it has of what the article is about; less than nothing where a reader would not know what it is."""
        found = {term for run in text.lower().split() for term in self._vocabulary[run]}
        share = sum(self._terms.get(term, 0) for term in found) / self._most
        named = len(found & self._named) / len(self._named) if self._named else 0
        return 2 * share + NAMED * named - UNNAMED.get(len(found & self._telling), 0)

    def _is_subject_unknown(self, text: str) -> bool:
        """Whether it speaks of one certain thing, `The tool lets ...`, that neither title nor sentence names."""
        if any(each not in self._title for each in ONE_OF_MANY.findall(text)):
            return True
        found = BARE_SUBJECT.match(text)
        if not found:
            return False
        subject = [each for each in found.groups() if each]
        is_bare = BEHIND_SUBJECTS.isdisjoint(subject[1:]) or not STATING.isdisjoint(subject[1:2])
        return is_bare and self._title.isdisjoint(subject)

    @staticmethod
    def _hardness(sentence: Quotable) -> float:
        if not sentence.syllables:
            return 0
        grade = flesch_kincaid(sentence.words, sentence.syllables / sentence.words)
        return 0.5 if grade > VERY_HARD else 0.2 if grade > HARD else 0
