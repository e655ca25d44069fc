"""On real articles: does every word have its place in the source?

Truth comes from markers: invisible characters put before words of the source, which come out of the rendering before
the same words. A marker that changes the rendering, in an address or where markup begins, proves nothing: leave it out.
"""

from __future__ import annotations

import random
import re

import markdown
import pytest

from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.locate import align
from tests.conformance.folders import corpus

FILES = 120
WORDS_OF_A_FILE = 40
MARKERS = "\ue000-\uf8ff"
WORD = re.compile(r"[^\W_]+")
PELICANS_MARKDOWN = {
    "extensions": ["markdown.extensions.codehilite", "markdown.extensions.extra", "markdown.extensions.meta"],
    "extension_configs": {"markdown.extensions.codehilite": {"css_class": "highlight"}},
    "output_format": "html",
}


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = corpus(tmp_path_factory.mktemp("digitalgov"), "unpack", "digitalgov")
    paths = random.Random(1).sample(sorted(folder.joinpath("content").rglob("*.md")), FILES)  # noqa: S311 - no secret
    return [path.read_text(encoding="utf-8-sig") for path in paths]


def render(source):
    return read_body(markdown.markdown(source, **PELICANS_MARKDOWN)).text


def marked_words(source, body, starts):
    """Pairs of offsets, in source and body, of the words that may be marked without changing the rendering."""
    markers = {start: chr(0xE000 + number) for number, start in enumerate(starts)}
    marked = render("".join(markers.get(offset, "") + character for offset, character in enumerate(source)))
    if re.sub(f"[{MARKERS}]", "", marked) == body:
        found = {
            marker[0]: marker.start() - number for number, marker in enumerate(re.finditer(f"[{MARKERS}]", marked))
        }
        return [(start, found[marker]) for start, marker in markers.items() if marked.count(marker) == 1]
    half = len(starts) // 2
    if not half:
        return []
    return marked_words(source, body, starts[:half]) + marked_words(source, body, starts[half:])


def test_words_of_real_articles(sources):
    words, misplaced, astray = 0, [], []
    for source in sources:
        body, lines = render(source), Lines(source)
        starts = [word.start() for word in WORD.finditer(source)]
        sample = random.Random(2).sample(starts, min(WORDS_OF_A_FILE, len(starts)))  # noqa: S311 - no secret
        alignment = align(source, body)
        for written, start in marked_words(source, body, sorted(sample)):
            end = WORD.match(body, start).end()
            words += 1
            place = alignment.locate(start, end)
            if place != (written, WORD.match(source, written).end()):
                misplaced.append((body[start:end], written, place))
            if place is None or lines.place(place[0])[0] != lines.place(written)[0]:
                astray.append((body[start:end], written, place))
    assert words > 20 * FILES
    assert len(misplaced) <= 0.005 * words, misplaced
    assert astray == []
