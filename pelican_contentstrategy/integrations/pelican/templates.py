"""What do the templates of a site's theme show of the strategy?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CTA = re.compile(r"\{[{%](?:(?![%}]\}).)*?(?:\.|\[\s*[\"'])cta(?:_url)?\b", re.DOTALL)
"""An expression or a statement of Jinja that asks something for its `cta`, under whatever name it goes there."""


def shows_cta(context: Mapping[str, Any]) -> bool:
    """Whether some template asks for a call to action; which pages it is used for is not looked into."""
    return any("cta" in text and CTA.search(text) for text in _templates(context))


def _templates(context: Mapping[str, Any]) -> Iterator[str]:
    folders = (*context["THEME_TEMPLATES_OVERRIDES"], Path(context["THEME"]).expanduser() / "templates")
    for folder in folders:
        for file in sorted(Path(folder).rglob("*")):
            if file.is_file():
                try:
                    yield file.read_text(encoding="utf-8", errors="replace")
                except OSError:  # Pelican will say so, if it needs the file
                    continue
