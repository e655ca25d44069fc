"""A strategy in words -> a page that needs nothing beside itself."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

    from pelican_contentstrategy.model.one_page import OnePage

PAGE = "contentstrategy/strategy.html"
STYLE = "contentstrategy/strategy.css"
MOST = 5
"""Things a score lacks that are named; a command or a report has them all."""


def strategy_html(page: OnePage) -> str:
    """The page, whose policy lets a browser use its stylesheet and nothing else, not even a script."""
    environment = _environment()
    style = environment.get_template(STYLE).render()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return environment.get_template(PAGE).render(page=page, style=style, digest=digest, most=MOST)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=PackageLoader("pelican_contentstrategy"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
