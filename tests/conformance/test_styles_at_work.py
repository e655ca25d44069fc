"""Do all published styles run over real sites without a fault of ours, and the house style within its measure?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.check.loose import Linter
from pelican_contentstrategy.integrations.style_files import StyleFiles, own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.model.vale import FormatSection, Named, ValeConfig
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library
from tests.conformance.folders import CONFORMANCE, corpus
from tests.conformance.test_styles import PUBLISHED

EVERY = 20
"""One in so many articles of the large site; all of them take minutes."""
MOST_NOTES = 3
"""Notes of the house style for 1,000 words."""
HERE = Span("styles", 1, 1, 1, 1)


def linter(styles):
    library = read_library(Voice(styles=styles), StyleFiles(CONFORMANCE), own_styles(), lambda *_: HERE)
    section = FormatSection("*", styles=tuple(Named(style, HERE) for style in styles))
    return Linter(Library(library.styles, config=ValeConfig(sections=(section,))))


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    if not (CONFORMANCE / "styles").is_dir():
        pytest.skip(f"no styles in {CONFORMANCE}; set CONTENTSTRATEGY_CONFORMANCE")
    found = []
    for name, every in (("digitalgov", EVERY), ("liang2tw", 1)):
        folder = corpus(tmp_path_factory.mktemp(name), "unpack", name)
        found.append(sorted(folder.glob("content/**/*.md"))[::every])
    return found


def test_every_published_rule_runs_over_real_articles(articles):
    published = linter(PUBLISHED)
    alerts = [
        each for path in (*articles[0], *articles[1]) for each in published.lint(path.read_text("utf-8"), str(path))
    ]
    assert len(alerts) > len(articles[0])
    assert published.problems == ()
    assert [each for each in alerts if each.alert.kind == "slow"] == []


def test_the_house_style_is_quiet_enough_for_an_old_site(articles):
    house, words, notes = linter(("House",)), 0, 0
    for path in articles[0]:
        body = path.read_text("utf-8").partition("\n\n")[2]
        words += len(body.split())
        notes += len(house.lint(body, str(path)))
    assert 0 < notes <= MOST_NOTES * words / 1000
