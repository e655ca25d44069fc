"""What is known of approved articles where git does not know everything?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pelican_contentstrategy.model.history import Commits, Memory, Version
from pelican_contentstrategy.rules.governance._changes import changes_since_approval
from tests.sites import site_of

NOW = "Title: Feed a starter\nApproved_on: 2026-10-02\n\nFeed it twice.\n"
BEFORE = NOW.replace("twice", "once")
SEPTEMBER, OCTOBER, LATER = date(2026, 9, 1), date(2026, 10, 10), date(2026, 10, 20)


def changes(*versions, texts, uncommitted=frozenset()):
    commits = Commits({"content/a.md": versions} if versions else {}, frozenset(uncommitted))
    site = replace(site_of({"content/a.md": NOW}), history=Memory(None, commits, texts))
    found = changes_since_approval(site)
    return [each.day for each in found.changed], len(found.unknown)


def test_a_clone_that_lacks_what_was_approved():
    assert changes(Version(OCTOBER, "now", is_cut=True), texts={"now": NOW}) == ([], 1)


def test_a_clone_that_lacks_it_but_has_a_change():
    versions = Version(LATER, "now"), Version(OCTOBER, "before", is_cut=True)
    assert changes(*versions, texts={"now": NOW, "before": BEFORE}) == ([LATER], 0)


def test_a_clone_that_goes_back_far_enough():
    assert changes(Version(SEPTEMBER, "now", is_cut=True), texts={"now": NOW}) == ([], 0)
    versions = Version(LATER, "now"), Version(SEPTEMBER, "before", is_cut=True)
    assert changes(*versions, texts={"now": NOW, "before": BEFORE}) == ([LATER], 0)


def test_texts_that_are_not_at_hand():
    versions = Version(LATER, "now"), Version(SEPTEMBER, "before")
    assert changes(*versions, texts={"now": NOW}) == ([], 1)


def test_a_file_that_git_was_told_to_overlook():
    assert changes(texts={}) == ([], 1)


def test_a_file_that_is_not_committed_yet():
    assert changes(texts={}, uncommitted={"content/a.md"}) == ([], 0)


def test_of_many_changes_the_last_is_told_even_if_it_is_not_committed():
    versions = Version(LATER, "before"), Version(SEPTEMBER, "first")
    texts = {"before": BEFORE, "first": BEFORE.replace("once", "never")}
    assert changes(*versions, texts=texts, uncommitted={"content/a.md"}) == ([None], 0)
