"""Whatever style files, vocabularies and Vale's configuration hold: they are read or told of, and judging goes on."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.loose import Linter
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.read.vale_ini import read_vale_ini
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.documents import HTML, MARKDOWN
from tests.fuzz.effort import tries
from tests.fuzz.materials import as_yaml, bits, damaged, mutated
from tests.fuzz.places import assert_lies_in
from tests.sites import BAKERY, HOST, TODAY, Texts, source_of

PATTERN = bits(
    *("a", "foo", "(?:a|b)", "(", ")", "[a-z]+", "[", "]", "*", "+", "?", "{2}", "{1,99999}", "|", "^", "$", "\\b"),
    *("\\w+", ".*", "(a+)+$", "(.*a){9}", "(?<=a+)", "(?<n>b)", "\\1", "(?i)", "(?P<x>", "\\p{L}", "\\z", "\\x{41}"),
    *("(?#", "$1"),
    most=6,
)
COMMON = {
    "message": "Use '%s', not '%s'.",
    "level": "warning",
    "scope": ["text"],
    "link": "https://x.example/",
    "limit": 2,
}
KINDS: dict[str, dict[str, Any]] = {
    "existence": {
        "tokens": ["foo", "very"],
        "raw": ["x?"],
        "ignorecase": True,
        "nonword": False,
        "exceptions": ["NASA"],
    },
    "substitution": {"swap": {"utilize": "use", "a (\\w+)": "the $1"}, "ignorecase": True, "capitalize": True},
    "occurrence": {"token": "\\w+", "max": 3, "min": 0},
    "repetition": {"tokens": ["[a-z]+"], "alpha": True, "max": 1},
    "consistency": {"either": {"advisor": "adviser", "e.g.": "eg"}, "nonword": True},
    "conditional": {
        "first": "\\b([A-Z]{3,5})\\b",
        "second": "(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)",
        "exceptions": ["HTML"],
    },
    "capitalization": {"match": "$title", "style": "AP", "threshold": "0.8", "exceptions": ["HTML"], "prefix": "A"},
    "metric": {"formula": "(0.39 * (words / sentences)) + (11.8 * (syllables / words))", "condition": "> 8"},
    "spelling": {"dictionaries": ["en_US"], "filters": ["[a-z]+"], "ignore": ["words.txt"], "custom": True},
    "script": {"script": "matches := []"},
    "sequence": {"tokens": [{"pattern": "a"}]},
}
RULES = st.sampled_from(sorted(KINDS)).flatmap(lambda kind: mutated({"extends": kind, **COMMON, **KINDS[kind]}))
PATTERNS = st.builds(
    lambda kind, one, other: {"extends": kind, **COMMON, **KINDS[kind], **_with(kind, one, other)},
    st.sampled_from(
        ["existence", "substitution", "occurrence", "conditional", "capitalization", "consistency", "repetition"]
    ),
    PATTERN,
    PATTERN,
)
INI = (
    "StylesPath = styles\nMinAlertLevel = suggestion\nVocab = Bakery\nIgnoredScopes = code, tt\n"
    "SkippedScopes = script\n[formats]\nmdx = md\n[*.{md,txt}]\nBasedOnStyles = Own, House\nOwn.Rule = error\n"
    "Own.Other = NO\n"
    "BlockIgnores = (?s) *({< file [^>]* >}.*?{</ ?file >})\nTokenIgnores = (\\$+[^\\n$]+\\$+)\n[*.md]\nLang = en\n"
)
STRATEGY = read_blueprint(BAKERY.replace("styles: []", "styles: [Own]"), "strategy.yaml", all_rules())
PATHS = st.sampled_from(["a.md", "a.txt", "a.html", "a.rst", "a.adoc", "a.py", "a"])


def _with(kind, one, other):
    return {
        "existence": {"tokens": [one, other], "raw": [other]},
        "substitution": {"swap": {one: other}},
        "occurrence": {"token": one},
        "conditional": {"first": one, "second": other},
        "capitalization": {"match": one, "exceptions": [other]},
        "consistency": {"either": {one: other}},
        "repetition": {"tokens": [one, other]},
    }[kind]


def assert_judges(files, body):
    """The style judges an article of a site, and all that is found has a place in it."""
    voice, at = STRATEGY.strategy.voice, STRATEGY.strategy.at
    library = read_library(voice, Texts(files), own_styles(), at)
    source = source_of("content/a.md", f"Title: A loaf of HTML\nPillar: bread\n\n{body}")
    review = build([source], STRATEGY, Inputs(HOST, TODAY, library=library)).review
    assert [each.message for each in review.diagnostics if each.name == "rule-crashed"] == []
    for each in review.diagnostics:
        if each.span.path == source.path:
            assert_lies_in(source.text, each.span)


@tries(RULES, MARKDOWN)
def test_rules_with_wrong_values(rule, body):
    assert_judges({"styles/Own/Rule.yml": as_yaml(rule)}, body)


@tries(PATTERNS, MARKDOWN)
def test_rules_with_any_patterns(rule, body):
    assert_judges({"styles/Own/Rule.yml": as_yaml(rule)}, body)


@tries(
    st.sampled_from(sorted(KINDS)).flatmap(lambda kind: damaged(as_yaml({"extends": kind, **COMMON, **KINDS[kind]})))
)
def test_damaged_rules(text):
    assert_judges({"styles/Own/Rule.yml": text}, "A text.")


@tries(
    damaged(INI, ["[*]", "=", "\n", "[", "]", "Own.Rule = YES\n", "../x", "{", "(?"]),
    bits("foo\n", "[a", "(?i)b\n", "#\n", "\n"),
    share=0.4,
)
def test_configurations_and_vocabularies(ini, words):
    read_vale_ini(ini, ".vale.ini")
    files = {
        ".vale.ini": ini,
        "styles/Own/Rule.yml": as_yaml({"extends": "existence", **COMMON, "tokens": ["foo"]}),
        "styles/config/vocabularies/Bakery/accept.txt": words,
        "styles/config/vocabularies/Bakery/reject.txt": words,
    }
    read_library(Voice(vale_ini=".vale.ini"), Texts(files), own_styles(), lambda *_: Span("strategy.yaml", 1, 1, 1, 1))


@tries(PATHS, st.one_of(MARKDOWN, HTML), PATTERNS, share=0.2)
def test_loose_files(path, text, rule):
    files = {".vale.ini": INI, "styles/Own/Rule.yml": as_yaml(rule)}
    voice = Voice(styles=(), vale_ini=".vale.ini")
    linter = Linter(read_library(voice, Texts(files), own_styles(), lambda *_: Span("a", 1, 1, 1, 1)))
    for each in linter.lint(text, path):
        assert_lies_in(text, each.span)
