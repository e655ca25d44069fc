"""What the host says about the site beside its documents."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A page of the host's own making that leads on: a list of articles, of categories, or nothing that is known.

    `parts` are its pages as the host cuts it, one or more: of each, the files of what it leads to besides the others.
    `kind` is what a listing lists articles by: `category`, `tag`, `author`; nothing of other pages.
    """

    url: str
    save_as: str
    parts: tuple[tuple[str, ...], ...] = ((),)
    kind: str = ""


@dataclass(frozen=True)
class Host:
    """The site's own address, its content folder, and every address that leads somewhere without being a document.

    `folder` is relative to strategy.yaml. `addresses` are paths below the site's root, without a leading slash:
    listings, feeds, static files, pages made by templates. `files` maps a static file's path below `folder` to its
    address. `prefixes` are folders of the output whose content the host does not list, such as a theme's static files.
    `listings` maps names and slugs, in lower case, of all there is of a `category`, `tag` or `author` to the address of
    its listing. `menu` are the addresses, as links have them, that settings put on every page. `article_listings`
    are the kinds of listings that each article's page leads to. `shows` names what templates show around an article, as
    far as can be told: `cta`, `part_of`, `next`, `siblings`. `lang` is the site's own language.
    """

    siteurl: str = ""
    folder: str = "content"
    addresses: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    prefixes: tuple[str, ...] = ()
    listings: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    menu: tuple[str, ...] = ()
    index_pages: tuple[IndexPage, ...] = field(default=(), repr=False)
    article_listings: frozenset[str] = frozenset()
    shows: frozenset[str] = frozenset()
    lang: str = "en"

    @property
    def has_address(self) -> bool:
        """Whether the site knows its own complete address, as everything that leaves it must."""
        return self.siteurl.startswith(("https://", "http://"))

    def in_content(self, path: str) -> str:
        """A document's path as seen from the content folder."""
        within = path.removeprefix(f"{self.folder}/")
        return within if within != path else posixpath.relpath(f"/{path}", f"/{self.folder}")
