"""Files of the folder briefs/ -> Briefs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.brief import AskedLink, Brief, Question, word_range
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.source import Lines, Source, Span
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.brief_head import read_head
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.yaml_source import legible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from pelican_contentstrategy.model.document import Field
    from pelican_contentstrategy.read.brief_head import Head

SMALLEST = "the smallest brief has one line, 'Title: ', and below an empty line what its writer needs to know"
QUESTIONS = re.compile(r"\bquestions?\b", re.IGNORECASE)
LINKS = re.compile(r"\blinks?\b", re.IGNORECASE)
QUESTION_MARKS = ("?", "\uff1f", "\u061f", "\u037e")
MOST = 1_000_000
"""Characters of a brief; what is longer is none."""


def read_briefs(texts: Mapping[str, str | bytes]) -> tuple[Brief, ...]:
    """A brief for each file by its path, in order; one that cannot be read has nothing but the problem."""
    return tuple(read_brief(texts[path], path) for path in sorted(texts))


def read_brief(text: str | bytes, path: str) -> Brief:
    """What a file says: its fields, the questions it asks, the links it asks for, and what is wrong with it."""
    if len(text) > MOST:
        return unreadable(path, f"is longer than {MOST:,} characters, and not read")
    try:
        legible_text = legible(text, path)
    except UserError as error:
        told = error.mistakes[0]
        return Brief(path, problems=(Problem(told.span or _start(path), told.message, told.hint),))
    head = read_head(legible_text)
    metadata: dict[str, list[str]] = {}
    for name, values in head.fields.items():
        metadata.setdefault(name, []).extend(values)
    source = Source(path=path, text=legible_text, html="", metadata=metadata, url="", save_as="")
    fields = read_front_matter(source)
    body = _Body(legible_text, head.end, path)
    return Brief(
        path,
        legible_text,
        fields,
        tuple(body.questions()),
        tuple(body.links()),
        tuple(_problems(legible_text, path, head, fields)),
    )


def unreadable(path: str, why: str) -> Brief:
    """A brief of which nothing is known but why that is so."""
    return Brief(path, problems=(Problem(_start(path), why, "a brief is a text file; take out what is none"),))


def _start(path: str) -> Span:
    return Span(path, 1, 1, 1, 1)


def _problems(text: str, path: str, head: Head, fields: Sequence[Field]) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(_start(path), "the file is empty", SMALLEST)
    elif head.is_open:
        yield Problem(_start(path), "the '---' that its fields begin with is closed nowhere", "write '---' below them")
    elif not any(each.name == "title" for each in fields):
        yield Problem(_start(path), "has no title", "begin it with 'Title: ' and the title of the piece")
    for each in fields:
        if each.name in {"due", "date", "kpi_by"} and day_of(each.value) is None:
            yield Problem(each.span, f"{shown(each.value)} is no day", "write it as 2027-12-31")
        if each.name == "words" and word_range(each.value) is None:
            yield Problem(each.span, f"{shown(each.value)} is no length", "write it as '900-1400', or '900+'")


class _Body:
    """What stands below the fields, as Markdown has it."""

    def __init__(self, text: str, start: int, path: str) -> None:
        self._path = path
        self._lines = Lines(text)
        self._rows = re.split(r"\r\n?|\n", text)
        self._first = self._lines.place(start)[0] - 1
        self._tokens = _converter().parse(re.sub(r"\r\n?", "\n", text[start:]))

    def questions(self) -> Iterator[Question]:
        """Items of lists under a heading that speaks of questions.

        Without such a heading, in whatever language it might be: items that end with a question mark and link nowhere.
        """
        items = [*self._items()]
        asked = [each for each in items if QUESTIONS.search(each[0])]
        if not any(QUESTIONS.search(heading) for heading in self._headings()):
            asked = [each for each in items if _words(each[1]).endswith(QUESTION_MARKS) and not any(_hrefs(each[1]))]
        for _, inline in asked:
            if _words(inline):
                yield Question(_words(inline), self._span(inline))

    def links(self) -> Iterator[AskedLink]:
        """Links under a heading that speaks of links."""
        for heading, inline in self._inlines():
            if LINKS.search(heading):
                for href, words in _hrefs(inline):
                    yield AskedLink(href, words, self._span(inline))

    def _headings(self) -> Iterator[str]:
        for before, each in zip(self._tokens, self._tokens[1:], strict=False):
            if before.type == "heading_open":
                yield _words(each)

    def _inlines(self) -> Iterator[tuple[str, Token]]:
        """Every run of text that is no heading, with the heading it stands under."""
        heading, opened = "", ""
        for each in self._tokens:
            if each.type == "inline" and opened == "heading_open":
                heading = _words(each)
            elif each.type == "inline":
                yield heading, each
            opened = each.type

    def _items(self) -> Iterator[tuple[str, Token]]:
        """The first run of text of each item of a list."""
        starts = {
            id(inline)
            for item, _, inline in zip(self._tokens, self._tokens[1:], self._tokens[2:], strict=False)
            if item.type == "list_item_open" and inline.type == "inline"
        }
        return (each for each in self._inlines() if id(each[1]) in starts)

    def _span(self, inline: Token) -> Span:
        row = self._first + (inline.map[0] if inline.map else 0)
        line = self._rows[min(row, len(self._rows) - 1)]
        marks = re.match(r"[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*", line)
        start = marks.end() if marks else 0
        return Span(self._path, row + 1, start + 1, row + 1, max(start, len(line.rstrip())) + 1)


def _words(inline: Token) -> str:
    """What readers see of it, on one line."""
    parts = (" " if each.type.endswith("break") else each.content for each in inline.children or ())
    return " ".join("".join(parts).split())


def _hrefs(inline: Token) -> Iterator[tuple[str, str]]:
    """The address and the words of each link in it."""
    href, words = "", ""
    for each in inline.children or ():
        if each.type == "link_open":
            href, words = unquote(str(each.attrGet("href") or "")), ""
        elif each.type == "link_close":
            yield href, " ".join(words.split())
        else:
            words += each.content
    return


@cache
def _converter() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")
