"""How is a text put into Slack's own markup?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._fitting import PARAGRAPH, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.channels._pitch import Pitch

HEADER = 150
SECTION = 3_000
BLOCKS = 50


def escaped(text: str) -> str:
    """A text with the three signs escaped that mean something else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def blocks(text: str, pitch: Pitch) -> dict[str, object]:
    """The text, in markup already, in blocks under a header: for programs that post it."""
    head = shortened(pitch.title, lambda title: len(title) <= HEADER)
    header = [{"type": "header", "text": {"type": "plain_text", "text": head}}] if head else []
    sections = [{"type": "section", "text": {"type": "mrkdwn", "text": each}} for each in _sections(text)]
    return {"blocks": [*header, *sections][:BLOCKS]}


def _sections(text: str) -> Iterator[str]:
    """Paragraphs, as many together as a section holds."""
    section = ""
    for paragraph in text.split(PARAGRAPH):
        longer = f"{section}{PARAGRAPH}{paragraph}" if section else paragraph
        if len(longer) > SECTION:
            if section:
                yield section
            longer = shortened(paragraph, lambda short: len(short) <= SECTION)
        section = longer
    if section:
        yield section
