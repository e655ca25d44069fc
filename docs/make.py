"""Writes what the documentation takes from the program: the rule reference and the picture of the terminal.

python docs/make.py
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from pelican_contentstrategy.format.digest import digest
from pelican_contentstrategy.format.rule_pages import rule_reference
from pelican_contentstrategy.integrations.checking import check_site
from pelican_contentstrategy.rules import all_rules

DOCS = Path(__file__).parent
SAMPLE_SETTINGS = DOCS.parent / "sample_site" / "pelicanconf.py"
# The picture asks nobody for a font: any fixed-width one will do.
PICTURE = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code", "ui-monospace"
)


def main() -> None:
    """Write everything anew."""
    (DOCS / "rules.md").write_text(rule_reference(all_rules()), encoding="utf-8")
    (DOCS / "terminal.svg").write_text(picture(), encoding="utf-8")


def picture() -> str:
    """What `pelican content` prints for the sample site, as an SVG."""
    console = Console(record=True, width=124, file=StringIO(), force_terminal=True)
    console.print(Text("$ pelican content", style="dim"))
    console.print(digest(check_site(SAMPLE_SETTINGS).result.review), end="")
    return console.export_svg(title="pelican content", code_format=PICTURE, unique_id="terminal")


if __name__ == "__main__":
    main()
