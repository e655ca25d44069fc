"""How does an article's HTML read in Markdown, for sites that publish it once more?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdownify import ATX, MarkdownConverter

from pelican_contentstrategy.publish.feeds._clean import cleaned

if TYPE_CHECKING:
    from collections.abc import Collection

    from bs4.element import PageElement

SPECIAL = re.compile(
    r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=\w+;|#)|^(?:[#>+~=|-]|\d+(?=[.)](?:\s|$)))", re.MULTILINE
)
"""What Markdown would take for markup; an underscore within a word is none."""
WITH_PICTURES = "h1 h2 h3 h4 h5 h6 td th".split()
"""Elements that keep their pictures beside those that do anyway."""
FENCE = re.compile(r"`{3,}")


class _Converter(MarkdownConverter):  # type: ignore[misc, unused-ignore] # comes with types or without, by version
    """The same with what readers see told from markup, and with code that has fences in it."""

    def escape(self, text: str, parent_tags: Collection[str]) -> str:  # noqa: ARG002 - called by the library
        return SPECIAL.sub(_escaped, text)

    def convert_b(self, el: PageElement, text: str, parent_tags: Collection[str]) -> str:
        marked: str = super().convert_b(el, text, parent_tags)  # type: ignore[misc, unused-ignore]
        return f"<strong>{text}</strong>" if marked != text and _touches(el, text) else marked

    def convert_em(self, el: PageElement, text: str, parent_tags: Collection[str]) -> str:
        marked: str = super().convert_em(el, text, parent_tags)  # type: ignore[misc, unused-ignore]
        return f"<em>{text}</em>" if marked != text and _touches(el, text) else marked

    convert_strong, convert_i = convert_b, convert_em

    def convert_pre(self, el: PageElement, text: str, parent_tags: Collection[str]) -> str:  # noqa: ARG002
        fence = max((each[0] + "`" for each in FENCE.finditer(text)), key=len, default="```")
        return f"\n\n{fence}\n{text.strip(chr(10))}\n{fence}\n\n" if text.strip() else ""


def as_markdown(html: str, url: str) -> str:
    """All that may leave the site, its addresses complete; nothing where there is nothing."""
    converter = _Converter(heading_style=ATX, bullets="-", autolinks=False, keep_inline_images_in=WITH_PICTURES)
    text: str = converter.convert(cleaned(html, url))
    return text.strip()


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "<":  # not every Markdown takes it with a backslash
        return "&lt;"
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _touches(element: PageElement, text: str) -> bool:
    """Whether a mark at its edge would stand between a sign and a letter, where Markdown takes it for a star."""
    before, after = str(element.previous_sibling or ""), str(element.next_sibling or "")
    is_begun = bool(text) and not text[0].isalnum() and before[-1:].isalnum()
    is_ended = bool(text) and not text[-1].isalnum() and after[:1].isalnum()
    return is_begun or is_ended
