"""What of a source file is text, and what is markup around it, whatever its markup language?"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = r"""(?:\(<[^<>\n]*>\)
              | \([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)
              | \[[^\[\]\n]*\])"""
VALUES = r"""[^<>=]*(?:=(?:"[^"<>]*[<>][^"]{,500}"|'[^'<>]*[<>][^']{,500}')?[^<>=]*)*"""
"""Attributes of a tag, brackets in whose values end nothing."""
MARKUP = rf"""(?:
      (?<=<)(?: (?P<hidden>!--|(?:script|style|head|template|iframe|svg)\b)
              | /?(?P<tag>[a-z][\w-]*)(?:[\s/]{VALUES})?>
              | [!?/][^<>]*>
              | (?P<address>[a-z][\w+.-]*[:@][^<>\s]*)>(?:`__?)?)      # <address>, `text <address>`_
    | (?<=&)(?:\#\d{{1,7}}|\#x[\da-f]{{1,6}}|[a-z]\w{{1,30}});
    | (?<=!)\[[^\[\]]*\]{TARGET}                                    # an image
    | (?<=\[)(?:(?<=\n\[)[^\]^\n][^\]\n]*\]:.*                      # [name]: address
              | \^[^\[\]\n]*\]:?                                    # a footnote's mark
              | )
    | (?<=\])(?:{TARGET})?                                          # the rest of a link
    | (?<={{)[:.\#][^{{}}\n]*}}                                     # attributes
    | (?<=[*_])[*_]* | (?<=`)`*(?:__?(?!\w))?
    | (?<=\\)(?=[!-/:-@\[-`{{-~\ ])
    | (?<=\n)(?: \.\.(?=\s)(?:[ ](?:image|meta)::|[ \t]*(?![ ]|[^\n]*::|[_\[|]))[^\n]*(?:\n(?:[ \t]+[^\n]*)?(?=\n))*
               | (?=[ \t>\d])[ \t>]*(?:\d{{1,3}}[.)][ ])?)
    | (?<=\r)\n[ \t>]*
    | (?<=[ ])(?:[ \t]*\r?\n[ \t>]*|[ \t]+)
    )"""
LONE_END = re.compile(r"\r(?!\n)")
OPENERS = r"<&!\[\]{*_`\\\r\n"
USUAL = re.compile(rf"[{OPENERS}]{MARKUP}", re.VERBOSE | re.IGNORECASE)
SPACED = re.compile(rf"[{OPENERS}\ ]{MARKUP}", re.VERBOSE | re.IGNORECASE)
"""For texts with runs of blanks within lines; looking at every blank takes four times as long."""
RUN_OF_BLANKS = re.compile(r"  (?<=\S  )")
WORD = re.compile(r"[^\W_]+")
INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var "
    "wbr".split()
)
"""Elements that do not part words."""

MARKDOWN_HEAD = re.compile(
    r"\ufeff?(?:---[^\n]*\n)?(?:[ ]{,3}[\w-]+:[^\n]*\n(?:[ ]{4}[^\n]*\n)*)*(?:(?:---|\.\.\.)[ \t]*\n)?", re.ASCII
)
FENCED_HEAD = re.compile(
    r"\ufeff?(?:---[ \t]*\n(?:(?!---|\.\.\.).*\n){,200}(?:---|\.\.\.)|\+{3}[ \t]*\n(?:(?!\+{3}).*\n){,200}\+{3})"
    r"[ \t]*(?:\n|\Z)"
)
FIELD_LIST = re.compile(
    r"\ufeff?\s{,100}(?:([=~#*^+-])\1+[ ]*\n)?[^\n]{1,500}\n([=~#*^+-])\2+[ ]*\n\s*"
    r"(?::\w[^:\n]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+"
)
FOOTNOTE = re.compile(
    r"^[ ]{,3}\[\^[^\[\]\n]+\]:[^\n]*(?:\n(?![ ]{,3}\[\^)[^\n]*\S[^\n]*)*"
    r"(?:(?:\n[ \t\r]*)+\n(?:[ ]{4}|\t)[^\n]*(?:\n[^\n]*\S[^\n]*)*)*",
    re.MULTILINE,
)
BACKLINK = "\u21a9"
"""What stands behind every footnote that Markdown has gathered at the end."""
MOST_NOTES = 1000
HEAD_WORDS = 4
HEAD_LENGTH = 400
"""Words that tell front matter from the beginning of a body, and characters in which they are looked for."""
CONTEXT = 3
"""Characters of markup, and of its neighbourhood, that are not yet telling."""
LIKE_BLANKS = "\t\r\f\v\xa0\u2009\u202f\u3000"
LIKE_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}


@dataclass(frozen=True)
class PlainText:
    """The text of a source without its markup, and the way back."""

    text: str
    starts: list[int]
    origins: list[int]
    replaced: frozenset[int]
    """Stretches, by number, that stand for something longer in the source, such as an entity."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch, which must not be empty, stands in the source."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        begin = self.origins[first] + (0 if first in self.replaced else start - self.starts[first])
        return begin, self.origins[last + 1] if last in self.replaced else self.origins[last] + end - self.starts[last]


def plain_text(source: str, body: str) -> PlainText:
    """Take the markup out of a source; blanks and quotes become plain ones.

    What stands in the rendered body just as it is written is text: code shows tags and asterisks.
    """
    shown = {
        text
        for start, end, _ in _markup(body, 0, body, len(body))
        if body[start] != "\n"
        for text in _in_context(body, start, end)
    }
    size, parts, starts, origins, replaced = 0, [], [], [], []
    for begin, stop in _in_order(source, body):
        last = begin
        starts.append(size)
        origins.append(begin)
        for start, end, replacement in _markup(source, begin, body, stop):
            if shown and not shown.isdisjoint(_in_context(source, start, end)):
                continue
            parts.append(source[last:start])
            size += start - last
            if replacement:
                replaced.append(len(starts))
                parts.append(replacement)
                starts.append(size)
                origins.append(start)
                size += len(replacement)
            starts.append(size)
            origins.append(end)
            last = end
        parts.append(source[last:stop])
        size += max(0, stop - last)
    return PlainText(fold("".join(parts)).replace("\n", " "), starts, origins, frozenset(replaced))


def _in_order(source: str, body: str) -> Iterator[tuple[int, int]]:
    """The parts of a source behind its front matter as they are rendered: footnotes may come last, wherever written."""
    notes = []
    start = front_matter_end(source, body)
    if BACKLINK in body:
        for note in islice(FOOTNOTE.finditer(source, start), MOST_NOTES):
            yield start, note.start()
            notes.append(note.span())
            start = note.end()
    yield start, len(source)
    yield from notes


def fold(text: str) -> str:
    """Plain blanks and quotes for those of typography, one for one."""
    for blank in LIKE_BLANKS:
        text = text.replace(blank, " ")
    if not text.isascii():
        for quote, plain in LIKE_QUOTES.items():
            text = text.replace(quote, plain)
    return text


def even_lines(text: str) -> str:
    r"""A text whose lines end in \r\n or \n, every character in its place."""
    return LONE_END.sub("\n", text) if "\r" in text else text


def front_matter_end(source: str, body: str = "") -> int:
    """Where the text begins; where front matter is rendered as text, it is part of that."""
    opening = _first_words(body, 0, len(body))
    source = even_lines(source).replace("\r", " ")
    end = 0
    for head in (MARKDOWN_HEAD, FENCED_HEAD, FIELD_LIST):
        found = head.match(source)
        if found and found.end() > end:
            words = _first_words(source, end, found.end())
            if not words or words != opening[: len(words)]:
                end = found.end()
    return end


def _first_words(text: str, start: int, end: int) -> list[str]:
    words = WORD.finditer(text, start, min(end, start + HEAD_LENGTH))
    return [word[0] for word in islice(words, HEAD_WORDS)]


def _in_context(text: str, start: int, end: int) -> tuple[str, ...]:
    """A bracket or an asterisk is text in one place and markup in another: see what stands before and behind it."""
    folded = " ".join(text[start:end].split())
    if len(folded) > CONTEXT:
        return (folded,)
    return text[max(0, start - CONTEXT) : end], text[start : end + CONTEXT]


def _markup(text: str, begin: int, body: str, stop: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and what the rendering puts in its place."""
    after = begin
    ends: dict[str, str] = {}
    pattern = SPACED if RUN_OF_BLANKS.search(text, begin, stop) else USUAL
    for found in pattern.finditer(text, begin, stop):
        start, end = found.span()
        if start < after:
            continue
        first, replacement = text[start], ""
        if first == "<":
            if found["hidden"]:
                end = _end_of_hidden(text, start, end, body, ends)
                if end < 0:
                    continue
            if found["address"] and text[end - 1] == ">":
                yield start, start + 1, ""
                start = end - 1
            elif (found["tag"] or "").lower() not in INLINE:
                replacement = " "
        elif first == "&":
            replacement = unescape(found[0])
        elif first in " \r\n":
            replacement = " "
        after = end
        yield start, end, replacement


def _end_of_hidden(text: str, start: int, end: int, body: str, ends: dict[str, str]) -> int:
    """Where a comment or a script ends; -1 if it never does, or if it is only written about."""
    opening = text[start : end + 1]
    if opening not in ends:
        ends[opening] = (
            "" if opening in body else "-->" if opening.startswith("<!--") else f"</{text[start + 1 : end]}>"
        )
    closing = ends[opening]
    closed = text.find(closing, end) if closing else -1
    if closed < 0:
        ends[opening] = ""
        return -1
    return closed + len(closing)
