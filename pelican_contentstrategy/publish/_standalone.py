"""A template -> a page that needs nothing beside itself, and lets a browser use nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

FOLDER = "contentstrategy"


def standalone(template: str, styles: Sequence[str], scripts: Sequence[str] = (), **context: object) -> str:
    """A page of one of our templates: it is told its `style`, its `script` and a `policy` that lets in these two alone.

    Stylesheets and scripts are templates, too, and become one each.
    """
    environment = _environment()
    style, script = (
        "".join(environment.get_template(f"{FOLDER}/{name}").render() for name in names) for names in (styles, scripts)
    )
    policy = [
        f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {_digest(style)}",
        *([f"script-src {_digest(script)}"] if script else []),
    ]
    page = environment.get_template(f"{FOLDER}/{template}")
    return page.render(style=style, script=script, policy="; ".join(policy), **context)


def _digest(text: str) -> str:
    """What a policy knows an element by that holds just this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


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
