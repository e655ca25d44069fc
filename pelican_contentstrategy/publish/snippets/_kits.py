"""What does the kit of an article look like: all that can be posted of it, to be copied as it is?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.publish.snippets._made import Snippet

HEAD = "Made with the site: change a text with `{field}:` in the article's front matter, not here."
BESIDE = ("subject", "preheader", "headline", "comment", "url", "image", "alt", "canonical")
"""What stands beside a text and is pasted on its own."""
MARKUP = re.compile(r"([\\`*_\[\]<>#]|&(?=\w+;|#))")
FENCE = re.compile(r"`{3,}")


def kit(snippets: Sequence[Snippet], name: str) -> str:
    """The kit of one article in Markdown; `name` is that of its files."""
    first = snippets[0]
    parts = (part for each in snippets for part in sections_of(each, name))
    head = (f"# {escaped(first.pitch.title)}", f"<{first.pitch.canonical}>", HEAD.format(field="Snippet_channel"))
    return "\n\n".join((*head, *parts)) + "\n"


def copy_name(name: str, snippet: Snippet) -> str:
    """The file that holds the whole article for a channel, beside the kit."""
    return f"{name}.{snippet.channel.slug}.md"


def sections_of(snippet: Snippet, name: str, level: int = 2) -> Iterator[str]:
    """What the kit of an article holds of one snippet, under a heading of its own."""
    yield f"{'#' * level} {escaped(snippet.channel.slug)}"
    yield " · ".join(_facts(snippet))
    if snippet.kind.is_copy:
        copy = copy_name(name, snippet)
        yield f"The whole article: [{escaped(copy)}](<{copy}>)"
    else:
        yield _fenced(snippet.post.text)
    for field in BESIDE:
        value = snippet.post.extra.get(field)
        if isinstance(value, str) and value:
            yield f"{field.capitalize()}:"
            yield _fenced(value)


def _facts(snippet: Snippet) -> Iterator[str]:
    kind, count, limit = snippet.kind, snippet.count, snippet.limit
    yield f"{count:,} of {limit:,} {kind.unit}" if limit else f"{count:,} {kind.unit}"
    if limit and count > limit:
        yield f"too long by {count - limit:,}"
    for each in kind.also:
        yield f"{each.count(snippet.post.text):,} of {each.most:,} {each.unit}"
    if kind.fold and count > kind.fold:
        yield f"the first {kind.fold:,} are seen at once"
    if snippet.by_hand:
        yield f"written by hand, in `{snippet.by_hand.capitalize()}`"


def _fenced(text: str) -> str:
    fence = max((f"{each}`" for each in FENCE.findall(text)), key=len, default="```")
    return f"{fence}text\n{text}\n{fence}"


def escaped(text: str) -> str:
    """Text that means nothing in Markdown."""
    return MARKUP.sub(r"\\\1", text)
