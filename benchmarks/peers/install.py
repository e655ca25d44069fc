"""How does a peer get onto this machine, and how is it started?"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
NPM = ("write-good", "textlint", "alex")
PIP = "proselint"
SECONDS = 600
"""An installation may take no longer."""

Command = tuple[str | Path, ...]


class LeftOut(Exception):  # noqa: N818 - no error, a line in the report
    """Why a tool is not measured."""


def peers(names: Sequence[str], folder: Path, memory: int) -> Iterator[tuple[str, Command]]:
    """Name, with its version, and command of each peer that the folder has or gets; `memory` is in bytes."""
    wanted = [name for name in NPM if name in names]
    try:
        node = install_npm(folder) if wanted else ""
        pins = json.loads(text("package.json"))["dependencies"]
        for name in wanted:
            yield f"{name} {pins[name]}", (node, f"--max-old-space-size={memory >> 20}", folder / f"{name}.js")
    except LeftOut as reason:
        tell(f"{', '.join(wanted)} left out: {reason}")
    try:
        if PIP in names:
            python = install_pip(folder)
            yield text("requirements.txt").strip().replace("==", " "), (python, HERE / "drive_proselint.py")
    except LeftOut as reason:
        tell(f"{PIP} left out: {reason}")


def install_npm(folder: Path) -> str:
    """Node's path; the packages lie in the folder then, and the drivers, which find them only there, beside them."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise LeftOut("node and npm are not in PATH")
    stamp, pins = folder / ".npm", text("package.json")
    folder.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "package.json", *HERE.glob("*.js")):
        shutil.copy(file, folder)
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != pins:
        tell(f"installing npm packages into {folder}")
        quiet = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
        run((npm, "install", *quiet), SECONDS, folder)
        stamp.write_text(pins, encoding="utf-8")
    return node


def install_pip(folder: Path) -> Path:
    """The Python of an environment of its own that has what requirements.txt names."""
    home = folder / "python"
    stamp, pins = home / ".pins", text("requirements.txt") + sys.version
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != pins:
        tell(f"installing Python packages into {home}")
        run((sys.executable, "-m", "venv", "--clear", home), SECONDS)
        quiet = ("-qq", "--no-input", "--disable-pip-version-check")
        run((home / "bin" / "python", "-m", "pip", "install", *quiet, "-r", HERE / "requirements.txt"), SECONDS)
        stamp.write_text(pins, encoding="utf-8")
    return home / "bin" / "python"


def run(command: Command, seconds: int, folder: Path | None = None) -> str:
    """What a program prints; the error it complains of is the reason for leaving it out."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    try:
        done = subprocess.run(
            command, cwd=folder, timeout=seconds, env=environment, capture_output=True, check=True, encoding="utf-8"
        )
    except subprocess.TimeoutExpired:
        raise LeftOut(f"takes more than {seconds} seconds") from None
    except subprocess.CalledProcessError as failure:
        raise LeftOut(complaint(failure.stderr) or f"ends with exit code {failure.returncode}") from None
    return done.stdout


def complaint(told: str) -> str:
    """The line that says what went wrong: the last to name an error and its cause, else the first to speak of one."""
    errors = [line.strip() for line in told.splitlines() if "error" in line.casefold()]
    causes = [line for line in errors if re.search("(Error|ERROR): ", line)]
    return (causes[-1:] or errors[:1] or [""])[0]


def text(name: str) -> str:
    """One of the files that pin the versions."""
    return (HERE / name).read_text(encoding="utf-8")


def tell(message: str) -> None:
    """Say it beside the table, not in it."""
    print(message, file=sys.stderr)
