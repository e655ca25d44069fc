"""What do figures make of a verdict?"""

from __future__ import annotations

import pytest

from tests.figures import MONTHS, STRATEGY, articles, counted, export
from tests.publish.audits import FRESH, LINKS_HERE, LONG, OLD, article, judged, told

BREAD = """
Sourdough wants a lively starter, a strong flour and a long cold proof. Shape the loaf gently, score it deeply,
bake it in a hot iron pot, and let the crust sing while it cools on the rack. Feed the starter twice on the day before
baking; rye flour wakes it. A baker who weighs flour, salt and water gets the same loaf every time.
"""
CLICKS = "search-console:clicks"
OTHERS = articles("bcdefg")
SOURDOUGH = f"""Title: Sourdough bread in an iron pot
Date: {FRESH}
Pillar: bread
Stage: awareness
{BREAD}
"""
FIGURES = dict.fromkeys("bcdefg", 30)


def judgement(fields, figures, *, day="2026-01-01", text=LONG, others=None):
    """The judgement on content/a.md among six others, whose texts are too short to be like it."""
    files = {**OTHERS, **(others or {}), **figures, "content/a.md": article(fields, text, day)}
    return judged(files, STRATEGY)["content/a.md"]


def performing(found):
    return [each for each in told(found) if "search-console" in each or "ga4" in each or "nobody came" in each]


def bookings(value):
    return export(*counted("ga4:key_events", {**FIGURES, "a": value}))


def clicks(values, months=MONTHS):
    return export(*counted(CLICKS, {**{name: [100] * len(months) for name in FIGURES}, "a": values}, months))


def test_without_figures_nothing_is_said_of_them():
    assert performing(judgement("Pillar: bread\nStage: awareness", {})) == []


def test_what_brings_more_than_others_says_so():
    found = judgement("Pillar: bread\nStage: awareness", bookings(90))
    assert performing(found) == [
        "+ 87.1 ga4:key_events in 30 days, above the median of 29 of 7 articles of stage 'awareness'"
    ]
    assert {each.kind for each in found.reasons if "ga4" in each.text} == {"performance"}


def test_what_brings_less_says_so_too():
    found = judgement("Pillar: bread\nStage: awareness", bookings(1))
    assert performing(found) == [
        "0.97 ga4:key_events in 30 days, below the median of 29 of 7 articles of stage 'awareness'"
    ]
    assert found.verdict == "keep"


def test_what_is_like_the_others_is_not_worth_a_word():
    assert performing(judgement("Pillar: bread\nStage: awareness", bookings(30))) == []


@pytest.mark.parametrize(("value", "verdict"), [(30, "retire"), (90, "keep")])
def test_what_brings_more_than_others_is_not_retired(value, verdict):
    found = judgement("Stage: awareness", bookings(value), day=OLD, text="Words.")
    assert found.verdict == verdict


def test_what_brings_more_than_others_does_not_go_into_another():
    rivals = {"content/a.md": SOURDOUGH, "content/z.md": SOURDOUGH, "content/y.md": "Title: Y\n\n[z](/z/)\n"}
    found = judged({**OTHERS, **rivals, **bookings(30)}, STRATEGY)["content/a.md"]
    assert (found.verdict, found.survivor) == ("consolidate", "content/z.md")
    assert judged({**OTHERS, **rivals, **bookings(90)}, STRATEGY)["content/a.md"].verdict == "keep"


def test_what_decays_is_brought_up_to_date():
    falling = [100] * 31 + [10] * 3
    found = judgement("Pillar: bread\nReviewed: 2026-05-01", clicks(falling), day="2024-01-01", others=LINKS_HERE)
    assert (found.verdict, found.next_step) == (
        "update",
        "find out what readers look for by now, and bring it up to date",
    )
    fell = "search-console:clicks -90%: from 300 to 30, 2026-08-01/2026-10-31 against 2025-08-01/2025-10-31"
    assert performing(found) == [f"{fell}; all articles -13%"]
    assert judgement("Pillar: bread\nReviewed: 2026-05-01", clicks([100] * 34), day="2024-01-01").verdict == "keep"


def test_what_nobody_reads_is_given_up_sooner():
    months = MONTHS[-12:]
    unread = judgement("Pillar: bread", clicks([0] * 12, months), day="2022-06-01")
    assert (unread.verdict, performing(unread)) == ("retire", ["nobody came in 12 whole months, from 2025-11 on"])
    assert judgement("Pillar: bread", clicks([5] * 12, months), day="2022-06-01").verdict == "update"
    assert judgement("Pillar: bread", clicks([0] * 12, months), day="2024-06-01").verdict == "keep"
