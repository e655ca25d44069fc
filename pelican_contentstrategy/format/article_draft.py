"""An article that is begun: the fields of its brief, and its questions for headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format._fields import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def article_draft(fields: Mapping[str, str], questions: Iterable[str]) -> str:
    """The whole file, in Markdown."""
    headings = (f"## {markdown.text(question)}\n" for question in questions)
    return front_matter(fields) + "\n".join(headings)
