"""What do the templates of a site's theme show of the strategy?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pelican

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ASKED = re.compile(
    r"\{[{%](?:(?![%}]\}).)*?(?:\.|\[\s*[\"']|contentstrategy/)(?P<part>cta(?:_url)?|part_of|hub|next|siblings)\b",
    re.DOTALL,
)
"""An expression or a statement of Jinja that asks for one of these, under whatever name its owner goes there."""
SAME = {"cta_url": "cta", "hub": "part_of"}
SIMPLE = Path(pelican.__file__).parent / "themes" / "simple" / "templates"
"""The theme that gives every other what it lacks."""
REFERENCE = re.compile(r"\{%-?\s*(?:include|extends|import|from)\s+[\"']([^\"']+)")
LISTING = re.compile(r"\b(category|tag|author)\.url\b")
"""Another template's name, and the address of a listing as all but every theme asks for it."""


def article_listings(context: Mapping[str, Any]) -> frozenset[str]:
    """The kinds of listings that an article's page leads to, for each of those it is in."""
    found: set[str] = set()
    names, seen = ["article.html"], {"base.html"}  # which has the menu
    while names:
        name = names.pop().removeprefix("!theme/")
        text = _template(name, context) if name not in seen else ""
        seen.add(name)
        found.update(LISTING.findall(text))
        names += REFERENCE.findall(text)
    return frozenset(found)


def shown(context: Mapping[str, Any]) -> frozenset[str]:
    """What some template asks for of the strategy's variables; which pages it is used for is not looked into."""
    found: set[str] = set()
    for text in _templates(context):
        if "contentstrategy" in text or "cta" in text:
            found.update(SAME.get(each, each) for each in ASKED.findall(text))
    return frozenset(found)


def _templates(context: Mapping[str, Any]) -> Iterator[str]:
    for folder in _folders(context):
        yield from (_text(file) for file in sorted(folder.rglob("*")) if file.is_file())


def _template(name: str, context: Mapping[str, Any]) -> str:
    files = (folder / name for folder in (*_folders(context), SIMPLE))
    return next((_text(file) for file in files if file.is_file()), "")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:  # Pelican will say so, if it needs the file
        return ""


def _folders(context: Mapping[str, Any]) -> Iterator[Path]:
    yield from map(Path, context["THEME_TEMPLATES_OVERRIDES"])
    yield Path(context["THEME"]).expanduser() / "templates"
