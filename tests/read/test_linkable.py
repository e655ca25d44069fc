"""Where in a body may words become a link?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.linkable import Linkable
from tests.sites import site_of

WORDS = ("sour", "rye")


def spots(body, words=WORDS, head="Title: A\n"):
    document = site_of({"content/a.md": f"{head}\n{body}\n"}).document("content/a.md")
    return list(Linkable(document).spots([words]))


@pytest.mark.parametrize(
    "body",
    [
        "Take sour rye.",
        "- with sour rye, and salt",
        "The best of all (sour rye) is old.",
        "It is *sour rye* that counts.",
        "**Mind:** sour rye is heavy.",
        "The U.S. has sour rye as well.",
        "Ask Ann. sour rye it is.",
        "In sour rye, patience counts.",
        "`code` and sour rye and [a link](/b/)",
        "We call it sour rye; “so be it”, they say.",
        "<div><p>Take sour rye.</p></div>",
    ],
)
def test_running_text(body):
    assert [each.words for each in spots(body)] == ["sour rye"]


@pytest.mark.parametrize(
    "body",
    [
        "# sour rye",
        "> sour rye",
        "> - sour rye",
        "`sour rye`",
        "    sour rye",
        "[sour rye](/b/)",
        "[all about sour rye](/b/)",
        "[old](/b/) sour rye",
        "sour rye [bread](/b/)",
        "| a | b |\n|---|---|\n| sour rye | 1 |",
        "Term\n: Meaning\n\nsour rye\n: Meaning",
        "A note[^1].\n\n[^1]: sour rye",
        "<figure><figcaption>sour rye</figcaption></figure>",
        "<aside>sour rye</aside>",
        "<cite>sour rye</cite>",
        '<p class="caption">sour rye</p>',
        "**sour rye**",
        "She said “I love sour rye so much” and left.",
        'She said "I love sour rye so much" and left.',
        "sour-rye, sweet/sour rye/wheat, @sour rye-land",
        "pre-sour rye and sour rye's own",
        "soursour ryebread",
        "sour, rye",
        "sour rye.com",
    ],
)
def test_what_is_no_running_text_or_not_the_words_alone(body):
    assert spots(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "We sell Old Sour Rye there.",
        "We sell Sour Rye Bread there.",
        "The Museum of Sour Rye is open.",
        "The Center for the Sour Rye is open.",
        "Read Sour Rye of Bavaria first.",
        "Read Sour Rye & Sons first.",
        "Take Sour Rye 3 now.",
        "The Acme sour rye is sold out.",
        "Our sour rye Acme is sold out.",
        "Acme Sour Rye is sold out.",
    ],
)
def test_parts_of_longer_names(body):
    assert spots(body) + spots(body, ("Sour", "Rye")) == []


@pytest.mark.parametrize(
    "body",
    ["We read Sour Rye and are happy.", "In Sour Rye, all is said.", "Sour Rye is old.", "Bake. Sour Rye is old."],
)
def test_names_of_their_own(body):
    assert [each.words for each in spots(body, ("Sour", "Rye"))] == ["Sour Rye"]


def test_what_speakers_say_is_theirs():
    talk = "\n\n".join(
        f"{name}: I like sour rye, do you?" for name in ("Ann", "Bob Lee", "Ann", "Bob Lee", "Ann", "Bob Lee")
    )
    assert spots(f"{talk}\n\nMore of sour rye.") == []
    assert len(spots(f"{talk}\n\n## After the talk\n\nMore of sour rye.")) == 1
    assert len(spots("Note: I like sour rye.")) == 1


def test_places_are_those_of_the_body():
    (spot,) = spots("# Rye\n\nTake *good* sour rye now.")
    assert (spot.passage.start, spot.passage.end) == (14, 22)
    assert (spot.before, spot.after, spot.is_item) == (("good", "Take"), "now", False)


@pytest.mark.parametrize(
    ("body", "is_plain"),
    [
        ("All about design.", True),
        ("Better web design pays.", True),
        ("We design breads.", False),
        ("How to design.", False),
        ("A crisp new design sells.", False),
        ("Teams design ovens.", False),
        ("Plan, design, bake.", False),
        ("Design a loaf.", False),
        ("It is design and baking.", False),
        ("This is design.", True),
    ],
)
def test_a_single_word_may_be_no_subject(body, is_plain):
    found = [*spots(body, ("design",)), *spots(body, ("Design",))]
    assert [each.is_plain for each in found] == [is_plain]


def test_words_stand_beside_scripts_without_blanks():
    (spot,) = spots("用 sour rye 的", ("sour", "rye"), "Title: A\nLang: zh\n")
    assert (spot.before, spot.after) == ((), "")
    assert len(spots("用sour rye的", ("sour", "rye"), "Title: A\nLang: zh\n")) == 1


def test_scripts_without_blanks_have_no_ends_of_words():
    (spot,) = spots("我們的酸麵團入門課", tuple("酸麵團入門"), "Title: A\nLang: zh\n")
    assert spot.words == "酸麵團入門"
