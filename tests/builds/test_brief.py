"""What do `pelican-contentstrategy brief new`, `draft` and `prompt` write and print?"""

from __future__ import annotations

import pytest

TOPIC = """        topics:
          - title: Wake a sleeping starter
            persona: home-baker
            stage: decision
            keyword: wake a starter
            due: 2026-12-01
"""
NAMED = "briefs/wake-a-starter.md"
CHECKS = "checks: {ignore: [CS209, CS210, CS211, CS212, CS32, CS33, CS50, CS51]}"


@pytest.fixture
def planned(site):
    """A bakery that means to write something."""
    site.edit("strategy.yaml", "        title: Sourdough starters\n", f"        title: Sourdough starters\n{TOPIC}")
    site.strategy(CHECKS)
    return site


def brief(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "brief", *arguments, **more)


def test_what_could_be_written_is_listed(planned):
    run = brief(planned, "new")
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "brief new ...                     why\n"
        "'Wake a sleeping starter'         planned for 2026-12-01\n"
        "empty-cluster cakes/sponges       cluster 'sponges' of pillar 'cakes' has no article\n"
        "persona-gap cafe-owner/awareness  persona 'cafe-owner' has nothing to read at stage 'awareness'\n"
        "persona-gap cafe-owner/decision   persona 'cafe-owner' has nothing to read at stage 'decision'\n"
        "4 pieces wanted; or name a title of your own\n"
    )


def test_from_a_topic_to_a_published_article(planned):
    run = brief(planned, "new", "Wake", "a", "sleeping", "starter")
    assert (run.code, run.out.splitlines()[0]) == (0, f"wrote {NAMED}")
    run = brief(planned, "draft", NAMED)
    assert (run.code, run.out.splitlines()[0]) == (0, "wrote content/articles/wake-a-starter.md")
    assert "\nArticle: content/articles/wake-a-starter.md\n" in (planned.folder / NAMED).read_text(encoding="utf-8")
    article = planned.folder / "content/articles/wake-a-starter.md"
    assert article.read_text(encoding="utf-8").startswith(
        "Title: Wake a sleeping starter\n"
        "Date: 2026-12-01\n"
        "Status: draft\n"
        "Slug: wake-a-starter\n"
        "Pillar: bread\n"
        "Cluster: starters\n"
        "Persona: home-baker\n"
        "Stage: decision\n"
        "Format: tutorial\n"
        "Keyword: wake a starter\n"
        "CTA: course\n"
        f"Brief: {NAMED}\n\n"
        "## What is the short answer to “wake a starter”?\n"
    )
    assert "CS52" not in planned.check().out
    planned.edit("content/articles/wake-a-starter.md", "Status: draft", "Status: published")
    planned.edit("content/articles/wake-a-starter.md", "Stage: decision", "Stage: awareness")
    told = planned.check("--format", "concise").out
    assert (
        f"CS520 article-diverges-from-brief is not what '{NAMED}' says: stage 'awareness' instead of 'decision', "
        in told
    )
    assert "no link to {filename}/topics/bread.md" in told
    assert "CS521 unanswered-question does not answer “What is the short answer to “wake a starter”?”" in told


def test_the_list_tells_which_pieces_have_a_brief(planned):
    brief(planned, "new", "wake a starter")
    assert "'Wake a sleeping starter'         planned for 2026-12-01" in (out := brief(planned, "new").out)
    assert out.splitlines()[1].endswith(NAMED)


def test_nothing_is_written_over(planned):
    brief(planned, "new", "wake a starter")
    planned.write(NAMED, "Title: My own\n")
    run = brief(planned, "new", "wake a starter")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        f"'{NAMED}' is there already; nothing was changed\n"
        "  hint: '--slug wake-a-starter-2' writes another one beside it\n"
    )
    assert (planned.folder / NAMED).read_text(encoding="utf-8") == "Title: My own\n"
    assert brief(planned, "new", "wake a starter", "--slug", "wake-a-starter-2").code == 0
    planned.write("content/articles/wake-a-starter.md", "Title: Another\nDate: 2026-01-01\n\nText.\n")
    run = brief(planned, "draft", NAMED)
    assert (run.code, run.err.splitlines()[0]) == (
        2,
        "'content/articles/wake-a-starter.md' is there already; nothing was changed",
    )
    assert (planned.folder / NAMED).read_text(encoding="utf-8") == "Title: My own\n"


def test_an_article_is_begun_once(planned):
    brief(planned, "new", "wake a starter")
    brief(planned, "draft", "wake-a-starter")
    run = brief(planned, "draft", "Wake a sleeping starter", "--slug", "again")
    assert run.code == 2
    assert run.err.startswith(f"'content/articles/wake-a-starter.md' is written from '{NAMED}' already\n")


def test_a_title_of_its_own_with_all_that_is_said_of_it(site):
    said = ("--cluster", "shaping", "--persona", "Café owner", "--stage", "decision", "--due", "2027-01-15")
    run = brief(site, "new", "--title", "Loaves that sell", *said)
    assert (run.code, run.out.splitlines()[0]) == (0, "wrote briefs/loaves-that-sell.md")
    assert (
        (site.folder / "briefs/loaves-that-sell.md")
        .read_text(encoding="utf-8")
        .startswith(
            "Title: Loaves that sell\nDate: 2026-11-01\nDue: 2027-01-15\nPillar: bread\nCluster: shaping\n"
            "Persona: cafe-owner\nStage: decision\nFormat: tutorial\n"
        )
    )


def test_all_that_means_nothing_is_told_at_once(site):
    run = brief(site, "new", "Loaves", "--pillar", "bred", "--persona", "owner", "--due", "soon")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "--pillar: 'bred' is not in strategy.yaml\n  hint: did you mean 'bread'?\n"
        "--persona: 'owner' is not in strategy.yaml\n  hint: did you mean 'cafe-owner'?\n"
        "--due: 'soon' is no day\n  hint: write it as 2027-03-31\n"
    )
    assert not (site.folder / "briefs").exists()


def test_the_prompt_is_printed_and_nothing_is_written(planned):
    brief(planned, "new", "wake a starter")
    before = planned.output(".")
    run = brief(planned, "prompt", "briefs/wake-a-starter")
    assert (run.code, run.err) == (0, "")
    assert "Draft an article for The bakery." in run.out
    assert (
        "- “A starter from flour and water”, https://bakery.example/a-starter-from-flour-and-water/, linked to as "
        "`{filename}/articles/starter.md`: Flour, water and a week"
    ) in run.out
    assert "\nAi:\nAi_reviewed_by:\n" in run.out
    assert planned.output(".") == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x00\xff", "briefs/broken.md:1:1: the file is not UTF-8: byte 0x89"),
        (b"", "briefs/broken.md:1:1: the file is empty"),
    ],
)
def test_a_brief_that_is_none_is_told_by_the_check_and_the_command(site, content, told):
    site.strategy(CHECKS)
    site.write("briefs/broken.md", content)
    run = brief(site, "draft", "broken")
    assert (run.code, run.err.splitlines()[0]) == (2, told)
    assert told.replace(": the", ": warning CS524 unreadable-brief the") in site.check("--format", "concise").out
    assert site.pelican("content").code == 0


def test_a_brief_is_looked_for_by_what_it_may_be_called(planned):
    brief(planned, "new", "wake a starter")
    run = brief(planned, "prompt", "wake-a-startr")
    assert (run.code, run.err) == (2, f"there is no brief 'wake-a-startr'\n  hint: did you mean '{NAMED}'?\n")


def test_briefs_are_never_published(site):
    text = (site.folder / "strategy.yaml").read_text(encoding="utf-8")
    site.write("content/strategy.yaml", text)
    (site.folder / "strategy.yaml").unlink()
    site.settings('ARTICLE_PATHS = [""]')
    run = brief(site, "new", "Loaves that sell")
    assert (run.code, run.err.splitlines()[0]) == (
        2,
        "'briefs/' lies in the content folder, and would be published",
    )
    site.settings('ARTICLE_EXCLUDES = ["briefs", "pages"]')
    assert brief(site, "new", "Loaves that sell").code == 0
    assert not any("loaves" in path for path in site.pelican("content").text.splitlines())
    assert not any("loaves-that-sell" in path for path in site.output())
