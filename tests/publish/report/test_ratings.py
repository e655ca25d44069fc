"""Scores of articles, clusters, pillars and the site: what each part is made of, and what it says it lacks."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.scoring import scorecard
from pelican_contentstrategy.publish._written import written
from pelican_contentstrategy.publish.report.ratings import ratings
from tests.coverage_plan import PLAN
from tests.sites import BAKERY, TEXT, build_of

STARTER = f"Title: Starter\nPillar: bread\nCluster: starters\n{TEXT}"
UP = "It is part of [bread](/topics/bread/).\n"
NEWS = "Title: News\n\nWe wrote of [a starter]({filename}/../starter.md).\n"
LOOSE = f"{BAKERY}checks:\n  options:\n    thin-article: {{words: 5}}\n"


def rated(files, strategy=BAKERY, **more):
    return ratings(build_of(files, strategy, **more).review)


def part(rating, quality):
    found = rating.part(quality)
    return found.percent, found.lacks


def article(text, quality, strategy=BAKERY, others=None):
    found = rated({"content/starter.md": text, **(others or {})}, strategy)
    return part(found.articles["content/starter.md"], quality)


def test_an_article_that_nobody_could_link_better():
    assert article(f"{STARTER}{UP}", "linking", others={"content/pages/news.md": NEWS}) == (100, ())


@pytest.mark.parametrize(
    ("text", "percent", "lacks"),
    [
        (f"{STARTER}{UP}", 66, ("no link from another page",)),
        (f"Orphan_ok: yes\n{STARTER}", 66, ("no link to its hub page",)),
        (f"Orphan_ok: yes\nTitle: Starter\n{TEXT}", 66, ("in no pillar",)),
        (f"Orphan_ok: yes\n{STARTER}{UP}See [this]({{filename}}/gone.md).\n", 66, ("a link that leads to nothing",)),
        (f"{STARTER}See [this]({{filename}}/gone.md).\n", 0, None),
    ],
)
def test_links_of_an_article_count_in_three_ways(text, percent, lacks):
    found = article(text, "linking")
    assert found[0] == percent
    assert lacks is None or found[1] == lacks


def test_there_is_no_way_up_where_there_is_no_hub_page():
    draft = {"content/pages/cakes.md": "Title: Cakes\nStatus: draft\n"}
    text = f"Title: Sponge\nPillar: cakes\nOrphan_ok: yes\n{TEXT}"
    assert article(text, "linking", others=draft) == (66, ("no hub page to link to",))


def test_an_article_without_a_word_is_nothing_to_lead_to():
    stub = {"content/empty.md": "Title: Empty\nPillar: bread\n"}
    text = f"Orphan_ok: yes\n{STARTER}{UP}See [this]({{filename}}/empty.md).\n"
    assert article(text, "linking", others=stub) == (66, ("a link that leads to nothing",))


def test_neither_is_a_page_that_is_made_for_stubs_alone():
    stub = {"content/empty.md": "Title: Empty\nPillar: cakes\n"}
    strategy = BAKERY.replace("    hub: content/pages/cakes.md\n", "")
    text = f"Orphan_ok: yes\n{STARTER}{UP}See [cakes](/topics/cakes/).\n"
    assert article(text, "linking", strategy, stub) == (66, ("a link that leads to nothing",))


def test_readability_is_how_many_rules_find_nothing():
    long = f"{STARTER}And then you feed it {'again and ' * 30}again.\n"
    assert article(STARTER, "readability") == (100, ())
    assert article(long, "readability") == (87, ("long sentence",))


def test_rules_that_are_off_are_no_part_of_it():
    off = f"{BAKERY}checks:\n  ignore: [CS201, CS303]\n"
    long = f"{STARTER}And then you feed it {'again and ' * 30}again.\n"
    assert article(long, "readability", off) == (100, ())
    assert article(long, "linking", off) == (50, ("no link from another page",))


def test_a_quality_that_nobody_asks_for_has_no_part():
    off = f"{BAKERY}checks:\n  select: [CS5]\n"
    (only,) = [each.parts for each in rated({"content/starter.md": STARTER}, off).articles.values()]
    assert only == ()


def test_voice_is_how_many_sentences_keep_to_the_house_style():
    strategy = BAKERY.replace("styles: []", "styles: []\n  avoid: {once: '', starter: ''}")
    text = "Title: Starter\nNoindex: yes\n\nFeed it once. Let it rest. Wait. Bake it at once, or later on.\n"
    assert article(text, "voice", strategy) == (33, ("2 of Strategy.Avoid",))
    assert article(f"{text}\n{'A starter. ' * 9}", "voice", strategy)[0] == 0


def test_where_nobody_counts_sentences_so_many_words_are_one():
    strategy = BAKERY.replace("styles: []", "styles: []\n  avoid: {flour: ''}")
    rows = "| one spoon of flour |\n" + "| one spoon |\n" * 30
    table = f"Title: Starter\nNoindex: yes\n\n| What |\n| --- |\n{rows}"
    assert article(table, "voice", strategy) == (75, ("1 of Strategy.Avoid",))


def test_how_most_articles_spell_a_name_is_no_matter_of_scores():
    text = "Title: {0}\nNoindex: yes\n\nWe buy all of our flour from FlourPower in the town.\n"
    files = {f"content/{name}.md": text.format(name) for name in ("a", "b", "c")}
    files["content/starter.md"] = text.format("Starter").replace("FlourPower", "Flourpower")
    review = build_of(files, BAKERY).review
    assert [each.code for each in review.diagnostics if each.span.path == "content/starter.md"].count("CS405") == 1
    assert part(ratings(review).articles["content/starter.md"], "voice") == (100, ())


@pytest.mark.parametrize(
    ("lines", "body", "is_stub"),
    [
        ("Noindex: yes\n", "Coming soon.", True),
        ("Contentstrategy_disable: thin-article\n", "Soon.", True),
        ("Noindex: yes\n", "![A loaf](/images/loaf.jpg) Two loaves.", False),
        ("Noindex: yes\n", "Here is all that there is to say of a starter.", False),
    ],
)
def test_next_to_nothing_is_a_stub_whatever_is_suppressed(lines, body, is_stub):
    review = build_of({"content/starter.md": f"Title: Starter\n{lines}\n{body}\n"}, BAKERY).review
    assert (part(ratings(review).articles["content/starter.md"], "voice")[0] == 0) is is_stub


def test_a_stub_has_nothing_of_anything():
    for text in ("Title: Starter\nPillar: bread\nOrphan_ok: yes\n", f"{STARTER[:-500]}{UP}"):
        found = rated({"content/starter.md": text}).articles["content/starter.md"]
        assert found.percent == 0
        assert {each.lacks for each in found.parts} == {("hardly any text",)}


def test_who_keeps_a_short_piece_from_search_engines_or_excuses_it_has_no_stub():
    short = f"Title: Starter\nPillar: bread\n\nSoon there will be more. {UP}"
    for line in ("Noindex: yes\n", "Contentstrategy_disable: thin-article\n"):
        assert rated({"content/starter.md": f"{line}{short}"}).articles["content/starter.md"].percent > 0
    assert rated({"content/starter.md": short}, LOOSE).articles["content/starter.md"].percent > 0


def test_what_a_baseline_holds_back_counts():
    files = {"content/starter.md": STARTER, "content/stub.md": "Title: Stub\n"}
    review = build_of(files).review
    held = build_of(files, baseline=Baseline.of(review.diagnostics)).review
    assert (held.diagnostics, ratings(held)) == ((), ratings(review))


def test_drafts_and_what_its_author_has_given_up_have_no_score():
    files = {"content/a.md": f"Audit: retire\n{STARTER}", "content/b.md": f"Status: draft\n{STARTER}"}
    found = rated(files)
    assert found.articles == {}
    assert [each.quality for each in found.clusters["bread", "starters"].parts] == ["coverage"]


def test_a_cluster_is_the_mean_of_its_articles_and_what_there_is_of_it():
    files = {
        "content/starter.md": f"{STARTER}{UP}",
        "content/rye.md": f"{STARTER.replace('Starter', 'Rye')}{UP}See [it]({{filename}}/starter.md).\n",
        "content/stub.md": "Title: Stub\nPillar: bread\nCluster: starters\n",
    }
    found = rated(files, PLAN)
    cluster = found.clusters["bread", "starters"]
    assert part(cluster, "linking") == (
        55,
        ("1 of 3 articles: hardly any text", "1 of 3 articles: no link from another page"),
    )
    assert part(cluster, "coverage") == (
        66,
        ("When it sleeps: reviving a starter: was due on 30 October 2026",),
    )
    assert part(found.pillars["bread"], "coverage")[0] == 60
    assert found.pillars["cakes"].percent == 0


def test_coverage_is_one_figure_wherever_it_is_told():
    files = {"content/starter.md": f"{STARTER}{UP}", "content/stub.md": "Title: Stub\nPillar: cakes\n"}
    review = build_of(files, PLAN).review
    told = scorecard(written(review).site).score("coverage")
    assert part(ratings(review).site, "coverage")[0] == told.percent == 100 * 2 // 14
    assert part(ratings(review).site, "coverage")[1][-1] == "and 8 more"


def test_weights_are_those_of_the_strategy_file():
    files = {"content/starter.md": f"Orphan_ok: yes\n{STARTER}"}
    only = f"{BAKERY}scores:\n  weights: {{linking: 1, readability: 0, voice: 0, coverage: 0}}\n"
    nothing = only.replace("linking: 1", "linking: 0")
    assert rated(files).articles["content/starter.md"].percent == int((2 * 66.7 + 100 + 100) / 4)
    assert rated(files, only).articles["content/starter.md"].percent == 66
    assert rated(files, nothing).site.percent is None
