"""`strategy`: the strategy on one page, read with the site or without."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format.strategy_text import strategy_text
from pelican_contentstrategy.integrations.project import find_strategy, open_project, today
from pelican_contentstrategy.publish.one_page.html import strategy_html
from pelican_contentstrategy.publish.one_page.view import one_page, one_page_of

if TYPE_CHECKING:
    from pathlib import Path

    from pelican_contentstrategy.model.one_page import OnePage
    from pelican_contentstrategy.model.review import Review


@dataclass(frozen=True)
class Printed:
    """A page as it is printed, and what stood in the way of finding the strategy that settings may name."""

    text: str = field(repr=False)
    faults: tuple[str, ...] = ()


def page_of(review: Review, format_: str) -> str:
    """The page of a site that was read."""
    return _written(one_page_of(review), format_)


def read_page(settings: Path, named: Path | None, format_: str) -> Printed:
    """The page of a strategy file alone; UserError without one."""
    found, faults = (named, ()) if named else _found(settings)
    if not found.exists():
        hint = "name it: --strategy path/to/strategy.yaml; 'pelican-contentstrategy init' writes a first one"
        raise UserError([*faults, Mistake(f"there is no strategy file '{os.path.relpath(found)}'", hint=hint)])
    project = open_project(found)
    page = one_page(project.blueprint.strategy, project.library, today())
    return Printed(_written(page, format_), tuple(map(str, faults)))


def _found(settings: Path) -> tuple[Path, tuple[Mistake, ...]]:
    """Where settings lead to; where they cannot be read, where a file of the usual name is looked for."""
    usual = find_strategy(settings.absolute().parent / "content")
    if not settings.is_file():
        return usual, ()
    try:
        from pelican_contentstrategy.integrations.pelican.settings import strategy_of

        return strategy_of(settings), ()
    except UserError as error:
        return usual, tuple(error.mistakes)


def _written(page: OnePage, format_: str) -> str:
    return strategy_html(page) if format_ == "html" else strategy_text(page)
