"""When was a file changed, as far as its commits tell?"""

from __future__ import annotations

from datetime import date

from pelican_contentstrategy.model.history import Commits, Memory, Version

MARCH, MAY, JULY = (date(2026, month, 1) for month in (3, 5, 7))
COMMITS = Commits(
    {
        "a.md": (Version(JULY, "third"), Version(MAY, "second"), Version(MARCH, "first")),
        "cut.md": (Version(JULY, "second"), Version(MAY, "first", is_cut=True)),
        "still.md": (Version(MAY, "only", is_cut=True),),
    }
)


def test_first_and_last():
    assert (COMMITS.first_committed("a.md"), COMMITS.last_changed("a.md")) == (MARCH, JULY)


def test_what_came_with_the_oldest_commit_of_a_cut_history_may_be_older():
    assert (COMMITS.first_committed("cut.md"), COMMITS.last_changed("cut.md")) == (None, JULY)
    assert (COMMITS.first_committed("still.md"), COMMITS.last_changed("still.md")) == (None, None)


def test_a_file_that_was_never_committed():
    assert (COMMITS.of("b.md"), COMMITS.first_committed("b.md"), COMMITS.last_changed("b.md")) == ((), None, None)
    assert COMMITS.version_on(JULY, "b.md") is None


def test_a_file_as_it_was_at_the_end_of_a_day():
    assert COMMITS.version_on(MAY, "a.md") == Version(MAY, "second")
    assert COMMITS.version_on(date(2026, 6, 30), "a.md") == Version(MAY, "second")
    assert COMMITS.version_on(date(2026, 1, 1), "a.md") is None


def test_back_to_what_was_there_on_a_day():
    assert [each.blob for each in COMMITS.back_to(MAY, "a.md")] == ["third", "second"]
    assert [each.blob for each in COMMITS.back_to(JULY, "a.md")] == ["third"]
    assert [each.blob for each in COMMITS.back_to(date(2026, 1, 1), "a.md")] == ["third", "second", "first"]


def test_a_memory_hands_out_what_it_was_told():
    assert Memory(known={"first": "once"}).texts(["first", "second"]) == {"first": "once"}
