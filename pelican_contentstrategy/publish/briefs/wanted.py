"""What could be written next, and which piece does a name mean?"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, TypeAlias, get_args

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.assignment import Wanted
from pelican_contentstrategy.model.gap import GapKind
from pelican_contentstrategy.model.keywords import bare_keyword
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.publish.briefs.closing import OF_TOPICS, closing, name_of, of_topic, why_nothing
from pelican_contentstrategy.publish.coverage import gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.checks import Checks
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.site import Site

KINDS: tuple[str, ...] = get_args(GapKind)
ALIKE = 0.75
"""How much alike two titles are, one of which may well be a slip of the other; as difflib counts."""
BETWEEN = re.compile(r"\s*/\s*")
GAPS = "'pelican-contentstrategy coverage' tells what there is"
OVERDUE, DATED, EMPTY, FIRST_READERS, OTHER_READERS, UNDATED, REST = range(7)
"""What comes before what."""
Rank: TypeAlias = tuple[int, float]


def wanted_pieces(site: Site, checks: Checks) -> tuple[Wanted, ...]:
    """Everything that could be written, the most urgent first; of two of a kind, the first in the strategy.

    What is overdue, then what has a day, empty clusters, what readers of the first rank lack, and all else.
    """
    found = sorted((*_topics(site), *_gaps(site, checks)), key=lambda each: each[0])
    first = {wanted.name: wanted for _, wanted in reversed(found)}
    return tuple(reversed(first.values()))


def wanted_by(name: str, site: Site, checks: Checks) -> Wanted:
    """What a planned topic, a gap or a title means; UserError where it means none, or probably another."""
    kind, _, rest = re.sub(r"[\s:]+", " ", name.strip(), count=1).partition(" ")
    if fold(kind) in KINDS:
        return _gap_named(fold(kind), rest.strip(), site, checks)
    topics = site.coverage.topics
    meant = [each for each in topics if bare_keyword(name) == bare_keyword(each.title)]
    meant += [each for each in topics if each.keyword and bare_keyword(name) == bare_keyword(each.keyword)]
    for topic in meant:
        if topic.state != "published":
            return of_topic(topic, site)
    if meant:
        hint = "name another piece, or ask for one more with --title"
        raise UserError([Mistake(f"'{meant[0].title}' is published: '{meant[0].path}'", hint=hint)])
    titles = {fold(each.title): each.title for each in topics}
    near = difflib.get_close_matches(fold(name), titles, n=1, cutoff=ALIKE)
    if near:
        hint = f"did you mean '{titles[near[0]]}'? a piece of its own is asked for with --title"
        raise UserError([Mistake(f"no planned topic is called '{name}'", hint=hint)])
    return titled(name)


def titled(title: str) -> Wanted:
    """A piece that nobody planned."""
    return Wanted(title, title, "", {"title": title})


def _gap_named(kind: str, rest: str, site: Site, checks: Checks) -> Wanted:
    known = [each for each in gaps(site.coverage, checks) if each.kind == kind]
    found = [each for each in known if not rest or _key("/".join(each.about)) == _key(rest)]
    if len(found) != 1:
        raise UserError([_no_such_gap(kind, rest, [name_of(each) for each in known])])
    wanted = closing(found[0], site)
    if wanted is None:
        raise UserError([Mistake(f"no piece closes the gap '{name_of(found[0])}'", hint=why_nothing(found[0]))])
    return wanted


def _no_such_gap(kind: str, rest: str, names: Sequence[str]) -> Mistake:
    if not names:
        return Mistake(f"there is no gap of kind '{kind}'", hint=GAPS)
    if not rest:
        return Mistake(f"there are {len(names):,} gaps of kind '{kind}'", hint=did_you_mean("", names) or GAPS)
    return Mistake(f"there is no gap '{kind} {rest}'", hint=did_you_mean(f"{kind} {rest}", names) or GAPS)


def _key(ids: str) -> str:
    return "/".join(map(fold, BETWEEN.split(ids)))


def _topics(site: Site) -> Iterator[tuple[Rank, Wanted]]:
    for topic in site.coverage.topics:
        if topic.state != "missing":
            continue
        rank: Rank = (UNDATED, 0)
        if topic.due:
            rank = (OVERDUE if topic.days_overdue else DATED, topic.due.toordinal())
        yield rank, of_topic(topic, site)


def _gaps(site: Site, checks: Checks) -> Iterator[tuple[Rank, Wanted]]:
    """Those that a piece closes; one that is planned already stands there by its own name."""
    for gap in gaps(site.coverage, checks):
        wanted = closing(gap, site) if gap.kind not in OF_TOPICS else None
        if wanted and wanted.name == name_of(gap):
            yield (_rank(gap, site), 0), wanted


def _rank(gap: Gap, site: Site) -> int:
    if gap.kind == "empty-cluster":
        return EMPTY
    if gap.kind in {"persona-gap", "unanswered-pain"}:
        return FIRST_READERS if site.coverage.persona(gap.about[0]).is_primary else OTHER_READERS
    return REST
