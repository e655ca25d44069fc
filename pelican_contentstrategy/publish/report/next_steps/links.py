"""Which links are most worth mending or adding?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.step import Fix
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.publish.report.next_steps.edits import around, edit, fix_with, look_at
from pelican_contentstrategy.rules._languages import links_from_others, paths_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate
    from pelican_contentstrategy.publish.report.next_steps.desk import Desk

BY_HAND = 10
"""Missing links that somebody may well add one by one; of more, the program is asked first."""
PASTED = 5
"""Links to be pasted into a hub page at once."""
COMMAND_EFFORT = 8
"""To look through a list of changes and have them made."""


def from_hubs(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Articles that a hub page leaves out, hub by hub: those that most others lead to are to be added first."""
    by_page: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_page[each.span.path].append(each)
    for path, missed in by_page.items():
        page = desk.site.find(path)
        hub = desk.site.hub_at(page) if page else None
        left_out = sorted(_left_out(hub, desk), key=lambda each: (-desk.worth(each.path), each.path)) if hub else []
        if hub and left_out:
            lines = (f"- {desk.link_to(each, desk.title_of(each.path))}" for each in left_out[:PASTED])
            whole = len(desk.site.articles_of(hub.pillar))
            title = f"The hub page “{desk.title_of(path)}” leads to {whole - len(left_out):,} of its {whole:,} articles"
            yield desk.candidate(
                missed,
                Fix("links", "\n".join(lines), path),
                title=title,
                effort=min(len(left_out), PASTED),
                reach=desk.reach([each.path for each in left_out]),
            )


def _left_out(hub: Hub, desk: Desk) -> Iterator[Document]:
    pages = paths_of(hub.document) if hub.document else ()
    for each in desk.site.articles_of(hub.pillar):
        if not each.is_given_up and all(link.path not in pages for link in links_from_others(each, desk.site)):
            yield each


def missing(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Links that are not there: a few are written by hand, for many the program looks where words for them stand."""
    if len(found) > BY_HAND:
        yield desk.candidate(found, fix_with("", found, desk), effort=COMMAND_EFFORT)
        return
    order = [(each, desk.site.document(each.span.path)) for each in desk.in_order(found)]
    first, article = order[0]
    hub = desk.site.hub(article.pillar)
    if first.name == "orphan-article":
        lines = (f"- {desk.link_to(each, desk.title_of(each.path))}" for _, each in order[:PASTED])
        where = hub.document.path if hub and hub.document and len(order) == 1 else "articles on the same subject"
        yield desk.candidate(found, Fix("links", "\n".join(lines), where))
    elif hub and hub.exists:
        yield desk.candidate(found, Fix("links", desk.link_to(hub, hub.pillar.title), article.path))
    else:
        yield desk.candidate(found, look_at(first))


def leading_nowhere(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Links into the void: the first whose right address is known stands for all, and goes before them."""
    order = desk.in_order(found)
    mended = next(((each, fix) for each in order if (fix := edit(each, desk) or _found_again(each, desk))), None)
    files = len({each.span.path for each in found})
    title = f"{len(found):,} links lead nowhere, in {files:,} files" if files > 1 else ""
    if mended is None:
        yield desk.candidate(found, look_at(order[0]), title=title)
        return
    first, fix = mended
    yield desk.candidate(found, fix, title=title, first=first)


def _found_again(diagnostic: Diagnostic, desk: Desk) -> Fix | None:
    """A link to the one document whose path ends in what was written."""
    document = desk.site.find(diagnostic.span.path)
    line = desk.line_of(diagnostic)
    for link in document.links if document else ():
        written = link.href
        if line.count(written) == 1 and isinstance(desk.site.target(link), Missing):
            meant = desk.ending_in(written)
            address = notation(meant, desk.site.host) if meant else ""
            if address:
                before = around(line, written)
                return Fix("edit", before.replace(written, address), str(desk.spot_of(diagnostic)), before)
    return None


def shown_as_text(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Links whose markup readers see: the first with a blank too many stands for all; else one has to look."""
    order = desk.in_order(found)
    for each in order:
        line = desk.line_of(each)
        if line.count("] (") == 1:
            before = around(line, "] (")
            fix = Fix("edit", before.replace("] (", "]("), str(desk.spot_of(each)), before)
            yield desk.candidate(found, fix, first=each)
            return
    yield desk.candidate(found, look_at(order[0]))
