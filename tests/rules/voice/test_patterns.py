"""Which engine runs a pattern, what does it find, and when does it give up?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.rules.voice import patterns
from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError, among, at, culprit, expand

ORDINARY = "re"
PATIENT = "_regex"


def found(pattern, text, **options):
    return [match[0] for match in Expression(pattern, **options).finditer(text)]


def engine(pattern, text):
    return type(Expression(pattern).search(text)).__module__


@pytest.fixture
def hurried(monkeypatch):
    """Nobody has much time."""
    monkeypatch.setattr(patterns, "SECONDS", 0.01)


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("rye", "rye, Rye and rye", ["rye", "rye"]),
        (r"rye.(?m)^oats$", "rye\noats\n", []),
        (r"rye\s(?m)^oats$", "rye\noats\n", ["rye\noats"]),
        ("rye(?i) bread", "rye BREAD, RYE bread", ["rye BREAD"]),
        ("(?:r(?i)y)e", "rYe, rYE", ["rYe"]),
        ("(?i)rye|oats(?-i)|wheat", "Rye OATS Wheat wheat", ["Rye", "OATS", "wheat"]),
        ("r(?s:.)e", "r\ne", ["r\ne"]),
        (r"(?<grain>\w+) and \k<grain>", "rye and oats, rye and rye", ["rye and rye"]),
        (r"(?'grain'\w+) and \k'grain'", "oats and oats", ["oats and oats"]),
        (r"(\w+) \1", "so so, so far", ["so so"]),
        (r"(?<!\bin )\border\b", "in order to order", ["order"]),
        ("[a-z-[aeiou]]+", "bread", ["br", "d"]),
        ("[[x]+", "a[x]", ["[x"]),
        (r"oven\z", "oven\noven\n", []),
        (r"oven\Z", "oven\noven\n", ["oven"]),
        ("a{,2}", "aa a{,2}", ["a{,2}"]),
        ("(?>a+)b|a++c", "aab aac", ["aab", "aac"]),
        ("r(?#whatever)ye", "rye", ["rye"]),
        ("(?x) r y e # a grain", "rye", ["rye"]),
        (r"\d+", "42 and ٤٢", ["42", "٤٢"]),
        ("ry?", "r ry", ["r", "ry"]),
    ],
)
def test_patterns_of_styles_mean_what_they_mean_there(pattern, text, matches):
    assert found(pattern, text) == matches


def test_the_standard_library_runs_nearly_all_of_them():
    assert engine(r"(?<grain>r)ye\s(?m)^\k<grain>(?i)YE\Z", "rye\nrye") == ORDINARY


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("(?<=rye |wheaten )bread", "rye bread, wheaten bread, bread", ["bread", "bread"]),
        (r"(?<!so\s*)far", "so far, sofar, by far", ["far"]),
        (r"\p{Lu}\w+", "Rye and Österreich", ["Rye", "Österreich"]),
        ("(?<a>rye)|(?<a>oats)", "oats, rye", ["oats", "rye"]),
        ("(?:a|a)*b", "aab", ["aab"]),
        (r"\w*\w*\w*!", "aab!", ["aab!"]),
    ],
)
def test_what_the_standard_library_cannot_compile_or_may_be_long_at_is_left_to_regex(pattern, text, matches):
    assert found(pattern, text) == matches
    assert engine(pattern, text) == PATIENT


def test_a_long_text_is_left_to_regex_where_a_pattern_may_take_its_time():
    assert engine(r"so\s+\w+ly", "so mildly") == ORDINARY
    assert engine(r"so\s+\w+ly", "so mildly" + 4000 * ".") == PATIENT
    assert engine("so mildly", "so mildly" + 4000 * ".") == ORDINARY


@pytest.mark.parametrize("text", ["cafe\u0301 x\u00b2", "so\x1cso", "\u0661\u0301²"])
def test_both_take_the_same_for_letters_and_blanks(text):
    for kind in (r"\w+", r"\W+", r"\s+", r"\b.", r"\d+"):
        ordinary, patient = Expression(kind), Expression(f"(?<=^|[^0]){kind}")
        assert [each.span() for each in patient.finditer(text)] == [each.span() for each in ordinary.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("istanbul", "İstanbul, \u0131stanbul, ISTANBUL", ["İstanbul", "\u0131stanbul", "ISTANBUL"]),
        ("KELVIN", "\u212aelvin", ["\u212aelvin"]),
        ("so", "\u017fo", ["\u017fo"]),
        ("ὀδός", "ὈΔΌΣ", ["ὈΔΌΣ"]),
        ("straße", "STRASSE, STRAẞE", ["STRAẞE"]),
        ("(?-i)rye", "RYE, rye", ["rye"]),
        ("(?-i:r)ye", "RYE, rYE", ["rYE"]),
    ],
)
def test_case_may_not_matter(pattern, text, matches):
    assert found(pattern, text, ignorecase=True) == matches


def test_case_matters_unless_said_otherwise():
    assert found("rye", "Rye RYE") == []
    assert found("i", "İ\u0131I") == []


@pytest.mark.usefixtures("hurried")
def test_nothing_goes_on_for_ever():
    endless, text = Expression("(a|aa)+$"), 300 * "a" + "!b"
    for ask in (endless.search, endless.match, endless.findall, lambda text: [*endless.finditer(text)]):
        with pytest.raises(TimeoutError):
            ask(text)
    with pytest.raises(TimeoutError):
        endless.matcher(text, 0)


def test_a_match_may_be_looked_for_from_a_place_on_or_at_it():
    rye = Expression(r"\brye")
    assert rye.search("rye, rye", 1).start() == 5
    assert rye.match("rye, rye", 5).start() == 5
    assert rye.match("rye, rye", 4) is None
    assert [each.start() for each in rye.finditer("rye, rye", 1)] == [5]


def test_empty_matches_are_passed_over_but_counted():
    assert found("x*", "axxb") == ["xx"]
    assert Expression("x*").findall("axxb") == ["", "xx", "", ""]
    assert Expression("(x)(y)?").findall("xyx") == [("x", "y"), ("x", "")]


def test_a_dollar_stands_for_a_group():
    swap = Expression(r"(\w+) (?:of )?(\w+)(!)?")
    assert swap.substituted("loaf of rye, bread oven", "$2-$1$3") == "rye-loaf, oven-bread"
    assert expand("$1$9", swap.search("loaf of rye"), "loaf of rye") == "loaf$9"
    assert expand("$1 costs $ 5", None, "") == " costs $ 5"


def test_groups_hold_what_is_written():
    """Though `regex` is shown other characters in its place."""
    text = "cafe\u0301 so"
    match = Expression("(?<=a|^)(.+) so").search(text)
    assert expand("$1", match, text) == "cafe\u0301"


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(rye", r"missing \)"),
        ("rye)", "unbalanced parenthesis"),
        ("[rye", "unterminated character set"),
        ("*rye", "nothing to repeat"),
        ("a{2,1}", "min repeat greater than max repeat"),
        (r"(rye)\2", "invalid group reference"),
        ("(?<=rye", r"missing \)"),
        (199_999 * "r" + "ye", "it has 200,001 characters; 200,000 are read"),
    ],
)
def test_what_cannot_be_read_is_told_before_a_text_is(pattern, message):
    with pytest.raises(PatternError, match=f"^{message}$"):
        Expression(pattern)


def test_a_pattern_that_cannot_be_read_has_a_place_in_its_rule():
    with pytest.raises(PatternError) as raised, at("swap"), at("swap", "(rye"):
        Expression("(rye")
    assert raised.value.key == ("swap", "(rye")
    with pytest.raises(PatternError) as raised, among("tokens", ["rye", "(oats", "(bran"]):
        Expression("rye|(oats|(bran")
    assert raised.value.key == ("tokens", 1)
    assert culprit(["rye", "oats"]) == 0


@pytest.mark.parametrize(
    ("pattern", "text", "is_possible"),
    [
        (r"\w+ly\b", "so early", True),
        (r"\w+ly\b", "so soon", False),
        (r"\d+ ?(?:kg|oz)", "5 kg", True),
        (r"\d+ ?(?:kg|oz)", "5 lb", False),
        ("rye|oats", "barley", False),
        ("(?i)rye", "RYE", True),
        ("(?:rye)?", "", True),
        (r"(?<=\[)rye(?=\])", "[rye]", True),
        (r"(?<=\[)rye(?=\])", "rye and [oats]", False),
        ("a(?<=a)(?=b)b(?=\\w)", "abc", True),
        ("rye(?!bread)(?<!a)", "rye", True),
    ],
)
def test_what_a_match_needs_is_soon_looked_for(pattern, text, is_possible):
    assert Expression(pattern).is_possible(text) is is_possible
