"""CS133: a file of the content must become part of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.front_matter import written_names
from pelican_contentstrategy.rules._rule import lost_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS133", on=Document, among=lost_documents, severity=Severity.ERROR)
def lost_document(document: Document) -> Iterator[Problem]:
    """Pelican could not read the file, or left it out of the site.

    ## Why
    Pelican says so in its log and goes on: the article is gone from the site, and the build succeeds all the same.

    ## Bad
    ```content/starter.md
    Titel: Feed a starter

    Flour and water.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Flour and water.
    ```
    """
    missing = [name for name in ("title", "date") if name not in written_names(document.source)]
    reason = document.source.failure or (f"it may lack {' and '.join(missing)}" if missing else "its log tells why")
    hint = _hint(document.source.failure, missing)
    yield Problem(document.at("title"), f"Pelican left this file out of the site: {reason}", hint)


def _hint(failure: str, missing: list[str]) -> str:
    if failure:
        return "save it anew as UTF-8 text" if "UTF-8" in failure else "see where it is and who may read it"
    if missing:
        return f"start the file with '{missing[0].title()}: ...'"
    return "'pelican content --debug' shows what Pelican could not read in it"
