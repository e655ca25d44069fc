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
FOUND = "a.md:1:3:Bakery.Very:leave out 'very'\n"
"""What a sound rule finds in `told`, whatever is broken beside it."""
NUL_HINT = "  hint: take it out; if you cannot see it, save the file as UTF-8"
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


def told(desk: Desk, files: dict[str, str | bytes]) -> list[str]:
    """What is told of a folder with these files, in which a sound rule goes on."""
    desk.add({"a.md": "A very good day.\n", **files})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (2, FOUND)
    return run.err.splitlines()
