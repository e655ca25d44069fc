"""What does a run of a program cost? CPU of the process and of all it starts, and the most memory it has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.sites import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Mapping

PLUGINS = {
    "plain": "[]",
    "checks": '["benchmarks.checks_alone"]',
    "everything": '["pelican_contentstrategy"]',
}
"""What a build runs with: Pelican alone, with checks, with checks and all publishers."""
DAY = "1793491200"
"""The day it is, for a result that holds on another day."""
KIBIBYTES = 1024


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU, user and system, and MiB of memory at the peak."""

    seconds: float
    mebibytes: float


def build(site: Path, variant: str, cache: Path | None = None) -> Cost:
    """A build into an empty folder; without a cache it begins without any, Pelican's or ours."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-q", "-o", f"{folder}/output"]
        settings = [
            f"PLUGINS={PLUGINS[variant]}",
            f'CACHE_PATH="{cache or Path(folder) / "cache"}"',
            f"CACHE_CONTENT={str(bool(cache)).lower()}",
            f"LOAD_CONTENT_CACHE={str(bool(cache)).lower()}",
        ]
        cost = run([*command, "-e", *settings], site)
        shutil.rmtree(site / "strategy-report", ignore_errors=True)
    return cost


def check(site: Path, cache: Path) -> Cost:
    """A run of `check` with the cache in a folder."""
    return run([sys.executable, "-m", "pelican_contentstrategy", "check"], site, {"CONTENTSTRATEGY_CACHE": str(cache)})


def run(command: list[str], folder: Path, variables: Mapping[str, str] | None = None) -> Cost:
    """Run to its end; a program that fails ends the measurement."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CONTENTSTRATEGY", "PY"))}
    environment |= {"PYTHONHASHSEED": "0", "PYTHONPATH": str(CHECKOUT), "SOURCE_DATE_EPOCH": DAY, **(variables or {})}
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{printed.read().decode(errors='replace')}")
    unit = 1 if sys.platform == "darwin" else KIBIBYTES  # bytes there, KiB elsewhere
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / KIBIBYTES**2)
