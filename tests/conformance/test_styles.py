"""Are the styles that others publish read, rule by rule, without a word of complaint?"""

from __future__ import annotations

from collections import Counter

import pytest

from pelican_contentstrategy.integrations.style_files import StyleFiles, own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.read.styles import read_style_rule
from tests.conformance.folders import CONFORMANCE

PUBLISHED = ("Google", "Microsoft", "write-good", "proselint", "alex", "Joblint", "Readability")


@pytest.fixture(scope="module", autouse=True)
def _data():
    if not CONFORMANCE.joinpath("styles").is_dir():
        pytest.skip(f"no styles in {CONFORMANCE}; set CONTENTSTRATEGY_CONFORMANCE")


def library_of(folder, voice):
    return read_library(voice, StyleFiles(folder), own_styles(), lambda *_: Span("strategy.yaml", 1, 1, 1, 1))


def test_published_styles_are_read_without_a_problem():
    library = library_of(CONFORMANCE, Voice(styles=PUBLISHED))
    assert library.faults == ()
    assert library.unsupported == ()
    assert {name: len(style.rules) for name, style in library.styles.items()} == {
        "Google": 31,
        "Microsoft": 40,
        "write-good": 8,
        "proselint": 34,
        "alex": 11,
        "Joblint": 17,
        "Readability": 7,
    }
    assert Counter(rule.definition.extends for rule in library.rules.values()) == {
        "existence": 106,
        "substitution": 28,
        "metric": 7,
        "capitalization": 2,
        "conditional": 2,
        "consistency": 1,
        "occurrence": 1,
        "repetition": 1,
    }


def test_rules_of_the_cases_are_read_or_told_as_unsupported():
    told: Counter[str] = Counter()
    for path in sorted(CONFORMANCE.glob("vale/*/styles/*/*.yml")):
        reading = read_style_rule(path.read_bytes(), path.name, f"{path.parent.name}.{path.stem}")
        assert reading.faults == (), path
        told.update(each.message for each in reading.unsupported)
    assert sorted(told) == [
        "'demo.Meet-up' has no effect: rules of kind 'sequence' are not supported",
        "'demo.Meetup' has no effect: rules of kind 'sequence' are not supported",
        "'demo.Reading' has no effect: rules of kind 'readability' are not supported",
    ]


def test_configurations_of_the_cases_are_read():
    folders = sorted(CONFORMANCE.glob("vale/*"))
    assert folders
    for folder in folders:
        library = library_of(folder, Voice(styles=(), vale_ini=".vale.ini"))
        assert library.config.faults == (), folder
        assert library.styles, folder
        missing = [each.message for each in library.faults]
        assert all(message.startswith("there is no rule '") for message in missing), (folder, missing)
