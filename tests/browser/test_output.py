"""Is every page that our theme makes valid HTML, whole, small, and free of scripts, inline styles and strangers?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.site import ADDRESS, THEME

KILOBYTE = 1024
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pelican-contentstrategy"
MISSING = "the HTML checker not found: sh .ci/html-checker (or set VNU=/path/to/vnu.jar; it needs java)"


@pytest.fixture(scope="session")
def html_errors():
    """Ask the Nu Html Checker for all that is wrong with the pages of a folder."""
    named = os.environ.get("VNU")
    jar = Path(named) if named else next(iter(sorted(CACHE.glob("vnu-*.jar"), reverse=True)), None)
    if jar is None or not shutil.which("java"):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)

    def ask(folder):
        command = ["java", "-jar", jar, "--skip-non-html", "--format", "gnu", folder]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()

    return ask


class Parts(HTMLParser):
    """Collects elements, addresses and anchors of a page."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.links, self.loads, self.anchors = [], [], [], {"", "top"}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.elements.append((tag, named))
        self.anchors.update(filter(None, (named.get("id"), named.get("name"))))
        if tag in {"a", "area"} and named.get("href"):
            self.links.append(named["href"])
        loads = named.get("href") if tag == "link" and named.get("rel") in {"stylesheet", "icon"} else named.get("src")
        if loads:
            self.loads.append(loads)


def parts(path):
    return Parts(path.read_text(encoding="utf-8"))


def pages(folder):
    return {path.relative_to(folder).as_posix(): parts(path) for path in sorted(folder.rglob("*.html"))}


def broken_links(folder):
    """Give each link, picture or stylesheet of the site's own that leads nowhere, and where it stands."""
    known = pages(folder)
    for name, page in known.items():
        for link in (*page.links, *page.loads):
            target = urlsplit(urljoin(f"{ADDRESS}/{name}", link))
            if f"{target.scheme}://{target.netloc}" != ADDRESS:
                continue
            path = unquote(target.path[1:])
            file = f"{path}index.html" if path.endswith("/") or not path else path
            anchors = known[file].anchors if file in known else {""}
            if not (folder / file).is_file() or unquote(target.fragment) not in anchors:
                yield f"{name}: {link}"


def strange(folder):
    """Give each script that is not data, inline style, and thing that is loaded from elsewhere."""
    for name, page in pages(folder).items():
        for tag, attributes in page.elements:
            if tag == "style" or "style" in attributes or any(each.startswith("on") for each in attributes):
                yield f"{name}: inline code in <{tag}>"
            if tag == "script" and attributes.get("type") != "application/ld+json":
                yield f"{name}: <script>"
        yield from (f"{name}: {link}" for link in page.loads if urlsplit(link).netloc)


def test_every_page_is_valid(html_errors, output):
    assert html_errors(output) == []


def test_an_invalid_page_is_seen(html_errors, tmp_path):
    (tmp_path / "index.html").write_text('<!DOCTYPE html><html lang="en"><title>x</title><p><img src="x.png"></html>')
    (told,) = html_errors(tmp_path)
    assert "An “img” element must have an “alt” attribute" in told


def test_no_link_is_broken(output):
    assert list(broken_links(output)) == []


def test_a_broken_link_is_seen(tmp_path):
    (tmp_path / "index.html").write_text('<p id=a><a href="#a">1</a> <a href=b/>2</a> <a href=#c>3</a> <img src=d.png>')
    assert list(broken_links(tmp_path)) == ["index.html: b/", "index.html: #c", "index.html: d.png"]


def test_there_is_no_script_no_inline_style_and_nothing_of_others(output):
    assert list(strange(output)) == []


def test_strangers_are_seen(tmp_path):
    (tmp_path / "index.html").write_text(
        "<p style='color: red' onclick='x()'><script>x()</script><script type='application/ld+json'>{}</script>"
        "<style>p {}</style><img src='https://example.com/x.png'>"
    )
    assert list(strange(tmp_path)) == [
        "index.html: inline code in <p>",
        "index.html: <script>",
        "index.html: inline code in <style>",
        "index.html: https://example.com/x.png",
    ]


def test_one_small_stylesheet_is_all_there_is_to_load():
    files = {path.name: path.stat().st_size for path in (THEME / "static").rglob("*") if path.is_file()}
    assert set(files) == {"main.css", "icon.svg"}
    assert files["main.css"] <= 10 * KILOBYTE
    assert files["icon.svg"] <= KILOBYTE


def test_the_stylesheet_asks_nobody_for_anything():
    text = (THEME / "static" / "css" / "main.css").read_text(encoding="utf-8")
    assert re.findall(r"url\(|@import|@font-face|!important", text) == []


def test_a_draft_and_an_unlisted_article_are_kept_from_search(output):
    for name in ("drafts/unfinished.html", "articles/unlisted/index.html"):
        assert '<meta name="robots" content="noindex">' in (output / name).read_text(encoding="utf-8")


def test_translations_name_each_other(output):
    for name in ("articles/everything/index.html", "everything-de.html"):
        elements = parts(output / name).elements
        named = [each["hreflang"] for tag, each in elements if tag == "link" and "hreflang" in each]
        assert named == (["en", "de"] if "de.html" not in name else ["de", "en"])


def test_feeds_are_offered_where_they_belong(output):
    def feeds(name):
        elements = parts(output / name).elements
        found = [each["href"] for tag, each in elements if tag == "link" and "xml" in each.get("type", "")]
        return [href.removeprefix(f"{ADDRESS}/feeds/") for href in found]

    theirs, ours = ["all.atom.xml", "all.rss.xml"], ["site.rss", "site.atom"]
    assert feeds("index.html") == [*theirs, *ours]
    assert feeds("category/charts.html") == [*theirs, "charts.atom.xml", *ours]
    assert feeds("topics/reporting-automation/index.html") == [
        *theirs,
        *ours,
        "pillar-reporting-automation.rss",
        "pillar-reporting-automation.atom",
    ]
    assert "all-de.atom.xml" in feeds("everything-de.html")
