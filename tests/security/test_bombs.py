"""Small files that would be large, deep or slow once read: each reader comes to its end, and says so or reads on."""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pelican_contentstrategy.check.baseline import read_baseline
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations import export_files
from pelican_contentstrategy.integrations.replay import state as replayed
from pelican_contentstrategy.integrations.replay.state import State
from pelican_contentstrategy.publish.feeds._clean import cleaned
from pelican_contentstrategy.read import ignores
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.briefs import read_brief
from pelican_contentstrategy.read.decisions import read_decisions
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.trend import read_trend
from pelican_contentstrategy.read.vale_ini import read_vale_ini
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice import patterns
from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError
from tests.builds.desk import Desk
from tests.read.exports.harvest import harvest
from tests.sites import build_of, source_of

if TYPE_CHECKING:
    from collections.abc import Callable

LAUGHS = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"{key}: &{key} [{', '.join([f'*{before}'] * 10)}]\n" for before, key in zip("abcdefgh", "bcdefghi", strict=True)
)
HEAD = "version: 1\nname: A\npillars: {a: {title: A"
BOMBS = {
    "aliases": LAUGHS,
    "merges": "a: &a {x: 1}\n"
    + "".join(f"k{n}: &k{n} {{<<: *{'a' if n == 0 else f'k{n - 1}'}}}\n" for n in range(200)),
    "a command": "version: !!python/object/apply:os.system ['touch hacked']\nname: !!python/name:os.system\n",
    "brackets": f"version: 1\nname: {'[' * 20_000}{']' * 20_000}\n",
    "braces": "{a: " * 20_000,
    "levels": "".join(f"{' ' * level}a:\n" for level in range(1_000)),
    "dashes": "- " * 20_000 + "a",
    "an integer": f"version: {'9' * 20_000}\nname: A\npillars: {{a: {{title: A}}}}\n",
    "an integer of a field": f"{HEAD}, clusters: {{b: {{title: B, target: {'9' * 20_000}}}}}}}}}\n",
    "an exponent": f"{HEAD}}}}}\nchecks: {{options: {{CS301: {{most_words: 1e999999999}}}}}}\n",
    "base 60": f"version: 1{':59' * 5_000}\nname: A\n",
    "a date": f"{HEAD}}}}}\ngovernance: {{review_every: {'9' * 5_000} days}}\n",
    "keys": "".join(f"key-{number}: 1\n" for number in range(5_000)),
    "lists of JSON": "[" * 50_000,
    "an integer of JSON": f'{{"version": {"1" * 20_000}, "known": {{"a": {{"b": {"1" * 20_000}}}}}}}',
    "a float of JSON": '{"version": 1e999999, "known": {"a": {"b": -1e999999}}}',
    "entities": "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'><!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&m;&e;",
    "elements": f"{'<div>' * 5_000}a{'</b>' * 5_000}",
    "fields": "".join(f"Pillar: {'bread, ' * 50}\n" for _ in range(200)),
    "quotes": "> " * 5_000,
    "NUL": "\0" * 5_000,
}
READERS = {
    "strategy": lambda text: read_blueprint(text.encode(), "strategy.yaml", all_rules()),
    "style": lambda text: build_of({"styles/Own/Bomb.yml": text}, STYLED).review.diagnostics,
    "vocabulary": lambda text: build_of({"styles/config/vocabularies/Own/accept.txt": text}, STYLED).review.diagnostics,
    "configuration of Vale": lambda text: read_vale_ini(text.encode(), ".vale.ini"),
    "front matter": lambda text: [*read_front_matter(replace(source_of("content/a.md", "Title: A\n"), text=text))],
    "body": lambda text: read_body(text, "content/a.md"),
    "body for feeds": lambda text: cleaned(text, "https://bakery.example/"),
    "baseline": lambda text: read_baseline(text, "strategy-baseline.json"),
    "history": lambda text: read_trend(text.encode()),
    "brief": lambda text: read_brief(text.encode(), "briefs/a.md"),
    "decisions": lambda text: [*read_decisions(text, "decisions.md")],
}
STYLED = (
    "version: 1\nname: A\npillars: {a: {title: A}}\nvoice: {styles_path: styles, styles: [Own], vocabularies: [Own]}\n"
)


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("reader", READERS)
def test_reading_comes_to_an_end(reader, bomb, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with suppress(UserError):
        READERS[reader](BOMBS[bomb])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["pages.zip", "pages.csv.gz"])
def test_no_export_unpacks_to_more_than_a_table_would(tmp_path, monkeypatch, name):
    monkeypatch.setattr(export_files, "MOST_UNPACKED", 200_000)
    table = b"url,metric,value,date\n" + b"https://bakery.example/loaf/,views,3,2026-09-01\n" * 10_000
    if name.endswith("zip"):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("pages.csv", table)
    else:
        (tmp_path / name).write_bytes(gzip.compress(table))
    found = harvest(tmp_path, (tmp_path / name).read_bytes(), name)
    assert found.export.failure.startswith("unpacks to more than 200,000 bytes")
    monkeypatch.setattr(export_files, "MOST_UNPACKED", 1_000_000)
    assert harvest(tmp_path, (tmp_path / name).read_bytes(), name).export.rows == 10_000


def test_a_table_that_is_not_dense_may_be_as_large_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(export_files, "MOST_UNPACKED", 1_000)
    rows = "".join(f"https://bakery.example/{zlib.crc32(bytes([n]))}/,views,{n},2026-09-01\n" for n in range(200))
    packed = gzip.compress(f"url,metric,value,date\n{rows}".encode())
    assert harvest(tmp_path, packed, "pages.csv.gz").export.rows == 200


def test_folders_with_two_links_to_the_next_are_looked_into_once(tmp_path):
    for number in range(40):
        (tmp_path / "in" / str(number)).mkdir(parents=True)
        for name in ("a", "b"):
            (tmp_path / "in" / str(number) / name).symlink_to(tmp_path / "in" / str(number + 1))
    (tmp_path / "in" / "40").mkdir()
    (tmp_path / "in" / "40" / "a.md").write_text("x", encoding="utf-8")
    state = State()
    before = state.tree(str(tmp_path / "in" / "0"))
    assert state.is_settled
    (tmp_path / "in" / "40" / "a.md").write_text("other", encoding="utf-8")
    assert state.tree(str(tmp_path / "in" / "0")) != before


def test_a_whole_disk_is_not_looked_at(tmp_path, monkeypatch):
    """Nor is it taken for the same as before, once there is so much."""
    monkeypatch.setattr(replayed, "MOST_ENTRIES", 9)
    (tmp_path / "in").mkdir()
    for number in range(10):
        told = State().tree(str(tmp_path / "in"))
        (tmp_path / "in" / str(number)).mkdir()
        state = State()
        assert state.tree(str(tmp_path / "in")) != told
        assert state.is_settled == (number < 9)


PATTERNS = {
    "ways": "(x+x+)+y",
    "more ways": "(\\w+\\s?)*;;$",
    "a choice": "(x|xx|x)*y",
    "optional ones": "x?" * 2_000 + "x" * 2_000,
    "optional ones apart": "".join(f"{chr(0x4E00 + number)}?" for number in range(2_000)),
    "many times": "x{99999999}y",
    "times and times": "((((x{99}){99}){99}){99}){99}y",
    "a number": f"x{{{'9' * 5_000}}}",
    "never closed": "[" * 50_000,
    "no comment": "(?#" * 20_000,
    "groups": "(" * 2_000 + "x" + ")" * 2_000,
    "behind": "(?<=x*)" * 300,
    "itself": "(?R)",
}
PLACES: dict[str, Callable[[str], dict[str, object]]] = {
    "token": lambda pattern: {"tokens": [pattern]},
    "raw": lambda pattern: {"raw": [pattern], "nonword": True},
    "exception": lambda pattern: {"tokens": ["xx"], "exceptions": [pattern]},
    "swap": lambda pattern: {"extends": "substitution", "message": "%s %s", "swap": {pattern: "x"}},
    "sum": lambda pattern: {"extends": "occurrence", "token": pattern, "max": 1},
    "condition": lambda pattern: {"extends": "conditional", "first": pattern, "second": "(x+x+)+y"},
}
INI = "StylesPath = styles\nVocab = Own\n[*]\nBasedOnStyles = Own\n"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_takes_for_ever(tmp_path, monkeypatch, pattern):
    """One that is refused is told, one that takes too long is given up, and a sound rule goes on beside both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(patterns, "SECONDS", 0.02)
    monkeypatch.setattr(ignores, "SECONDS", 0.02)
    written = PATTERNS[pattern]
    for name, rule in PLACES.items():
        usual = {"extends": "existence", "message": "'%s'", "level": "warning"}
        Desk(tmp_path).add({f"styles/Own/{name}.yml": json.dumps({**usual, **rule(written)})})
    sound = json.dumps(
        {"extends": "existence", "message": "no '%s'", "level": "error", "vocab": False, "tokens": ["good"]}
    )
    Desk(tmp_path).add(
        {
            ".vale.ini": f"{INI}TokenIgnores = {written}\nBlockIgnores = {written}\n",
            "styles/Own/Sound.yml": sound,
            "styles/config/vocabularies/Own/accept.txt": f"{written}\n",
            "a.md": f"A very good {'x' * 40} and {'x ' * 40}.\n",
        }
    )
    run = Desk(tmp_path).prose("a.md")
    assert "a.md:1:8:Own.Sound:no 'good'" in run.out
    assert "failed" not in run.err


@pytest.mark.parametrize(
    "pattern",
    [
        *("x{99999999}y", "(?:x{99}){99999}", "(((x{999}){9}){99}){9}", "[x]{400001}", "x{" + "9" * 5_000 + "}"),
        *("(?:x{99})(?#y){99999}", "(?x) x{ 99999999 }", "(?x)x{9 9 9 9 9 9 9 9}", "(?ix:(?:x{99}) {99999})"),
        *("(?x)(?:x{99})#y\n{99999}", "(?x)[#](?:x{99}) {99999}", "(?x)\\#(?:x{99}) {99999}"),
        "(?x)x#{y\n{99999999}",
    ],
)
def test_no_pattern_is_written_out_at_full_length(pattern):
    with pytest.raises(PatternError, match="longer than 400,000 characters"):
        Expression(pattern)
    assert "longer than 400,000 characters" in ignores.complaint(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *("x{1,99999999}y", "[{99999999}]", "\\{99999999}", "x{400}", "(x{20}){0}", "\\d{4}-\\d{2}"),
        *("(?x)x #{9}", "x{ 99999999 }", "(?#x{99999999})x"),
    ],
)
def test_others_are(pattern):
    Expression(pattern)
    assert ignores.complaint(pattern) == ""
