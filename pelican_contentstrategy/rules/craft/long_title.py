"""CS321: a title should fit into search results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.read.plain_text import characters, plain_text, width
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of long-title."""

    characters: Count = 70
    """A title of more characters is long; wide ones, such as Chinese, count twice."""


@rule("CS321", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def long_title(document: Document, options: Options) -> Iterator[Problem]:
    """Title is too long for a line of search results.

    ## Why
    Search engines cut what is wider than 600 pixels: about 60 characters of a common title, 70 of narrow letters. What
    tells one article from another is often in the part that is cut. Themes put the name of the site behind the title,
    which can be spared.

    ## Bad
    ```content/starter.md
    Title: Everything you ever wanted to know about feeding a sourdough starter at home
    ```

    ## Good
    ```content/starter.md
    Title: How to feed a sourdough starter
    ```
    """
    title = plain_text(document.value("title"))
    if width(title) > options.characters:
        yield Problem(
            document.at("title"),
            f"title has {characters(title)}, and search results show about {options.characters}",
            hint="say what it is about in its first words, and cut the rest",
        )
