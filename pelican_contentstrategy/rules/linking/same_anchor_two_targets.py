"""CS213: the same words should lead to the same place."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Annotated, TypeAlias
from urllib.parse import urlsplit

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.target import Address, Hub, document_at
from pelican_contentstrategy.model.values import Percent
from pelican_contentstrategy.read.generic_texts import is_address, is_generic
from pelican_contentstrategy.rules._languages import paths_of
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.target import Target

Leading: TypeAlias = dict[str, dict[str, "Link"]]
"""By words, and by where they lead: the first such link of a document."""


class Options(RuleOptions):
    """Options of same-anchor-two-targets."""

    lists: Annotated[int, Field(ge=2)] = 4
    """If words of a document lead to so many places, they stand in a list that tells them apart."""
    documents: Annotated[int, Field(ge=0)] = 5
    """If words lead to one place in so many documents, it is the usual one; with 0, there is none."""
    percent: Percent = 80
    """Share of the documents with such a link that must lead to the usual place."""


@rule("CS213", on=Site, reports_in=published_documents, severity=Severity.NOTE, options=Options)
def same_anchor_two_targets(site: Site, options: Options) -> Iterator[Problem]:
    """The same words lead to two places: within a document, or in one document elsewhere than in most others.

    ## Why
    Readers take the second link for the first, and search engines do not know which page the words are about; often
    one address has a slip in it. Texts that would fit any link are for generic-link-text. The languages of an article
    count as one place, and so do addresses out of the site that differ in `http`, `www` or what follows `#`. Where the
    words are the title of what they lead to, nothing is told.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Bake [a loaf](/loaf/), and then [a loaf](/bun/).
    ```
    ```content/loaf.md
    Title: A first loaf
    ```
    ```content/bun.md
    Title: Sweet buns
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Bake [a loaf](/loaf/), and then [buns](/bun/).
    ```
    ```content/loaf.md
    Title: A first loaf
    ```
    ```content/bun.md
    Title: Sweet buns
    ```
    """
    leading = {document.path: _leading(document, site) for document in site.documents if document.is_published}
    usual = dict(_usual(leading.values(), options))
    for path, words in leading.items():
        for text, links in words.items():
            first, *others = links.values()
            if others and len(links) < options.lists:
                yield from (_within(first, each, site) for each in others if not _is_title(each, site))
            elif not others and text in usual:
                place, number, whole = usual[text]
                if place not in links and place != path and not _is_title(first, site):
                    yield _elsewhere(first, place, number, whole, site)


def _leading(document: Document, site: Site) -> Leading:
    found: Leading = defaultdict(dict)
    for link in document.links:
        text = " ".join(link.text.casefold().split()).strip(" .,:;!?()[]«»“”\"'")
        if link.element != "a" or not any(map(str.isalpha, text)):
            continue
        if is_generic(text, document.lang) or is_address(text):
            continue
        place = _place(link, site)
        if place and place not in paths_of(document):
            found[text].setdefault(place, link)
    return found


def _place(link: Link, site: Site) -> str:
    """What tells where a link leads from elsewhere; nothing of links within the page, and of those to nowhere."""
    target = site.target(link)
    document = document_at(target)
    if document:
        return min(paths_of(document))
    if isinstance(target, Hub):
        return target.key
    if isinstance(target, Address):
        return f"/{target.url.lstrip('/')}"
    try:
        parts = urlsplit(link.href.strip())
    except ValueError:
        return ""
    if target is not None or parts.scheme not in {"http", "https"}:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"//{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _usual(everywhere: Iterable[Leading], options: Options) -> Iterator[tuple[str, tuple[str, int, int]]]:
    """By words, the document that most others lead to with them, in how many documents, and in how many of all."""
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for words in everywhere:
        for text, links in words.items():
            places[text].update(links.keys())
    for text, found in places.items():
        (place, number), whole = found.most_common(1)[0], found.total()
        is_ours = not place.startswith("/")
        if is_ours and number >= options.documents > 0 and number < whole and 100 * number >= options.percent * whole:
            yield text, (place, number, whole)


def _is_title(link: Link, site: Site) -> bool:
    target = site.target(link)
    document = document_at(target)
    return document is not None and document.title.casefold() == link.text.casefold()


def _within(first: Link, other: Link, site: Site) -> Problem:
    message = f"'{other.text}' leads to {_told(other, site)} here, but to {_told(first, site)} before"
    return Problem(other.passage, message, "let the words tell the two apart; before", quoting=(first.passage,))


def _elsewhere(link: Link, usual: str, number: int, whole: int, site: Site) -> Problem:
    document = site.find(usual)
    hub = next((each for each in site.hubs if each.key == usual), None)
    told = f"'{document.path}'" if document else f"'{hub.address}'" if hub else ""
    message = f"'{link.text}' leads to {_told(link, site)} here, but to {told} in {number} of {whole} documents"
    return Problem(link.passage, message, "lead there as well, or let the words say what is different")


def _told(link: Link, site: Site) -> str:
    target: Target | None = site.target(link)
    document = document_at(target)
    return f"'{document.path if document else link.href}'"
