"""What could be written next, and which piece does a name mean?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.publish.briefs.wanted import wanted_by, wanted_pieces
from tests.publish.briefs.plans import FILES, PLAN, WAKE, review_of


def wanted(name, files=FILES, strategy=PLAN):
    return wanted_by(name, *review_of(files, strategy))


def refusal(name, files=FILES, strategy=PLAN):
    with pytest.raises(UserError) as caught:
        wanted(name, files, strategy)
    return str(caught.value)


def test_the_most_urgent_comes_first():
    assert [(each.name, each.reason) for each in wanted_pieces(*review_of())] == [
        ("Feed a starter", "was due 2026-10-01, 31 days ago"),
        (WAKE, "planned for 2026-12-01"),
        ("empty-cluster cakes/sponges", "cluster 'sponges' of pillar 'cakes' has no article"),
        ("unanswered-pain home-baker/no-time", "no article answers pain 'no-time' of persona 'home-baker'"),
        ("persona-gap cafe-owner/decision", "persona 'cafe-owner' has nothing to read at stage 'decision'"),
        ("target-not-reached bread/shaping", "cluster 'shaping' of pillar 'bread' lacks 2 to its target"),
        ("pillar-without-hub cakes", "pillar 'cakes' has no article, and so no hub page"),
    ]


@pytest.mark.parametrize("name", [WAKE, "wake a sleeping starter!", "Wake a starter", "Wake  a   sleeping starter"])
def test_a_topic_is_named_by_its_title_or_its_keyword(name):
    assert wanted(name).fields == {
        "title": WAKE,
        "pillar": "bread",
        "cluster": "starters",
        "persona": "home-baker",
        "stage": "decision",
        "keyword": "wake a starter",
        "due": "2026-12-01",
    }


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("persona-gap cafe-owner/decision", {"persona": "cafe-owner", "stage": "decision"}),
        ("persona-gap:Cafe Owner / decision", {"persona": "cafe-owner", "stage": "decision"}),
        ("empty-cluster", {"pillar": "cakes", "cluster": "sponges"}),
        ("unanswered-pain home-baker/no-time", {"persona": "home-baker", "addresses": "no-time"}),
        ("pillar-without-hub cakes", {"pillar": "cakes"}),
    ],
)
def test_a_gap_is_named_as_coverage_has_it(name, fields):
    found = dict(wanted(name).fields)
    del found["title"]
    assert found == fields


def test_a_gap_that_a_planned_topic_closes_is_that_topic():
    assert wanted("persona-gap home-baker/decision").title == WAKE


def test_another_title_is_a_piece_of_its_own():
    assert wanted("Rye for beginners").fields == {"title": "Rye for beginners"}


def test_a_slip_is_told():
    assert refusal("Wake the sleeping starter") == (
        "no planned topic is called 'Wake the sleeping starter'\n"
        "  hint: did you mean 'Wake a sleeping starter'? a piece of its own is asked for with --title"
    )


def test_what_is_published_is_not_begun_again():
    files = {**FILES, "content/wake.md": f"Title: {WAKE}\n"}
    assert refusal(WAKE, files).startswith(f"'{WAKE}' is published: 'content/wake.md'")


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "persona-gap cafe-owner/awareness",
            "there is no gap 'persona-gap cafe-owner/awareness'",
            "did you mean 'persona-gap cafe-owner/decision'?",
        ),
        (
            "overdue-topic bread",
            "there is no gap 'overdue-topic bread'",
            "did you mean 'overdue-topic bread/starters/Feed a starter'?",
        ),
        (
            "off-strategy-share",
            "there is no gap of kind 'off-strategy-share'",
            "'pelican-contentstrategy coverage' tells what there is",
        ),
    ],
)
def test_a_gap_that_is_not_there_is_told(name, message, hint):
    assert refusal(name) == f"{message}\n  hint: {hint}"


def test_several_gaps_of_a_kind_are_named():
    assert refusal("persona-gap") == (
        "there are 2 gaps of kind 'persona-gap'\n"
        "  hint: known here: persona-gap home-baker/decision, persona-gap cafe-owner/decision"
    )


def test_too_many_of_a_kind_are_no_reason_to_write():
    mix = PLAN + "mix:\n  stages:\n    decision: 80%\n"
    assert wanted("mix-off-plan stages/decision", strategy=mix).fields["stage"] == "decision"
    other = PLAN + "mix:\n  stages:\n    awareness: 10%\n"
    assert refusal("mix-off-plan", strategy=other) == (
        "no piece closes the gap 'mix-off-plan stages/awareness'\n"
        "  hint: there are too many of these already: write others"
    )
