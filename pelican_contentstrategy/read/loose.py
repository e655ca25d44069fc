"""A Markdown or text file that is no part of a site -> a Source."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.front_matter import unfenced_head
from pelican_contentstrategy.read.markup import FENCED_HEAD, even_lines

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MARKDOWN = frozenset({"md", "markdown", "mkd", "mkdn", "mdown", "mdx"})
HTML = frozenset({"html", "htm", "xhtml"})
PARAGRAPHS = re.compile(r"(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+")


def read_loose(text: str, path: str, format_: str) -> Source:
    """Read a file by the ending of its name, or the one it is to be read as; whatever is no markup, as plain text."""
    text = text.removeprefix("\ufeff")
    body = text[_head(even_lines(text).replace("\r", " ")) :] if format_ in MARKDOWN else text
    if format_ in MARKDOWN:
        html = _converter().render(re.sub(r"\r\n?", "\n", body))
    elif format_ in HTML:
        html = body
    else:
        html = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in PARAGRAPHS.split(body))
    return Source(path=path, text=text, html=html, metadata={}, url="", save_as="")


def _head(text: str) -> int:
    """The length of the front matter of a Markdown file."""
    fenced = FENCED_HEAD.match(text)
    return fenced.end() if fenced else unfenced_head(text)


@cache
def _converter() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])
