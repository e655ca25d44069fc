"""Which edition of a recurring piece does a title name: a year, a month, a part, an episode?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTERS = (
    "chapter day edition ep episode fy installment issue lesson module no number panel part pt round season session "
    "vol volume week ausgabe band folge kapitel nr tag teil woche chapitre épisode numéro partie capítulo episodio "
    "número parte capitolo numero puntata episódio aflevering deel avsnitt del"
)
"""What a number behind it makes an edition of."""
NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
MONTHS = (
    "january february april june july august september october november december feb apr jun jul aug sep sept oct nov "
    "dec januar februar märz juni juli oktober dezember janvier février avril juin juillet août septembre octobre "
    "novembre décembre enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio "
    "febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro "
    "outubro novembro dezembro januari februari maart augustus augusti"
)
WORDS_TOO = "may march mar mars mai mei maj jan spring summer fall autumn winter"
"""Months that are other words or names as well, and seasons: they count beside a number or a year."""
RHYTHMS = {
    "day": "daily täglich quotidien diario diária",
    "week": "weekly biweekly wöchentlich hebdomadaire semanal settimanale wekelijks veckovis",
    "month": "monthly bimonthly monatlich mensuel mensual mensile mensal maandelijks",
    "quarter": "quarterly vierteljährlich trimestriel trimestral trimestrale",
    "year": "annual yearly jährlich annuel anual annuale jaarlijks årlig",
}
"""Words for what comes again, by how often it does."""
ENDINGS = ("", "e", "er", "es", "en", "le", "ly")
"""What such a word may have behind it."""
KINDS = {
    **{
        word + ending: f"every {rhythm}"
        for rhythm, words in RHYTHMS.items()
        for word in words.split()
        for ending in ENDINGS
    },
    **dict.fromkeys(COUNTERS.split(), "counter"),
    **dict.fromkeys(NUMBERS.split(), "number in words"),
    **dict.fromkeys(MONTHS.split(), "month"),
    **dict.fromkeys(WORDS_TOO.split(), "word too"),
}
YEAR = re.compile(
    r"(?:fy|cy)?(?:19|20)\d\d(?:[-–/](?:\d\d){1,2})?|\d{4}-\d\d?(?:-\d\d?)?|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}"
)
NUMBERED = re.compile(r"#\d{1,4}|\d+(?:st|nd|rd|th)|fy\d\d|q[1-4]")
NUMBER = re.compile(r"\d{1,3}")
"""Of more digits it is a name rather than a count of parts or days."""
ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
UNSPACED = re.compile(
    r"第[0-9一二三四五六七八九十百]+[期回集章篇部話话卷季屆届]|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"|[(\uff08][上中下一二三四五][)\uff09]"
)
"""The same in Chinese and Japanese, where nothing parts words."""
BESIDE = ".,:;!?()[]{}'\"“”‘’«»&–—-|/"
"""What is no part of a word at its ends."""
BY_ITSELF = frozenset({"year", "numbered", "month"})
COUNTS = frozenset({"number", "number in words", "numeral", "numbered", "year"})


class Parted(NamedTuple):
    """A title, what of it names an edition, and how often such a piece comes, if it says so."""

    words: str
    marks: tuple[str, ...] = ()
    rhythms: frozenset[str] = frozenset()

    def is_beside(self, other: Parted) -> bool:
        """Whether each names another edition, or both come in one rhythm: then they were made to stand side by side."""
        differ = bool(self.marks and other.marks) and self.marks != other.marks
        return differ or not self.rhythms.isdisjoint(other.rhythms)


def part(title: str) -> Parted:
    """Take the edition out of a title."""
    marks: list[str] = []
    if not title.isascii():
        marks += UNSPACED.findall(title)
        title = UNSPACED.sub(" ", title)
    runs = title.split()
    kinds = [_kind(run) for run in runs]
    marked = {at for at in range(len(runs)) if kinds[at] and _is_mark(runs, kinds, at)}
    marks += [runs[at].strip(BESIDE).casefold() for at in sorted(marked)]
    words = " ".join(run for at, run in enumerate(runs) if at not in marked)
    return Parted(words, tuple(marks), frozenset(kind for kind in kinds if kind.startswith("every ")))


def _is_mark(runs: Sequence[str], kinds: Sequence[str], at: int) -> bool:
    """Whether a word of some kind names an edition where it stands."""
    kind = kinds[at]
    before = kinds[at - 1] if at else ""
    behind = kinds[at + 1] if at + 1 < len(kinds) else ""
    is_last = at and at + 1 == len(kinds)
    if kind == "counter":
        return behind in COUNTS
    if kind == "word too":
        return behind in {"number", "year"} or before in {"number", "numbered"}
    if kind == "number":
        is_set_off = is_last and runs[at - 1].endswith(":")
        return is_set_off or before in {"counter", "month", "word too"} or behind in {"month", "word too"}
    if kind == "numeral":
        return bool(before == "counter" or is_last)
    return kind in BY_ITSELF or (kind == "number in words" and before == "counter")


@lru_cache(maxsize=8192)
def _kind(run: str) -> str:
    """What a run of characters may be in a title; nothing for most."""
    bare = run.strip(BESIDE)
    word = bare.casefold()
    if word in KINDS:
        return KINDS[word]
    if bare and ROMAN.fullmatch(bare):
        return "numbered" if len(bare) > 1 else "numeral"
    patterns = {"year": YEAR, "number": NUMBER, "numbered": NUMBERED}
    return next((kind for kind, pattern in patterns.items() if pattern.fullmatch(word)), "")
