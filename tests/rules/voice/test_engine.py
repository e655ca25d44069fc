"""Which alerts do rules of styles make of a document?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Passage, Source, Span
from pelican_contentstrategy.model.style import KINDS, Library, Style, StyleRule, Vocabulary
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.prose import read_prose
from pelican_contentstrategy.rules.voice import engine as engine_module
from pelican_contentstrategy.rules.voice import patterns
from pelican_contentstrategy.rules.voice.active import SEVERITIES, Active
from pelican_contentstrategy.rules.voice.compiled import Compiler
from pelican_contentstrategy.rules.voice.engine import Engine

ENDLESS = 300 * "a" + "!b"


def rule(name="A.Rule", extends="existence", **keys):
    return StyleRule(name, KINDS[extends].model_validate({"extends": extends, "message": "'%s'", **keys}))


def engine_of(*rules, accepted=()):
    styles = {"A": Style("A", {each.name: each for each in rules})}
    compiler = Compiler(Library(styles, {"Oven": Vocabulary(tuple(accepted))}))
    engine = Engine([Active(each, SEVERITIES[each.definition.level]) for each in rules], compiler)
    assert compiler.problems == []
    return engine


def alerts(html, *rules, accepted=(), text="", engine=None):
    source = Source("a.md", text, html, {}, "a/", "a/index.html")
    return (engine or engine_of(*rules, accepted=accepted)).alerts(read_prose(read_body(html), "a.md"), source)


def quotes(html, *rules, **options):
    """What is found, in order of places."""
    return [each.quote for each in alerts(html, *rules, **options)]


def test_an_alert_tells_all_that_an_editor_needs():
    avoid = rule(
        message="avoid '%s'",
        level="error",
        link="https://style.example/so",
        description="It says nothing.",
        tokens=["so"],
        action={"name": "remove"},
    )
    (alert,) = alerts("<h2>Bread</h2><p>It is so good.</p>", avoid)
    assert alert.rule == "A.Rule"
    assert alert.kind == "existence"
    assert alert.severity is Severity.ERROR
    assert alert.where == Passage("a.md", 12, 14)
    assert alert.message == "avoid 'so'"
    assert alert.quote == "so"
    assert alert.replacements == ("",)
    assert alert.link == "https://style.example/so"
    assert alert.description == "It says nothing."


def test_alerts_come_in_order_of_places():
    html = "<p>so far</p><p>so good</p>"
    assert quotes(html, rule("A.Far", tokens=["far", "good"]), rule("A.So", tokens=["so"])) == [
        "so",
        "far",
        "so",
        "good",
    ]


def test_a_rule_weighs_what_its_level_says():
    levels = [rule(f"A.{level}", level=level, tokens=["so"]) for level in ("suggestion", "warning", "error")]
    assert {each.rule: each.severity for each in alerts("<p>so</p>", *levels)} == {
        "A.suggestion": Severity.NOTE,
        "A.warning": Severity.WARNING,
        "A.error": Severity.ERROR,
    }


def test_a_phrase_is_found_across_a_line_break():
    assert quotes("<p>It is in\norder to rise.</p>", rule(tokens=["in order to"])) == ["in order to"]


def test_a_phrase_is_found_across_marks_of_emphasis_but_not_across_blocks():
    assert quotes("<p>in <em>order</em> to</p>", rule(tokens=["in order to"])) == ["in order to"]
    assert quotes("<p>in order</p><p>to</p>", rule(tokens=["in order to", r"in order\s+to"])) == []


def test_code_is_masked_but_shown():
    html = "<p>Call <code>so</code> so far, or so <code>far</code>.</p>"
    assert quotes(html, rule(tokens=["so far"])) == ["so far"]
    (alert,) = alerts(html, rule(tokens=[r"or so [^.]+"], nonword=True, exceptions=["far"]))
    assert alert.message == "'or so far'"
    assert alert.quote == "or so far"


def test_what_is_written_instead_may_hold_what_was_found():
    swap = {r"(\w+) of (rye|oats)": "$2 $1"}
    (alert,) = alerts("<p>a loaf of rye</p>", rule(extends="substitution", swap=swap, action={"name": "replace"}))
    assert alert.message == "'rye loaf'"
    assert alert.replacements == ("rye loaf",)


def test_several_replacements_may_be_offered():
    swap = rule(extends="substitution", message="use %s instead of '%s'", swap={"utilize": "use|take"}, ignorecase=True)
    (alert,) = alerts("<p>Utilize rye.</p>", swap)
    assert alert.message == "use 'use' or 'take' instead of 'Utilize'"


def test_what_is_as_it_should_be_may_stay():
    swap = rule(extends="substitution", swap={"wi-?fi": "Wi-Fi"}, ignorecase=True)
    assert quotes("<p>Wi-Fi, wifi, WI-FI</p>", swap) == ["wifi", "WI-FI"]
    assert quotes("<p>wifi, Wi-Fi, WiFi</p>", rule(extends="substitution", swap={"[Ww]i-?[Ff]i": "Wi-?Fi"})) == ["wifi"]


@pytest.mark.parametrize(
    ("exceptions", "left"),
    [
        ([], ["so far", "so good", "so Rye"]),
        (["far"], ["so good", "so Rye"]),
        (["goo"], ["so far", "so good", "so Rye"]),
        (["go+", "o+d"], ["so far", "so good", "so Rye"]),
        (["FAR", "rye"], ["so far", "so good", "so Rye"]),
        (["g.+d", "(?i)RYE"], ["so far"]),
        (["so"], []),
    ],
)
def test_exceptions_are_words_within_what_is_found(exceptions, left):
    html = "<p>so far, so good, so Rye</p>"
    assert quotes(html, rule(tokens=[r"so \w+"], exceptions=exceptions)) == left
    assert quotes(html, rule(tokens=[r"so \w+"]), accepted=exceptions) == left


def test_a_rule_may_want_no_vocabulary():
    assert quotes("<p>so far</p>", rule(tokens=["far"], vocab=False), accepted=["far"]) == ["far"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("text", ["so title", "so plain", "so listed", "so quoted", "so shown"]),
        ("paragraph", ["so plain"]),
        ("heading", ["so title"]),
        ("heading.h2", ["so title"]),
        ("heading.h3", []),
        ("list", ["so listed"]),
        ("~heading", ["so plain", "so listed", "so quoted", "so shown"]),
        ("~list & ~alt", ["so title", "so plain", "so quoted"]),
        ("heading & ~h2", []),
        (["heading", "list"], ["so title", "so listed"]),
        (["~heading & ~list", "heading.h2"], ["so title", "so plain", "so quoted", "so shown"]),
        ("alt", ["so shown"]),
        ("text.md", ["so title", "so plain", "so listed", "so quoted", "so shown"]),
        ("text.rst", []),
        ("sentence", ["so plain"]),
    ],
)
def test_a_scope_selects_texts(scope, found):
    html = (
        "<h2>so title</h2><p>so plain</p><ul><li>so listed</li></ul><blockquote>so quoted</blockquote>"
        '<p><img src="loaf.jpg" alt="so shown"></p>'
    )
    assert quotes(html, rule(tokens=[r"so \w+"], scope=scope)) == found


def test_what_is_not_in_a_heading_is_told_once_whatever_else_is_read():
    rules = [rule("A.Far", tokens=["far"], scope=scope) for scope in ("sentence", "raw")]
    assert quotes("<p>so</p>", rule(tokens=["so"], scope="~heading"), *rules, text="\nso") == ["so"]


def test_rules_on_the_summary_see_all_plain_paragraphs_at_once():
    wordy = rule(extends="occurrence", scope="summary", token="so", max=1)  # noqa: S106 - a pattern
    (alert,) = alerts("<p>It is so.</p><ul><li>so so</li></ul><p>So be it, so.</p>", wordy)
    assert alert.where == Passage("a.md", 6, 8)
    (alert,) = alerts("<p>One.</p><h2>Two</h2><p>It is so.</p>", rule(scope="summary", tokens=["so"]))
    assert alert.where == Passage("a.md", 15, 17)


def test_rules_on_sentences_see_one_at_a_time():
    long = rule(extends="occurrence", scope="sentence", token=r"\w+", max=3)  # noqa: S106 - a pattern
    assert [each.where for each in alerts("<p>So far. It is so good. Rye.</p>", long)] == [Passage("a.md", 8, 10)]


def test_raw_is_the_source_behind_its_front_matter():
    text = "Title: so\n\nIt is <b>so</b>\n`so`."
    (bold, code) = alerts("<p>It is so.</p>", rule(tokens=["so"], scope="raw"), text=text)
    assert bold.where == Span("a.md", 3, 10, 3, 12)
    assert code.where == Span("a.md", 4, 2, 4, 4)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("", ["so", "far", "so", "far"]),
        ("off", ["so", "far"]),
        ("A.So = NO", ["so", "far", "far"]),
        ("A = NO", ["so", "far"]),
        ("B = NO", ["so", "far", "so", "far"]),
    ],
)
def test_comments_switch_rules_off(name, found):
    comment = f"<!-- vale {name} -->" if name else ""
    html = f"<p>so far</p>{comment}<p>so far</p>"
    assert quotes(html, rule("A.So", tokens=["so"]), rule("A.Far", tokens=["far"])) == found


def test_comments_switch_rules_on_again():
    html = "<!-- vale off --><p>so</p><!-- vale on --><p>far</p><!-- vale A.Rule = NO --><p>so</p>"
    html += "<!-- vale A.Rule = YES --><p>far</p>"
    assert quotes(html, rule(tokens=["so", "far"])) == ["far", "far"]


def test_raw_rules_heed_no_comments():
    assert quotes("<!-- vale off --><p>so</p>", rule(tokens=["so"], scope="raw"), text="\nso") == ["so"]


def test_a_limit_holds_for_each_file():
    engine = engine_of(rule("A.So", tokens=["so"], limit=2), rule("A.Far", tokens=["far"]))
    for _ in range(2):
        assert quotes("<p>so so so far far far</p>", engine=engine) == ["so", "so", "far", "far", "far"]


def test_what_is_switched_off_counts_for_no_limit():
    html = "<!-- vale off --><p>so</p><!-- vale on --><p>so</p><p>so</p>"
    assert [each.where.start for each in alerts(html, rule(tokens=["so"], limit=1))] == [3]


@pytest.mark.parametrize(
    "slow",
    [
        {"raw": [r"\b(a|aa)+$"]},
        {"tokens": ["(a|aa)+$"]},
        {"extends": "substitution", "swap": {"(a|aa)+$": "b"}},
        {"extends": "occurrence", "token": "(a|aa)+$", "max": 1},
        {"extends": "repetition", "tokens": ["(a|aa)+$"]},
        {"tokens": ["a+!b"], "exceptions": ["(a|aa)+$"]},
    ],
)
def test_a_rule_that_takes_too_long_is_told_by_name_and_the_rest_goes_on(slow, monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.01)
    html = f"<p>so far</p><p>{ENDLESS}</p><p>so far</p>"
    found = alerts(html, rule("A.So", tokens=["so"]), rule("A.Slow", **slow), rule("A.Far", tokens=[r"\w+ far"]))
    assert [(each.rule, each.message) for each in found if each.kind == "slow"] == [
        ("A.Slow", "'A.Slow' took longer than 0.5 s over this text")
    ]
    assert [each.quote for each in found if each.rule in {"A.So", "A.Far"}] == ["so", "so far", "so", "so far"]


def test_a_rule_that_takes_too_long_again_and_again_is_left_out(monkeypatch):
    monkeypatch.setattr(patterns, "SECONDS", 0.01)
    engine = engine_of(rule("A.Slow", tokens=["(a|aa)+$"]), rule("A.So", tokens=["so"]))
    told = [alerts(f"<p>{ENDLESS} so</p>", engine=engine) for _ in range(4)]
    assert [each.message for each in told[2] if each.kind == "slow"] == [
        "'A.Slow' took longer than 0.5 s over this text, and is left out of all other files"
    ]
    assert [each.quote for each in told[3]] == ["so"]


def test_a_text_without_end_is_not_judged(monkeypatch):
    monkeypatch.setattr(engine_module, "LONGEST", 1_000)
    found = alerts(f"<p>so</p><p>{'so ' * 1_000}</p>", rule(tokens=["so"]))
    assert [(each.kind, each.message or each.quote) for each in found] == [
        ("existence", "'so'"),
        ("too long", "a stretch of 2,999 characters without a break is too long to be judged"),
    ]


def test_words_are_as_written_where_another_engine_found_them():
    long = 1_100 * " rye oats"
    twice = rule(extends="repetition", tokens=[r"\S+"])
    assert [each.message for each in alerts(f"<p>cafe\u0301 cafe\u0301{long}</p>", twice)] == ["'cafe\u0301'"]
    assert alerts(f"<p>cafe\u0301 cafe\u0307{long}</p>", twice) == ()
    short_form = rule(extends="conditional", first=r"\b([A-Z]\S{2,3})\b", second=r"\(([A-Z]\S+)\)")
    assert quotes(f"<p>a bureau (E\u0301AB){long}</p><p>E\u0301AB, E\u0302AB</p>", short_form) == ["E\u0302AB"]


def test_a_rule_on_the_whole_document_is_told_at_its_beginning():
    length = rule(extends="metric", message="%s words", formula="words", condition="> 1")
    assert [(each.message, each.where) for each in alerts("<p>so far</p>", length)] == [
        ("2.00 words", Span("a.md", 1, 1, 1, 1))
    ]
