"""What a crawler that starts at the home page reaches, and after how many clicks."""

from __future__ import annotations

from collections import deque
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE = "https://bakery.example/"


class Links(HTMLParser):
    """Collects the addresses that a page links to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value for name, value in attributes if name == "href" and value]


def clicks(output: Mapping[str, bytes], siteurl: str = SITE) -> dict[str, int]:
    """Clicks by address from the site's root, for every page of a built site that can be reached."""
    found = {"/": 0}
    reached = deque(found)
    while reached:
        address = reached.popleft()
        for beyond in _links(output.get(_file(address), b""), urljoin(siteurl, address)):
            if beyond not in found and _file(beyond) in output:
                found[beyond] = found[address] + 1
                reached.append(beyond)
    return found


def _file(address: str) -> str:
    return f"{address}index.html"[1:] if address.endswith("/") else address[1:]


def _links(page: bytes, url: str) -> list[str]:
    links = Links()
    links.feed(page.decode())
    targets = (urlsplit(urljoin(url, link)) for link in links.found)
    return [each.path for each in targets if each.netloc == urlsplit(url).netloc]
