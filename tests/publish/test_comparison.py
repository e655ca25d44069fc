"""What changed between two states of a site?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.model.comparison import PillarTrend
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from tests.sites import build_of

PLAN = """
version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Sourdough starters
        target: 2
      shaping:
        title: Shaping
  cakes:
    title: Cakes
    hub: content/pages/cakes.md
"""
READERS = """
personas:
  baker:
    name: Baker
    pains:
      time: Has none
mix:
  stages:
    awareness: 90%
stages:
  awareness:
    label: New
  decision:
    label: Ready
"""
RENAMED = PLAN.replace("  bread:\n", "  loaf:\n    renamed_from: [bread]\n")
STARTER = "Title: Starter\nPillar: bread\nCluster: starters\n"
LOAF = "Title: Loaf\nPillar: bread\nCluster: shaping\n\n[Starter](/starter/)\n"
CAKES = {"content/pages/cakes.md": "Title: Cakes\n"}
BEFORE = CAKES | {"content/starter.md": STARTER, "content/loaf.md": LOAF}


def changes(before, after, plan_before=PLAN, plan_after=PLAN):
    built = [build_of(before, plan_before), build_of(after, plan_after)]
    first, second = (snapshot(each.review.site, each.blueprint.checks) for each in built)
    return compare("v1", first, second, built[1].blueprint.strategy)


def told(gap_changes):
    """Keys before and after, with an asterisk where the plan is the cause."""
    for each in gap_changes:
        gaps = f"{each.before.key if each.before else ''} -> {each.after.key if each.after else ''}".strip()
        yield f"{gaps} *" if each.by_plan else gaps


def is_the_same(found):
    lists = (found.closed, found.opened, found.changed, found.added, found.removed, found.moved)
    return not any((*lists, found.renamed, found.links_won, found.links_lost))


def test_nothing_changed():
    assert is_the_same(changes(BEFORE, BEFORE))


def test_an_article_more_closes_gaps_and_one_less_opens_them():
    more = BEFORE | {"content/keep.md": STARTER.replace("Starter", "Keep it")}
    found = changes(BEFORE, more)
    assert [*told(found.closed)] == ["target-not-reached:bread/starters ->"]
    assert [(each.piece.path, each.other) for each in found.added] == [("content/keep.md", None)]
    found = changes(more, BEFORE)
    assert [*told(found.opened)] == ["-> target-not-reached:bread/starters"]
    assert [(each.piece.path, each.other) for each in found.removed] == [("content/keep.md", None)]
    assert found.pillars[0] == PillarTrend("bread", 3, 2)


def test_a_first_article_makes_a_smaller_gap_of_an_empty_cluster():
    found = changes(CAKES | {"content/loaf.md": LOAF.partition("\n\n")[0]}, BEFORE)
    assert [*told(found.changed)] == ["empty-cluster:bread/starters -> target-not-reached:bread/starters"]
    assert not found.closed + found.opened


def test_published_drafts_are_added_and_withdrawn_articles_removed():
    draft = BEFORE | {"content/starter.md": f"{STARTER}Status: draft\n"}
    assert [(each.piece.path, each.other) for each in changes(draft, BEFORE).added] == [("content/starter.md", "draft")]
    assert [(each.piece.path, each.other) for each in changes(BEFORE, draft).removed] == [
        ("content/starter.md", "draft")
    ]


def test_what_closes_or_opens_with_the_plan_is_told_apart():
    lower, more = (
        PLAN.replace("target: 2", "target: 1"),
        PLAN.replace("  cakes:", "      rye:\n        title: Rye\n  cakes:"),
    )
    assert [*told(changes(BEFORE, BEFORE, PLAN, lower).closed)] == ["target-not-reached:bread/starters -> *"]
    assert [*told(changes(BEFORE, BEFORE, lower, PLAN).opened)] == ["-> target-not-reached:bread/starters *"]
    assert [*told(changes(BEFORE, BEFORE, PLAN, more).opened)] == ["-> empty-cluster:bread/rye *"]
    assert [*told(changes(BEFORE, BEFORE, more, PLAN).closed)] == ["empty-cluster:bread/rye -> *"]


def test_a_renamed_pillar_is_no_loss():
    found = changes(BEFORE, BEFORE, PLAN, RENAMED)
    assert is_the_same(found)
    assert found.pillars == (PillarTrend("loaf", 2, 2), PillarTrend("cakes", 0, 0))


def test_nor_is_one_that_kept_its_title_or_a_cluster_that_did():
    after = {path: text.replace("bread", "loaf").replace("shaping", "forms") for path, text in BEFORE.items()}
    plan = PLAN.replace("  bread:\n", "  loaf:\n").replace("      shaping:\n", "      forms:\n")
    assert is_the_same(changes(BEFORE, after, PLAN, plan))


def test_a_pillar_that_came_and_one_that_went():
    other = PLAN.replace("  bread:\n    title: Bread at home", "  rolls:\n    title: Rolls")
    found = changes(BEFORE, BEFORE, PLAN, other)
    assert found.pillars == (PillarTrend("rolls", None, 0), PillarTrend("cakes", 0, 0), PillarTrend("bread", 2, None))
    assert [(each.piece.path, each.before, each.after) for each in found.moved] == [
        ("content/loaf.md", ("bread", "shaping"), ("", "")),
        ("content/starter.md", ("bread", "starters"), ("", "")),
    ]


def test_a_moved_article():
    after = BEFORE | {"content/starter.md": STARTER.replace("starters", "shaping")}
    (move,) = changes(BEFORE, after).moved
    assert (move.piece.path, move.before, move.after) == (
        "content/starter.md",
        ("bread", "starters"),
        ("bread", "shaping"),
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/begin.md", f"Url: starter/\n{STARTER}"),
        ("content/2026/starter.md", STARTER.replace("Title: Starter", "Title: New title")),
        ("content/begin.md", STARTER),
    ],
    ids=["by-address", "by-slug", "by-title"],
)
def test_a_renamed_file_is_the_same_article_and_its_links_stay(path, text):
    after = CAKES | {
        "content/loaf.md": LOAF.replace("/starter/", "{filename}/" + path.removeprefix("content/")),
        path: text,
    }
    found = changes(BEFORE, after)
    assert found.renamed == (("content/starter.md", path),)
    assert not found.added + found.removed + found.moved + found.links_won + found.links_lost


def test_articles_that_share_a_title_are_not_mistaken_for_each_other():
    before = CAKES | {"content/x1.md": "Title: News\n", "content/x2.md": "Title: News\n"}
    after = CAKES | {"content/y1.md": "Title: News\n", "content/y2.md": "Title: News\n"}
    found = changes(before, after)
    assert (len(found.added), len(found.removed), found.renamed) == (2, 2, ())


def test_a_renamed_translation_is_followed_by_its_language():
    def pair(english, german):
        return CAKES | {
            f"content/{english}.md": f"Title: Dough\nTranslations: content/{german}.md\n\n[L](/loaf/)\n",
            f"content/{german}.md": f"Title: Teig\nLang: de\nTranslations: content/{english}.md\n\n[L](/loaf/)\n",
            "content/loaf.md": "Title: Loaf\n",
        }

    found = changes(pair("dough", "teig"), pair("dough", "sauerteig"))
    assert found.renamed == (("content/teig.md", "content/sauerteig.md"),)
    assert not found.links_won + found.links_lost


def test_links_won_and_lost():
    after = BEFORE | {"content/loaf.md": LOAF.partition("\n\n")[0], "content/starter.md": f"{STARTER}\n[L](/loaf/)\n"}
    found = changes(BEFORE, after)
    assert found.links_won == (("content/starter.md", "content/loaf.md"),)
    assert found.links_lost == (("content/loaf.md", "content/starter.md"),)


def test_gaps_of_readers_and_mix_are_followed_by_the_names_of_today():
    plan = PLAN + READERS
    later = plan.replace("  baker:\n", "  home-baker:\n    aliases: [baker]\n").replace("awareness: 90%", "early: 90%")
    later = later.replace("  awareness:\n", "  early:\n    aliases: [awareness]\n")
    files = BEFORE | {"content/loaf.md": "Title: Loaf\nPersona: baker\nStage: decision\nPillar: bread\n"}
    files["content/starter.md"] = "Title: Starter\nPersona: baker\nStage: decision\nPillar: bread\n"
    found = changes(files, files, plan, later)
    assert {"persona-gap", "unanswered-pain", "mix-off-plan"} <= {gap.kind for gap in found.after.gaps}
    assert not found.closed + found.opened + found.changed


def test_the_snapshots_are_kept_as_they_are():
    found = changes(BEFORE, BEFORE, PLAN, RENAMED)
    assert found.before.coverage.pillars[0].slug == "bread"
    assert replace(found.after, gaps=()).coverage.pillars[0].slug == "loaf"
