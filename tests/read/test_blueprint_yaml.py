"""What does a user read whose strategy file is no YAML, or more YAML than is good?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read.blueprint import read_blueprint

HEAD = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\n"


def told(text):
    with pytest.raises(UserError) as error:
        read_blueprint(text, "strategy.yaml")
    return str(error.value)


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "null\n", b"", b"\xef\xbb\xbf"])
def test_a_file_of_nothing_is_empty(text):
    assert (
        told(text)
        == """\
strategy.yaml:1:1: the file is empty
  hint: the smallest strategy has 'version: 1', a 'name', and 'pillars' with a title each"""
    )


@pytest.mark.parametrize(("text", "kind"), [("bread", "text"), ("- bread", "a list"), ("[]", "a list")])
def test_a_file_must_hold_keys(text, kind):
    assert told(text).startswith(f"strategy.yaml:1:1: the file holds {kind}, not keys and values\n")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"name: B\xe4ckerei\n", "1:8: the file is not UTF-8: byte 0xe4"),
        ("a: ä\r\nb: ö".encode() + b"\xff", "2:5: the file is not UTF-8: byte 0xff"),
        ("version: 1".encode("utf-16"), "1:1: the file is UTF-16, not UTF-8"),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_by_place(text, place):
    assert told(text) == f"strategy.yaml:{place}\n  hint: save it as UTF-8"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\n\tc: d\n", "2:1: a tab cannot indent a line\n  hint: indent with spaces"),
        ("name: Bread: a love story\n", "1:12: ': ' stands in a value\n  hint: put the whole value in quotes"),
        ("name:Bread\nversion: 1\n", "2:8: the line above has no space after its ':'"),
        ("version: 1\nname:Bread\nmission: x\n", "2:1: there is no ':' after this key"),
        ("name: 'Bread\n", "1:7: this quote is never closed\n  hint: close it at the end of the value"),
        ("name: 'It's bread'\n", "1:11: text follows a closing quote"),
        ("name: @bread\n", "1:7: a value cannot begin with '@'\n  hint: put the whole value in quotes"),
        ("name: `bread`\n", "1:7: a value cannot begin with '`'"),
        ("name: *bread*\n", "1:7: a value cannot begin with '*'"),
        ("ctas: {text: x\n", "1:7: this '{' is never closed, or something in it is not 'key: value'"),
        ("tone: [a, b\n", "1:7: this '[' is never closed, or something in it needs quotes"),
        ("a:\n    b: c\n  d: e\n", "3:3: this line does not fit those above"),
        ("a: b\n  c: d\n", "2:4: this key does not fit the lines above"),
        ("- a\nb: c\n", "2:1: this line is no item of the list above"),
        ('name: "\\bread \\q"\n', "1:15: a backslash in double quotes has a meaning of its own"),
        ("name: br\x07ead\n", "1:9: the character U+0007 may not stand in a text file\n  hint: take it out"),
        ("name: \ud800\n", "1:7: the character U+D800 may not stand in a text file"),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words(text, message):
    assert told(text).startswith(f"strategy.yaml:{message}")


def test_a_comma_in_braces_is_seen_through():
    text = HEAD + "ctas:\n  letter: {text: Bread, weekly, url: /letter/}\n"
    assert (
        told(text)
        == """\
strategy.yaml:7:25: 'weekly' has no value
  hint: inside { } a comma begins the next key: put the value before it in quotes, or write one key a line"""
    )


def test_a_missing_space_after_a_colon_in_braces_is_seen_through():
    assert "'text:Bread' has no value\n  hint: put a space after the ':'" in told(
        HEAD + "ctas: {letter: {text:Bread}}\n"
    )


def test_a_key_may_stand_once():
    assert (
        told(HEAD + "name: Again\n")
        == """\
strategy.yaml:6:1: key 'name' stands here again; the first is on line 2
  hint: keep one of them"""
    )


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!!binary", "!!set", "!include"]
)
def test_a_tag_constructs_nothing(tag):
    assert f"strategy.yaml:6:8: tag '{tag}' has no meaning here" in told(HEAD + f"name2: {tag} [x]\n")


def test_tags_of_plain_values_are_let_pass():
    text = HEAD.replace("The bakery", "!!str 2024") + "mission: !!null x\n"
    strategy = read_blueprint(text, "strategy.yaml").strategy
    assert (strategy.name, strategy.mission) == ("2024", "")


def test_a_second_document_is_a_mistake():
    assert (
        told(HEAD + "---\nname: Other\n")
        == """\
strategy.yaml:6:1: a second document begins here
  hint: one file holds one strategy; a line of '---' may only stand at its top"""
    )


def test_aliases_that_explode_are_refused():
    laughs = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    laughs += "".join(
        f"{y}: &{y} [{', '.join([f'*{x}'] * 10)}]\n" for x, y in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    assert told(laughs) == (
        "strategy.yaml:5:36: the file holds more than 100,000 values, counted with all that aliases repeat"
    )


def test_a_long_text_repeated_often_is_refused():
    text = f"name: &a {'ha' * 50_000}\nmission: [{', '.join(['*a'] * 1_100)}]\n"
    assert "the file holds more than 100,000 values" in told(text)


def test_what_is_merged_again_and_again_is_refused():
    text = "a: &a {x: 1, y: 2}\nb: &b {<<: [*a, *a]}\n"
    text += "".join(f"k{n}: &k{n} {{<<: [{', '.join([f'*k{n - 1}' if n else '*b'] * 10)}]}}\n" for n in range(9))
    assert "the file holds more than 100,000 values" in told(text)


@pytest.mark.parametrize("text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "a: " + "[" * 60 + "]" * 60])
def test_nesting_without_end_is_refused(text):
    assert told(text).endswith("the file is nested more than 50 levels deep")


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: &a {b: *a}\n", "a: &a\n  <<: *a\n"])
def test_an_alias_may_not_stand_in_what_it_repeats(text):
    assert "alias '*a' stands inside what it repeats" in told(text)


def test_an_alias_repeats_something():
    assert "strategy.yaml:6:10: alias '*nobody' repeats nothing" in told(HEAD + "mission: *nobody\n")


def test_a_merge_key_takes_mappings():
    assert "strategy.yaml:6:5: '<<' takes in mappings only" in told(HEAD + "    <<: text\n")
