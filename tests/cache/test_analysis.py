"""What changed is read anew, and nothing else; what comes of it is what a run without a cache comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pytest

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check import analyse as analysing
from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.integrations.cache import keys
from pelican_contentstrategy.integrations.cache.analysis import CachedAnalysis
from pelican_contentstrategy.integrations.cache.store import Store
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice import patterns
from tests.sites import BAKERY, HOST, TEXT, TODAY, Texts, source_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic

LOAF, STARTER, CAKES = "content/loaf.md", "content/starter.md", "content/pages/cakes.md"
VOICE = """
voice:
  styles: [House, Ours]
  prefer: {utilise: use}
  personas:
    home-baker: {styles: [Home]}
"""
STRATEGY = (
    BAKERY.partition("voice:")[0].replace("name: Home baker", "name: Home baker\n    readability: {grade: 90}") + VOICE
)
HARD = "\nWhoever remembers temperature and humidity understands fermentation considerably better. " * 15
OURS = "extends: existence\nmessage: \"leave out '%s'\"\ntokens: [simply]\n"
FILES = {
    LOAF: f"Title: Loaf\nPillar: bread\nPersona: home-baker\n\nUtilise simply flour. [On](starter.md)\n{HARD}",
    STARTER: f"Title: Starter\nPillar: bread\nPersona: cafe-owner\n\nSimply water. [On](/no-such-page/)\n{TEXT}",
    CAKES: f"Title: Cakes\n\nNo bread, quite simply. Colour. \n{TEXT}",
    "styles/Ours/Simply.yml": OURS,
    "styles/Home/Really.yml": OURS.replace("simply", "flour"),
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Build texts with a cache, and without: the documents that were read, once it is sure that both say the same."""
    read = []
    analyse = analysing.analyse

    def noted(source, *rest):
        read.append(source.path)
        return analyse(source, *rest)

    monkeypatch.setattr(analysing, "analyse", noted)

    def run(files=FILES, strategy=STRATEGY, sources=None, told=None):
        blueprint = read_blueprint(strategy, "strategy.yaml", all_rules())
        library = read_library(blueprint.strategy.voice, Texts(files), own_styles(), blueprint.strategy.at)
        found = sources or [source_of(path, text) for path, text in files.items() if path.startswith("content/")]
        store = Store(tmp_path)
        known = CachedAnalysis(analyse_all, store, library)
        cached = build(found, blueprint, Inputs(HOST, TODAY, library=library, analysis=known, placing=known.placing))
        known.placing.keep()
        store.close()
        paths = [*read]
        plain = build(found, blueprint, Inputs(HOST, TODAY, library=library))
        read.clear()
        assert cached.review.diagnostics == plain.review.diagnostics
        assert made(cached) == made(plain)
        assert [each.facts for each in cached.review.site.documents] == [
            each.facts for each in plain.review.site.documents
        ]
        if told is not None:
            told.extend(plain.review.diagnostics)
        return paths

    return run


def made(result):
    return [(name, [repr(each) for each in artifacts]) for name, artifacts in result.artifacts()]


def test_the_first_time_everything_is_read_and_then_nothing(run):
    assert run() == [LOAF, STARTER, CAKES]
    assert run() == []


def test_a_changed_article(run):
    run()
    changed = FILES | {LOAF: FILES[LOAF] + "\nSimply more."}
    assert run(changed) == [LOAF]
    assert run(changed) == []
    assert run() == []


def test_changed_front_matter(run):
    run()
    assert run(FILES | {STARTER: FILES[STARTER].replace("cafe-owner", "home-baker")}) == [STARTER]


def test_an_article_more_and_one_fewer(run):
    run()
    assert run(FILES | {"content/more.md": FILES[LOAF]}) == ["content/more.md"]
    assert run({path: text for path, text in FILES.items() if path != LOAF}) == []


def test_a_changed_limit_of_a_persona_reads_nothing_anew(run):
    told: list[Diagnostic] = []
    run(told=told)
    strict = STRATEGY.replace("grade: 90", "grade: 2")
    before = len(told)
    assert run(strategy=strict, told=told) == []
    assert "too-hard-to-read" not in {each.name for each in told[:before]}
    assert "too-hard-to-read" in {each.name for each in told[before:]}


def test_a_style_of_one_persona_concerns_only_that_ones_articles(run):
    run()
    changed = FILES | {"styles/Home/Really.yml": OURS.replace("simply", "water")}
    assert run(changed) == [LOAF]
    assert run(changed) == []


def test_a_style_of_the_whole_site_concerns_all(run):
    run()
    assert run(FILES | {"styles/Ours/Simply.yml": OURS.replace("simply", "quite")}) == [LOAF, STARTER, CAKES]


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("prefer: {utilise: use}", "prefer: {utilise: employ}", [LOAF, STARTER, CAKES]),
        ("home-baker: {styles: [Home]}", "home-baker: {avoid: {flour: ''}}", [LOAF]),
        ("home-baker: {styles: [Home]}", "home-baker: {styles: [Home], terms: [FlourPower]}", [LOAF]),
        ("home-baker: {styles: [Home]}", "cafe-owner: {styles: [Home]}", [LOAF, STARTER]),
    ],
)
def test_a_changed_voice(run, old, new, read):
    run()
    assert old in VOICE
    assert run(strategy=STRATEGY.replace(old, new)) == read


def test_a_comment_in_a_style_moves_only_what_is_told_of_the_style(run):
    broken = FILES | {"styles/Ours/Broken.yml": OURS.replace("simply", "'(('")}
    told: list[Diagnostic] = []
    run(broken, told=told)
    assert run(broken | {"styles/Ours/Broken.yml": f"# why\n{OURS.replace('simply', repr('(('))}"}, told=told) == []
    assert [each.span.line for each in told if each.name == "broken-style"] == [3, 4]


def test_a_broken_rule_is_told_of_every_time(run):
    broken = FILES | {"styles/Ours/Broken.yml": OURS.replace("simply", "'(('")}
    for read in ([LOAF, STARTER, CAKES], [], []):
        told: list[Diagnostic] = []
        assert run(broken, told=told) == read
        assert "broken-style" in {each.name for each in told}


@pytest.mark.parametrize(
    "checks",
    [
        "options: {long-paragraph: {words: 20}}",
        "ignore: [missing-alternative-text]",
        "select: [CS, House.Wordy]",
    ],
)
def test_other_rules_or_options(run, checks):
    run()
    is_local = "select" not in checks
    assert run(strategy=f"{STRATEGY}checks: {{{checks}}}\n") == ([LOAF, STARTER, CAKES] if is_local else [])


def test_severity_and_paths_read_nothing_anew(run):
    run()
    checks = "checks: {severity: {CS: error}, per_path: {content/loaf.md: {ignore: [CS4]}}, fail_on: {build: error}}\n"
    assert run(strategy=STRATEGY + checks) == []


def test_what_the_host_says_of_a_document_counts(run):
    sources = [source_of(path, text) for path, text in FILES.items() if path.startswith("content/")]
    run(sources=sources)
    for change in (
        {"status": "hidden"},
        {"lang": "de"},
        {"url": "x/"},
        {"html": "<p>Simply else</p>"},
        {"kind": "page"},
    ):
        changed = [replace(sources[0], **change), *sources[1:]]
        assert run(sources=changed) == [LOAF], change


def test_whatever_metadata_hold(run):
    odd = {"when": datetime(2026, 1, 2, tzinfo=timezone.utc), "list": [1, None, 2.5], "title": "Loaf"}
    for value in (2**80, "\ud800", object):
        sources = [replace(source_of(LOAF, FILES[LOAF]), metadata=odd | {"odd": value})]
        assert run(sources=sources) == [LOAF]
        assert run(sources=sources) == [LOAF]  # it cannot be told apart, and so is never kept
    sources = [replace(source_of(LOAF, FILES[LOAF]), metadata=odd)]
    assert (run(sources=sources), run(sources=sources)) == ([LOAF], [])


def test_another_version_of_ours_reads_everything_anew(run, monkeypatch):
    run()
    monkeypatch.setattr(keys, "program", lambda: b"another program")
    assert run() == [LOAF, STARTER, CAKES]


def test_facts_of_a_fault_are_not_kept(run, monkeypatch):
    def fails(*_):
        raise RuntimeError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr(analysing, "read_body", fails)
        assert run() == [LOAF, STARTER, CAKES]
        assert run() == [LOAF, STARTER, CAKES]
    assert run() == [LOAF, STARTER, CAKES]


def test_a_text_that_is_too_long_is_so_every_time(run):
    long = FILES | {LOAF: FILES[LOAF] + "\n\n" + "x" * 1_000_001}
    for read in ([LOAF, STARTER, CAKES], []):
        told: list[Diagnostic] = []
        assert run(long, told=told) == read
        assert [each.span.path for each in told if each.name == "slow-style-rule"] == [LOAF]


SLOW = FILES | {"styles/Ours/Slow.yml": OURS.replace("[simply]", "['(x+x+)+y']")}
ENDLESS = f"\n\n{'x' * 5000} y\n"
MORE = tuple(f"content/{name}.md" for name in ("more", "next", "then", "last"))


@pytest.fixture
def late(monkeypatch):
    """That rule takes too long over such a text at once, and nothing else ever does."""
    finditer = patterns.Expression.finditer

    def late(self, text, *more):
        if "(x+x+)+" in self.source and "x" * 5000 in text:
            raise TimeoutError
        return finditer(self, text, *more)

    monkeypatch.setattr(patterns.Expression, "finditer", late)


def slow_in(*paths):
    """These files and more, in some of which a rule takes too long."""
    files = SLOW | dict.fromkeys(MORE, FILES[STARTER])
    return files | {path: files[path] + ENDLESS for path in paths}


@pytest.mark.usefixtures("late")
def test_facts_over_which_something_takes_too_long_are_not_kept(run):
    everything = [LOAF, STARTER, CAKES, *MORE]
    assert run(slow_in(STARTER, MORE[1])) == everything
    assert run(slow_in(STARTER, MORE[1])) == [STARTER, MORE[1]]
    assert run(slow_in(STARTER)) == [STARTER, MORE[1]]
    assert run(slow_in(STARTER)) == [STARTER]


@pytest.mark.usefixtures("late")
def test_what_is_left_out_for_being_slow_in_others_is_not_kept(run):
    everything = [LOAF, STARTER, CAKES, *MORE]
    slow = slow_in(STARTER, CAKES, MORE[0])
    assert run(slow) == everything
    assert run(slow) == [STARTER, CAKES, MORE[0], *everything]  # only then it is known that the rule is left out
    assert run(slow_in(STARTER)) == [STARTER, CAKES, *MORE]
    assert run(slow_in(STARTER)) == [STARTER]


@pytest.mark.usefixtures("late")
def test_what_is_known_does_not_hold_where_something_is_left_out_before(run):
    files = slow_in()
    found = files | {MORE[1]: f"{files[MORE[1]]}\nxxy xxxxy\n"}
    run(found)
    told: list[Diagnostic] = []
    run(found, told=told)
    assert "leave out 'xxy'" in {each.message for each in told}
    early = found | {path: found[path] + ENDLESS for path in (STARTER, CAKES, MORE[0])}
    told.clear()
    run(early, told=told)
    assert "leave out 'xxy'" not in {each.message for each in told}


def test_a_cache_of_nonsense(run, monkeypatch):
    run()
    for nonsense in (b"", b"\x92\xa1x\x80", b"\x92\x01\x80", b"\xc1", b"\x92\xa1x\x81\xa6fields\xc4\x01\xc1"):
        with monkeypatch.context() as patch:
            patch.setattr(Store, "read", lambda _, wanted, value=nonsense: dict.fromkeys(wanted, value))
            assert run() == [LOAF, STARTER, CAKES]
