"""What a pull request is told: in few lines, whatever the site, and nothing of it does anything."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from pelican_contentstrategy.format.report_markdown import report_markdown
from pelican_contentstrategy.model.comparison import Entrance, GapChange, Move
from pelican_contentstrategy.model.gap import Gap
from pelican_contentstrategy.model.milestone import Milestone
from pelican_contentstrategy.model.pieces import Piece, Translation
from pelican_contentstrategy.model.progress import Mended, Progress
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from tests.format.reviews import HOSTILE, SOME, found
from tests.sites import build_of

REVIEW = build_of({"content/1.md": "Title: A\n"}).review
SNAPSHOT = snapshot(REVIEW.site, REVIEW.checks)
SAME = compare("main", SNAPSHOT, SNAPSHOT, REVIEW.site.strategy)
COUNTS = {"articles": 12, "gaps": 2, "orphans": 1, "overdue": 0, "errors": 2, "warnings": 1, "notes": 1_040}
NOW = Milestone(date(2026, 11, 1), counts=COUNTS, scores={"site": 74})
BEFORE = Milestone(date(2026, 10, 20), counts={**COUNTS, "articles": 11, "gaps": 3}, scores={"site": 71})
EMPTY, TOPIC = Gap("empty-cluster", ("bread", "shaping")), Gap("overdue-topic", ("bread", "starters", "Revive it"))
AGAINST = Progress("The bakery", NOW, BEFORE, (TOPIC, EMPTY), (), (), comparison=SAME)


def piece(path):
    return Piece((Translation(path, "/a/", "en", "A"),))


def test_against_a_revision():
    comparison = replace(
        SAME,
        closed=(GapChange(EMPTY, None), GapChange(Gap("persona-gap", ("cook", "decision")), None, by_plan=True)),
        opened=(GapChange(None, TOPIC),),
        added=(Entrance(piece("content/3.md")),),
        removed=(Entrance(piece("content/9.md")),),
        moved=(Move(piece("content/1.md"), ("bread", ""), ("bread", "starters")),),
    )
    mended = (Mended("content/1.md", "broken-link", "link to 'x' leads nowhere", 7, "CS204"),)
    assert report_markdown(replace(AGAINST, comparison=comparison, new=SOME, mended=mended)) == (
        """### Content strategy: health 74 of 100 (+3), 2 gaps (-1)

`The bakery` since `main`.

|  | before | now | change |
|---|---|---|---|
| Health | 71 | 74 | +3 |
| Articles | 11 | 12 | +1 |
| Gaps | 3 | 2 | -1 |
| Orphans | 1 | 1 |  |
| Overdue | 0 | 0 |  |
| Errors | 2 | 2 |  |
| Warnings | 1 | 1 |  |
| Notes | 1,040 | 1,040 |  |

**Gaps closed: 2**

- `bread / shaping: no article`
- `cook: nothing at stage decision` (taken out of the plan)

**Gaps opened: 1**

- `bread / starters: 'Revive it' is overdue`

**Articles: 3**

- published: `content/3.md`
- gone: `content/9.md`
- moved: `content/1.md`, from `bread` to `bread / starters`

**New problems: 4**

- `content/1.md:2` error CS101 `unknown-pillar`: `pillar 'bred' is not in strategy.yaml`
- `strategy.yaml:16` error CS205 `missing-hub-page`: `hub page 'cakes.md' of pillar 'cakes' is not on the site`
- `content/1.md:12` warning CS204 `broken-link`: `link to '{filename}/laof.md' leads nowhere`
- `content/3.md:1` note CS203 `orphan-article`: `no other published article links here`

**Mended: 1**

- `content/1.md:7` CS204 `broken-link`: `link to 'x' leads nowhere`
"""
    )


def test_nothing_changed():
    told = "`The bakery`: nothing changed since `main`; health 74 of 100, 2 gaps.\n"
    assert report_markdown(replace(AGAINST, before=NOW)) == told


def test_figures_alone_may_have_changed():
    assert report_markdown(AGAINST).count("\n") == 14


def test_now_against_the_baseline_and_the_last_build():
    mended = (Mended("content/1.md", "long-sentence", "# words are more than #"),)
    told = report_markdown(replace(AGAINST, comparison=None, has_baseline=True, new=SOME[:1], mended=mended))
    assert told.startswith(
        "### Content strategy: health 74 of 100 (+3), 2 gaps (-1)\n\n`The bakery` since 20 October 2026"
    )
    assert told.endswith(
        """**Gaps: 2**

- `bread / starters: 'Revive it' is overdue`
- `bread / shaping: no article`

**New problems: 1**

- `content/1.md:2` error CS101 `unknown-pillar`: `pillar 'bred' is not in strategy.yaml`

**Mended: 1**

- `content/1.md` `long-sentence`: `# words are more than #`
"""
    )


def test_now_with_nothing_to_compare_with():
    told = report_markdown(replace(AGAINST, before=None, comparison=None, new=SOME[:1]))
    assert told.startswith("### Content strategy: health 74 of 100, 2 gaps\n\n`The bakery`.\n\n|  | now |\n|---|---|\n")
    assert "**Problems: 1**" in told


def test_a_site_that_has_no_score():
    bare = replace(NOW, scores={})
    assert report_markdown(replace(AGAINST, now=bare, before=bare)).endswith(" since `main`; 2 gaps.\n")
    assert "| Health | 71 | – |  |" in report_markdown(replace(AGAINST, now=bare))


def test_it_is_short_whatever_the_site():
    words = "a" * 5_000
    gaps = tuple(Gap("overdue-topic", (words, words, f"{words}{number}")) for number in range(3_000))
    comparison = replace(
        SAME,
        closed=tuple(GapChange(each, None, by_plan=True) for each in gaps),
        opened=tuple(GapChange(None, each, by_plan=True) for each in gaps),
        added=tuple(Entrance(piece(f"content/{words}{number}.md")) for number in range(3_000)),
    )
    new = tuple(found(f"content/{words}.md:{number}:1", "CS101", words) for number in range(1, 30_000))
    mended = tuple(Mended(f"content/{words}.md", "broken-link", words, number, "CS204") for number in range(3_000))
    everything = replace(AGAINST, site=words, comparison=comparison, new=new, mended=mended)
    told = report_markdown(everything)
    assert len(told.splitlines()) <= 60
    assert len(told) < 30_000
    assert "- and 29,992 more" in told


HOSTILE_WORDS = [
    "@everyone",
    "closes #1",
    "<script>alert(1)</script>",
    "`x` **b** [a](https://example.com/)",
    "``` \n# Heading\n- item",
    "a | b | c",
    "https://example.com/",
    "![](https://example.com/x.png)",
    "\u202e\x1b[31m",
    "",
    "`",
    "\\",
]


@pytest.mark.parametrize("words", HOSTILE_WORDS, ids=repr)
def test_what_people_wrote_is_shown_and_does_nothing(words):
    gap = Gap("overdue-topic", (words, words, words))
    comparison = replace(
        SAME,
        revision=words,
        closed=(GapChange(gap, None),),
        moved=(Move(piece(words), (words, words), ("", words)),),
    )
    new = (replace(found("content/1.md:1:1", "CS101", words), name=words), HOSTILE)
    mended = (Mended(words, words, words, 1, "CS101"),)
    told = report_markdown(replace(AGAINST, site=words, comparison=comparison, new=new, mended=mended))
    tokens = MarkdownIt("commonmark", {"linkify": False}).enable("table").parse(told)
    inline = [each for token in tokens for each in token.children or []]
    assert {each.type for each in tokens if each.type.endswith("_open")} == {
        f"{name}_open" for name in "heading paragraph bullet_list list_item table thead tbody tr th td".split()
    }
    assert {each.type for each in inline} <= {"text", "code_inline", "strong_open", "strong_close", "softbreak"}
    free = " ".join(each.content for each in inline if each.type == "text")
    assert not re.search(r"@|https?:|#\d|[\x00-\x1f\u202e]", free)
