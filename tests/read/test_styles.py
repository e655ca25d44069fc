"""What is read out of a file of a style, and what is told of one that is not as it should be?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.styles import read_style_rule

EXISTENCE = "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - utilize\n"


def reading_of(text):
    return read_style_rule(text, "styles/House/Words.yml", "House.Words")


def told(problems):
    """Problems as users read them."""
    for each in problems:
        yield f"{each.where.line}:{each.where.column}: {each.message}"
        if each.hint:
            yield f"  hint: {each.hint}"


def faults_of(text):
    return "\n".join(told(reading_of(text).faults))


def test_a_rule_is_what_its_file_says():
    rule = reading_of(EXISTENCE).rule
    assert (rule.name, rule.style) == ("House.Words", "House")
    assert rule.definition.extends == "existence"
    assert rule.definition.message == "Avoid '%s'."
    assert rule.definition.tokens == ("utilize",)


def test_what_a_file_leaves_out_has_the_values_that_vale_gives_it():
    definition = reading_of(EXISTENCE).rule.definition
    assert (definition.level, definition.scope, definition.ignorecase, definition.nonword) == (
        "warning",
        ("text",),
        False,
        False,
    )
    assert (definition.action.name, definition.action.params) == ("suggest", ())


def test_one_text_will_do_for_a_list():
    assert reading_of(f"{EXISTENCE}scope: heading\n").rule.definition.scope == ("heading",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("swap:\n  utilize: use\n", "substitution"),
        ("token: ','\nmax: 3\n", "occurrence"),
        ("tokens: ['[^\\s]+']\n", "repetition"),
        ("either:\n  advisor: adviser\n", "consistency"),
        ("first: WHO\nsecond: World Health Organization\n", "conditional"),
        ("match: $title\nstyle: Chicago\nindicators: [':']\n", "capitalization"),
        ("formula: words\ncondition: '> 900'\n", "metric"),
        ("dictionaries: [en_GB]\nfilters: ['[A-Z]+']\nignore: words.txt\n", "spelling"),
    ],
)
def test_every_kind_of_rule_has_keys_of_its_own(text, kind):
    reading = reading_of(f"extends: {kind}\nmessage: x\n{text}")
    assert reading.faults == ()
    assert reading.rule.definition.extends == kind


def test_words_stay_the_words_that_were_written():
    text = "extends: substitution\nmessage: x\nswap:\n  yes: no\n  true: 1.10\n  null: 'null'\n  2027-03-31: ~x\n"
    assert reading_of(text).rule.definition.swap == {"yes": "no", "true": "1.10", "null": "null", "2027-03-31": "~x"}


def test_a_rule_knows_where_its_words_stand():
    span = reading_of(f"{EXISTENCE}  - leverage\n").rule.at("tokens", 1)
    assert (span.path, span.line, span.column, span.end_column) == ("styles/House/Words.yml", 5, 5, 13)


def test_keys_may_be_written_in_capitals():
    reading = reading_of("extends: existence\nmessage: x\nignoreCase: true\nTokens:\n  - a\n")
    assert reading.faults == ()
    assert reading.rule.definition.ignorecase is True
    assert reading.rule.at("tokens", 0).line == 5


def test_a_misspelt_key_is_told_and_the_rule_goes_without_it():
    reading = reading_of(f"{EXISTENCE}ignorcase: true\n")
    assert list(told(reading.faults)) == ["5:1: ignorcase: unknown key", "  hint: did you mean 'ignorecase'?"]
    assert reading.rule.definition.ignorecase is False


def test_a_key_of_another_kind_is_unknown_too():
    reading = reading_of("extends: consistency\nmessage: x\neither:\n  a: b\nxyzzy: 3\n")
    assert "\n".join(told(reading.faults)) == (
        "5:1: xyzzy: unknown key\n"
        "  hint: rules of kind 'consistency' have extends, message, level, scope, link, description, limit, action, "
        "name, code, vocab, either, ignorecase, nonword"
    )
    assert reading.rule


def test_a_misspelt_key_of_an_action():
    reading = reading_of(f"{EXISTENCE}action:\n  name: remove\n  parms: [a]\n")
    assert list(told(reading.faults)) == ["7:3: action.parms: unknown key", "  hint: did you mean 'params'?"]
    assert reading.rule.definition.action.name == "remove"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: existence\ntokens: [a]\n", "1:1: message: is missing"),
        ("extends: existence\nmessage:\ntokens: [a]\n", "2:9: message: has no value"),
        ("extends: existence\nmessage: x\n", "1:1: has neither 'tokens' nor 'raw'"),
        ("extends: occurrence\nmessage: x\ntoken: a\n", "1:1: has neither 'max' nor 'min'"),
        ("extends: substitution\nmessage: x\nswap: [a]\n", "3:7: swap: needs keys with values, not a list"),
        ("extends: existence\nmessage: x\ntokens:\n  a: b\n", "3:1: tokens: needs a list, not keys with values"),
        ("extends: existence\nmessage: x\ntokens: [[a]]\n", "3:10: tokens[1]: needs text, not a list"),
        ("extends: occurrence\nmessage: x\ntoken: a\nmax: few\n", "4:6: max: 'few' is not a whole number"),
        (f"{EXISTENCE}nonword: maybe\n", "5:10: nonword: 'maybe' is not yes or no"),
        (f"{EXISTENCE}level: warn\n", "5:8: level: 'warn' is not one of suggestion, warning, error"),
        ("extends: existance\nmessage: x\ntokens: [a]\n", "1:10: extends: 'existance' is no kind of rule"),
        ("extends: [a]\nmessage: x\n", "1:10: extends: a list is no kind of rule"),
        ("message: x\ntokens: [a]\n", "1:1: extends: is missing"),
        ("", "1:1: the file is empty"),
        ("- a\n", "1:1: the file holds a list, not keys and values"),
        ("extends: existence\n\ttokens: [a]\n", "2:1: a tab cannot indent a line"),
        (b"extends: existence\nmessage: na\xefve\n", "2:12: the file is not UTF-8: byte 0xef"),
        ("extends: existence\nmessage: \x00\n", "2:10: the character U+0000 may not stand in a text file"),
    ],
)
def test_what_keeps_a_rule_from_being_used_is_told(text, message):
    reading = reading_of(text)
    assert reading.rule is None
    assert next(told(reading.faults)) == message


def test_a_word_that_yaml_takes_for_nothing_is_asked_for():
    text = "extends: existence\nmessage: x\ntokens:\n  - null\n"
    assert faults_of(text) == (
        "4:5: tokens[1]: has no value\n"
        "  hint: write one, or take the line out; if the word 'null' or '~' is meant, put it in quotes"
    )


def test_an_empty_file_is_told_what_a_rule_is():
    assert faults_of("# nothing\n") == (
        "1:1: the file is empty\n"
        "  hint: the smallest rule has 'extends: existence', a 'message', and 'tokens' with a word each"
    )


def test_a_key_that_stands_twice_counts_once():
    reading = reading_of(f"{EXISTENCE}tokens:\n  - leverage\n")
    assert reading.rule.definition.tokens == ("utilize",)
    assert next(told(reading.faults)) == "5:1: key 'tokens' stands here again; the first is on line 3"


@pytest.mark.parametrize("kind", ["sequence", "script", "readability"])
def test_a_kind_that_cannot_be_followed_is_told_by_name(kind):
    reading = reading_of(f"extends: {kind}\nmessage: x\ntokens:\n  - tag: NN\n")
    assert (reading.rule, reading.faults) == (None, ())
    assert next(told(reading.unsupported)) == (
        f"1:10: 'House.Words' has no effect: rules of kind '{kind}' are not supported"
    )


@pytest.mark.parametrize("scope", ["link", "strong", "emphasis", "code", "heading & ~code", "[text, link]"])
def test_markup_within_a_line_cannot_be_selected(scope):
    reading = reading_of(f"{EXISTENCE}scope: {scope}\n")
    assert reading.rule is None
    assert reading.faults[0].message.endswith("cannot be selected")
    assert reading.faults[0].hint == "use 'scope: raw', and a pattern for the markup"


def test_a_misspelt_scope_is_told():
    assert faults_of(f"{EXISTENCE}scope: ~headng.h2\n") == (
        "5:1: scope: 'headng' selects nothing\n  hint: did you mean 'heading'?"
    )


@pytest.mark.parametrize("scope", ["heading.h2", "~blockquote & ~heading", "text.html", "paragraph.rst", "title"])
def test_scopes_that_are_known(scope):
    assert faults_of(f"{EXISTENCE}scope: {scope}\n") == ""


def test_a_list_of_a_hundred_thousand_words():
    words = "".join(f"  - word{number}\n" for number in range(100_000))
    reading = reading_of(f"extends: existence\nmessage: x\ntokens:\n{words}")
    assert len(reading.rule.definition.tokens) == 100_000
    assert reading.rule.at("tokens", 99_999).line == 100_003


def test_an_alternation_of_a_hundred_thousand_words():
    words = "|".join(f"word{number}" for number in range(100_000))
    assert reading_of(f"extends: existence\nmessage: x\nraw:\n  - {words}\n").rule.definition.raw == (words,)
