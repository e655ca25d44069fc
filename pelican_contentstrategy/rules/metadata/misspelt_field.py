"""CS132: a field's name must be spelled as the field is."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kinds
from pelican_contentstrategy.channels._by_hand import PREFIX
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.front_matter import OURS, PELICANS, is_known
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = frozenset(
    "comments cover covers description disqus featured featured_image galleries gallery header_cover illustration "
    "images keywords lead license math og_image path person redirect redirect_from review reviewer series series_index "
    "sort source subcategory subtitle thumbnail toc translation type".split()
)
"""Fields that common themes and plugins read."""


class Options(RuleOptions):
    """Options of misspelt-field."""

    allow: tuple[str, ...] = ()
    """Names of fields that a theme or another plugin reads, in lower case with `_`."""


@rule("CS132", on=Document, severity=Severity.ERROR, options=Options)
def misspelt_field(document: Document, options: Options) -> Iterator[Problem]:
    """Front matter has a field whose name is nearly that of a known one.

    ## Why
    Any name is allowed in front matter, so a misspelt one is lost in silence.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pilar: bread
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Original_URL: https://example.com/starter
    ```
    """
    for name in dict.fromkeys(each.name for each in document.facts.fields):
        if is_known(name) or name in OTHERS or name in options.allow:
            continue
        near = _nearest(name)
        if near and not document.fields(near):
            yield Problem(document.at(name), f"field '{name}' is not known", f"did you mean '{near}'?")


@cache
def _nearest(name: str) -> str:
    """The known field of nearly this name, if there is one."""
    posts = {f"{PREFIX}{kind.replace('-', '_')}" for kind in kinds()}
    found = difflib.get_close_matches(name, sorted(OURS | PELICANS | posts), 1, cutoff=0.83)
    return found[0] if found else ""
