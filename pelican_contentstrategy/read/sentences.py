"""Where do the sentences of a text begin and end?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.abbreviations import ENGLISH, LANGUAGES, TIMES
from pelican_contentstrategy.read.scripts import UNSPACED

if TYPE_CHECKING:
    from pelican_contentstrategy.read.abbreviations import Language

CLOSING = "\"'”’“‘»\u203a«)\\]}」』\uff09】〉》"
OPENING = "\"'“”‘’„\u201a«»\u2039\u203a([{¿¡–—-"
STOPS = ".!?…"
FULL_STOPS = "。\uff01\uff1f｡؟\u06d4।\u0589።"
"""Those that are never part of a word."""
STOP = re.compile(
    rf"""[{STOPS}{FULL_STOPS}\n]
      (?: (?<=[{STOPS}]) (?<![{STOPS}][{STOPS}]) (?P<more>[{STOPS}]*)
          (?: [{CLOSING}]+ | [\s]?[»\u203a] )?
          (?: \[\w{{1,3}}\] | [¹²³⁰-⁹†‡] )* (?P<digits> (?<=[.!?”"]) \d{{1,2}} )?
          (?: (?=\s|\Z) | (?<![.…]) (?=[{UNSPACED}]) )
        | (?<=[{FULL_STOPS}]) [{FULL_STOPS}]* [\uff01\uff1f!?]* [{CLOSING}]*
        | (?<=\n) [^\S\n]*\n
      )
    """,
    re.VERBOSE,
)
"""Whatever may be the end of a sentence: with closing quote marks, the marks of footnotes, and blanks behind it.

It begins with a set of characters, since a search leaps to those.
"""
NEXT = re.compile(rf"\s*[{re.escape(OPENING)}]*[^\S\n]?(?P<word>\w[\w'’]*)?(?P<dot>\.?)")
ROMAN = re.compile("[IVXLC]+")
LONGEST = 24
"""Characters of the longest word before a full stop that is looked at."""
PLAIN = 5
"""Letters from which on a word is taken for no abbreviation, where the next one has no capital."""
HALF_DAYS = frozenset(("a.m", "p.m"))


def split_sentences(text: str, lang: str = "en") -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences, without the blanks between them; `lang` is a language tag such as `de` or `en-gb`.

    Rules and short lists of abbreviations; languages without a list are read with the English one.
    """
    language = LANGUAGES.get(lang[:2].lower(), ENGLISH)
    found: list[tuple[int, int]] = []
    start = _skip_blanks(text, 0)
    for stop in STOP.finditer(text):
        end = stop.end()
        if end <= start or (stop["more"] is not None and not _ends(text, start, stop, language)):
            continue
        if text[end - 1] == "\n":
            end = stop.start()
        if start < end:
            found.append((start, end))
        start = _skip_blanks(text, stop.end())
    end = len(text.rstrip())
    if start < end:
        found.append((start, end))
    return tuple(found)


def _skip_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _ends(text: str, start: int, stop: re.Match[str], language: Language) -> bool:
    """Whether a sentence ends there, going by the words on both sides."""
    before, is_dot = stop.start(), stop[0][0] == "." and not stop["more"]
    last = _last_word(text, max(start, before - LONGEST), before) if is_dot else ""
    if not stop["digits"] and _is_plain(last) and last not in language.abbreviations:
        return True
    after = NEXT.match(text, stop.end())
    word, dot = after.group("word", "dot") if after else ("", "")
    word = word or ""
    if not is_dot:
        return not word[:1].islower() and (word != "I" or stop[0][0] in "!?")
    if stop["digits"] and not (len(last) > 1 and last.isalpha()):
        return False
    if word[:1].islower():
        return (_is_plain(last) and last not in language.titles) or any(map(str.isupper, word[1:3]))
    if last.isdigit() and text[start:before] == last:
        return False
    is_unit = len(last) == 1 and last.islower() and text[max(start, before - 3) : before - 1].strip().isdigit()
    return is_unit or not _is_abbreviation(last, word, dot, language)


def _last_word(text: str, start: int, end: int) -> str:
    words = text[start:end].split()
    if not words or text[end - 1].isspace():
        return ""
    return words[-1].lstrip(OPENING)


def _is_plain(word: str) -> bool:
    """Whether a word is too long for most abbreviations."""
    return len(word) >= PLAIN and word.isalpha() and word.islower()


def _is_abbreviation(last: str, word: str, dot: str, language: Language) -> bool:
    """Whether a word has its full stop from being short, and the sentence goes on with the next one."""
    is_name = word not in language.starters or (dot != "" and len(word) == 1)
    if last.isdigit():
        return language.has_ordinals and len(last) <= len("31") and is_name
    if last in language.titles:
        return True
    if last in language.counters and (len(last) > 1 or word[:1].isdigit()):
        return not word or word[0].isdigit() or ROMAN.fullmatch(word) is not None
    if last.lower() in HALF_DAYS:
        return word in TIMES
    return is_name and (last in language.endings or _is_short(last))


def _is_short(word: str) -> bool:
    """Whether it is an initial, or several: J, J.-C, U.S, Ph.D."""
    parts = word.replace("-", "").split(".")
    if len(parts) == 1:
        return len(word) == 1 and word.isalpha() and word != "I"
    return all(part.isalpha() and len(part) <= len("Ph") for part in parts)
