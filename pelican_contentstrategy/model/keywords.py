"""When are two keywords the same?"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.document import Document, Field

BLANKS = re.compile(r"[\s_/\u2010-\u2015-]+")
SIGNS = re.compile(r"[\"'“”‘’\u00b4`«»,;:!?()\[\]…]|\.(?=\s|$)")
"""What makes no other keyword; `+`, `#` and the dot within do: C, C++ and C#."""


def bare_keyword(keyword: str) -> str:
    """Form in which keywords are the same: case, blanks and punctuation do not count."""
    folded = unicodedata.normalize("NFKC", keyword).casefold()
    return BLANKS.sub(" ", SIGNS.sub("", folded)).strip()


def keywords_of(document: Document) -> Mapping[str, Field]:
    """Its keywords in that form, each with the field it stands in."""
    found = {bare_keyword(each.value): each for each in reversed(document.fields("keyword"))}
    return {keyword: field for keyword, field in found.items() if keyword}
