"""Which names in front matter or in the strategy file are most worth putting right?"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.step import Fix
from pelican_contentstrategy.read.first_pillars import as_id, as_title
from pelican_contentstrategy.read.yaml_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate
    from pelican_contentstrategy.publish.report.next_steps.desk import Desk

DECLARED = 5
"""Clusters that are proposed to be declared at once, those first that most articles name."""
NAMED = 3
"""Of these, so many are told by name."""
PILLAR_EFFORT = 8
"""To take up a new subject: a few lines to write, and a morning to talk about them."""


def clusters(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Clusters that a pillar does not have, pillar by pillar; slips of the pen are left to others."""
    by_pillar: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        article = desk.site.find(each.span.path)
        pillar = desk.strategy.pillar(article.pillar) if article else None
        if pillar and not is_slip(each):
            by_pillar[pillar.slug].append(each)
    for slug, missing in by_pillar.items():
        pillar = desk.strategy.pillars[slug]
        names = Counter(desk.site.document(each.span.path).cluster for each in missing)
        yield _declared(pillar, names, missing, len(found) - len(missing), desk)


def is_slip(diagnostic: Diagnostic) -> bool:
    """Whether another name was meant."""
    return diagnostic.hint.startswith("did you mean")


def _declared(pillar: Pillar, names: Counter[str], missing: Sequence[Diagnostic], others: int, desk: Desk) -> Candidate:
    spellings: dict[str, str] = {}
    for each in sorted(names, key=lambda each: (-names[each], each)):
        spellings.setdefault(_slug(each), each)
    chosen = [*spellings.items()][:DECLARED]
    lines = (f"      {yaml_text(slug)}:\n        title: {yaml_text(_title(each, desk))}" for slug, each in chosen)
    named = [f"'{each}'" for _, each in chosen[:NAMED]]
    told = named if len(spellings) <= NAMED else [*named[:-1], f"{len(spellings) - NAMED + 1:,} more"]
    elsewhere = f"; {others:,} more in other pillars" if others else ""
    return desk.candidate(
        missing,
        Fix("strategy", f"pillars:\n  {pillar.slug}:\n    clusters:\n" + "\n".join(lines), desk.strategy_file),
        title=f"{_articles(missing)} of “{pillar.title}” in clusters that it does not have: {_and(told)}{elsewhere}",
        effort=len(chosen),
    )


def _articles(found: Sequence[Diagnostic]) -> str:
    return "An article" if len(found) == 1 else f"{len(found):,} articles"


def _and(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _title(name: str, desk: Desk) -> str:
    """As it is called in another pillar, else in words the name itself, which articles have where it can be no id."""
    known = next(iter(desk.strategy.clusters_named(name)), None) if _slug(name) == fold(name) else None
    return known.title if known else as_title(name)


def _slug(name: str) -> str:
    """The same for all spellings of a name, and an id if it has any letters."""
    return fold(as_id(name)) or fold(name)


def outside(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Articles in no pillar: the tag that most of them have is a pillar to think about."""
    pieces = [each for each in desk.site.coverage.pieces if each.is_published and not each.pillar]
    tags: Counter[str] = Counter()
    for each in pieces:
        named = desk.site.document(each.path).source.metadata.get("tags")
        tags.update(map(str, named if isinstance(named, list | tuple) else ()))
    most = min(tags, key=lambda each: (-tags[each], each)) if tags else ""
    whole = desk.site.coverage.stock.published
    title = f"{len(pieces):,} of {whole:,} published articles are in no pillar"
    reach = desk.reach([each.path for each in pieces])
    if tags[most] > 1:
        told = f", {tags[most]:,} of them tagged '{most}'"
        slug = _slug(most)
        text = f"pillars:\n  {yaml_text(slug)}:\n    title: {yaml_text(_title(most, desk))}"
        fix = Fix("strategy", text, f"{desk.strategy_file}, and 'Pillar: {slug}' into its articles")
        yield desk.candidate(found, fix, title=title + told, effort=PILLAR_EFFORT, reach=reach)
    else:
        fix = Fix("front matter", "Pillar: ", pieces[0].path if pieces else "")
        yield desk.candidate(found, fix, title=title, effort=len(pieces), reach=reach)
