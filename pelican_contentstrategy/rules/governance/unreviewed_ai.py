"""CS608: what AI had a part in, a person should have checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.ai_use import ai_uses, reviewers_of_ai
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.word_forms import pieces
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS608", on=Document, among=published_documents, severity=Severity.WARNING)
def unreviewed_ai(document: Document, site: Site) -> Iterator[Problem]:
    """Article or page that AI was used for names nobody who has reviewed it.

    ## Why
    A machine vouches for nothing: readers rely on the person who has checked every statement, and so may the law. Told
    of what says in `Ai` that some was used, of a team as of a single writer. Where `governance: people:` stands, the
    reviewer is one of them; the tool itself is none.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Ai: first draft
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Ai: first draft
    Ai_reviewed_by: desk
    ```
    """
    uses = ai_uses(document)
    if not uses:
        return
    names = [*reviewers_of_ai(document)]
    people = site.strategy.governance.people
    if not names:
        somebody = next(iter(people), "and your name")
        hint = f"have a person check every statement, then add 'Ai_reviewed_by: {somebody}'"
        yield Problem(document.at("ai"), "was made with AI, and nobody has reviewed it", hint)
    used = {word for each in uses for word in pieces(each.value)}
    for name in names:
        if site.strategy.person(name):
            continue
        if people:
            message = f"ai_reviewed_by '{name}' is not in strategy.yaml"
            yield Problem(document.at("ai_reviewed_by"), message, did_you_mean(name, people))
        elif used.issuperset(pieces(name)):
            message = f"'{name}' is what was used, and cannot review it"
            yield Problem(document.at("ai_reviewed_by"), message, "name the person who has checked every statement")
