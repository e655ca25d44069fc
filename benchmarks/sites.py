"""Which sites are measured, and where do they come from?

Real ones, made by the corpora's `corpus.py`, which is looked for beside the checkout, in `../shared/corpora`, or where
CONTENTSTRATEGY_CORPORA says.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
DIGITALGOV = 2648
"""Articles of the one site that is measured as it is; others are made of its paragraphs."""
START = 1
"""Articles of a site that tells what starting costs; it has no pages."""
SETTINGS = """
SITEURL = "https://site.example"
PLUGINS = ["pelican_contentstrategy"]
DELETE_OUTPUT_DIRECTORY = False
"""
PUBLISHED = """
publish:
  redirects: html
"""
"""What is not published unless it is asked for; all other publishers run by themselves."""


def make(articles: int, folder: Path) -> None:
    """Put a site into a folder that is not there yet."""
    corpus = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", CHECKOUT.parent / "shared" / "corpora")) / "corpus.py"
    if not corpus.exists():
        sys.exit(f"no corpora: {corpus} is not there (set CONTENTSTRATEGY_CORPORA)")
    wanted = ["unpack", "digitalgov"] if articles == DIGITALGOV else ["scale", str(articles)]
    subprocess.run([sys.executable, corpus, *wanted, folder], check=True, stdout=subprocess.DEVNULL)
    strategy = folder / "strategy.yaml"
    if articles == START:
        for page in (folder / "content" / "pages").rglob("*.md"):
            page.unlink()
        strategy.write_text(re.sub(r"\n +hub: .*", "", strategy.read_text(encoding="utf-8")), encoding="utf-8")
    with strategy.open("a", encoding="utf-8") as file:
        file.write(PUBLISHED)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(SETTINGS)


def change(folder: Path, number: int) -> None:
    """Add a sentence to one article, as somebody does who is writing."""
    articles = sorted(path for path in (folder / "content").rglob("*.md") if "pages" not in path.parts)
    with articles[len(articles) // 2].open("a", encoding="utf-8") as file:
        file.write(f"\nThis was added on day {number}.\n")
