"""In which voice is an article judged?"""

from __future__ import annotations

import pytest

from tests.sites import BAKERY, build_of, found_in

VOICE = BAKERY[BAKERY.index("voice:") :]


def told(front, body, voice, **styles):
    strategy = BAKERY.replace(VOICE, voice)
    files = {"content/a.md": f"Title: A\n{front}\n{body}\n", **styles}
    found = found_in(files, strategy)
    return [(each.name, each.message) for each in found if each.code.startswith("CS4")]


def test_a_stage_adds_to_the_voice_of_its_articles_only():
    voice = "voice:\n  styles: []\n  stages:\n    awareness:\n      avoid: {buy now: no selling yet}\n"
    assert told("Stage: awareness\n", "Buy now.", voice) == [
        ("Strategy.Avoid", "leave out 'Buy now': no selling yet (in the voice of stage 'awareness')")
    ]
    assert told("Stage: decision\n", "Buy now.", voice) == []
    assert told("", "Buy now.", voice) == []


def test_the_first_persona_counts():
    voice = "voice:\n  styles: []\n  personas:\n    home-baker:\n      prefer: {levain: starter}\n"
    assert told("Persona: home-baker, cafe-owner\n", "A levain.", voice) == [
        ("Strategy.Prefer", "write 'starter' instead of 'levain' (in the voice for persona 'home-baker')")
    ]
    assert told("Persona: cafe-owner, home-baker\n", "A levain.", voice) == []


def test_what_a_persona_is_told_of_a_word_holds_instead_of_what_the_site_says():
    voice = (
        "voice:\n  styles: []\n  prefer: {utilize: use}\n  personas:\n    home-baker:\n      prefer: {utilize: take}\n"
    )
    assert [message for _, message in told("Persona: home-baker\n", "We utilize salt.", voice)] == [
        "write 'take' instead of 'utilize' (in the voice for persona 'home-baker')"
    ]


def test_a_pillar_may_bring_a_style_of_its_own():
    voice = "voice:\n  styles: []\n  pillars:\n    bread:\n      styles: [Plain]\n"
    style = {"styles/Plain/Short.yml": "extends: existence\nmessage: \"say it short: '%s'\"\ntokens: [in order to]\n"}
    assert told("Pillar: bread\n", "Wait in order to rise.", voice, **style) == [
        ("Plain.Short", "say it short: 'in order to' (in the voice of pillar 'bread')")
    ]
    assert told("Pillar: cakes\n", "Wait in order to rise.", voice, **style) == []


def test_the_house_style_is_on_unless_a_site_says_otherwise():
    assert told("", "Our world-class bread.", "voice: {}\n") != []
    assert told("", "Our world-class bread.", "voice: {styles: []}\n") == []


def test_the_house_style_speaks_english_only():
    assert told("Lang: de\n", "Our world-class bread.", "voice: {}\n") == []
    assert told("Lang: en-GB\n", "Our world-class bread.", "voice: {}\n") != []


def test_a_word_of_the_strategy_is_told_once():
    voice = "voice:\n  avoid: {world-class: who says so}\n"
    assert told("", "Our world-class bread.", voice) == [("Strategy.Avoid", "leave out 'world-class': who says so")]


def test_a_vocabulary_counts_by_itself():
    voice = "voice:\n  styles: []\n  vocabularies: [Oven]\n"
    words = {
        "styles/config/vocabularies/Oven/accept.txt": "Bokashi\n",
        "styles/config/vocabularies/Oven/reject.txt": "loafy\n",
    }
    assert told("", "A bokashi, a loafy.", voice, **words) == [
        ("Vale.Terms", "Use 'Bokashi' instead of 'bokashi'."),
        ("Vale.Avoid", "Avoid using 'loafy'."),
    ]


def test_a_vale_configuration_chooses_by_path():
    voice = "voice:\n  vale_ini: .vale.ini\n"
    files = {
        ".vale.ini": "[*.md]\nBasedOnStyles = Own\nOwn.Loud = error\n[content/b*]\nOwn.Loud = NO\n",
        "styles/Own/Loud.yml": "extends: existence\nmessage: \"'%s' is loud\"\nlevel: suggestion\ntokens: [hey]\n",
        "content/b.md": "Title: B\n\nhey\n",
    }
    strategy = BAKERY.replace(VOICE, voice)
    found = found_in({"content/a.md": "Title: A\n\nhey\n", **files}, strategy)
    assert [(each.span.path, each.name, each.severity.value) for each in found if each.code == "CS401"] == [
        ("content/a.md", "Own.Loud", "error")
    ]


def test_checks_know_the_names_of_styles_rules():
    checks = "checks:\n  severity:\n    House: warning\n    House.Hype: error\n  ignore: [House.TimeBound]\n"
    strategy = BAKERY.replace(VOICE, "voice: {}\n") + checks
    found = found_in({"content/a.md": "Title: A\n\nNowadays a game-changing oven bakes world-class bread.\n"}, strategy)
    assert [(each.name, each.severity.value) for each in found if each.name.startswith("House.")] == [
        ("House.Hype", "error"),
        ("House.Superlatives", "warning"),
    ]


RULE = "extends: existence\nmessage: {style} '%s'\nlevel: {level}\ntokens: [{word}]\n"
RULES = (("Loud", "warning", "hey"), ("Soft", "suggestion", "psst"), ("Off", "error", "oh"))
VALE = {
    ".vale.ini": "MinAlertLevel = warning\n[*]\nBasedOnStyles = Own\nOwn.Off = NO\nPlain.Off = NO\n",
    **{
        f"styles/{style}/{name}.yml": RULE.format(style=style, level=level, word=word)
        for style in ("Own", "Plain")
        for name, level, word in RULES
    },
}


@pytest.mark.parametrize(
    ("beside", "rules"),
    [
        ("", ["Own.Loud"]),
        ("  styles: []\n", ["Own.Loud"]),
        ("  styles: [Plain]\n", ["Own.Loud", "Plain.Loud", "Plain.Soft"]),
        ("  styles: [House]\n", ["House.Hype", "Own.Loud"]),
        ("  vocabularies: [Oven]\n", ["Own.Loud", "Vale.Avoid"]),
    ],
)
def test_a_vale_configuration_holds_alone_unless_styles_are_written_beside_it(beside, rules):
    words = {"styles/config/vocabularies/Oven/reject.txt": "oven\n"}
    strategy = BAKERY.replace(VOICE, f"voice:\n  vale_ini: .vale.ini\n{beside}")
    found = found_in(
        {"content/a.md": "Title: A\n\nA hey, a psst, an oh, a game-changing oven.\n", **VALE, **words}, strategy
    )
    assert sorted(each.name for each in found if "." in each.name) == rules


def test_a_vale_configuration_brings_no_style_that_it_does_not_name():
    strategy = BAKERY.replace(VOICE, "voice:\n  vale_ini: .vale.ini\n")
    site = build_of({"content/a.md": "Title: A\n\nHey.\n", **VALE}, strategy).review.site
    assert list(site.library.styles) == ["Own"]
