"""CS414: what Vale's comments in an article name must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.read.vale_style import NAMES, VALE
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.suppression import ValeComment

FORMS = "write 'vale off', 'vale on', or the name of a rule, as in 'vale House.Hype = NO'"


@rule("CS414", on=Document, severity=Severity.WARNING)
def unheeded_switch(document: Document, site: Site) -> Iterator[Problem]:
    """A comment of Vale's switches nothing.

    ## Why
    The rule it was written for goes on, whatever its writer believes. A comment about a style that this site does not
    use, and whose name is unlike those that it uses, is left alone: somebody's editor may heed it.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    <!-- vale of -->

    Flour and water.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    <!-- vale off -->

    Flour and water.
    ```
    """
    yield from unheeded(document.facts.vale_comments, site.library)


def unheeded(comments: Iterable[ValeComment], library: Library) -> Iterator[Problem]:
    """What is wrong with the comments of one file."""
    styles = {style: each.names for style, each in library.styles.items()}
    known = {VALE: NAMES, SHORTCUTS[0].partition(".")[0]: frozenset(SHORTCUTS), **styles}
    for each in comments:
        if each.name:
            yield from _unknown(each, known)
        else:
            hint = did_you_mean(each.said, ("off", "on"))
            hint = hint if hint.startswith("did") else FORMS
            yield Problem(each.span, f"'vale {each.said}' switches nothing", hint)


def _unknown(comment: ValeComment, known: dict[str, frozenset[str]]) -> Iterator[Problem]:
    style, dot, _ = comment.name.partition(".")
    if comment.name in known or comment.name in known.get(style, ()):
        return
    if style not in known and not did_you_mean(style, known).startswith("did"):
        return
    names = [name for each in known.values() for name in sorted(each)] if dot else known
    kind = "rule" if dot else "style"
    yield Problem(comment.span, f"there is no {kind} '{comment.name}'", did_you_mean(comment.name, names))
