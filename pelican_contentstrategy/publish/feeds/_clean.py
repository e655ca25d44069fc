"""What of an article's HTML may leave the site, for programs that show it where none of the site's own files are?"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from lxml import etree

from pelican_contentstrategy.model.values import URL_SCHEMES
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = frozenset(
    "a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby "
    "s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var "
    "video wbr".split()
)
"""Elements that stay. Of those that are neither here nor in DROPPED, what is in them stays."""
DROPPED = tuple(
    "applet audio-player base basefont bgsound button canvas datalist embed frame frameset head input keygen link meta "
    "noembed noframes object option param plaintext script select style svg template textarea title xmp".split()
)
"""Elements that go with all that is in them."""
ATTRIBUTES = frozenset(
    "abbr alt cite colspan controls datetime dir headers height href hreflang kind label lang media open poster "
    "preload reversed rowspan scope sizes span src srcset srclang start title type value width".split()
)
"""Attributes that stay: none that styles, identifies, sends or runs anything."""
PERMALINKS = frozenset("anchorjs-link header-anchor headerlink heading-anchor permalink".split())
"""Classes of links that a heading has to itself, for readers who point at it; elsewhere, nobody knows what they are."""
LAZY = "data-src"
"""Where scripts look for a picture that they put in once readers have come to it."""
LOADS = ("https", "http")
"""Schemes of what is loaded with an article; links may have more."""
GOES = "going"
"""What elements are called whose content alone stays."""
VOID = frozenset("br col hr img source track wbr".split())
"""Elements that hold nothing, and have no end tag."""
PASSES = 5
"""How often HTML is read anew at most: what goes may leave behind something that is read in another way."""

UNSEEN_IN_ADDRESSES = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\r\n]")
"""What browsers overlook in an address, by which a scheme can be hidden; see "URL parsing" in the URL standard."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
DRAWN = re.compile(r"data:image/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z0-9+/=]+", re.ASCII)
"""A picture that stands in its own address; SVG is left out, as it may hold scripts."""
NO_END_TAG = re.compile(r"</(?:source|track|wbr)>")
"""What libxml2 writes behind elements that it is too old to know."""
COMMENT_IN_VALUE = re.compile(r"<+!")
"""What some versions of libxml2 write out unescaped up to its end, for the sake of server-side includes."""
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+([^\s,(]+))?\s*(?:,|$)")
"""One picture of a `srcset`, and how wide or dense it is."""


def cleaned(html: str, base: str) -> str:
    """An article's HTML with nothing in it that runs, asks, styles or leads astray, every address complete.

    `base` is the article's own address; without one, addresses that are not complete go. Clean HTML stays as it is.
    """
    text = plain(html)
    for _ in range(PASSES):
        text, is_settled = _read(text, base)
        if is_settled:
            break
    return text


def _read(html: str, base: str) -> tuple[str, bool]:
    """One pass, and whether another would find nothing to do."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    body = etree.fromstring(f"<div>{html}</div>", parser).find("body")
    if body is None:
        return "", True
    etree.strip_elements(body, *DROPPED, with_tail=False)
    gone = [element for element in body.iterdescendants() if _mend(element, base)]
    body[0].tag = GOES  # what was put around it so that its text is no paragraph
    etree.strip_tags(body, GOES)
    body.attrib.clear()
    written = plain(etree.tostring(body, encoding="unicode", method="html", with_tail=False))
    inner = written.partition(">")[2].removesuffix("</body>")
    return NO_END_TAG.sub("", inner).replace("]]>", "]]&gt;").strip(), not gone


def _mend(element: etree._Element, base: str) -> bool:
    """Keep of one element what may stay; whether it goes itself."""
    if element.tag == "iframe":
        _as_link(element, base)
    elif element.tag == "a" and not PERMALINKS.isdisjoint((element.get("class") or "").split()):
        _empty(element)
        element.tag = GOES
    elif element.tag not in KEPT:
        element.tag = GOES
    elif element.keys() or element.tag in {"a", "img"}:
        _mend_attributes(element, base)
    if element.text is None and not len(element) and element.tag not in VOID:
        element.text = ""  # so that its end tag is written: what follows it would be read as if it stood in it
    return element.tag == GOES


def _mend_attributes(element: etree._Element, base: str) -> None:
    found = {name: _value(element, name, base) for name in element.keys() if name in ATTRIBUTES}  # noqa: SIM118
    if element.tag == "img" and found.get("src", "data:").startswith("data:"):
        found["src"] = _value(element, LAZY, base) or found.get("src", "")
    element.attrib.clear()
    for name, value in found.items():
        if value or name not in ADDRESSES:
            element.set(name, value)
    has_target = found.get("href") if element.tag == "a" else found.get("src") or found.get("srcset")
    if element.tag in {"a", "img"} and not has_target:
        element.tag = GOES


def _value(element: etree._Element, name: str, base: str) -> str:
    value = plain(element.get(name) or "")
    mend = ADDRESSES.get(name)
    return mend(value, base) if mend else COMMENT_IN_VALUE.sub("!", value)


def _as_link(frame: etree._Element, base: str) -> None:
    """A page within the page becomes a link to it: a film, a form, a map."""
    url = _complete(frame.get("src") or "", base, LOADS)
    title = plain(frame.get("title") or "").strip()
    _empty(frame)
    frame.attrib.clear()
    if url and next(frame.iterancestors("a"), None) is None:
        frame.tag, frame.text = "a", title or url
        frame.set("href", url)
    else:
        frame.tag = GOES


def _empty(element: etree._Element) -> None:
    for inner in list(element):
        element.remove(inner)
    element.text = None


def _complete(url: str, base: str, schemes: tuple[str, ...]) -> str:
    """A complete address of one of these schemes, or nothing: where nothing is written, nothing is to be loaded."""
    url = UNSEEN_IN_ADDRESSES.sub("", url)
    scheme = SCHEME.match(url)
    if (scheme and scheme[0].lower() not in schemes) or (not url and schemes == LOADS):
        return ""
    try:
        complete = url if scheme else urljoin(base, url)
        parts = urlsplit(complete)
    except ValueError:  # half an IPv6 address, for one
        return ""
    is_whole = bool(parts.netloc) if parts.scheme in LOADS else bool(scheme)
    return complete if is_whole else ""


def _source(url: str, base: str) -> str:
    return url if DRAWN.fullmatch(url) else _complete(url, base, LOADS)


def _sources(written: str, base: str) -> str:
    found = ((_complete(url, base, LOADS), size) for url, size in CANDIDATE.findall(written))
    return ", ".join(f"{url} {size}".strip() for url, size in found if url)


ADDRESSES: dict[str, Callable[[str, str], str]] = {
    "href": partial(_complete, schemes=URL_SCHEMES),
    "cite": partial(_complete, schemes=LOADS),
    "poster": partial(_complete, schemes=LOADS),
    "src": _source,
    LAZY: _source,
    "srcset": _sources,
}
"""What becomes of the attributes that hold addresses."""
