"""What does Lighthouse say of the home page, an article and a hub page?

python -m tests.browser.lighthouse
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.site import PAGES, POLICY, QUIET, build, chromium, served

VERSION = "12.8.2"
"""Later ones need Node 22."""
FLAGS = " ".join(("--headless", *(flag for flag in QUIET if "resolver" not in flag)))
"""Split at blanks, which the last one holds."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(url: str) -> dict[str, int]:
    """Points by category, of 100; below each that lost some, why."""
    command = ["npx", "--yes", f"lighthouse@{VERSION}", url, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(CATEGORIES)}"],
        env=os.environ | {"CHROME_PATH": chromium() or ""},
        stdout=subprocess.PIPE,
        check=True,
    )
    told = json.loads(done.stdout)
    for audit in told["audits"].values():
        if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
            sys.stderr.write(f"  {audit['id']}: {audit['title']}\n")
    return {name: round(told["categories"][name]["score"] * 100) for name in CATEGORIES}


def main() -> None:
    """Print a line for each page."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        # It reads robots.txt by a request of its own, which the policy has to allow.
        with served(site / "output", f"{POLICY}; connect-src 'self'") as url:
            output = build(site, f"SITEURL = {url[:-1]!r}\nRELATIVE_URLS = False\n")
            (output / "robots.txt").write_text("User-agent: *\nAllow: /\n", encoding="utf-8")
            for name in ("home", "chart", "hub"):
                points = "  ".join(f"{category} {score}" for category, score in scores(url + PAGES[name]).items())
                sys.stdout.write(f"{name:8} {points}\n")


if __name__ == "__main__":
    main()
