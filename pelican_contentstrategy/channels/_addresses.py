"""Which stretches of a text does X take for addresses?

Its library looks for domains with and without a scheme. With one, every ending counts here, as on a site that is not
online yet; without one, only endings that are on the list below, which leaves out most of the 1,200 that stand for a
trade or a brand: a bare name with one of those is counted as the letters it has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COUNTRIES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd
cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf
gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc
ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj
sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi
vn vu wf ws ye yt za zm zw
""".split()
"""All endings of two letters."""

OTHERS = """
com net org edu gov mil int info biz name pro aero asia cat coop jobs mobi museum post tel travel xxx
academy agency app art bayern berlin blog brussels cafe capital care center city cloud club codes community company
consulting design dev digital directory earth eco education email energy engineering events expert farm finance fit
foundation fun games global group guide guru hamburg health help host icu institute international koeln land legal life
link live london ltd market marketing media money network news ngo nyc one online ong page paris parts photography
photos place plus press pub reviews rocks ruhr run school science scot services shop site social software solutions
space store studio support swiss systems team tech today tokyo tools top training university ventures video vip wales
watch website wien wiki win work works world wtf xyz zone
""".split()
"""Longer ones that are met in running text."""

_SCHEME = r"https?://"
_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_SIGN = r"[^\s\p{P}$+<=>^`|~]"
_ANY_LABEL = rf"{_SIGN}(?:(?:{_SIGN}|[_-]){{0,61}}{_SIGN})?"
_ENDING = r"(?:xn--[a-z0-9-]{2,59}|[a-z]{2,63}|(?:(?![a-z])[\p{L}\p{M}]){2,63})(?![a-z0-9@])"
_LISTED = rf"(?:{'|'.join((*COUNTRIES, *OTHERS))}|xn--[a-z0-9-]{{2,59}})(?![a-z0-9@+-])"

_LETTER = r"a-z0-9\u00c0-\u024f\u0400-\u04ff"
_ROUND = rf"\([{_LETTER}!*';:=+,.$/%\#\[\]\u2013_~@|&-]*\)"
_PATH = rf"/(?:(?:[{_LETTER}!*';:=+,.$/%\#\[\]\u2013_~@|&-]|{_ROUND})*(?:[{_LETTER}=_\#/+-]|{_ROUND}))?"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%\#\[\]_.,~|-]*[a-z0-9_&=\#/-]"
_REST = rf"(?::[0-9]+)?(?:{_PATH})?(?:{_QUERY})?"

_WITH_SCHEME = rf"""
    (?<![a-z0-9@$\#]) {_SCHEME}
    (?: t\.co/[a-z0-9]{{1,40}}(?![a-z0-9]) | (?!t\.co/[a-z0-9]) (?P<host>(?:{_ANY_LABEL}\.)+{_ENDING}) {_REST} )
"""
_BARE = rf"(?<![a-z0-9@$\#_./-]) (?:{_LABEL}\.)+{_LISTED} {_REST}"
_DOTTED = re.compile(r"(?<!\S)\S*\.[A-Za-z\x80-\u1fff\u2070-\U0010ffff]\S*")
"""Words with a dot that may have an ending behind it: looking for addresses in others takes long."""
_LONGEST_LABEL = 63
_CODED = len("xn--")


def addresses(text: str, *, bare: bool = True) -> Iterator[tuple[int, int]]:
    """Where addresses begin and end; `bare` ones have no scheme."""
    if not bare and "://" not in text:
        return
    pattern = _pattern(bare=bare)
    for word in _DOTTED.finditer(text):
        for found in pattern.finditer(text, word.start(), word.end()):
            if all(map(_is_sound, (found["host"] or "").split("."))):
                yield found.span()


def without(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """What is left of a text."""
    left, end = [], 0
    for start, stop in stretches:
        left.append(text[end:start])
        end = stop
    return "".join((*left, text[end:]))


@cache
def _pattern(*, bare: bool) -> regex.Pattern[str]:
    """Made on first use: it takes 10 ms."""
    return regex.compile(f"{_WITH_SCHEME} | {_BARE}" if bare else _WITH_SCHEME, regex.VERBOSE | regex.IGNORECASE)


def _is_sound(label: str) -> bool:
    """Whether a part of a domain is short enough in the form that it is looked up in."""
    return label.isascii() or len(label.encode("punycode")) + _CODED <= _LONGEST_LABEL
