"""The first strategy.yaml of a site, as text: what was found, and what its writer may add."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from pelican_contentstrategy.format._words import count
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.publishing import Hubs
from pelican_contentstrategy.read.first_pillars import FirstPillar, as_id
from pelican_contentstrategy.read.yaml_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.existing_site import ExistingSite
    from pelican_contentstrategy.read.first_pillars import LeftOut

_REMARKS = 36
"""Column of the remarks behind keys and values."""
_WIDTH = 92
_MOST_NAMED = 10
"""Names with one reason; more are only counted."""
_LONGEST_NAME = 60
_MOST_PEOPLE = 5
_KINDS = {"category": "categories", "front matter": "named", "tag": "tags"}
_OTHER_HUBS = ("pillars/{pillar}/", "hubs/{pillar}/", "strategy/{pillar}/")

_EXAMPLE = FirstPillar("my-subject", "My subject", "", "category", in_menu=False, articles=0, hub="", clusters=())
"""What stands where nothing was found: a strategy has a pillar at least."""


def first_strategy(site: ExistingSite, pillars: Sequence[FirstPillar], left_out: Iterable[LeftOut]) -> str:
    """A strategy file that is valid as it is, and with any of its examples taken up."""
    return (
        _environment()
        .get_template("contentstrategy/first_strategy.yaml")
        .render(
            site=site,
            pillars=pillars,
            example=pillars[0] if pillars else _EXAMPLE,
            kinds=" or ".join(_KINDS[kind] for kind in sorted({pillar.kind for pillar in pillars})),
            left_out=tuple(_left_out(left_out)),
            hub_url=_hub_url(site, pillars),
            usual_hub_url=Hubs().url,
            people=tuple(_people(site.people)),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701 - it makes YAML, not HTML
        loader=PackageLoader("pelican_contentstrategy"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        aside=_aside, count=count, item=_item, listed=_listed, origin=_origin, remarked=_remarked, scalar=yaml_text
    )
    return environment


def _remarked(line: str, remark: str = "") -> str:
    return f"{line:<{_REMARKS - 2}}  # {_plain(remark)}" if remark else line


def _plain(text: str) -> str:
    """Text that cannot end a remark: no line ends, nor anything else that is not seen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _item(text: str) -> str:
    return _block(text, "#   - ", "#     ")


def _aside(text: str) -> str:
    return _block(text, "      # ", "      # ")


def _block(text: str, first: str, others: str) -> str:
    return textwrap.fill(
        _plain(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _origin(pillar: FirstPillar) -> str:
    """What the pillar was before."""
    if not pillar.articles:
        return "its id, for front matter and addresses"
    if pillar.kind == "front matter":
        return f"named by {count(pillar.articles, 'article')}"
    return f"{pillar.kind} {_shown(pillar.name)}, {count(pillar.articles, 'article')}{', in the menu' * pillar.in_menu}"


def _shown(name: str) -> str:
    return f"'{textwrap.shorten(name, _LONGEST_NAME, placeholder='...')}'"


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMED
    return ", ".join([*names[:_MOST_NAMED], *([f"{rest:,} more"] if rest > 0 else [])])


def _left_out(categories: Iterable[LeftOut]) -> Iterator[tuple[str, str]]:
    """By reason, the names of the categories that became no pillar."""
    names: dict[str, list[str]] = defaultdict(list)
    for each in categories:
        names[each.reason].append(f"{_shown(each.name)} ({each.articles:,})")
    for reason, found in sorted(names.items()):
        yield reason, _listed(found)


def _hub_url(site: ExistingSite, pillars: Iterable[FirstPillar]) -> str:
    """The first address pattern of hub pages that leaves alone what stands on the site."""
    ids = [pillar.slug for pillar in pillars if not pillar.hub]
    for url in (Hubs().url, *_OTHER_HUBS):
        if site.taken.isdisjoint(f"{url.format(pillar=each)}index.html" for each in ids):
            return url
    return Hubs().url


def _people(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ids and names of the site's first authors; a site of one needs no owners."""
    people = {fold(as_id(name)): name for name in reversed(names[:_MOST_PEOPLE])}
    if len(people) > 1:
        yield from ((slug, name) for slug, name in reversed(people.items()) if slug)
