"""CS808: an article must not hold characters that feeds have to drop."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Edit, Problem, text_hash
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.read.sendable import UNSENDABLE
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.source import Source

CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 0x7F))
BEGINNINGS = (b"\xc2", b"\xed", b"\xef\xbf")
"""What the rest of them begin with in UTF-8, and some others too."""
REFERENCE = re.compile(
    r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,2}|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF])"
    r"|0*(?P<decimal>[0-9]{1,3}|5[5-7][0-9]{3}|6553[45]));"
)
"""What may stand for one of them in HTML."""
FIELDS = ("title", "summary")
NAMES = {"\0": "null", "\b": "backspace", "\v": "vertical tab", "\f": "form feed", "\x1b": "escape"}


@rule("CS808", on=Document, among=published_articles, severity=Severity.WARNING)
def unsendable_character(article: Document) -> Iterator[Problem]:
    """Article holds control characters, which feeds cannot send.

    ## Why
    XML has no place for most of them and text for none, so feeds go out without: what was meant is gone, and words run
    into each other. They are left over from copying out of word processors and PDF files, and editors seldom show
    them. A browser may: it reads `&#146;` as an apostrophe, which a feed then lacks.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Flour&#11;and water.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Flour and water.
    ```
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for character, start, end in _unfit(article.source):
        found[character].append((start, end))
    for character, places in found.items():
        yield _problem(character, places, article.source)
    for field in (each for name in FIELDS if not found for each in article.fields(name)):
        unfit = UNSENDABLE.search(field.value)
        if unfit:
            yield Problem(field.span, f"{_named(unfit[0])} is lost in feeds", hint="take out what stands for it")


def _unfit(source: Source) -> Iterator[tuple[str, int, int]]:
    """Characters, and stretches of the text that stand for them, be it themselves or as HTML may write them."""
    text = source.text
    data = text.encode("utf-8", "surrogatepass")
    if _is_suspicious(data):
        yield from ((match[0], *match.span()) for match in UNSENDABLE.finditer(text))
    if b"&#" in data:
        for match in REFERENCE.finditer(text):
            code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
            if UNSENDABLE.match(chr(code)) and match[0] in source.html:
                yield chr(code), *match.span()


def _is_suspicious(data: bytes) -> bool:
    """Whether it may hold any of them; to look at bytes first takes half the time of looking for them at once."""
    return len(data.translate(None, CONTROLS)) < len(data) or any(each in data for each in BEGINNINGS)


def _problem(character: str, places: Sequence[tuple[int, int]], source: Source) -> Problem:
    times = f" ({len(places):,} times)" if len(places) > 1 else ""
    meant, changed = _meant(character), text_hash(source.text)
    return Problem(
        Lines(source.text).span(source.path, *places[0]),
        f"{_named(character)} is lost in feeds{times}",
        hint=f"write '{meant}'" if meant else "delete it, or write what it was to be",
        edits=tuple(
            Edit(source.path, start, end, meant or _instead(character, start, source.text), changed)
            for start, end in places
            if end - start == 1  # what stands for it may as well be a sample of how to write it
        ),
    )


def _meant(character: str) -> str:
    """What Windows has at this place, where it is no control character."""
    try:
        return bytes([ord(character)]).decode("cp1252") if "\x80" <= character <= "\x9f" else ""
    except UnicodeDecodeError:
        return ""


def _instead(character: str, place: int, text: str) -> str:
    """A blank where one that is white space parts words; nothing else had a meaning."""
    parts = bool(text[:place][-1:].strip()) and bool(text[place + 1 : place + 2].strip())
    return " " if character.isspace() and parts else ""


def _named(character: str) -> str:
    name = NAMES.get(character, "")
    return f"character U+{ord(character):04X}{name and f' ({name})'}"
