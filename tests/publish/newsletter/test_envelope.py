"""Do subject and preheader fit into the room that mail programs give them?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.publish.newsletter.envelope import PREHEADER, SUBJECT, Contents, preheader, subject
from pelican_contentstrategy.publish.newsletter.words import letter_words
from tests.publish.newsletter.letters import FILES, LOAF, STRATEGY, issue_of
from tests.sites import site_of

LONG = "Everything that anybody ever wrote about the crust of bread, and some more"


def opening(title, *others):
    files = {"content/a.md": f"Title: {title}\nDate: 2026-10-30\n"}
    files |= {f"content/{number}.md": f"Title: {each}\nDate: 2026-10-20\n" for number, each in enumerate(others)}
    return issue_of(files).subject


@pytest.mark.parametrize(
    ("title", "others", "line"),
    [
        ("The first loaf", (), "The first loaf"),
        ("The first loaf", ("Rye",), "The first loaf – and 1 more"),
        ("The first loaf", ("Rye", "Spelt"), "The first loaf – and 2 more"),
        (
            "A dashboard review checklist: 16 points before a launch",
            ("Rye",),
            "A dashboard review checklist: 16 points before a launch",
        ),
        (f"How bread begins: {LONG}", ("Rye",), "How bread begins"),
        (f"Where does it begin? {LONG}", (), "Where does it begin?"),
        (LONG, ("Rye",), "Rye"),
        (LONG, (), "The bakery: 1 article"),
    ],
)
def test_a_subject_is_never_cut(title, others, line):
    assert opening(title, *others) == line


def test_a_preheader_says_what_else_is_in_the_letter():
    titles = "Feed a *starter* · A plain sponge"
    assert issue_of(FILES).preheader == "A loaf in a day, with one bowl and no mixer."
    longer = FILES | {"content/rye.md": "Title: Rye, and what it does to dough\nDate: 2026-10-12\n"}
    assert issue_of(longer).preheader == "A plain sponge · Rye, and what it does to dough · Feed a *starter*"
    assert len(titles) < PREHEADER[0]


def test_a_preheader_is_filled_up_where_there_is_little_to_say():
    assert issue_of({"content/a.md": "Title: Rye\nDate: 2026-10-30\n"}).preheader == (
        "Help people bake bread that works. · 1 article · The bakery"
    )


def test_both_may_be_written_by_hand_and_are_told_if_they_do_not_fit():
    issue = issue_of({"content/a.md": LOAF.replace("Stage:", f"Subject: {LONG}\nPreheader: Bake\nStage:")})
    assert (issue.subject, issue.preheader) == (LONG, "Bake")
    assert issue.remarks == (
        "the subject has 74 characters; mail programs show about 60",
        "the preheader has 4 characters; 40 to 130 fill the room beside a subject",
    )


ARTICLE = site_of({"content/a.md": "Title: {}\nDate: 2026-10-20\n"}, STRATEGY).published_articles[0]


@given(st.text(), st.text(max_size=400))
def test_whatever_there_is_to_say_fits(teaser, mission):
    contents = Contents((ARTICLE,), teaser, "1 article", "The bakery", mission, letter_words("en"))
    assert len(subject(contents)) <= SUBJECT
    assert len(preheader(contents)) <= PREHEADER[1]
