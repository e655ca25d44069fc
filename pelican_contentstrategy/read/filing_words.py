"""Which categories and tags are no subjects, going by their names?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SAYS_NOTHING = "says nothing of a subject"

_YEAR = re.compile(r"(?:19|20)\d\d")
_CATCH_ALL = frozenset(
    "all article articles blog blogs content contents default diverse divers entries entry general main misc "
    "miscellaneous other others post posts random site stuff text texts uncategorised uncategorized various "
    "allgemein sonstiges verschiedenes non-classe non-classé sin-categoria sin-categoría sem-categoria "
    "senza-categoria geen-categorie bez-kategorii okategoriserade 未分类 未分類".split()
)
"""What software, folders and people call the place for everything; among them WordPress's own names."""

_KINDS = frozenset(
    "about announcement announcements archive archives case-studies case-study essay essays event events "
    "featured guide guides howto how-to how-tos interview interviews link links newsletter newsletters news "
    "note notes opinion opinions podcast podcasts press quote quotes release releases report reports resource "
    "resources review reviews slides status talk talks tutorial tutorials update updates video videos webinar "
    "webinars".split()
)
_LANGUAGE = re.compile(
    r"(?:ar|de|en|es|fa|fr|he|hi|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)(?:-[a-z]{2,4})?"
    r"|chinese|deutsch|english|español|français|french|german|japanese|russian|spanish|中文|日本語|русский"
)
"""Codes that are common words or trades as well, such as `it` and `cs`, are left to mean those."""


def why_no_subject(names: Iterable[str]) -> str:
    """Why what goes by these folded names is hardly a subject; nothing where it may be one."""
    for name in names:
        if name in _CATCH_ALL or _YEAR.fullmatch(name):
            return SAYS_NOTHING
        if name in _KINDS:
            return "a kind of article rather than a subject"
        if _LANGUAGE.fullmatch(name):
            return "a language"
    return ""
