"""What would show that something in an output came from content, and is more than text?"""

from __future__ import annotations

import csv
import email
import email.policy
import json
import re
from contextlib import contextmanager
from html import unescape
from io import StringIO
from typing import TYPE_CHECKING

import markdown
import yaml
from bs4 import BeautifulSoup
from lxml import etree, html
from markdown_it import MarkdownIt

from pelican_contentstrategy.model.cells import is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal, or turns round what it shows."""
ADDRESSES = frozenset("href src action formaction data poster cite background srcset ping manifest content".split())
HARMLESS = re.compile(r"(?:(?:https?|mailto|tel):|[^:]*$|[^:]*[/?#;,])", re.IGNORECASE)
"""An address of a scheme that runs nothing, or of none."""
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
EVENTS = frozenset(
    "BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL UID DTSTAMP DTSTART DTEND "
    "SUMMARY DESCRIPTION CATEGORIES TRANSP URL".split()
)
HEADERS = {"Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
FEED = frozenset(
    "rss channel title subtitle link description language generator docs lastBuildDate item guid pubDate category "
    "enclosure encoded creator content author feed id name updated entry published summary opml head body outline "
    "ownerName dateCreated dateModified archive managingEditor".split()
)
"""Elements that feeds are made of."""


@contextmanager
def named(path: str) -> Iterator[None]:
    """Say of what fails which file it is about."""
    try:
        yield
    except AssertionError as error:
        raise AssertionError(path) from error


def assert_html(text: str, scripts: Iterable[str] = ("application/ld+json",)) -> None:
    """No element and no attribute from content, whichever way it is read; scripts are of these types, and data."""
    for element, attributes, content in (*_by_lxml(text), *_by_python(text)):
        assert not element.startswith("hack"), element
        for name, value in attributes.items():
            assert not name.startswith(("on", "hack")), (element, name)
            if name in ADDRESSES and (name, element) != ("content", "meta"):
                assert HARMLESS.match(UNSEEN.sub("", value)), (element, name, value)
        if element == "script":
            kind = attributes.get("type", "")
            assert kind in scripts, attributes
            if kind == "application/ld+json":
                json.loads(content)
                assert not re.search("[<>&\u2028\u2029]", content)
        if attributes.get("http-equiv", "").lower() == "refresh":
            assert HARMLESS.match(attributes["content"].partition("url=")[2]), attributes


def _by_lxml(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    for each in html.document_fromstring(text).iter(etree.Element):
        yield str(each.tag), {str(name): str(value) for name, value in each.attrib.items()}, each.text or ""


def _by_python(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    for each in BeautifulSoup(text, "html.parser").find_all():
        yield (
            each.name,
            {name: " ".join(value) if isinstance(value, list) else value for name, value in each.attrs.items()},
            (each.string or ""),
        )


def assert_redirect(text: str) -> None:
    """The same of a page that leads on, and it leads to where its link does."""
    assert_html(text, scripts=())
    made = BeautifulSoup(text, "html.parser")
    refreshed = made.find("meta", attrs={"http-equiv": "refresh"})["content"]
    (link,) = made.find_all("a")
    assert refreshed == f"0; url={link['href']}"
    assert not re.search(r"[\s\"<>]", link["href"])


def assert_page_of_its_own(text: str) -> None:
    """The same of a page with a policy: whatever it lets in, it is ours."""
    assert_html(text, scripts=("",))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    ours = r"(; (style|script)-src 'sha256-[\w+/=]+')+"
    assert re.fullmatch(rf"default-src 'none'; base-uri 'none'; form-action 'none'{ours}", unescape(policy[1]))
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert "hack()" not in "".join(re.findall(r"<script>(.*?)</script>", text, re.DOTALL))


def assert_fragment(text: str) -> None:
    """The same of HTML that others put into pages of theirs."""
    assert_html(f"<html><body>{text}</body></html>", scripts=())


def assert_feed(text: str) -> None:
    """Only elements of feeds, and HTML in them that runs nothing."""
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
    for each in root.iter(etree.Element):
        assert etree.QName(each).localname in FEED, each.tag
        assert all("hack" not in str(name) for name in each.attrib), each.attrib
        if etree.QName(each).localname in {"description", "encoded", "content", "summary"} and each.text:
            is_html = each.get("type") == "html" or etree.QName(each).localname in {"encoded", "description"}
            if is_html and each.getparent().tag in {"item", "{http://www.w3.org/2005/Atom}entry"}:
                assert_fragment(each.text)
        for name in ("href", "url", "xmlUrl", "htmlUrl"):
            assert HARMLESS.match(UNSEEN.sub("", each.get(name) or "")), each.attrib


def assert_json(text: str) -> None:
    """It is read, and printing it does nothing."""
    json.loads(text)
    assert_quiet(text)


def assert_json_feed(text: str) -> None:
    """The same of a feed, whose HTML runs nothing."""
    for item in json.loads(text)["items"]:
        assert_fragment(item["content_html"])
        assert HARMLESS.match(item["url"])


def assert_table(text: str) -> None:
    """Rows of one length, no cell of which is a formula."""
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert not is_formula(cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), cell


def assert_printed_table(text: str) -> None:
    """The same of one that is printed."""
    assert_table(text)
    assert_quiet(text)


def assert_calendar(text: str) -> None:
    """Only lines that we write."""
    assert "\n" not in text.replace("\r\n", "")
    for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        assert re.split("[:;]", line)[0] in EVENTS, line
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", line), line


def assert_mail(text: str) -> None:
    """Only headers that we write, and parts that run nothing."""
    found = email.message_from_string(text, policy=email.policy.default)
    assert found.defects == []
    for part in found.walk():
        assert set(part.keys()) <= HEADERS
        if part.get_content_type() == "text/html":
            assert_html(part.get_content(), scripts=())
        elif not part.is_multipart():
            assert part.get_content_type() == "text/plain"


def assert_redirects(text: str) -> None:
    """Lines of three words."""
    for line in text.splitlines()[1:]:
        old, new, code = line.split(" ")
        assert old.startswith("/")
        assert new.startswith(("/", "https://", "http://"))
        assert code == "301"


def assert_markdown(text: str) -> None:
    """Whoever makes a page of it gets no element, no attribute and no link that came from content."""
    for made in (MarkdownIt("commonmark").enable("table").render(text), markdown.markdown(text, extensions=["extra"])):
        assert_fragment(made)
        assert "<img" not in made, re.findall("<img[^>]*>", made)


def assert_copy(text: str) -> None:
    """The same of an article for another site, behind the front matter of that site; its pictures go with it."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n") if text.startswith("---\n") else ("{}", "", text)
    assert set(yaml.safe_load(head)) <= {
        "title",
        "saveAsDraft",
        "seriesSlug",
        "canonical",
        "published",
        "tags",
        "canonical_url",
        "series",
        "description",
        "subtitle",
        "slug",
        "cover",
        "domain",
    }
    for made in (MarkdownIt("commonmark").enable("table").render(body), markdown.markdown(body, extensions=["extra"])):
        assert_fragment(made)


def assert_text(text: str) -> None:
    """Plain text for people to copy."""
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)


def assert_quiet(text: str) -> None:
    """Printed, it does nothing to a terminal but fill it."""
    found = STEERING.search(text)
    assert not found, text[max(0, found.start() - 60) : found.end() + 20]


def assert_commands(text: str) -> None:
    """For GitHub's runner: a line is a command of ours, or is none."""
    assert_quiet(text)
    for line in text.splitlines():
        if line.startswith("::"):
            assert re.match(
                r"::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=[^,:]*::",
                line,
            )
        assert not line.startswith("##[")


def assert_xml(text: str) -> None:
    """JUnit's elements, and no others."""
    assert_quiet(text)
    names = {str(each.tag) for each in etree.fromstring(text.encode()).iter()}
    assert names <= {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"}
