"""Does an installed copy build the sample site that it carries? Asked in an environment that has nothing else.

    python -I tests/installed.py

It needs the standard library alone, builds in a folder of its own, and ends with what was found or what is amiss.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pelican_contentstrategy

INSTALLED = Path(pelican_contentstrategy.__file__).parent
MADE = (
    "output/index.html",
    "output/data-visualization/index.html",
    "output/topics/reporting-automation/index.html",
    "output/feeds/site.rss",
    "output/theme/css/main.css",
    "strategy-report/index.html",
    "strategy-report/report.json",
)
"""A list of articles, a hub page that has a text, one that has none, a feed, the theme, the report."""

LEFT_ON_PURPOSE = 12
"""Problems in the sample site."""


def main() -> None:
    """Build and check the site."""
    if "site-packages" not in INSTALLED.parts:
        sys.exit(f"not installed: {INSTALLED}")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(INSTALLED / "sample_site", site)
        run(site, "pelican", "content", expected=0)
        missing = [path for path in MADE if not (site / path).is_file()]
        if missing:
            sys.exit(f"not made: {', '.join(missing)}")
        told = json.loads(run(site, "pelican_contentstrategy", "check", "--format", "json", expected=1))
    if len(told["diagnostics"]) != LEFT_ON_PURPOSE:
        sys.exit(f"found {len(told['diagnostics'])} problems, and not {LEFT_ON_PURPOSE}:\n{json.dumps(told, indent=2)}")
    python = ".".join(map(str, sys.version_info[:3]))
    sys.stdout.write(f"the sample site was built and checked by Pelican {version('pelican')} on Python {python}\n")


def run(site: Path, *words: str, expected: int) -> str:
    """What a module prints that has to end in a certain way."""
    command = [sys.executable, "-I", "-m", *words]
    ended = subprocess.run(command, cwd=site, capture_output=True, text=True, encoding="utf-8", check=False)
    if ended.returncode != expected or "Traceback" in ended.stderr:
        sys.exit(f"{' '.join(words)} ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
    return ended.stdout


if __name__ == "__main__":
    main()
