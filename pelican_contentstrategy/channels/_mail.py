"""What of an e-mail is seen before it is opened, and how does a section of one look?"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import PARAGRAPH, beginnings_of_words, fitted, part, shortened
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch

SUBJECT = 60
PREHEADER = (40, 130)
BULLET = "– "


def section(pitch: Pitch, room: Room) -> str:
    """Heading, teaser, points and link of an article among others."""
    words = words_in(pitch.lang)
    trouble, summary = phrases.pain(pitch), phrases.summary(pitch)
    points = phrases.unsaid(pitch.points, summary[0] if summary else "")
    link = words.label.format(f"{words.read}{words.reading_time(pitch.minutes)}", pitch.url) if words.read else ""
    parts = [
        part(5, pitch.title),
        part(4, *(f"{trouble} {each}" for each in summary if trouble and not points), *summary, trouble),
        part(3, *phrases.listed(points, 3, words.inside, BULLET.strip())),
        part(6, link, pitch.url),
        part(2, phrases.call(pitch)),
        part(2, phrases.more(pitch)),
    ]
    return fitted(parts, room, pitch.url, pitch.title)


def subject(pitch: Pitch) -> str:
    """The title, or what of it is seen of a subject."""
    return shortened(pitch.title, lambda text: len(text) <= SUBJECT)


def preheader(pitch: Pitch) -> str:
    """What stands behind the subject in a list of e-mails: other words than those."""
    least, most = PREHEADER
    sentences = (*phrases.summary(pitch), *pitch.points, phrases.pain(pitch))
    pairs = (f"{one} {other}" for one in sentences for other in sentences if one and other and other not in one)
    short = [each for each in (*sentences, *pairs) if 0 < len(each) <= most and each != subject(pitch)]
    long_enough = [each for each in short if len(each) >= least]
    if long_enough:
        return long_enough[0]
    cut = [short for each in sentences[:1] for short in beginnings_of_words(each) if least <= len(short) <= most]
    return cut[-1] if cut else next(iter(short), "")


def envelope(text: str, pitch: Pitch) -> dict[str, object]:
    """Subject, preheader and HTML of a section."""
    return {"subject": subject(pitch), "preheader": preheader(pitch), "html": "\n".join(_in_html(text, pitch))}


def _in_html(text: str, pitch: Pitch) -> Iterator[str]:
    """Paragraphs and lists; the heading is a link, and so is the text before an address."""
    for paragraph in text.split(PARAGRAPH):
        lines = paragraph.split("\n")
        if paragraph == pitch.title:
            yield f"<h2>{_link(pitch.url, paragraph)}</h2>"
            continue
        items = [line.removeprefix(BULLET) for line in lines if line.startswith(BULLET)]
        rest = [_line(line, pitch) for line in lines if not line.startswith(BULLET)]
        if rest:
            yield f"<p>{'<br>'.join(rest)}</p>"
        if items:
            yield f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def _line(line: str, pitch: Pitch) -> str:
    for url in filter(None, (pitch.url, pitch.cta_url)):
        if line.endswith(url):
            label = line.removesuffix(url).rstrip(": \u00a0\uff1a") or url
            return _link(url, label)
    return escape(line)


def _link(url: str, text: str) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>'
