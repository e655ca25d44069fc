"""How does a piece begin that closes a gap: its front matter, and the command for its brief?"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish.briefs.closing import closing
from pelican_contentstrategy.publish.briefs.slugs import slug_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.assignment import Wanted
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.site import Site

PROGRAM = "pelican-contentstrategy"
FIELDS = ("pillar", "cluster", "persona", "stage", "format", "keyword", "addresses", "owner")
ASKED = frozenset({"pillar", "persona", "stage"})
"""Fields that are there to be filled in, even if nobody knows them yet."""
PLAIN = re.compile(r"[^\"$`!\\]*")
"""What every shell leaves alone between double quotes."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A piece to be written: what it is called, its front matter, and what to type for its brief."""

    title: str
    front_matter: str
    command: str


def stub_of(gap: Gap, site: Site) -> Stub | None:
    """The piece that would close a gap; None where writing closes nothing."""
    wanted = closing(gap, site)
    return stub(wanted, site) if wanted else None


def stub(wanted: Wanted, site: Site) -> Stub:
    """A piece that could be written, dated to the day it is due, or today; a brief that is there is gone on with."""
    due = day_of(wanted.fields.get("due", "")) or site.today
    known = {"title": wanted.title, "date": max(due, site.today).isoformat(), "status": "draft"}
    asked = {name: wanted.fields.get(name, "") for name in FIELDS if name in ASKED or wanted.fields.get(name)}
    lines = (f"{name.capitalize()}: {' '.join(value.split())}".rstrip() for name, value in (known | asked).items())
    return Stub(wanted.title, "\n".join(lines), _command(wanted, site))


def quoted(text: str) -> str:
    """An argument as it is typed."""
    if re.fullmatch(r"[\w./:@%+=-]+", text, re.ASCII):
        return text
    return f'"{text}"' if PLAIN.fullmatch(text) else shlex.quote(text)


def _command(wanted: Wanted, site: Site) -> str:
    slug = slug_of(wanted.title)
    brief = next((each for each in site.records.briefs if slug in {slug_of(each.title), slug_of(each.slug)}), None)
    if brief:
        return f"{PROGRAM} brief draft {quoted(brief.path)}"
    name = " ".join(wanted.name.split())
    return f"{PROGRAM} brief new {'-- ' if name.startswith('-') else ''}{quoted(name)}"
