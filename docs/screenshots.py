"""Takes the pictures for the README: home, an article and a hub page of the theme, and the report, in light and dark.

python -m docs.screenshots

It needs Chromium, and one of the fonts that the theme asks for: Debian has one in fonts-urw-base35.
"""

from __future__ import annotations

import tempfile
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.browser.site import PAGES, QUIET, build, chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).with_name("screenshots")
SHOWN = {"home": "home", "article": "chart", "hub": "hub"}
REPORT = "strategy-report/index.html"
"""Beside the output: it is not served."""
LOOKS = ("light", "dark")
SCREEN = {"width": 1120, "height": 1000}
LIMIT = 60 * 1024
"""Bytes that a picture may have."""


def main() -> None:
    """Take all anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder) / "site")
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        with served(site) as url:
            for look in LOOKS:
                page = browser.new_page(color_scheme=look, viewport=SCREEN)
                for name, path in SHOWN.items():
                    page.goto(url + PAGES[path])
                    (FOLDER / f"{name}-{look}.webp").write_bytes(picture(page))
                page.goto((site.parent / REPORT).as_uri())
                (FOLDER / f"report-{look}.webp").write_bytes(picture(page))
        browser.close()


def picture(page: Page) -> bytes:
    """What is seen of the page as a WebP, the best that is small enough."""
    page.screenshot()  # waits until all of it is painted, which the session below does not
    session = page.context.new_cdp_session(page)
    shots = (
        b64decode(session.send("Page.captureScreenshot", {"format": "webp", "quality": quality})["data"])
        for quality in range(90, 0, -5)
    )
    return next(shot for shot in shots if len(shot) <= LIMIT)


if __name__ == "__main__":
    main()
