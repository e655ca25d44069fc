"""What do rules on wording find in texts, looked for together?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.style import Existence, StyleRule, Substitution
from pelican_contentstrategy.rules.voice import patterns
from pelican_contentstrategy.rules.voice.existence import existence
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.index import Index
from pelican_contentstrategy.rules.voice.patterns import PatternError
from pelican_contentstrategy.rules.voice.substitution import substitution
from tests.rules.voice.naive import found_by_index, text_of


def tokens(*words, **keys):
    """A rule on words that should not be there."""
    return existence(StyleRule("A.Rule", Existence(extends="existence", message="", tokens=words, **keys)), ())


def raw(*parts, **keys):
    return tokens(raw=parts, **keys)


def swap(words, **keys):
    """A rule on words and their replacements."""
    definition = Substitution(extends="substitution", message="", swap=words, **keys)
    return substitution(StyleRule("A.Rule", definition), ())


def found(text, *rules):
    """What each rule finds, in order of rules and places."""
    return [text[each.start : each.end] for each in found_by_index(rules, [text])]


def swapped(text, rule):
    return [(text[each.start : each.end], each.expected) for each in found_by_index([rule], [text])]


def test_words_are_found_as_wholes():
    assert found("so, so-so, soso, so_so, so's", tokens("so")) == ["so", "so", "so", "so"]


def test_a_token_may_be_several_words():
    assert found("in order; in  order; in\norder", tokens("in order")) == ["in order"]
    assert found("in orderly, in order's", tokens("in order")) == ["in order"]
    assert found("in order; in  order; in\norder", tokens(r"in\s+order")) == ["in order", "in  order", "in\norder"]


def test_texts_are_kept_apart():
    rules = [tokens("rye bread", r"rye\s+bread"), tokens("^rye"), tokens("rye$"), raw(r"rye\W")]
    assert [(each.rule, each.text) for each in found_by_index(rules, ["so, rye", "bread", "rye"])] == [
        (1, 2),
        (2, 0),
        (2, 2),
    ]


def test_lines_of_a_text_begin_and_end():
    assert found("rye\noats\nrye", tokens("^rye$")) == ["rye", "rye"]


def test_marks_are_no_words_unless_the_rule_says_so():
    assert found("so... 5%, $5!!", tokens(r"\.\.\.", "%", r"\$5", "!+")) == []
    assert found("so... 5%, $5!!", tokens(r"\.\.\.", "%", r"\$5", "!+", nonword=True)) == ["...", "%", "$5", "!!"]
    assert found("so...far", tokens(r"\.\.\.")) == ["..."]


def test_parts_of_words_count_where_boundaries_do_not():
    assert found("soso", tokens("so", nonword=True)) == ["so", "so"]


def test_chinese_has_no_boundaries_between_words():
    assert found("面包很好。面包", tokens("面包")) == ["面包"]
    assert found("面包很好。面包", tokens("面包", nonword=True)) == ["面包", "面包"]


def test_raw_stands_in_front_of_the_tokens():
    assert found("very far, so far, so  good", tokens("far", "good", raw=(r"\bso\s+",))) == ["so far", "so  good"]
    assert found("far so, so far", tokens("far", raw=(r"\s+so",), append=True)) == ["far so"]
    assert found("so far", raw("so", r"\s", "far")) == ["so far"]


def test_raw_alone_has_no_boundaries_but_its_own():
    assert found("soso", raw("so")) == ["so", "so"]
    assert found("soso so SO", raw(r"\b(?:so|far)\b")) == ["so"]
    assert found("soso so SO", raw(r"\b(?i:so)\b")) == ["so", "SO"]
    assert found("far so", raw(r"\b(?!far)\b\w+")) == ["so"]


def test_tokens_count_in_their_order():
    assert found("in order to", tokens("in order", "in order to")) == ["in order"]
    assert found("in order to", tokens("in order to", "in order")) == ["in order to"]
    assert found("in order to", tokens(r"\w+ order", "in order to")) == ["in order"]
    assert found("in order to", tokens("in order to", r"\w+ order")) == ["in order to"]


def test_the_longest_key_counts():
    words = {"in order": "for", "in order to": "to", "order": "bid"}
    assert swapped("in order to order", swap(words)) == [("in order to", "to"), ("order", "bid")]


def test_matches_of_a_rule_do_not_overlap_and_the_leftmost_counts():
    assert found("so far so good", tokens("far so", "so far")) == ["so far"]
    assert found("so far so good", tokens("far so", r"\w+ far")) == ["so far"]
    assert found("so so so", tokens("so so")) == ["so so"]
    assert found("x so far good", tokens("so far", "far good", r"\w so")) == ["x so", "far good"]


def test_each_rule_tells_its_own():
    assert found("so far", tokens("so far"), tokens("so"), swap({"far": "off"}), tokens(r"\w+ far")) == [
        "so far",
        "so",
        "far",
        "so far",
    ]


def test_case_matters_unless_said_otherwise():
    assert found("so, So, SO", tokens("so")) == ["so"]
    assert found("so, So, SO", tokens("so", ignorecase=True)) == ["so", "So", "SO"]
    assert found("so, So, SO", tokens("So", r"S\w\b")) == ["So", "SO"]


def test_a_flag_of_a_token_holds_for_those_behind_it():
    assert found("SO, FAR", tokens("so", "(?i)far")) == ["FAR"]
    assert found("SO, FAR", tokens("(?i)so", "far")) == ["SO", "FAR"]
    assert found("SO, FAR", tokens("(?i:so)", "far")) == ["SO"]
    assert found("SO, FAR, far", tokens("so", "(?-i)far", ignorecase=True)) == ["SO", "far"]


def test_a_flag_of_a_key_holds_for_that_key():
    assert found("SO, FAR", swap({"(?i)so": "thus", "far": "off"})) == ["SO"]


@pytest.mark.parametrize(
    ("token", "text", "matches"),
    [
        ("istanbul", "İstanbul \u0131stanbul ISTANBUL", ["İstanbul", "\u0131stanbul", "ISTANBUL"]),
        ("kelvin", "\u212aelvin", ["\u212aelvin"]),
        ("so", "\u017fo", ["\u017fo"]),
        ("straße", "STRASSE STRAẞE", ["STRAẞE"]),
        ("οδος", "ΟΔΟΣ οδοσ", ["ΟΔΟΣ", "οδοσ"]),
        ("3 loaves", "٣ loaves 3 LOAVES", ["3 LOAVES"]),
        (r"\d loaves", "٣ loaves", ["٣ loaves"]),
        ("cafe", "cafe\u0301 Café", ["cafe"]),
    ],
)
def test_letters_that_share_a_capital_are_one_where_case_does_not_matter(token, text, matches):
    assert found(text, tokens(token, ignorecase=True)) == matches


def test_places_stay_where_letters_grow_when_small():
    assert found_by_index([tokens("so", ignorecase=True)], ["İİİ SO"])[0][2:4] == (4, 6)


def test_groups_are_counted_within_a_rule():
    assert found("so so, far far", tokens(r"(\w+) \1")) == ["so so", "far far"]
    assert found("ab ab, so so", tokens(r"(a)b \1b", r"(s)o \2o")) == ["ab ab", "so so"]
    assert swapped("so so, ab ab", swap({"(a)b ab": "1", "s(o) so": "2"})) == [("so so", "2"), ("ab ab", "1")]
    assert found("so so, far far", tokens(r"\w+ good", r"(\w+) \1")) == ["so so", "far far"]
    assert found("so so, far far", tokens(r"\w+ good", r"(?<first>\w+) \k<first>")) == ["so so", "far far"]


def test_what_stands_before_may_be_of_any_length():
    assert found("so far, so  far, far", tokens(r"(?<!so\s+)far")) == ["far"]


def test_a_key_knows_which_of_its_parts_matched():
    words = {"(?:big|large) loaf": "boule", r"\w+-loaf": "tin loaf"}
    assert swapped("a big loaf, a sand-loaf", swap(words)) == [("big loaf", "boule"), ("sand-loaf", "tin loaf")]


def test_masks_are_no_words():
    assert found("so ** far", tokens(r"so \w+", r"\w+ far")) == []
    assert found("so ** far", tokens(r"so .* far")) == ["so ** far"]


def test_empty_matches_are_none():
    assert found("so far", tokens(r"\b", "x*", "", " ", nonword=True)) == []


def test_a_long_text_is_searched_as_a_short_one():
    long = 500 * "far away " + "so very far"
    rules = [tokens(r"so\s+\w+\s+far"), tokens(r"\w+ very"), tokens("very far"), tokens(r"(?<=very\s*)far")]
    assert found(long, *rules) == ["so very far", "so very", "very far", "far"]


def test_short_and_long_texts_keep_their_numbers():
    texts = ["so very", 1000 * "far. " + "so very", "far", "so very"]
    assert [each.text for each in found_by_index([tokens(r"so\s+\w+")], texts)] == [0, 1, 3]


def test_a_rule_that_takes_too_long_is_told_and_the_rest_goes_on(monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.01)
    rules = [raw(r"\b(a|aa)+$"), tokens("so"), tokens(r"\w+ far")]
    texts = ["so far", 300 * "a" + "!b", "so far"]
    results = list(Index(rules).find(Heap([text_of(each) for each in texts])))
    assert [(each.wording, each.text) for each in results if each.alternative is None] == [(0, 1)]
    assert sorted((each.wording, each.text) for each in results if each.alternative) == [(1, 0), (1, 2), (2, 0), (2, 2)]


def test_some_rules_may_be_left_out():
    rules = [tokens("so"), tokens(r"\w+ far")]
    heap = Heap([text_of("so far")])
    assert [each.wording for each in Index(rules).find(heap, [0])] == [1]
    assert [each.wording for each in Index(rules).find(heap, [1])] == [0]


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        (lambda: tokens("so", "(far"), ("tokens", 1)),
        (lambda: tokens("far", raw=("so", "(")), ("raw", 1)),
        (lambda: tokens("(far", raw=("so",)), ("tokens", 0)),
        (lambda: swap({"so": "thus", "(far": "off"}), ("swap", "(far")),
        (lambda: tokens("so", exceptions=["far", "(so"]), ("exceptions", 1)),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told_by_its_key(rule, key):
    with pytest.raises(PatternError) as raised:
        rule()
    assert raised.value.key == key
