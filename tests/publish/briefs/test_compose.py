"""What is the writer of a piece told?"""

from __future__ import annotations

from pelican_contentstrategy.model.brief import WordRange
from pelican_contentstrategy.publish.briefs.slugs import slug_of
from tests.publish.briefs.plans import FILES, OTHERS, PLAN, WAKE, assignment, own_piece


def test_what_a_topic_leaves_open_follows_from_the_strategy():
    told = assignment(WAKE)
    assert told.slug == "wake-a-starter"
    assert {name: told.fields[name] for name in ("format", "cta", "kpi", "owner", "channels")} == {
        "format": "comparison",
        "cta": "course",
        "kpi": "orders",
        "owner": "desk",
        "channels": "mastodon",
    }
    assert told.guessed == ("format",)


def test_what_is_said_counts_first():
    told = assignment(WAKE, persona="cafe-owner", format="tutorial")
    assert (told.fields["persona"], told.fields["format"]) == ("cafe-owner", "tutorial")
    assert told.guessed == ()


def test_a_piece_of_its_own_goes_where_articles_like_it_are():
    told = own_piece("What flour does a starter like best", {**FILES, **OTHERS})
    assert (told.fields["pillar"], told.fields["cluster"], told.fields["persona"]) == (
        "bread",
        "starters",
        "home-baker",
    )
    assert told.guessed == ("pillar", "cluster", "persona", "stage", "format")


def test_a_piece_like_nothing_there_is_goes_nowhere():
    told = own_piece("Opening hours")
    assert told.pillar is None
    assert told.links == ()


def test_a_solo_writer_without_personas_and_stages_is_told_of_none():
    strategy = "version: 1\nname: Mine\npillars:\n  bread:\n    title: Bread\n"
    told = own_piece("Feed a starter", {}, strategy)
    assert dict(told.fields) == {"title": "Feed a starter", "pillar": "bread"}
    assert told.questions == ("What is the short answer to “Feed a starter”?",)


def test_links_go_up_to_a_sibling_and_on():
    files = {
        **FILES,
        "content/beer.md": "Title: A starter from beer\nPillar: bread\nCluster: starters\n\nBeer.\n",
        "content/oven.md": "Title: Choose an oven\nPillar: bread\nStage: decision\nPersona: home-baker\n\nHot.\n",
        "content/taste.md": "Title: Taste bread\nPillar: bread\nStage: decision\nPersona: cafe-owner\n\nSour.\n",
    }
    told = own_piece(
        "What is a starter", files, cluster="starters", pillar="bread", stage="awareness", persona="home-baker"
    )
    assert [(each.words, each.href, each.why) for each in told.links] == [
        ("bread at home", "{filename}/topics/bread.md", "the hub page of pillar 'bread'"),
        ("Which flour a starter likes", "{filename}/flour.md", "of the same cluster, 'starters'"),
        ("A starter from beer", "{filename}/beer.md", "of the same cluster, 'starters'"),
        ("Choose an oven", "{filename}/oven.md", "what comes next, at stage 'decision'"),
    ]


def test_articles_with_the_same_keyword_or_question_are_named():
    told = own_piece("Shape loaves", keyword="Round loaf")
    assert [(each.href, each.why) for each in told.rivals] == [("{filename}/shape.md", "has the same keyword")]
    near = own_piece("Which flour does a starter like", {**FILES, **OTHERS})
    assert [each.href for each in near.rivals] == ["{filename}/flour.md"]


def test_the_length_is_that_of_its_kind_but_never_thin():
    assert assignment(WAKE).length.words == WordRange(300)
    files = {
        f"content/{number}.md": f"Title: A{number}\nPillar: bread\nFormat: comparison\n\n{'word ' * number}\n"
        for number in (310, 420, 480, 600, 900)
    }
    told = assignment(WAKE, files)
    assert told.length.words == WordRange(400, 600)
    assert told.length.why == "as half of the 5 articles of format 'comparison' are"


def test_the_voice_is_one_whoever_it_comes_from():
    guidance = assignment(WAKE).guidance
    assert guidance.tone == ("plain",)
    assert guidance.prefer == (("utilize", "use"),)
    assert guidance.avoid == (
        ("artisanal", "says nothing"),
        ("simply", "it is not"),
        ("hydration", "say how much water"),
    )
    assert guidance.terms == ("T65",)
    assert [(each.name, each.value, each.owner) for each in guidance.bounds] == [
        ("grade", 8, "persona 'home-baker'"),
        ("long_sentence_words", 25, "the site"),
    ]


def test_questions_come_from_what_readers_want_and_what_nobody_answers_comes_first():
    assert assignment(WAKE).questions == (
        "What is the short answer to “wake a starter”?",
        "What can readers do about “Has ten minutes a day”?",
        "What can readers do about “Bakes bricks and does not know why”?",
        "Where do readers get “Amounts in grams”?",
        "How do readers “bake a loaf that rises”?",
    )
    assert assignment("unanswered-pain home-baker/no-time").pains == (("no-time", "Has ten minutes a day"),)


def test_an_ended_call_to_action_is_none():
    strategy = PLAN.replace("ctas: [fair, course]", "ctas: [fair]")
    assert "cta" not in assignment(WAKE, strategy=strategy).fields


def test_files_are_named_in_any_script():
    assert slug_of("  Crème brûlée: what's it? ") == "creme-brulee-whats-it"
    assert slug_of("表格胜过图表") == "表格胜过图表"
    assert slug_of("a/../../b") == "a-b"
    assert slug_of("データ パン") == "データ-パン"
    assert slug_of("हिन्दी में रोटी") == "हिन्दी-में-रोटी"
    assert slug_of("Ёлка") == "елка"
    assert slug_of("???") == "brief"
    assert len(slug_of("word " * 40)) <= 60
