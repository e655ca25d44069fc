"""`prefer` and `avoid` of the strategy -> rules like those of styles."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.style import SHORTCUTS, Action, Existence, StyleRule, Substitution
from pelican_contentstrategy.rules.voice.active import Active

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.voice import Wording

PREFER, AVOID, _ = SHORTCUTS
KIN = {"'": "['\u2019]", "\u2019": "['\u2019]", " ": r"\s{1,9}", "-": "[-\u2010\u2011]"}
"""What counts as the same in a phrase: either apostrophe, any blanks in a row, hyphens that break no line."""
APOSTROPHES = KIN["'"]
WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of writing that puts no blanks between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""


@dataclass(frozen=True)
class Layer:
    """A part of the strategy's voice, and for whom it is there; nobody in particular for the site's own."""

    wording: Wording
    why: str = ""


def shortcuts(layers: Iterable[Layer]) -> Iterator[Active]:
    """A rule for each word; what a later layer says of a word counts instead of what an earlier one does."""
    rules: dict[str, list[Active]] = {}
    for layer in layers:
        told: dict[str, list[Active]] = defaultdict(list)
        for word, better in layer.wording.prefer.items():
            made = [] if better is None else [Active(_prefer(word, better), Severity.WARNING, layer.why)]
            told[key_of(word)] += made
        for word, reason in layer.wording.avoid.items():
            made = [] if reason is None else [Active(_avoid(word, reason), Severity.WARNING, layer.why)]
            told[key_of(word)] = made
        rules |= told
    yield from chain.from_iterable(rules.values())


def plain(phrase: str) -> str:
    """A phrase with plain blanks, hyphens and apostrophes only."""
    words = " ".join(phrase.split())
    return words.replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-")  # quicker than to translate it


def key_of(phrase: str) -> str:
    """What tells whether two phrases are about the same words."""
    return plain(phrase).casefold()


def phrase_pattern(phrase: str) -> str:
    """A phrase as a pattern that ends where words do, as far as its writing tells where that is."""
    pattern = kin_pattern(phrase)
    before = r"\b" if _is_bounded(phrase[:1]) else ""
    after = r"\b" if _is_bounded(phrase[-1:]) else ""
    return f"{before}{pattern}{after}"


def kin_pattern(phrase: str) -> str:
    """A phrase as a pattern; blanks, hyphens and apostrophes match their kin."""
    return "".join(KIN.get(each) or re.escape(each) for each in plain(phrase))


def _is_bounded(character: str) -> bool:
    return (character.isalnum() or character == "_") and not WITHOUT_BLANKS.match(character)


def _prefer(word: str, better: str) -> StyleRule:
    key, nonword = _key(word)
    definition = Substitution.model_construct(
        extends="substitution",
        message="write '%s' instead of '%s'",
        swap={key: better.replace("|", r"\|")},
        ignorecase=fold(word) != fold(better),
        capitalize=True,
        nonword=nonword,
        vocab=False,
        action=Action.model_construct(name="replace"),
    )
    return StyleRule(PREFER, definition)


def _avoid(word: str, reason: str) -> StyleRule:
    key, nonword = _key(word)
    message = "leave out '%s'" + (f": {reason.replace('%', '%%')}" if reason else "")
    values: dict[str, Any] = {"tokens": (key,), "ignorecase": True, "nonword": nonword, "vocab": False}
    return StyleRule(AVOID, Existence.model_construct(extends="existence", message=message, **values))


def _key(word: str) -> tuple[str, bool]:
    is_bounded = _is_bounded(word[:1]) and _is_bounded(word[-1:])
    return (kin_pattern(word) if is_bounded else phrase_pattern(word)), not is_bounded
