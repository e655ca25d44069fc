"""What `fix` writes: nothing but links, that mend what they promise, and leave a second run nothing to do."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.check.fixes import plan_fixes
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub
from tests.sites import BAKERY, build_of

STRATEGY = BAKERY.replace(
    "title: Bread at home\n", "title: Bread at home\n    anchors: [home baking, loaf craft]\n"
).replace("    title: Cakes\n", "    title: Cakes\n    anchors: [layer cakes]\n")
SUBJECTS = ("rye starter", "oven steam", "proofing basket", "wheat flour", "cold ferment", "crumb colour", "salt water")
FILLERS = ("is for", "with the", "as in", "and then", "before", ". After that", ", or", "because of")
LINKED = re.compile(r"\[([^\[\]]+)\]\(\{filename\}[^()]+\)")

numbers = st.integers(0, 6)
subjects = st.sampled_from((*SUBJECTS, "home baking", "loaf craft", "layer cakes", "Bread at home", "rye starters"))
pieces = st.one_of(
    subjects,
    st.sampled_from(FILLERS),
    numbers.map(lambda number: f"[see this]({{filename}}/{number}.md)"),
    subjects.map(lambda words: f"`{words}`"),
    subjects.map(lambda words: f"“{words}”"),
    subjects.map(lambda words: f"[{words}](https://example.com/)"),
    subjects.map(lambda words: f"\n\n## {words}\n\n"),
    subjects.map(lambda words: f"\n\n- {words}\n- *{words}*\n\n"),
    subjects.map(lambda words: f"\n\n<div><p>{words}</p></div>\n\n"),
    subjects.map(lambda words: f"\n\n> {words}\n\n"),
)
articles = st.tuples(
    st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2, unique=True).map(" for ".join),
    st.sampled_from(("", "Pillar: bread\n", "Pillar: cakes\n", "Pillar: bread\nCluster: starters\n")),
    st.one_of(
        st.sampled_from(("", "", "Status: draft\n", "Noindex: yes\n", "Expires: 2020-01-01\n", "Orphan_ok: yes\n")),
        numbers.map(lambda number: f"Audit: consolidate\nRedirect_to: {number}.md\n"),
    ),
    st.lists(pieces, max_size=14).map(" ".join),
)
sites = st.lists(articles, min_size=2, max_size=7).map(
    lambda found: {
        **{
            f"content/{number}.md": f"Title: {each[0]}\n{each[1]}{each[2]}\n{each[3]}\n"
            for number, each in enumerate(found)
        },
        "content/pages/cakes.md": "Title: Cakes\nHub: yes\nPillar: cakes\n\nAll of them.\n",
    }
)


def plan(files, codes=("CS201", "CS203", "CS212")):
    build = build_of(files, STRATEGY)
    review = build.review
    wanted = [each for each in review.diagnostics if each.code.startswith(codes)]
    return review.site, plan_fixes(wanted, review.site, Selection(build.blueprint.checks), lambda _: True)


def places(site, path):
    """Where the links of a document lead."""
    targets = (site.target(link) for link in site.document(path).links)
    return Counter(
        each.key if isinstance(each, Hub) else each.path for each in targets if isinstance(each, Document | Hub)
    )


@given(sites)
def test_only_links_are_added_two_at_most_and_a_second_run_has_nothing_to_do(files):
    before, changes = plan(files)
    fixed = files | {each.path: each.after for each in changes}
    after, left = plan(fixed)
    assert left == ()
    for change in changes:
        added = places(after, change.path) - places(before, change.path)
        assert 1 <= added.total() == len(change.fixes) <= 2
        assert max(added.values()) == 1
        assert not set(added) & set(places(before, change.path))
        assert after.document(change.path).text == before.document(change.path).text
        assert len(change.after) > len(change.before)


@given(sites)
def test_what_is_promised_is_gone(files):
    _, changes = plan(files)
    fixed = files | {each.path: each.after for each in changes}
    promised = {(each.code, each.span.path) for change in changes for each in change.mends}
    found = {(each.code, each.span.path) for each in build_of(fixed, STRATEGY).review.diagnostics}
    assert all(change.mends for change in changes)
    assert not promised & found


@given(sites)
def test_a_second_run_has_nothing_to_do_though_addresses_were_changed_too(files):
    _, changes = plan(files, ("CS2",))
    _, left = plan(files | {each.path: each.after for each in changes}, ("CS2",))
    assert left == ()


@given(sites)
def test_the_order_of_files_does_not_matter(files):
    assert plan(files)[1] == plan(dict(reversed(files.items())))[1]
