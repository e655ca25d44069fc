"""Whatever a rule asks for, and whatever a text holds: the index finds what the rule's own pattern would."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from pelican_contentstrategy.model.style import Existence, StyleRule, Substitution
from pelican_contentstrategy.rules.voice.existence import existence
from pelican_contentstrategy.rules.voice.flavour import translate
from pelican_contentstrategy.rules.voice.lower import in_lower_case
from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError
from pelican_contentstrategy.rules.voice.substitution import substitution
from tests.rules.voice.naive import found_by_index, found_one_by_one

ATOMS = (
    *("a", "b", "foo", "FOO", "Bar", "state of", "don't", "in-house", "x_y", "_", "42", "7up", "%", "$5", "-", ".."),
    *(
        "漢字",
        "の",
        "İ",
        "\u0131",
        "i",
        "\u017f",
        "s",
        "K",
        "ﬁ",
        "é",
        "e\u0301",
        "\u0301",
        "ς",
        "Σ",
        "٣",
        "²",
        "\n",
        " ",
        "'",
        "’",
    ),
    *("\u00a0", "\u200b", "ß", "ẞ", "\x00", "\x01", "\ud800", "\x1c", "\U0001f35e"),
)
OPERATORS = (
    *(".", r"\.", r"\w", r"\w+", r"\W", r"\s", r"\s+", r"\d", r"\d+", r"\b", r"\B", "^", "$", r"\A", r"\z", r"\Z"),
    *("[ab]", "[^a]", "[A-Z]", "[a-z]+", r"[\s-]", "[^,]+", r"\S+", "(?:a|b)", "(?:foo|bar)", "(?:a|)", "(?:s)?"),
    *("(?=a)", "(?!a)", "(?<=a)", "(?<!a)", r"(?<=\s)", "(?i)", "(?-i)", "(?i:foo)", "(?-i:foo)", "(?s).", "(?m)^"),
    *(
        "?",
        "*",
        "+",
        "{2}",
        "{1,2}",
        "{,2}",
        "*?",
        "|",
        "(a)",
        "(?<n>b)",
        "(?>a+)",
        "a++",
        r"[^\W\d_]",
        "(?<=a+)",
        r"(?<!b\s?)",
    ),
    *(r"(a|b)\1", "(?#b)", "[a-z-[b]]"),
)
TEXTS = st.lists(
    st.lists(st.one_of(st.sampled_from(ATOMS), st.sampled_from((" ", " ", ",", "\n", "  "))), max_size=9).map("".join),
    min_size=1,
    max_size=3,
)
PLAIN = st.lists(st.sampled_from(ATOMS), min_size=1, max_size=3).map("".join)
PATTERNS = st.lists(st.sampled_from((*ATOMS[:12], *OPERATORS)), min_size=1, max_size=5).map("".join)
TOKENS = st.lists(st.one_of(PLAIN.map(lambda text: text.replace("$", r"\$")), PATTERNS), min_size=1, max_size=4)


def readable(patterns):
    """Those that can be compiled by themselves."""
    for each in patterns:
        try:
            Expression(each)
        except PatternError:
            continue
        yield each


EXISTENCES = st.builds(
    Existence,
    extends=st.just("existence"),
    message=st.just(""),
    tokens=TOKENS.map(lambda tokens: tuple(readable(tokens))),
    raw=st.sampled_from([(), (), (), ("x?",), (r"\bso\s",), ("(?i)",)]),
    ignorecase=st.booleans(),
    nonword=st.booleans(),
    append=st.booleans(),
)


@given(EXISTENCES, TEXTS)
def test_tokens_are_found_where_their_pattern_matches(definition, texts):
    assume(definition.tokens or definition.raw)
    rule = StyleRule("Some.Rule", definition)
    assert found_by_index([existence(rule, ())], texts) == found_one_by_one([rule], texts)


@given(keys=TOKENS, texts=TEXTS, ignorecase=st.booleans(), nonword=st.booleans())
def test_keys_are_found_where_their_pattern_matches(keys, texts, ignorecase, nonword):
    unnamed = (key.replace("(?<n>", "(") for key in keys)
    swap = {key: f"{number}" for number, key in enumerate(readable(unnamed)) if r"\1" not in key}
    assume(swap)
    definition = Substitution(extends="substitution", message="", swap=swap, ignorecase=ignorecase, nonword=nonword)
    rule = StyleRule("Some.Rule", definition)
    assert found_by_index([substitution(rule, ())], texts) == found_one_by_one([rule], texts)


@given(st.text())
def test_small_letters_keep_their_places(text):
    assert len(in_lower_case(text)) == len(text)


@given(PATTERNS)
def test_any_pattern_can_be_told_of(pattern):
    translate(pattern)
    try:
        expression = Expression(pattern)
    except PatternError as error:
        assert str(error)  # noqa: PT017 - it is told of
    else:
        assert expression.reach >= 0
