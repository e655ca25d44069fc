"""Is a sentence understood by people who see nothing else of the article?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.snippets._openings import ANYWHERE, ASKING, LEANING, STANDING
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.plain_text import width
from pelican_contentstrategy.read.readability.transition_words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST, LONGEST = 40, 220
"""Characters of a sentence that can be quoted; wide ones, such as Chinese, count twice."""
LONGEST_GIST = 400
"""The same of one that tells what all is about."""
WORD = re.compile(r"[\w'&%-]+")
ENDS = tuple(".!?。！？")  # noqa: RUF001 - Chinese has its own marks
OPENING = "\"“‘'«„¿¡「『《"
CLOSING = '"”’»」』)）'  # noqa: RUF001 - as above
BRACKETS = ("()", "«»", "「」", "『』", "（）")  # noqa: RUF001 - as above
QUOTES = '"“”„'
"""Which of them begins a quotation and which ends it, languages do not agree on."""
SIGNS = re.compile(r"[@#|{}<>\\^~=*\[\]_\n\t…]")
"""Signs of code, addresses, names of accounts, footnotes, and of what is cut."""
PARTS = ("://", "www.", "...", "()", "--", "!!", "??", "?!", "(PDF")
RUN_IN = re.compile(r" (?<=[\w)] )(?:The|This|These|It|If|We|You|When|Our|There|While|Its|An) \w")
"""A capital within a sentence: what stands before it is a heading that lacks its full stop."""
TELEPHONE = re.compile(r"\d{3}[-.]\d{4}")
LABEL = re.compile(r"[^.!?:–—]{,40}(?:[\w)]:|\s?[–—]|\s-)\s?(?=[A-Z])")
"""Behind it a sentence begins: `Step two: Bake.`"""
LABELLING = (":", "–", "—", "-")
"""What a label ends with."""
QUESTION_WORDS = ("How ", "Why ", "What ", "Where ")
"""English words that begin a question, or what is no sentence."""
HALVES = ("Because ", "Although ", "While ", "If ", "When ", "Unless ", "Since ", "Whereas ")
"""Those that begin the first half of a sentence, which ends with a comma."""
NEAR = frozenset("it it's its they them their there".split())
"""English words that need a noun before them, and have none where they come so early in a sentence."""
REACH = 2
"""Words of the beginning of a sentence in which they are looked for."""
IDIOM = "When it comes to "
"""Where such a word stands for nothing."""
SHORT = 3
"""Letters up to which a word is hardly a plural."""
MANY = frozenset("they them their theirs they're they've they'll themselves".split())
PEOPLE = frozenset("people users and everyone anyone women men children staff team data someone".split())
INTRODUCED = re.compile(
    r"(?:In|On|At|For|With|By|From|During|As|After|Before|Through|Since)\b[^,]{,80}, (?:they|it|their|its|there)\b"
)
"""The same behind the circumstances that a sentence begins with."""
WITHOUT_BLANKS = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True)
class _Entries:
    """What is looked for in a sentence: by its first word, where that stands whole in it, and what does not."""

    by_word: Mapping[str, tuple[str, ...]]
    other: tuple[str, ...]

    def begin(self, text: str, words: list[str]) -> bool:
        """Whether a sentence begins with one of them."""
        return text.startswith(self.other + (self.by_word.get(words[0], ()) if words else ()))

    def are_in(self, text: str, words: list[str]) -> bool:
        """Whether one of them is in it."""
        if any(map(text.__contains__, self.other)):
            return True
        return any(entry in text for word in self.by_word.keys() & words for entry in self.by_word[word])


@dataclass(frozen=True, slots=True)
class _Words:
    """Of a language: what sentences begin with, and what they have in them, that are not understood alone."""

    openings: _Entries
    single: frozenset[str]
    several: _Entries


def is_understood(sentence: str, lang: str, longest: int = LONGEST) -> bool:
    """Whether it is whole, neither short nor long, leads back to nothing before it, and asks readers for nothing."""
    language = language_of(lang)
    if not SHORTEST <= _width(sentence, language) <= longest or not is_whole(sentence):
        return False
    known, (text, words) = _words(language), _plain(sentence, language)
    if not known.single.isdisjoint(words) or known.openings.begin(text, words) or known.several.are_in(text, words):
        return False
    return language != "en" or _names_its_subjects(sentence, words)


def is_whole(sentence: str) -> bool:
    """Whether it begins and ends as sentences do, with nothing in it that is no text."""
    first = sentence.lstrip(OPENING)[:1]
    if not first.isalnum() or first.islower() or not is_ended(sentence) or SIGNS.search(sentence):
        return False
    if (
        any(map(sentence.__contains__, PARTS))
        or (any(map(sentence.__contains__, LABELLING)) and LABEL.match(sentence))
        or TELEPHONE.search(sentence)
        or RUN_IN.search(sentence)
    ):
        return False
    if sentence.endswith(".") and (
        sentence.startswith(QUESTION_WORDS) or (sentence.startswith(HALVES) and "," not in sentence)
    ):
        return False
    if sentence.count("(") != sentence.count(")") or sum(map(sentence.count, QUOTES)) % 2:
        return False
    return sentence.isascii() or all(sentence.count(pair[0]) == sentence.count(pair[1]) for pair in BRACKETS)


def is_ended(sentence: str) -> bool:
    """Whether it ends as sentences do, rather than being cut off, or a title."""
    return sentence.rstrip(CLOSING).endswith(ENDS)


def _width(sentence: str, language: str) -> int:
    return width(sentence) if language in WITHOUT_BLANKS else len(sentence)


def _names_its_subjects(sentence: str, words: list[str]) -> bool:
    """Whether English pronouns in it have a word before them to stand for, one of several if they mean several."""
    if (not NEAR.isdisjoint(words[:REACH]) and not sentence.startswith(IDIOM)) or INTRODUCED.match(sentence):
        return False
    found = next((at for at, word in enumerate(words) if word in MANY), None)
    return found is None or any(word in PEOPLE or (len(word) > SHORT and word[-1] == "s") for word in words[:found])


def _plain(sentence: str, language: str) -> tuple[str, list[str]]:
    """In small letters, and its words: the first and the last too have one blank on either side if any has."""
    if language in WITHOUT_BLANKS:
        return sentence.lstrip(OPENING), []
    words = WORD.findall(sentence.casefold().replace("’", "'"))
    return f" {' '.join(words)} ", words


@cache
def _words(language: str) -> _Words:
    openings = {*_entries(LEANING, language), *_entries(ASKING, language)}
    transitions = LANGUAGES.get(language)
    if transitions:
        phrases = (each for each in transitions.phrases if "..." not in each)
        openings |= {*transitions.words, *transitions.openers, *phrases} - {*_entries(STANDING, language)}
    anywhere = _entries(ANYWHERE, language)
    if language in WITHOUT_BLANKS:
        return _Words(_Entries({}, tuple(sorted(openings))), frozenset(), _Entries({}, anywhere))
    single = frozenset(each for each in anywhere if " " not in each and not each.endswith("*"))
    return _Words(_sought(openings), single, _sought({*anywhere} - single))


def _entries(lists: dict[str, str], language: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in lists.get(language, "").split(",") if each.strip())


def _sought(entries: Iterable[str]) -> _Entries:
    by_word: dict[str, tuple[str, ...]] = {}
    other: list[str] = []
    for entry in sorted(entries):
        written = f" {entry[:-1]}" if entry.endswith("*") else f" {entry} "
        first = entry.partition(" ")[0]
        if first.endswith("*"):
            other.append(written)
        else:
            by_word[first] = (*by_word.get(first, ()), written)
    return _Entries(by_word, tuple(other))
