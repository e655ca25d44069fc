"""What else decides on an article: its writer, and others like it; and what comes first?"""

from __future__ import annotations

import re

import pytest

from pelican_contentstrategy.model.audit import Reason
from tests.publish.audits import FRESH, OLD, article, judged, judgement, told
from tests.sites import BAKERY

# The writer


@pytest.mark.parametrize("verdict", ["keep", "update", "consolidate", "retire"])
def test_the_writer_s_own_verdict_wins(verdict):
    found = judgement(f"Audit: {verdict}\nAudited: 2026-10-01\nExpires: 2026-01-01")
    assert (found.verdict, found.by_writer) == (verdict, True)
    assert found.reasons[0] == Reason("writer", "its author says so, 2026-10-01")


def test_a_word_that_is_no_verdict_decides_nothing():
    found = judgement("Audit: rewrite\nExpires: 2026-01-01")
    assert (found.verdict, found.by_writer) == ("retire", False)


def test_who_sends_readers_on_consolidates():
    found = judgement("Redirect_to: content/b.md", others={"content/b.md": "Title: B\n"})
    assert (found.verdict, found.by_writer, found.survivor) == ("consolidate", True, "content/b.md")
    assert told(found)[0] == "its author sends readers on: 'Redirect_to: content/b.md'"
    assert found.next_step == "move what is good in it over"


def test_a_survivor_that_is_no_document_stays_as_it_is_written():
    found = judgement("Audit: retire\nRedirect_to: https://example.com/bread")
    assert (found.survivor, found.next_step) == ("https://example.com/bread", "nothing")


# Two of a kind

BREAD = """
Sourdough wants a lively starter, a strong flour and a long cold proof. Shape the loaf gently, score it deeply,
bake it in a hot iron pot, and let the crust sing while it cools on the rack. Feed the starter twice on the day before
baking; rye flour wakes it. A baker who weighs flour, salt and water gets the same loaf every time.
"""
CAKE = "Whisk eggs and sugar until they are pale, sift in the cornflour, and bake the sponge at once.\n" * 4


def bakers(**texts):
    """Articles about sourdough, of those names, and enough others for its words to be rare."""
    cakes = {f"content/cake-{each}.md": f"Title: Cake {each}\nDate: {FRESH}\n\n{CAKE}{each}\n" for each in range(9)}
    return {**cakes, **{f"content/{name}.md": text for name, text in texts.items()}}


def sourdough(fields="", more=""):
    return f"Title: Sourdough bread in an iron pot\nDate: {FRESH}\nPillar: bread\n{fields}\n\n{BREAD}{more}\n"


def test_the_weaker_of_two_rivals_goes_into_the_stronger():
    found = judged(bakers(a=sourdough(), b=sourdough(), c="Title: C\n\n[b](/b/)\n"))
    weaker = found["content/a.md"]
    assert (weaker.verdict, weaker.survivor) == ("consolidate", "content/b.md")
    assert weaker.next_step == (
        "move what is good in it over; set 'Audit: consolidate' and 'Redirect_to: content/b.md'"
    )
    assert told(weaker)[0] == "is nearly the same text as content/b.md"
    assert told(weaker)[1] == "that one is linked from 1, this one from 0"
    assert found["content/b.md"].verdict == "keep"
    assert "+ is to take in content/a.md" in told(found["content/b.md"])


def test_what_is_alike_without_being_a_copy_is_told_by_its_words():
    other = sourdough().replace(BREAD, "In an iron pot, sourdough from a lively starter gets a crust that sings.\n")
    weaker = judged(bakers(a=other, b=sourdough()))["content/a.md"]
    assert weaker.verdict == "consolidate"
    assert re.fullmatch(r"competes with content/b\.md: \d\d% alike in sourdough, iron, pot", told(weaker)[0])
    assert told(weaker)[1] == "that one is longer, 65 words"


def test_of_three_rivals_one_stays():
    found = judged(bakers(a=sourdough(), b=sourdough(), c=sourdough()))
    assert sorted(found[f"content/{name}.md"].verdict for name in "abc") == ["consolidate", "consolidate", "keep"]
    assert len({found[f"content/{name}.md"].survivor for name in "abc"} - {None}) == 1


def test_what_its_writer_keeps_goes_nowhere():
    found = judged(bakers(a=sourdough("Audit: keep"), b=sourdough("Audit: keep")))
    assert {found["content/a.md"].verdict, found["content/b.md"].verdict} == {"keep"}


def test_nothing_goes_into_what_is_given_up():
    found = judged(bakers(a=sourdough(), b=sourdough("Expires: 2026-01-01")))
    assert (found["content/a.md"].verdict, found["content/b.md"].verdict) == ("keep", "retire")


# What comes first


def test_work_comes_before_what_may_stay_and_the_urgent_first():
    found = judged(
        {
            "content/expired.md": article("Pillar: bread\nExpires: 2026-01-01"),
            "content/kept.md": article("Pillar: bread\nCompetes_ok: yes"),
            "content/linked.md": article("Pillar: bread\nExpires: 2026-01-01"),
            "content/old.md": article("Pillar: bread\nCompetes_ok: yes", day=OLD),
            "content/pages/p.md": "Title: P\n\n[it](/linked/)\n",
        }
    )
    assert [(path, each.verdict, each.priority) for path, each in found.items()] == [
        ("content/linked.md", "update", "high"),
        ("content/old.md", "update", "low"),
        ("content/expired.md", "retire", "low"),
        ("content/kept.md", "keep", "low"),
    ]


def test_primary_readers_come_first_where_some_are_secondary():
    strategy = BAKERY.replace("    name: Café owner\n", "    name: Café owner\n    tier: secondary\n")
    fields = "Pillar: bread\nExpires: 2026-01-01\nOrphan_ok: yes\nPersona: "
    found = judged(
        {"content/a.md": article(f"{fields}cafe-owner"), "content/b.md": article(f"{fields}home-baker")}, strategy
    )
    assert [(path, each.priority) for path, each in found.items()] == [
        ("content/b.md", "high"),
        ("content/a.md", "medium"),
    ]
