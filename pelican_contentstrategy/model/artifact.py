"""What publishers make: pages and files for the site, variables for its templates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.document import Document


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is to be written: below the output, in the folder meant for the team, or beside the strategy file.

    What is meant for the team, `private`, and what lies beside the strategy file, `project`, is not written while
    Pelican builds the site anew with every letter typed.
    """

    path: str
    content: str
    root: Literal["output", "private", "project"] = "output"


@dataclass(frozen=True, slots=True)
class Page:
    """A page for the host to render with one of our templates, or the theme's of the same name.

    Authors link to it by `source_name`, as if it had a file of that name in the content folder; without one, not at
    all. It `replaces` what the host itself has written there, if it says so. If it is
    `paginated`, the `articles` of its context are cut into as many pages as they need.
    """

    url: str
    save_as: str
    template: str
    context: Mapping[str, object] = field(repr=False)
    source_name: str = ""
    replaces: bool = False
    paginated: bool = False


@dataclass(frozen=True, slots=True)
class Variables:
    """What the templates of one document see as `article.contentstrategy` or `page.contentstrategy`.

    Without a document, all templates see it as `contentstrategy`.
    """

    document: Document | None
    values: object = field(repr=False)
