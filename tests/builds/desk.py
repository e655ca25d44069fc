"""A folder of loose files, with a style that has one error and one suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from click.testing import CliRunner

from pelican_contentstrategy.integrations.cli import main
from tests.builds.site import Run

if TYPE_CHECKING:
    from pathlib import Path

INI = """
StylesPath = styles
[*.{md,txt,html,rst}]
BasedOnStyles = Bakery
"""
VERY = """
extends: existence
message: "leave out '%s'"
level: error
tokens: [very, much too]
"""
USE = """
extends: substitution
message: "say '%s' for '%s'"
level: suggestion
link: https://bakery.example/words
description: It is shorter.
action: {name: replace}
swap: {utilise: use|take}
"""
STYLE = {".vale.ini": INI, "styles/Bakery/Very.yml": VERY, "styles/Bakery/Use.yml": USE}


@dataclass(frozen=True)
class Desk:
    """The folder, which is the current one."""

    folder: Path

    def add(self, files: dict[str, str | bytes]) -> None:
        """Write files by path."""
        for path, content in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def prose(self, *arguments: str, piped: str | bytes = b"") -> Run:
        """Run `prose`."""
        done = CliRunner().invoke(main, ["prose", *arguments], input=piped)
        return Run(done.exit_code, done.stdout, done.stderr)
