"""CS335: the text of a link should say where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.generic_texts import is_address, is_generic
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of generic-link-text."""

    addresses: bool = True
    """Report links whose text is an address, too."""


@rule("CS335", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def generic_link_text(document: Document, options: Options) -> Iterator[Problem]:
    """Text of a link says nothing of where it leads, or is a bare address.

    ## Why
    Screen readers can read out a page's links alone, and eyes that skim a page stop at them: "here, here, more" tells
    neither anything. Search engines take the text for what the page behind it is about. Looked for in the article's own
    language and in English, among the texts that Lighthouse reports and their like; links within the page are left out.
    "example.com" and "example.com/bread" are names rather than addresses.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    For what to do on holidays, [click here](https://example.com/holidays).
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    There is more on [what to do on holidays](https://example.com/holidays).
    ```
    """
    for link in document.links:
        if link.element != "a" or link.href.startswith(("#", "mailto:")):
            continue
        if is_generic(link.text, document.source.lang):
            message = f"link text '{link.text}' would fit any link"
        elif options.addresses and is_address(link.text):
            message = f"link text '{link.text}' is an address"
        else:
            continue
        yield Problem(link.passage, message, hint="link the words that say what readers find there")
