"""The sample site with our theme, built with all that a theme can be asked for, and served as strictly as can be."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from tests.builds.site import Bakery

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
CONTENT = Path(__file__).with_name("content")
ADDRESS = "https://northwind.example"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
)
"""With these, Chromium asks nobody for anything."""
PAGES = {
    "home": "",
    "second": "index2.html",
    "article": "articles/everything/",
    "chart": "articles/pie-or-bars/",
    "page": "about/",
    "pillar": "data-visualization/",
    "hub": "topics/reporting-automation/",
    "hubs": "topics/",
    "persona": "for/data-analyst/",
    "category": "category/charts.html",
    "categories": "categories.html",
    "tag": "tag/reports.html",
    "tags": "tags.html",
    "author": "author/editorial-desk.html",
    "authors": "authors.html",
    "archives": "archives.html",
    "year": "2026/index.html",
    "draft": "drafts/unfinished.html",
    "404": "404.html",
}
"""Every page that is looked at with a browser, by a name for it."""
ALIKE = {"second", "tag", "author", "tags", "authors", "year"}
"""Those of them that are made as another one is."""
SETTINGS = f"""
SITEURL = "{ADDRESS}"
THEME = {str(THEME)!r}
DEFAULT_DATE_FORMAT = "%-d %B %Y"
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "archives", "404"]
YEAR_ARCHIVE_SAVE_AS = "{{date:%Y}}/index.html"
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/{{slug}}.atom.xml"
TRANSLATION_FEED_ATOM = "feeds/all-{{lang}}.atom.xml"
LINKS = [("Pelican", "https://getpelican.com/"), ("Python", "https://www.python.org/")]
SOCIAL = [("Mastodon", "https://social.example/@northwind")]
MARKDOWN = {{
    "extension_configs": {{
        "markdown.extensions.codehilite": {{"css_class": "highlight"}},
        "markdown.extensions.extra": {{}},
        "markdown.extensions.meta": {{}},
        "markdown.extensions.admonition": {{}},
        "markdown.extensions.toc": {{"permalink": "¶"}},
    }},
    "output_format": "html5",
}}
"""


def build(folder: Path, settings: str = "", strategy: Mapping[str, str] | None = None) -> Path:
    """Build the sample site, with a text that holds all there is, in a folder; gives the folder of what was written.

    `strategy` has what is to stand in strategy.yaml in the place of what.
    """
    shutil.copytree(ROOT / "sample_site", folder, ignore=shutil.ignore_patterns("output", "strategy-report"))
    shutil.copytree(CONTENT, folder / "content", dirs_exist_ok=True)
    site = Bakery(folder)
    site.settings(SETTINGS + settings)
    for old, new in (strategy or {}).items():
        site.edit("strategy.yaml", old, new)
    run = site.pelican("content", "-s", "pelicanconf.py")
    if "Done: " not in run.text:
        raise RuntimeError(run.text)
    return folder / "output"


def chromium() -> str | None:
    """Where Chromium lies, if it is installed."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a policy, and says nothing about it."""

    def __init__(self, *arguments: object, policy: str, **more: object) -> None:
        self.policy = policy
        super().__init__(*arguments, **more)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: a test tells what went wrong."""


@contextmanager
def served(folder: Path, policy: str = POLICY) -> Iterator[str]:
    """Serve a folder on this machine alone, for as long as it is needed; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), policy=policy))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
