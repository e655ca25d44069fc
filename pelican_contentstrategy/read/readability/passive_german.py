"""Is a German sentence in the passive, wholly or in part?

A form of "werden" and a participle in the same clause; states ("ist geschlossen") do not count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = re.compile(r"\w[\w'’-]*|[^\w\s]")


PAST = words("wurde wurdest wurden wurdet")
FORMS = PAST | words("werde wirst wird werden werdet würde würdest würden würdet worden")
SIGNS = frozenset(
    before + word + after
    for before in ("", "(", '"', "„", "»")
    for form in FORMS
    for word in (form, form.capitalize())
    for after in ("", ",", ".", "!", "?", ":", ";", ")", '"', "“", "«", "…")
)
"""What a form is in a sentence cut at its blanks, without which no sentence is looked at."""
PERFECT = words("bin bist ist sind seid war waren hat habe haben hatte hatten hast habt hätte hätten wäre wären")
"""What takes a participle for itself."""
SPEAKERS = words("ich du wir ihr man")
ENDS = frozenset(',;:.!?()…–—"“”„«»/') | {""}
JOINTS = words("und oder sowie bzw werden")
FOLLOWERS = words(
    "als wie aber sondern denn an am auf aus bei beim bis durch für gegen hinter im in ins mit nach "
    "ohne seit statt über um unter von vom vor während wegen zu zum zur zwischen"
)
"""What may follow the participle at the end of a clause, besides punctuation marks."""
REACH = 60
"""Tokens of the longest clause that is looked through."""
RESUMED = 5
"""Words that may follow an aside between commas, before the clause ends."""
SEPARABLE = (
    "(?:ab|an|auf|aufrecht|aus|auseinander|bei|bekannt|bereit|bloß|da|dar|durch|ein|empor|entgegen|fehl|fern|fertig|"
    "fest|fort|frei|gegenüber|geheim|gleich|gut|her|herab|heran|herauf|heraus|herbei|herein|herum|herunter|hervor|hin|"
    "hinauf|hinaus|hinein|hinter|hinzu|hoch|instand|kaputt|klar|kurz|los|mit|nach|nahe|nieder|offen|preis|quer|richtig|"
    "rück|sicher|still|statt|stumm|teil|tot|über|um|unter|voll|vor|voran|voraus|vorbei|vorweg|wahr|weg|weiter|wieder|"
    "zu|zufrieden|zurecht|zurück|zusammen|zwischen)"
)
INSEPARABLE = "(?:be|durch|emp|ent|er|hinter|miss|über|um|unter|ver|voll|wider|wieder|zer)"
WEAK = re.compile(rf"{SEPARABLE}?(?:ge\w{{2,}}|{INSEPARABLE}\w{{2,}}|\w+ier)t")
WITH_GE = re.compile(rf"{SEPARABLE}?ge")
WITHOUT_GE = re.compile(rf"{SEPARABLE}?{INSEPARABLE}")
CHANGED = words(
    """
    bissen blieben bogen borgen boten brochen bunden dorben droschen drungen flochten flogen flohen flossen fohlen
    froren funden gangen glichen golten gossen griffen hoben holfen klommen klungen kniffen krochen liehen
    litten logen loren lungen mieden molken nommen nossen pfiffen priesen rieben rissen ritten rochen ronnen rungen
    schieden schienen schliffen schlossen schlungen schmissen schmolzen schnitten schoben scholten schoren schossen
    schrieben schrien schritten schunden schwiegen schworen schwunden schwungen sessen soffen sogen sonnen sotten spien
    sponnen sprochen sprungen standen stiegen stochen stohlen storben strichen stritten sungen sunken tan trieben
    troffen trogen trunken wichen wiesen woben wogen wonnen worben worfen worren wrungen wunden zogen zwungen
    """
)
"""Strong participles without `ge` that are no infinitives."""
UNCHANGED = words(
    """
    backen blasen braten fahren fallen fangen fressen geben gessen graben halten hangen hauen heißen laden lassen laufen
    lesen mahlen messen raten rufen salzen schaffen schlafen schlagen sehen spalten stoßen tragen treten wachsen waschen
    """
)
"""Those that are: `wird vergeben` is passive or future."""
LENGTHS = tuple(sorted({len(stem) for stem in CHANGED | UNCHANGED}))
NO_PARTICIPLES = words(
    """
    begabt bekannt beliebt bereit berühmt bewusst erkältet ernst geeignet gelehrt geneigt gerecht gesamt gespannt
    gestresst gewandt gewillt gewohnt interessiert kompliziert qualifiziert umsonst verliebt verrückt vertraut verwandt
    verzweifelt überhaupt
    """
)
"""What looks like a participle, or is an adjective after "werden"."""


def has_passive(sentence: str) -> bool:
    """Whether a German sentence has a verb in the passive."""
    if SIGNS.isdisjoint(sentence.split()):
        return False
    tokens = ["", *TOKEN.findall(sentence), "", "", ""]
    tokens[1] = tokens[1].lower()
    return any(token in FORMS and _is_passive(tokens, place) for place, token in enumerate(tokens))


def _is_passive(tokens: Sequence[str], place: int) -> bool:
    """Whether a form of "werden" has a participle: before it, as in subordinate clauses, or behind."""
    form = tokens[place]
    if form == "worden":
        return True
    may_be_infinitive = form not in PAST and not SPEAKERS.isdisjoint(tokens[place - 1 : place + 2])
    before = place - 2 if tokens[place - 1] == "zu" else place - 1
    if tokens[before - 1] != "wie" and _is_participle(tokens[before], may_be_infinitive=may_be_infinitive):
        return True
    end = _end(tokens, place + 1)
    if _has_participle(tokens, place + 1, end, may_be_infinitive=may_be_infinitive):
        return True
    resumed = _end(tokens, end + 1) + 1
    last = _end(tokens, resumed)
    if tokens[end] != "," or tokens[resumed - 1 : resumed] != [","] or last - resumed >= RESUMED:
        return False
    return _has_participle(tokens, resumed, last, may_be_infinitive=may_be_infinitive)


def _end(tokens: Sequence[str], start: int) -> int:
    """Where a clause ends; a full stop in the middle is that of an abbreviation."""
    last = min(start + REACH, len(tokens) - 1)
    for place in range(start, last):
        if tokens[place] in ENDS and (tokens[place] != "." or tokens[place + 1] in ENDS):
            return place
    return last


def _has_participle(tokens: Sequence[str], start: int, end: int, *, may_be_infinitive: bool) -> bool:
    """Whether there is a participle at the end of a clause, or before what trails behind."""
    for place in range(start, end):
        if tokens[place] in PERFECT:
            return False
        if _is_participle(tokens[place], may_be_infinitive=may_be_infinitive):
            after = tokens[place + 1]
            if after in {"haben", "sein"}:
                return False
            if after in ENDS or after in JOINTS or (after in FOLLOWERS and not _is_infinitive(tokens[end - 1])):
                return True
    return False


def _is_participle(token: str, *, may_be_infinitive: bool) -> bool:
    if not token.islower() or token in NO_PARTICIPLES:
        return False
    if token[-1] == "t":
        return WEAK.fullmatch(token) is not None
    if token[-1] != "n":
        return False
    for length in LENGTHS:
        stem = token[-length:]
        if stem in CHANGED or stem in UNCHANGED:
            head = token[:-length]
            if WITH_GE.fullmatch(head) or (
                WITHOUT_GE.fullmatch(head) and not (may_be_infinitive and stem in UNCHANGED)
            ):
                return True
    return False


def _is_infinitive(token: str) -> bool:
    return (
        token.islower() and token.endswith(("en", "ern", "eln")) and not _is_participle(token, may_be_infinitive=True)
    )
