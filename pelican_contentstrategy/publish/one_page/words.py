"""How are numbers, days and names of the strategy put into words for people?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.model.outreach import Channel, Cta
    from pelican_contentstrategy.model.readers import Evidence, Readability, Stage

BRANDS = {
    "devto": "dev.to",
    "hackernews": "Hacker News",
    "linkedin": "LinkedIn",
    "rss": "RSS",
    "tiktok": "TikTok",
    "whatsapp": "WhatsApp",
    "youtube": "YouTube",
}
"""Names that are not their id with a capital."""


def day(moment: date | None) -> str:
    """A day, or nothing."""
    return spelled_out(moment) if moment else ""


def number(value: float | None) -> str:
    """A number as people write it, or nothing."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value == round(value) else f"{value:,}"


def counted(many: int, noun: str) -> str:
    """A number and its noun: `1 article`, `2,567 articles`."""
    return f"{many:,} {noun}{'' if many == 1 else 's'}"


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def said(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts on one line each, without those that say nothing."""
    return tuple(filter(None, map(line, texts)))


def stage_name(stage: Stage) -> str:
    """What people call a stage."""
    return str(stage.label) or stage.slug


def channel_name(channel: Channel) -> str:
    """What people call a channel."""
    plain = channel.slug.replace("-", " ").replace("_", " ")
    return BRANDS.get(channel.slug.casefold(), plain[:1].upper() + plain[1:])


def ask(cta: Cta, today: date) -> str:
    """A call to action, and until when it holds."""
    verb = "ended on" if cta.has_ended(today) else "until"
    return f"{cta.text} ({verb} {spelled_out(cta.expires)})" if cta.expires else cta.text


def known_by(evidence: Evidence) -> str:
    """What a persona rests on."""
    parts = [counted(evidence.interviews, "interview")] if evidence.interviews else []
    parts += [f"reviewed on {spelled_out(evidence.reviewed)}"] if evidence.reviewed else []
    return ", ".join(parts)


def limits(readability: Readability) -> Iterator[str]:
    """How easy texts have to be, by Flesch-Kincaid and Flesch Reading Ease."""
    if readability.grade is not None:
        yield f"school grade {number(readability.grade)} at most"
    if readability.reading_ease is not None:
        yield f"reading ease {number(readability.reading_ease)} at least"
    if readability.long_sentence_words is not None:
        yield f"sentences of {readability.long_sentence_words:,} words at most"
