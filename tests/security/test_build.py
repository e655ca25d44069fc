"""A build of a hostile site: nothing that is written holds more of it than text, and nothing is written elsewhere."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

from tests.security import parsers
from tests.security.texts import BESIDE

OUTPUTS = {
    "output/feeds/*.rss": parsers.assert_feed,
    "output/feeds/*.atom": parsers.assert_feed,
    "output/feeds/*.json": parsers.assert_json_feed,
    "output/feeds/feeds.opml": parsers.assert_feed,
    "output/feeds/feeds.css": parsers.assert_text,
    "output/topics/index.html": parsers.assert_html,
    "output/topics/bread/index.html": parsers.assert_html,
    "output/topics/loaves/index.html": parsers.assert_redirect,
    "output/gone-*": parsers.assert_redirect,
    "output/for/*": parsers.assert_html,
    "output/drafts/*": parsers.assert_html,
    "output/*": parsers.assert_html,
    "strategy-report/index.html": parsers.assert_page_of_its_own,
    "strategy-report/strategy.html": parsers.assert_page_of_its_own,
    "strategy-report/report.json": parsers.assert_json,
    "strategy-report/promotion.json": parsers.assert_json,
    "strategy-report/promotion.md": parsers.assert_markdown,
    "strategy-report/snippets.json": parsers.assert_json,
    "strategy-report/snippets.csv": parsers.assert_table,
    "strategy-report/utm-links.csv": parsers.assert_table,
    "strategy-report/schedules/*.csv": parsers.assert_table,
    "strategy-report/calendar/*.ics": parsers.assert_calendar,
    "strategy-report/snippets/*.*.md": parsers.assert_copy,
    "strategy-report/snippets/*.md": parsers.assert_markdown,
    "strategy-report/.made": parsers.assert_text,
    "strategy-report/.gitignore": parsers.assert_text,
    "strategy-history.jsonl": parsers.assert_text,
}
"""What each file is held against, by the first pattern that it matches."""


def files_of(pattern, hostile):
    """What the build wrote, as far as this is the first pattern for it."""
    written = {
        f"{folder}/{path}": each
        for folder in ("output", "strategy-report")
        for path, each in hostile.output(folder).items()
    }
    written["strategy-history.jsonl"] = (hostile.folder / "strategy-history.jsonl").read_bytes()
    first = {path: next((each for each in OUTPUTS if fnmatchcase(path, each)), None) for path in written}
    return {path: content.decode() for path, content in written.items() if first[path] == pattern}


def test_the_site_is_built_and_says_nothing_that_steers_a_terminal(built):
    assert built.code == 0, built.text
    assert "cannot be" not in built.text
    parsers.assert_quiet(built.text)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("pattern", OUTPUTS)
def test_what_is_written_is_text(hostile, pattern):
    found = files_of(pattern, hostile)
    assert found
    for path, text in found.items():
        assert BESIDE not in text, path
        with parsers.named(path):
            OUTPUTS[pattern](text)


@pytest.mark.usefixtures("built")
def test_there_is_nothing_else(hostile):
    assert files_of(None, hostile) == {}


@pytest.mark.usefixtures("built")
def test_nothing_is_written_elsewhere(hostile):
    top = hostile.folder.parent
    assert sorted(path.name for path in top.iterdir()) == ["beside.txt", "site"]
    assert (top / "beside.txt").read_text(encoding="utf-8") == BESIDE
    assert not list(hostile.folder.rglob("hacked"))


@pytest.mark.usefixtures("built")
def test_hostile_words_are_there_as_text(hostile):
    for path in ("output/topics/bread/index.html", "strategy-report/index.html", "strategy-report/strategy.html"):
        assert "&lt;hack-x" in (hostile.folder / path).read_text(encoding="utf-8"), path
