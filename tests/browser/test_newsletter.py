"""Can a letter be read by everybody: on small and dark screens, from right to left, by programs that check it?"""

from __future__ import annotations

import shutil
import struct
import zlib

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.site import ADDRESS, ROOT
from tests.browser.test_accessibility import TAGS
from tests.browser.test_output import html_errors  # noqa: F401 - a fixture
from tests.builds.site import Bakery

IMAGE = f"{ADDRESS}/images/chart.png"
LETTERS = {"english": "", "arabic": 'DEFAULT_LANG = "ar"\n'}
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 600, "height": 800}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 600, "height": 800}},
    "light and narrow": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
    "dark and narrow": {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}},
}
FRAME = {"region": {"enabled": False}, "landmark-one-main": {"enabled": False}}
"""A letter is shown within a page, which has the landmarks."""
OBSOLETE = ("attribute on the “table” element is obsolete", "attribute on the “td” element is obsolete", "“mso-")
"""What the checker says of what mail programs need, though HTML has given it up or never had it."""
EVERY_LETTER = pytest.mark.parametrize("language", LETTERS)


def png():
    """Give a picture of one colour, wide enough to be shown in full."""

    def part(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x1b\x37\xa6" * 1200) * 400
    size = struct.pack(">IIBBBBB", 1200, 400, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    """The file of each letter, about half a year of the sample site."""
    files = {}
    for language, settings in LETTERS.items():
        site = Bakery(tmp_path_factory.mktemp(language) / "site")
        shutil.copytree(ROOT / "sample_site", site.folder, ignore=shutil.ignore_patterns("output", "strategy-report"))
        site.settings(f'SITEURL = "{ADDRESS}"\nTHEME = {str(ROOT / "theme")!r}\n{settings}')
        site.write("content/images/chart.png", png())
        site.edit("content/articles/failed-report.md", "Order:", "Lang: en\nImage: images/chart.png\nOrder:")
        run = site.run("pelican_contentstrategy", "newsletter", "--since", "2026-05-01", "--output", "letters")
        assert run.code == 0, run.text
        (files[language],) = (site.folder / "letters").glob("*.html")
    return files


@pytest.fixture
def show(browser, letters):
    """Open a letter as somebody looks at it; gives the page, and all that it asked for."""
    contexts = []

    def opened(language, look="light"):
        context = browser.new_context(**LOOKS[look])
        contexts.append(context)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.route(f"{ADDRESS}/**", lambda route: route.fulfill(body=png(), content_type="image/png"))
        page.goto(letters[language].as_uri())
        return page, asked

    yield opened
    for each in contexts:
        each.close()


@EVERY_LETTER
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(show, language, look):
    page, _ = show(language, look)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": FRAME, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    assert [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]] == []


@EVERY_LETTER
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_sticks_out(show, language, look):
    page, _ = show(language, look)
    width = LOOKS[look]["viewport"]["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("Math.max(...[...document.querySelectorAll('td')].map(each => each.offsetWidth))") <= width


def test_it_is_one_column_of_600_pixels(browser, letters):
    with browser.new_page(viewport={"width": 1200, "height": 800}) as page:
        page.goto(letters["english"].as_uri())
        assert page.evaluate("document.querySelector('.letter').offsetWidth") == 600
        lefts = (
            "new Set([...document.querySelectorAll('h1, h2, h3, p')].map(each => each.getBoundingClientRect().left))"
        )
        assert page.evaluate(f"{lefts}.size") == 1


@EVERY_LETTER
def test_it_asks_for_nothing_but_images_of_the_site(show, letters, language):
    _, asked = show(language)
    assert asked == [letters[language].as_uri(), IMAGE]


def test_an_image_is_as_wide_as_the_letter_and_keeps_its_shape(show):
    page, _ = show("english", "light and narrow")
    assert page.evaluate("(each => [each.width, each.height])(document.images[0])") == [288, 96]


def test_it_goes_dark_where_the_screen_is(show):
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (show("english", look)[0].evaluate(ground) for look in ("light", "dark"))
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(15, 21, 32)")


def test_lines_run_to_where_its_language_runs(show):
    page, _ = show("arabic")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    entry = page.locator("tr[lang=en] h3").first
    assert entry.evaluate("each => getComputedStyle(each).direction") == "ltr"


def test_the_button_is_large_enough_for_a_thumb(show):
    page, _ = show("english", "light and narrow")
    box = page.locator(".button a").bounding_box()
    assert box["height"] >= 44
    assert box["width"] >= 44


def test_the_preheader_is_not_seen(show):
    page, _ = show("english")
    assert not page.locator("body > div").first.is_visible()


@EVERY_LETTER
def test_it_is_valid_but_for_what_mail_programs_need(html_errors, letters, language):  # noqa: F811 - the fixture
    told = html_errors(letters[language])
    assert [each for each in told if not any(needed in each for needed in OBSOLETE)] == []
