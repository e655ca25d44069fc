"""CS333: an image should have words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


HINTS = {
    "missing": "add 'alt' to it, and say there what it shows",
    "empty": "say what it shows: '![what it shows](address)' in Markdown, 'alt' in HTML",
}


class Options(RuleOptions):
    """Options of missing-alternative-text."""

    empty: bool = True
    """Report alternative texts that are there but empty, too; with `no`, they declare ornament, as HTML has it."""


@rule("CS333", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def missing_alternative_text(document: Document, options: Options) -> Iterator[Problem]:
    """Image has no alternative text.

    ## Why
    Screen readers read it out, search engines find images by it, and it stands in for an image that does not load.
    Markdown's `![](loaf.jpg)` gives an empty text, which means "ornament" to browsers, though hardly anybody who writes
    it means that; so empty texts are reported as well. An image that is mere ornament says so in HTML:
    `<img src="rule.png" alt="" role="presentation">`. A title or an ARIA label is taken for an alternative text, as
    browsers do.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    ![](/images/loaf.jpg)
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    ![A starter that has doubled in its jar](/images/loaf.jpg)
    ```
    """
    for image in document.facts.images:
        if image.alternative == "missing" or (image.alternative == "empty" and options.empty):
            yield Problem(
                image.passage,
                f"image '{image.href}' has no alternative text",
                hint=HINTS[image.alternative],
            )
