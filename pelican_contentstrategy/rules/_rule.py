"""What a rule is, and how a function is declared to be one."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.options import RuleOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.severity import Severity
    from pelican_contentstrategy.model.site import Site


class Judge(Protocol):
    """A rule's own function; it may also take `site` and `options`, each by that name."""

    __name__: str
    __doc__: str | None
    __module__: str

    def __call__(self, subject: object, /, **context: object) -> Iterator[Problem]: ...


@dataclass(frozen=True)
class Rule:
    """One question asked of one kind of thing.

    `on` is that kind: Site, Pillar, Cluster, Document, Block, Link or Alert. `among` narrows documents down, and with
    them their blocks, links and alerts. `reports_in` tells in which documents a problem may stand.
    """

    code: str
    name: str
    severity: Severity
    on: type
    among: Callable[[Document], bool]
    reports_in: Callable[[Document], bool]
    options: type[RuleOptions]
    judge: Judge
    takes_site: bool
    takes_options: bool

    @property
    def is_local(self) -> bool:
        """Whether it needs to know no more than one document."""
        return not self.takes_site and self.on in {Document, Block, Link, Alert}

    @property
    def documentation(self) -> str:
        """Its page: the docstring, without the indentation."""
        return inspect.cleandoc(self.judge.__doc__ or "")

    @property
    def summary(self) -> str:
        """The page's first line."""
        return self.documentation.partition("\n")[0]

    def problems(
        self, subject: object, site: Site | None = None, options: RuleOptions | None = None
    ) -> Iterator[Problem]:
        """Ask the question of one subject."""
        context: dict[str, object] = {}
        if self.takes_site:
            context["site"] = site
        if self.takes_options:
            context["options"] = options
        return self.judge(subject, **context)


def every_document(document: Document) -> bool:
    """Articles and pages of any status."""
    return document.source.status != "lost"


def any_document(_: Document) -> bool:
    """Articles and pages of any status, those that Pelican left out included."""
    return True


def lost_documents(document: Document) -> bool:
    """Files that Pelican left out of the site."""
    return document.source.status == "lost"


def published_articles(document: Document) -> bool:
    """Published articles."""
    return document.is_published_article


def kept_articles(document: Document) -> bool:
    """Published articles but those that their authors have given up."""
    return document.is_published_article and not document.is_given_up


def published_documents(document: Document) -> bool:
    """Published articles and pages."""
    return document.is_published


def rule(  # noqa: PLR0913 - one keyword for each thing a rule declares
    code: str,
    *,
    on: type,
    severity: Severity,
    among: Callable[[Document], bool] = every_document,
    reports_in: Callable[[Document], bool] | None = None,
    options: type[RuleOptions] = RuleOptions,
) -> Callable[[Callable[..., Iterator[Problem]]], Rule]:
    """Declare a generator function to be a rule; its name, with dashes, is the rule's, its docstring the page.

    `reports_in` is for rules that report elsewhere than in the documents they are asked of.
    """

    def declare(judge: Callable[..., Iterator[Problem]]) -> Rule:
        context = tuple(inspect.signature(judge).parameters)[1:]
        return Rule(
            code=code,
            name=judge.__name__.replace("_", "-"),
            severity=severity,
            on=on,
            among=among,
            reports_in=reports_in or among,
            options=options,
            judge=judge,
            takes_site="site" in context,
            takes_options="options" in context,
        )

    return declare
