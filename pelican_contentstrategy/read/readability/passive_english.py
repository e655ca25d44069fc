"""Is an English sentence in the passive, wholly or in part?

A form of "be" or "get", and a past participle that it governs: adverbs, asides and, in questions, the subject may stand
between the two. Clauses shortened to a participle ("the form sent by mail") do not count, nor do states ("is closed").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.readability.participles import (
    ADJECTIVES,
    IRREGULAR,
    NO_PARTICIPLES,
    NOT_GOT,
    PREFIXES,
    STATES,
    STATIVE_WITH,
    TWO_OBJECTS,
    UNDONE,
    WITHOUT_OBJECT,
)
from pelican_contentstrategy.read.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOKEN = re.compile(r"\w[\w'-]*|[^\w\s]")


BE = words(
    "am is are was were be been being isn't aren't wasn't weren't ain't i'm you're we're they're there're who're"
)
IS_OR_HAS = words("it's that's this's what's everything's nothing's something's anything's everybody's nobody's")
SHE_IS_OR_HAS = words("he's she's who's everyone's someone's somebody's")
GET = words("get gets getting got gotten")
AUXILIARIES = BE | IS_OR_HAS | SHE_IS_OR_HAS | GET
SIGNS = frozenset(
    f"{before}{word}{after}" for before in ("", "(", '"', "“") for word in AUXILIARIES for after in ("", ",")
)
"""What one of them is in a sentence cut at its blanks, without which no sentence is looked at."""
CONTRACTED = words("i'm you're we're they're")
PERSONS = words("i you he she we they")
HELPERS = words("can can't could couldn't cannot may might must should to not never")
"""What before "be" shows that something is to happen."""
ADVERBS = words(
    """
    about again all almost already also alone altogether always anywhere away badly best better both each either
    elsewhere ever even everywhere far first forever further half hardly hence hereby however indeed instead just last
    later least less long longer more most much neither never next not now nowhere often on once online only otherwise
    over perhaps quite rather seldom since so sometimes somehow somewhat soon still then thereby therefore thus together
    twice usually well worse worst yet himself herself itself themselves too very
    """
)
ADVERBIALS: dict[str, frozenset[str]] = {
    "as": words("yet well"),
    "at": words("first last least once best most times worst present"),
    "by": words("default law now then definition"),
    "for": words("example instance now"),
    "in": words("fact part general turn theory practice effect particular addition full"),
    "no": words("longer"),
    "of": words("course"),
    "to": words("date"),
}
"""Two words that may stand between a form of "be" and the participle."""
MOVES = words("down into off up")
"""What shows, after "broken" and the like, that something happens."""
ACTIONS = frozenset((("confused", "for"), ("confused", "with")))
"""Where what is otherwise an adjective is none."""
DEGREES = words("very too well highly")
"""What makes a participle an adjective."""
FOLLOWERS = (
    ADVERBS
    | words(
        """
        about above across after against along alongside amid among and around as at because before behind below beneath
        beside besides between beyond but by despite down during except for from how if in inside into like near nor of
        off on onto or out outside past per rather so than that through throughout till to toward towards under unless
        until up upon via when whenever where whether while who why with within without yet
        here there today tomorrow yesterday tonight elsewhere daily weekly monthly yearly early late everywhere
        """
    )
    | set(",;:.!?()…–—\"'”“‘/")
    | {""}
)
"""What may follow a participle that does not describe a noun."""
NO_PLURALS = words(
    "always as across afterwards besides his hers its is was has does this thus towards unless us whereas"
)
CLAUSE_OPENERS = words("how when where why and but so or if , ; : ( - – — \" ' “ ‘ ... …")
FRONTED = words("nor neither never seldom rarely once only")
"""What, like a question, puts the subject behind the form of "be"."""
DETERMINERS = words(
    """
    a an the this that these those my your his her its our their no any some each every all many most few several more
    of in on for with to from by at as and or very other new old own
    """
)
ASIDE = 8
"""Tokens of the longest aside between commas."""
REACH = 9
"""Tokens within which the participle follows a form of "be"."""
FRONT = 3
"""Tokens that a fronted phrase may take before the form of "be": "not only", "only then"."""
SHORTEST_PLURAL = 4
"""Letters of a plural, so that "yes" and "gas" are none."""


def has_passive(sentence: str) -> bool:
    """Whether an English sentence has a verb in the passive."""
    text = sentence.lower().replace("’", "'").replace("—", " — ")
    if SIGNS.isdisjoint(text.split()):
        return False
    tokens = [*TOKEN.findall(text), "", "", ""]
    return any(
        _is_passive(tokens, index, place)
        for index, token in enumerate(tokens)
        if token in AUXILIARIES
        for place in _participles(tokens, index, is_question="?" in text)
    )


def _participles(tokens: Sequence[str], start: int, *, is_question: bool) -> Iterator[int]:
    """Places of the participles that a form of "be" or "get" may govern."""
    asks = _is_inverted(tokens, start, is_question=is_question)
    place = start + 1
    while place <= start + REACH and tokens[place]:
        word = tokens[place]
        if _is_participle(word):
            if not (asks and tokens[place - 1] in DETERMINERS):
                yield place
            if not asks:
                if tokens[place + 1] not in {"and", "or", ",", "but", "yet"} or tokens[place + 2] in AUXILIARIES:
                    return
                place += 1
            place += 1
        elif tokens[place + 1] in ADVERBIALS.get(word, ()):
            place += 2
        elif word in ADVERBS or word.endswith("ly"):
            place += 1
        elif word == ",":
            place = _after_aside(tokens, place)
        elif asks and (word.isalnum() or "-" in word) and word not in AUXILIARIES:
            place += 1
        else:
            return


def _is_participle(word: str) -> bool:
    """Whether a word is a participle, and not an adjective only."""
    if word in IRREGULAR:
        return True
    if "-" in word:
        prefix, _, verb = word.partition("-")
        return prefix in PREFIXES and _is_participle(verb)
    if not word.endswith("ed") or word in NO_PARTICIPLES:
        return False
    return not word.startswith("un") or word.startswith("under") or word in UNDONE


def _is_inverted(tokens: Sequence[str], start: int, *, is_question: bool) -> bool:
    """Whether the subject stands behind the form of "be", as in questions."""
    if tokens[start] not in BE or tokens[start] in CONTRACTED or tokens[start + 1] in {"there", "being"}:
        return False
    before = tokens[start - 1] if start else ""
    if before in {"nor", "neither"} or (tokens[0] in {"not", *FRONTED} and start <= FRONT):
        return True
    if not is_question:
        return not before and tokens[start] not in {"be", "being", "been"}
    return not before or before in CLAUSE_OPENERS


def _after_aside(tokens: Sequence[str], comma: int) -> int:
    """Where an aside between commas ends."""
    for place in range(comma + 2, min(comma + ASIDE, len(tokens))):
        if tokens[place] == ",":
            return place + 1
    return len(tokens) - 1


def _is_passive(tokens: Sequence[str], start: int, place: int) -> bool:
    """Whether a participle tells of an action, going by what stands around it."""
    verb, word, after = tokens[start], tokens[place], tokens[place + 1]
    if _has_agent(tokens, place):
        return True
    if _is_state(tokens, start, place) or _is_idiom(tokens, start, place):
        return False
    if verb in GET:
        return word not in NOT_GOT and after in FOLLOWERS
    if verb in IS_OR_HAS:
        return word not in WITHOUT_OBJECT and (after in FOLLOWERS or after.endswith("ly"))
    if verb in SHE_IS_OR_HAS:
        return word not in WITHOUT_OBJECT and (after == "to" or after.endswith("ly"))
    return not _describes(word, after)


def _is_state(tokens: Sequence[str], start: int, place: int) -> bool:
    """Whether a participle is an adjective: "is interested", "is well known", "is closed"."""
    word, after = tokens[place], tokens[place + 1]
    if word in ADJECTIVES:
        return (word, after) not in ACTIONS
    if tokens[place - 1] in DEGREES:
        return True
    is_state = after in STATIVE_WITH.get(word, ()) or (word in STATES and after not in MOVES)
    return is_state and tokens[start] not in GET and not _happens(tokens, start)


def _is_idiom(tokens: Sequence[str], start: int, place: int) -> bool:
    """Whether it is "used to doing", or "you are done"."""
    word, after = tokens[place], tokens[place + 1]
    if word == "used":
        return after == "to" and tokens[place + 2].endswith("ing")
    is_person = tokens[start] in CONTRACTED or tokens[start - 1] in PERSONS
    return word == "done" and (is_person or after.endswith("ing"))


def _has_agent(tokens: Sequence[str], place: int) -> bool:
    """Whether "by" follows, and somebody or something."""
    for later in (place + 1, place + 2, place + 3):
        if later >= len(tokens) or tokens[later] in {",", ";", ".", "and"}:
            return False
        if tokens[later] == "by":
            return not tokens[later + 1].endswith("ing")
    return False


def _happens(tokens: Sequence[str], start: int) -> bool:
    """Whether the form of "be" tells of something that happens: "has been", "being", "can be"."""
    return tokens[start] in {"been", "being"} or (tokens[start] == "be" and tokens[start - 1] in HELPERS)


def _describes(word: str, after: str) -> bool:
    """Whether a participle belongs to a noun that follows: "these are compiled languages"."""
    is_plural = after.endswith("s") and not after.endswith(("ss", "'s")) and len(after) >= SHORTEST_PLURAL
    return is_plural and after not in NO_PLURALS and word not in TWO_OBJECTS
