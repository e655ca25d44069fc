"""What links lead to, told as an author would find it, and what they should lead to instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.redirects import Redirect
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.model.target import Target


def led_to(document: Document, site: Site) -> Iterator[tuple[Target, str, Span | Passage]]:
    """Where its links and its `CTA_URL` lead on the site, each with the address as written and its place."""
    for link in document.links:
        target = site.target(link)
        if target is not None and link.element == "a":
            yield target, link.href, link.passage
    for field in document.fields("cta_url"):
        target = site.targets.get((document.path, field.value))
        if target is not None:
            yield target, field.value, field.span


def written_to(redirect: Redirect, site: Site) -> str:
    """What to write so that a link leads where it is led on to."""
    if isinstance(redirect.to, str):
        return redirect.to
    return notation(redirect.to, site.host, redirect.rest) or f"/{redirect.to_url}"


def written_instead(where: Span | Passage, message: str, href: str) -> Problem:
    """A problem with an address that should be another; told in front matter, it is no edit."""
    return Problem(where, message, f"write '{href}'", replacement=None if isinstance(where, Span) else href)
