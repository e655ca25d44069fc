"""What does an inventory tell of each article and page?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.source import Kind, Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of it; None is what nobody knows, or what the document does not say.

    Names of the strategy are ids where they mean something there, else as written; dates are as ISO 8601 has them.
    """

    path: str
    url: str | None = None
    """From the site's root."""
    title: str | None = None
    kind: Kind | None = None
    status: Status = "published"
    lang: str | None = None
    pillar: str | None = None
    cluster: str | None = None
    persona: str | None = None
    """As in front matter: the main reader first, more behind commas."""
    stage: str | None = None
    cta: str | None = None
    keyword: str | None = None
    format: str | None = None
    owner: str | None = None
    words: int | None = None
    sentences: int | None = None
    reading_minutes: int | None = None
    reading_ease: float | None = None
    grade: float | None = None
    fog: float | None = None
    smog: float | None = None
    inlinks: int | None = None
    """Other published articles and pages whose body links here."""
    outlinks: int | None = None
    """Other published articles and pages that its body links to."""
    depth: int | None = None
    """Clicks from the home page."""
    published: str | None = None
    modified: str | None = None
    expires: str | None = None
