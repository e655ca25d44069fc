"""What is seen of a letter before it is opened: its subject, and the line beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.newsletter.texts import cut, plain, whole_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.publish.newsletter.words import LetterWords

SUBJECT = 60
"""Characters of a subject that mail programs show."""
PREHEADER = (40, 130)
"""The fewest that keep a mail program from showing what comes next, and the most that are shown."""
HEAD = 15
"""Characters that the first part of a title has at least, to stand for the whole."""
PART = re.compile(r"[:\uff1a]\s|\uff1a|(?<=[?!\uff1f\uff01])\s?|\s[–—|-]\s")
JOINT = " · "


@dataclass(frozen=True, slots=True)
class Contents:
    """What subject and preheader are made of: articles as they stand in the letter, and what else can be said.

    `counted` says in words how many there are.
    """

    articles: Sequence[Document]
    teaser: str
    counted: str
    site_name: str
    mission: str
    labels: LetterWords


def subject(contents: Contents) -> str:
    """That of the article the letter opens with, if somebody wrote one; else its title, as far as it fits."""
    written = plain(contents.articles[0].value("subject"))
    return written or next(each for each in _subjects(contents) if len(each) <= SUBJECT)


def preheader(contents: Contents) -> str:
    """The same for what stands beside the subject: what else is in the letter, or what it opens with."""
    written = plain(contents.articles[0].value("preheader"))
    fewest, most = PREHEADER
    return written or next((each for each in _preheaders(contents) if fewest <= len(each) <= most), contents.counted)


def remarks(subject_line: str, preheader_line: str) -> Iterator[str]:
    """What does not fit, since it is written so or there is too little to say."""
    fewest, most = PREHEADER
    if len(subject_line) > SUBJECT:
        yield f"the subject has {len(subject_line)} characters; mail programs show about {SUBJECT}"
    if not fewest <= len(preheader_line) <= most:
        yield f"the preheader has {len(preheader_line)} characters; {fewest} to {most} fill the room beside a subject"


def _subjects(contents: Contents) -> Iterator[str]:
    titles = [plain(each.title) for each in contents.articles]
    others = len(titles) - 1
    if others:
        yield f"{titles[0]} – {contents.labels.counted_and_more(others)}"
    yield titles[0]
    head = PART.split(titles[0])[0].strip()
    if len(head) >= HEAD:
        yield head
    yield from titles[1:]
    yield f"{contents.site_name}: {contents.counted}"
    yield contents.counted


def _preheaders(contents: Contents) -> Iterator[str]:
    most, lang = PREHEADER[1], contents.articles[0].lang
    titles = _fitting([plain(each.title) for each in contents.articles[1:]], most)
    begun = whole_sentences(contents.teaser, most, lang)
    yield titles
    yield begun
    yield cut(contents.teaser, most)
    rest = [contents.teaser, titles, contents.mission, contents.counted, contents.site_name]
    yield from (_fitting(rest[start:], most) for start in range(len(rest)))
    yield cut(JOINT.join(filter(None, rest)), most)


def _fitting(parts: Sequence[str], room: int) -> str:
    """As many parts as there is room for, the first ones first."""
    text = ""
    for part in filter(None, parts):
        longer = f"{text}{JOINT}{part}" if text else part
        if len(longer) <= room:
            text = longer
    return text
