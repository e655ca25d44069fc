"""How much do words of the strategy weigh, for whom are they lifted, and which of their spellings count as one?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from tests.sites import BAKERY, found_in

VOICE = BAKERY[BAKERY.index("voice:") :]
LIFTED = """voice:
  styles: []
  prefer: {utilize: use}
  avoid: {order now: no selling}
  stages:
    decision:
      avoid: {order now: false, utilize: false}
"""


def told(body, voice, front=""):
    files = {"content/a.md": f"Title: A\n{front}\n{body}\n"}
    return [each for each in found_in(files, BAKERY.replace(VOICE, voice)) if each.code.startswith("CS4")]


def messages(*given):
    return [each.message for each in told(*given)]


def test_what_is_said_of_words_can_be_lifted_for_a_part_of_the_site():
    assert messages("Order now, and utilize it.", LIFTED) == [
        "leave out 'Order now': no selling",
        "write 'use' instead of 'utilize'",
    ]
    assert messages("Order now, and utilize it.", LIFTED, "Stage: decision\n") == []


@pytest.mark.parametrize(
    ("voice", "mistake"),
    [
        ("avoid: {'  ': z}", "strategy.yaml:51:11: voice.avoid.  : is empty"),
        ("avoid: {z: }", "strategy.yaml:51:14: voice.avoid.z: has no value"),
        ("prefer: {z: [a]}", "strategy.yaml:51:15: voice.prefer.z: needs text, or 'false', not a list"),
        ("terms: [' ']", "strategy.yaml:51:11: voice.terms[1]: is empty"),
    ],
)
def test_a_word_that_is_none(voice, mistake):
    with pytest.raises(UserError, match="voice") as error:
        told("Text.", f"voice:\n  {voice}\n")
    assert str(error.value).splitlines()[0] == mistake


@pytest.mark.parametrize(
    "written", ["order now", "order&nbsp;now", "order  now", "order\nnow", "Order\u202fnow", "order *now*"]
)
def test_blanks_are_blanks(written):
    assert len(told(f"So {written}!", "voice: {styles: [], avoid: {order now: no selling}}\n")) == 1
    assert len(told(f"So {written}!", "voice: {styles: [], prefer: {order  now: see}}\n")) == 1


@pytest.mark.parametrize("written", ["world-class", "World\u2011class", "world&#8208;class"])
def test_hyphens_are_hyphens(written):
    assert len(told(f"A {written} oven.", "voice: {styles: [], avoid: {world-class: says who}}\n")) == 1
    assert told("A world class oven.", "voice: {styles: [], avoid: {world-class: says who}}\n") == []


def test_words_that_differ_in_capitals_or_hyphens_are_each_told():
    voice = (
        "voice: {styles: [], prefer: {Javascript: JavaScript, javascript: JavaScript, web-site: site, web site: site}}"
    )
    assert messages("Javascript, javascript, a web-site, a web site.", f"{voice}\n") == [
        "write 'JavaScript' instead of 'Javascript'",
        "write 'JavaScript' instead of 'javascript'",
        "write 'site' instead of 'web-site'",
        "write 'site' instead of 'web site'",
    ]


def test_what_the_strategy_says_weighs_more_than_what_most_articles_do():
    files = {f"content/{name}.md": f"Title: {name}\n\nOn GitHub, a website, at FlourPower.\n" for name in "abc"}
    files["content/d.md"] = "Title: d\n\nOn Github, a web site, at Flourpower.\n"
    found = found_in(files, BAKERY.replace(VOICE, "voice: {terms: [FlourPower]}\n"))
    assert [(each.name, each.severity.value) for each in found if each.code == "CS405"] == [
        ("inconsistent-term", "note"),
        ("House.TwoSpellings", "note"),
        ("Strategy.Terms", "warning"),
    ]


def test_a_word_in_an_alternative_text_can_be_replaced_by_an_edit():
    found = told("![a raised-bed](x.png)", "voice: {styles: [], terms: [raised bed]}\n")
    assert [(edit.start, edit.end, edit.replacement) for each in found for edit in each.edits] == [
        (14, 24, "raised bed")
    ]
