"""What are the files of articles called, so that every disk takes them and no two are one?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pelican_contentstrategy.model.disks import RESERVED, as_disks_see

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.model.document import Document

LONGEST = 100
"""Bytes of a name; disks take 255 of a whole one, and some of them count a character as several."""
UNSAFE = re.compile(r"[^\w-]+")
INDEX = re.compile(r"/?index(?:\.\w+)?$")
ENDING = re.compile(r"\.x?html?$", re.IGNORECASE)
UNIQUE = 8
"""Digits that tell one article from all others of its name."""


def file_names(articles: Iterable[Document]) -> Mapping[str, str]:
    """By path: the last part of an article's address; of several alike in whatever way disks see it, with digits."""
    names = {each.path: _name(each) for each in articles}
    times = Counter(map(as_disks_see, names.values()))
    return {path: f"{name}-{_digits(path)}" if times[as_disks_see(name)] > 1 else name for path, name in names.items()}


def _name(article: Document) -> str:
    address = ENDING.sub("", INDEX.sub("", unquote(article.source.url.partition("?")[0]).rstrip("/")))
    last = address.rpartition("/")[2] or article.path.rpartition("/")[2].partition(".")[0]
    name = UNSAFE.sub("-", unicodedata.normalize("NFC", last)).strip("-")
    short = name.encode()[:LONGEST].decode(errors="ignore").rstrip("-")
    if short != name:
        return f"{short}-{_digits(name)}"
    return f"{name or 'article'}_" if not name or RESERVED.fullmatch(name) else name


def _digits(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:UNIQUE]
