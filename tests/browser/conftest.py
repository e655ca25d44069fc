"""One Chromium and two built sites, one in English, one from right to left, for all tests with a browser."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.reports import make_reports
from tests.browser.site import QUIET, build, chromium, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

MISSING = "Chromium not found: apt-get install chromium (or set CHROMIUM=/path)"


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that was written for the sample site."""
    return build(tmp_path_factory.mktemp("browser") / "site")


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for a site whose language runs from right to left."""
    return build(tmp_path_factory.mktemp("browser") / "arabic", 'DEFAULT_LANG = "ar"\n')


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    with served(output) as url:
        yield url


@pytest.fixture(scope="session")
def arabic_address(arabic: Path) -> Iterator[str]:
    with served(arabic) as url:
        yield url


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the reports that tests are of."""
    return make_reports(tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()


@dataclass(frozen=True)
class Desks:
    """Pages to look at sites with; one for each way of looking, used again and again."""

    browser: Browser
    open_contexts: ExitStack
    pages: dict[tuple[tuple[str, object], ...], Page]

    def page(self, **options: object) -> Page:
        """Give the page with these options of a Playwright context."""
        key = tuple(sorted((name, str(value)) for name, value in options.items()))
        if key not in self.pages:
            context: BrowserContext = self.open_contexts.enter_context(self.browser.new_context(**options))
            self.pages[key] = context.new_page()
        return self.pages[key]


@pytest.fixture(scope="session")
def desks(browser: Browser) -> Iterator[Desks]:
    with ExitStack() as contexts:
        yield Desks(browser, contexts, {})
