"""How do words of a source become a link, in whatever markup language they are written?"""

from __future__ import annotations

import posixpath
import re
from html import escape

from pelican_contentstrategy.read.body import BLOCKS
from pelican_contentstrategy.read.markup import even_lines, front_matter_end
from pelican_contentstrategy.read.scripts import NO_BLANKS

MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown"})
HTML = frozenset({".html", ".htm"})
RST = ".rst"

PARAGRAPH = re.compile(r"\n[ \t]*\n")
TAG = re.compile(r"<(/?)([a-z][\w-]*)(?:\s[^<>]*)?(/?)>", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
EMPTY = frozenset({"hr", "br", "img", "input", "meta", "link"})
ESCAPED = re.compile(r"\\.")
DEFINITION = re.compile(r"[ ]{,3}(?:\[[^\]\n]*\]:|\*\[[^\]\n]*\]:)|:\s")
"""A line of Markdown that defines where a reference leads, or what an abbreviation, a footnote or a word means."""
SHORTCODES = (("{{", "}}"), ("{%", "%}"))
WIDE = rf"{NO_BLANKS}\uff01-\uff65"
BEFORE = re.compile(rf"(?:\A|[\s(\"'\u201c\u2018\u00ab*_\u2014\u2013>;{WIDE}])\Z")
AFTER = re.compile(rf"\Z|[\s.,;:!?\u2026)\"'\u201d\u2019\u00bb*_\u2014\u2013<&{WIDE}]|\[\^")
"""What may stand beside a link in Markdown."""
EXPLICIT = re.compile(r"[ \t]*(?:\.\.(?:\s|$)|:[\w-]+:)")
"""A line of reStructuredText that says how something is set, or a field."""
RAW_HTML = re.compile(r"[ \t]*\.\.[ ]+raw::[ ]+html\b")
RST_BEFORE = re.compile(r"(?:\A|[\s'\"(\[{<:/\u201c\u2018\u00ab\u2014\u2013-])\Z")
RST_AFTER = re.compile(r"\Z|[\s'\")\]}>:/.,;!?\u2026\u201d\u2019\u00bb\u2014\u2013-]")


def can_link(path: str) -> bool:
    """Whether we know how links are written in a file."""
    return _type(path) in MARKDOWN | HTML | {RST}


def linked(path: str, text: str, start: int, end: int, address: str) -> str:
    """`text[start:end]` of a source as a link to an address; nothing where no link can be written.

    Within raw HTML, links are written as in HTML, whatever stands around it.
    """
    words, kind = text[start:end], _type(path)
    text = even_lines(text)
    if not words.strip() or "\n" in words or start < front_matter_end(text):
        return ""
    if kind in HTML:
        is_free = not _is_in_tag(text, start) and not _is_in_anchor(text, start)
        return _html(words, address) if is_free else ""
    if kind == RST:
        return _rst(words, address, text, start, end)
    return _markdown(words, address, text, start, end) if kind in MARKDOWN else ""


def _type(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _html(words: str, address: str) -> str:
    return f'<a href="{escape(address)}">{words}</a>'


def _markdown(words: str, address: str, text: str, start: int, end: int) -> str:
    if _is_in_tag(text, start) or _is_in_anchor(text, start):
        return ""
    if _is_in_block(text, start):
        return _html(words, address)
    before = text[_paragraph_start(text, start) : start]
    line = before.rpartition("\n")[2]
    if DEFINITION.match(line) or not BEFORE.search(before) or not AFTER.match(text, end):
        return ""
    plain = ESCAPED.sub("  ", before)
    if plain.count("[") > plain.count("]") or before.endswith("\\"):
        return ""
    return f"[{words}]({address})"


def _rst(words: str, address: str, text: str, start: int, end: int) -> str:
    line_start = text.rfind("\n", 0, start) + 1
    if _is_in_raw_html(text, line_start):
        return _html(words, address) if not _is_in_tag(text, start) and not _is_in_anchor(text, start) else ""
    if (
        EXPLICIT.match(text, line_start)
        or not RST_BEFORE.search(text, start - 1, start)
        or not RST_AFTER.match(text, end)
    ):
        return ""
    before = text[_paragraph_start(text, start) : start]
    if before.count("`") % 2 or before.count("|") % 2:
        return ""
    return f"`{words} <{address}>`__"


def _paragraph_start(text: str, offset: int) -> int:
    found = 0
    begin = max(0, text.rfind("\n\n", 0, offset))
    for each in PARAGRAPH.finditer(text, begin, offset):
        found = each.end()
    return found or begin


def _is_in_tag(text: str, offset: int) -> bool:
    """Whether a place is within a tag, a comment, a script, or what a template engine is to fill in."""
    before = text[:offset]
    opened = before.rfind("<")
    if opened > before.rfind(">") and re.match(r"[a-z/!?]", text[opened + 1 : opened + 2], re.IGNORECASE):
        return True
    if before.rfind("<!--") > before.rfind("-->"):
        return True
    lowered = before.lower()
    if any(lowered.rfind(f"<{each}") > lowered.rfind(f"</{each}") for each in ("script", "style", "head>", "textarea")):
        return True
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in SHORTCODES)


def _is_in_anchor(text: str, offset: int) -> bool:
    """Whether an element that marks a link is open, as one without an address may be."""
    depth = 0
    for tag in TAG.finditer(text, _paragraph_start(text, offset), offset):
        if tag[2].lower() == "a":
            depth += -1 if tag[1] else 1
    return depth > 0


def _is_in_block(text: str, offset: int) -> bool:
    """Whether a place is within a block of raw HTML, where Markdown is left alone."""
    within: list[str] = []
    before = COMMENT.sub("", text[front_matter_end(text) : offset])
    for tag in TAG.finditer(before):
        name = tag[2].lower()
        if name not in BLOCKS or name in EMPTY or tag[3]:
            continue
        if not tag[1]:
            within.append(name)
        elif name in within:
            del within[len(within) - within[::-1].index(name) - 1 :]
    return bool(within)


def _is_in_raw_html(text: str, line_start: int) -> bool:
    """Whether a line of reStructuredText stands in a directive of raw HTML, going by its indentation."""
    lines = text[:line_start].splitlines()
    stop = text.find("\n", line_start)
    line = text[line_start : stop if stop >= 0 else len(text)]
    indent = len(line) - len(line.lstrip())
    for each in reversed(lines):
        own = len(each) - len(each.lstrip())
        if each.strip() and own < indent:
            if RAW_HTML.match(each):
                return True
            indent = own
        if not indent:
            return False
    return False
