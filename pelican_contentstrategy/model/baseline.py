"""Which problems were known before, and are not to be told again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.model.diagnostic import Diagnostic


class Known(NamedTuple):
    """What makes two problems the same: file, rule and text, its numbers left out; never the line."""

    path: str
    rule: str
    text: str

    @classmethod
    def of(cls, diagnostic: Diagnostic) -> Known:
        """What a baseline remembers of a diagnostic."""
        return cls(diagnostic.span.path, diagnostic.name, re.sub(r"\d+", "#", " ".join(diagnostic.message.split())))


@dataclass(frozen=True)
class Baseline:
    """How often each known problem was there.

    `siteurl` is the site's address at the time; None where that is not known. Which links are the site's own depends on
    it, so that a site built for another address may lack problems without any being mended.
    """

    known: Mapping[Known, int] = field(default_factory=dict)
    siteurl: str | None = None

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], siteurl: str | None = None) -> Baseline:
        """The baseline that knows all of these."""
        return cls(Counter(map(Known.of, diagnostics)), siteurl)

    def __len__(self) -> int:
        return sum(self.known.values())
