"""Which words does a source hold but those of its front matter, whatever its markup?"""

from __future__ import annotations

import re

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.front_matter import FIELD_LINE, HTML_FILES, fold_name, front_matter_of, is_known

RST = ".rst"
META = re.compile(r"<meta\s[^>]*>", re.IGNORECASE)


def body_words(path: str, text: str) -> list[str]:
    """Its words in order, so that two texts that differ in blanks and line ends alone have the same.

    In reStructuredText and HTML, front matter has no end of its own: fields that Pelican or we know, and `<meta>`, are
    left out, wherever they stand.
    """
    if path.endswith(HTML_FILES):
        return META.sub("", text).split()
    if path.endswith(RST):
        return [word for line in text.splitlines() if not _is_field(line) for word in line.split()]
    head = front_matter_of(Source(path, text, html="", metadata={}, url="", save_as=""))
    return text[len(head) :].split()


def _is_field(line: str) -> bool:
    found = FIELD_LINE.match(line) if line.lstrip().startswith(":") else None
    return found is not None and is_known(fold_name(found["name"]))
