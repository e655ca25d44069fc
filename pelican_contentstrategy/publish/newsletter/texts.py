"""What of a text of the site goes into a letter?"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

from pelican_contentstrategy.channels._by_hand import written_for
from pelican_contentstrategy.publish._cards import summary
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sentences import split_sentences

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._pitch import Pitch
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel

TEASER = 280
"""Characters of a teaser, at most, where nobody wrote one."""
UNFIT = {"Cc", "Cs", "Co", "Cn"}
"""Categories of characters that no mail may hold, or no mail program shows."""
CHARACTER = regex.compile(r"\X")
ELLIPSIS = "…"


def clean(text: str) -> str:
    """A plain text on one line, with nothing that a mail cannot hold."""
    return "".join(each for each in " ".join(text.split()) if unicodedata.category(each) not in UNFIT)


def plain(html: str) -> str:
    """The same of a piece of HTML, without its markup."""
    return clean(plain_text(html))


def teaser(article: Document, channels: tuple[Channel, ...], pitch: Pitch) -> str:
    """What is written for the first of several channels; else what it is about, in whole sentences where they fit."""
    written = next(filter(None, (written_for(article, channel) for channel in channels)), None)
    if written:
        return plain(written.value)
    text = clean(pitch.summary or summary(article))
    return whole_sentences(text, TEASER, article.lang) or cut(text, TEASER)


def whole_sentences(text: str, room: int, lang: str) -> str:
    """As many sentences from the beginning as there is room for; nothing if the first one is too long."""
    ends = [end for _, end in split_sentences(text, lang) if end <= room]
    return text[: ends[-1]] if ends else ""


def cut(text: str, room: int) -> str:
    """A text cut between words, or between characters where there are no blanks, and marked as cut."""
    if len(text) <= room:
        return text
    start = text[: room - len(ELLIPSIS)]
    words = start if text[len(start)].isspace() else start.rpartition(" ")[0]
    if len(words) < room // 2:
        words = "".join(CHARACTER.findall(start)[:-1])  # the last one may go on behind the cut
    return words.rstrip(" ,;:–—-") + ELLIPSIS
