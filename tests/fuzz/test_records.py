"""Whatever lies beside the content - briefs, decisions, history, baseline: it is read, told of or passed over."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.baseline import format_baseline, read_baseline
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.format.article_draft import article_draft
from pelican_contentstrategy.integrations.private_folder import MADE, PrivateFolder
from pelican_contentstrategy.publish.briefs.drafting import draft_fields
from pelican_contentstrategy.publish.report.trend_lines import trend_lines
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.briefs import read_brief
from pelican_contentstrategy.read.decisions import read_decisions
from pelican_contentstrategy.read.trend import read_trend
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.documents import VALUES
from tests.fuzz.effort import tries
from tests.fuzz.materials import bits, damaged, mutated
from tests.fuzz.outputs import assert_readable, made_of
from tests.fuzz.places import assert_lies_in, assert_told
from tests.records import records_of
from tests.sites import BAKERY, HOST, TODAY, source_of

BLUEPRINT = read_blueprint(BAKERY, "strategy.yaml", all_rules())
BRIEF = """Title: Wake a starter
Date: 2026-09-16
Due: 2026-12-01
Owner: desk
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: decision
Words: 700-850
Keyword: wake a starter
CTA: newsletter
Channels: x, newsletter
Article: content/a.md

## Why it matters

- Goal: Bread

## Questions the article must answer

- How long does it sleep?
- What does it [smell](content/a.md) of?

## Links

- [A loaf](/a/)
"""
DECISIONS = """# What we decided

- 2026-10-05 content/a.md: more. It brings readers,
  and they stay.
- 2026-10-05 bread: stop. Nobody reads it.
- 2026-09-01 newsletter: keep. It works.
"""
LINE: dict[str, Any] = {
    "counts": {"articles": 2, "drafts": 0, "errors": 1},
    "day": "2026-02-02",
    "newest": "2026-01-27",
    "pillars": {"bread": {"articles": 1, "score": 75}, "cakes": {"articles": 0, "score": 0}},
    "revision": "ab12",
    "scores": {"coverage": 14, "site": 71},
    "version": 1,
}
BASELINE: dict[str, Any] = {
    "version": 1,
    "siteurl": "https://bakery.example",
    "known": {
        "content/a.md": {"missing-pillar": ["names no pillar", "names no pillar"]},
        "strategy.yaml": {"CS5": ["x"]},
    },
}


def _json(data):
    return json.dumps(data, default=str)


SCRAPS = ("- ", "\n- 2026-10-05 ", ": more.", "Title: ", "\n\n", "## ", "[", "](", ")", "> ", "```\n", "---\n", "    ")
FIELDS = st.lists(
    st.tuples(st.sampled_from(["Due", "Words", "Cluster", "Article", "Persona", "KPI", "Links"]), VALUES), max_size=4
)
BRIEFS = st.one_of(
    damaged(BRIEF, SCRAPS),
    st.builds(lambda fields: "".join(f"{name}: {value}\n" for name, value in fields) + BRIEF, FIELDS),
)
LINES = st.lists(
    st.one_of(mutated(LINE, 2).map(_json), bits("{", "}", "[", ",", '"', "1", ":")),
    max_size=4,
).map("\n".join)


def site_with(files):
    sources = [
        source_of("content/a.md", "Title: A loaf\nPillar: bread\nDate: 2026-10-01\nBrief: briefs/b.md\n\nA text.")
    ]
    return build(sources, BLUEPRINT, Inputs(HOST, TODAY, records=records_of(files, TODAY)))


def assert_places(built, files):
    assert [each.message for each in built.review.diagnostics if each.name == "rule-crashed"] == []
    for each in built.review.diagnostics:
        if each.span.path in files:
            assert_lies_in(files[each.span.path], each.span)


@tries(BRIEFS)
def test_briefs(text):
    files = {"briefs/b.md": text}
    built = site_with(files)
    assert_places(built, files)
    for brief in built.review.site.records.briefs:
        article_draft(draft_fields(brief, built.review.site), [each.text for each in brief.questions]).encode()


@tries(st.binary(max_size=300), share=3)
def test_briefs_of_any_bytes(data):
    read_brief(data, "briefs/b.md")


@tries(damaged(DECISIONS, SCRAPS))
def test_decisions(text):
    list(read_decisions(text, "decisions.md"))
    files = {"decisions.md": text}
    assert_places(site_with(files), files)


@tries(BRIEFS, damaged(DECISIONS, SCRAPS), share=0.2)
def test_what_is_made_of_them(brief, decisions):
    assert_readable(made_of(site_with({"briefs/b.md": brief, "decisions.md": decisions})))


@tries(LINES, share=2)
def test_the_history(text):
    found = read_trend(text.encode("utf-8", "surrogatepass"))
    written = trend_lines(found.milestones, found.later)
    again = read_trend(written.encode())
    assert (again.milestones, again.later) == (found.milestones, found.later)


@tries(st.binary(max_size=300), share=3)
def test_a_history_of_any_bytes(data):
    read_trend(data)


@tries(st.one_of(mutated(BASELINE).map(_json), damaged(json.dumps(BASELINE))), share=2)
def test_the_baseline(text):
    try:
        baseline = read_baseline(text, "strategy-baseline.json")
    except UserError as error:
        assert_told(error, {})
    else:
        assert read_baseline(format_baseline(baseline), "strategy-baseline.json") == baseline


@tries(bits("0" * 64, "  ", "a.md", "x/a.md", "../b.md", "/b.md", "\n", "x/../../b.md", "C:\\b.md", most=12))
def test_the_list_of_what_was_made(tmp_path_factory, text):
    top = tmp_path_factory.mktemp("made")
    folder, beside = top / "report", top / "b.md"
    beside.write_text("", encoding="utf-8")
    private = PrivateFolder(folder)
    private.write("x/c.md", "")
    (folder / MADE).write_text(text, encoding="utf-8", newline="")
    private.tidy()
    assert beside.exists()
