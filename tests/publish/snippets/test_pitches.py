"""What is said of an article: its gist, its key sentences, and what goes with them."""

from __future__ import annotations

import pytest

from tests.publish.snippets.kits import HEAD, article, pitch_of

WILD = "Wild yeast lives on every grain, so you never have to buy any."
RYE = "Rye flour feeds a sourdough starter faster than white flour because it keeps more of the grain."
NEEDS = "A sourdough starter needs 50 g of flour and 50 g of water a day."
PERSONAS = """
personas:
  home-baker:
    name: Home baker
    label: For home bakers
    pains:
      dense: Sourdough bread that stays flat
      time: Bread takes all weekend
"""


def points(body, **others):
    """The key sentences of a body."""
    return pitch_of(article(body=f"\n{body}\n"), **others).points


def with_personas(strategy):
    """The bakery's strategy with pains."""
    return strategy.partition("personas:")[0] + PERSONAS.lstrip() + "stages:" + strategy.partition("stages:")[2]


def test_key_sentences_and_the_most_telling_one_first():
    assert pitch_of(article()).points == (NEEDS, RYE, WILD)


def test_none_that_says_what_the_summary_says():
    repeated = "In a week, a jar of flour and water becomes a living starter."
    assert points(f"{repeated}\n\n{WILD}") == (WILD,)


def test_none_that_says_no_more_than_the_title():
    assert points(f"Make a starter from flour and water.\n\n{WILD}") == (WILD,)


def test_none_that_says_what_another_says():
    assert len(points(f"{WILD}\n\nYou never have to buy any yeast, for wild yeast lives on every grain.")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "> {}",
        "    {}",
        "<figure><figcaption>{}</figcaption></figure>",
        "*{}*",
        "**{}**",
        "<table><tr><td>{}</td></tr></table>",
        "<aside>{}</aside>",
        "### {}",
        "Ann: Well.\n\nAnn: Well, well.\n\nAnn: Well, well, well.\n\n{}",
        "Slide 1: Well.\n\n{}",
    ],
)
def test_none_that_is_no_running_text_of_the_writer(other):
    assert points(f"{WILD}\n\n" + other.format(RYE)) == (WILD,)


def test_what_stands_in_many_articles_says_nothing_of_any():
    others = {f"content/{name}.md": f"Title: {name}\n\n{RYE}\n" for name in ("one", "two")}
    assert points(f"{RYE}\n\n{WILD}", **others) == (WILD,)


def test_items_of_lists_if_they_are_sentences():
    listed = (
        "- Wild yeast lives on every grain, so you never have to buy any\n- 50 grams of flour and of water in a jar\n"
    )
    assert points(listed) == (WILD,)


def test_a_number_before_it_is_left_out():
    assert points(f"<p>3. {WILD}</p>") == (WILD,)


def test_nobody_is_called_by_half_a_name():
    assert points(f"Ann Baker has a shop. Ann bakes bread from flour, water and patience alone.\n\n{WILD}") == (WILD,)


def test_what_stands_below_such_headings_is_not_the_article():
    assert points(f"{WILD}\n\n## About the author\n\n{RYE}\n\n## Flour\n\n{NEEDS}") == (NEEDS, WILD)


def test_a_heading_that_asks_something():
    assert points("## How much flour does a sourdough starter need?\n\nMuch.") == (
        "How much flour does a sourdough starter need?",
    )


def test_a_word_about_the_writer_is_none():
    assert points("Ann Baker is a writer with 20 years of experience with sourdough starters.") == ()


def test_a_summary_that_was_written_is_the_gist():
    assert pitch_of(article()).summary == "How a jar of flour and water becomes a starter in a week."


def test_a_summary_that_is_cut_off_ends_with_its_last_sentence():
    cut = HEAD.replace("in a week.", "in a week. After that it wants to be fed every")
    assert pitch_of(cut).summary == "How a jar of flour and water becomes a starter in a week."


def test_a_summary_that_is_an_excerpt_is_not_cut_either():
    excerpt = HEAD.replace("How a jar of flour and water becomes a starter in a week.", RYE[:60])
    assert pitch_of(f"{excerpt}\nWell. {RYE} {WILD}\n").summary == RYE


def test_a_title_before_the_summary_is_left_out_if_it_is_no_part_of_it():
    title = "A starter from flour & water"
    assert pitch_of(HEAD.replace("Summary: ", f"Summary: {title}: ")).summary.startswith("How a jar")
    assert pitch_of(HEAD.replace("How a jar", f"{title} is how a jar")).summary.startswith(f"{title} is how")


def test_without_a_summary_the_lead_is_the_gist():
    bare = HEAD.replace("Summary", "Other")
    assert pitch_of(f"{bare}\n{NEEDS}\n\n{WILD}\n").summary == NEEDS
    assert pitch_of(f"{bare}\nThis is it.\n\n{WILD}\n").summary == WILD


def test_of_a_summary_alone_the_second_sentence_is_a_point():
    alone = HEAD.replace("in a week.", f"in a week. {WILD}")
    pitch = pitch_of(alone)
    assert (pitch.summary, pitch.points) == ("How a jar of flour and water becomes a starter in a week.", (WILD,))


def test_an_article_without_anything():
    pitch = pitch_of("Title: Nothing\n")
    assert (pitch.summary, pitch.points, pitch.minutes, pitch.tags, pitch.cta_url) == ("", (), None, (), "")


def test_the_pain_that_it_addresses():
    from tests.sites import BAKERY

    strategy = with_personas(BAKERY)
    assert said(article("Addresses: time"), strategy).pain == "Bread takes all weekend"
    assert said(article("Addresses: time"), strategy).audience == "For home bakers"


def test_without_one_the_first_pain_if_the_article_speaks_of_it():
    from tests.sites import BAKERY

    strategy = with_personas(BAKERY)
    assert said(article(), strategy).pain == ""
    flat = (
        "\nSourdough bread that stays flat was not proofed. Bread stays flat in a cold room, and sourdough even more.\n"
    )
    assert said(article(body=flat), strategy).pain == "Sourdough bread that stays flat"


def said(text, strategy):
    """The same over another strategy."""
    from pelican_contentstrategy.model.outreach import channel_of_kind
    from pelican_contentstrategy.publish.snippets._pitches import Pitches
    from tests.sites import site_of

    site = site_of({"content/starter.md": text}, strategy)
    return Pitches(site).pitch(site.document("content/starter.md"), channel_of_kind("x"))


def test_tags_else_the_pillar():
    assert pitch_of(article()).tags == ("sourdough", "rye bread")
    assert pitch_of(article().replace("Tags", "Other")).tags == ("Bread at home",)


def test_what_goes_with_it():
    pitch = pitch_of(article("Image: images/loaf.jpg", "Authors: Ann", "Keyword: sourdough starter"))
    assert pitch.title == "A starter from flour & water"
    assert pitch.url == pitch.canonical == "https://bakery.example/starter/"
    assert (pitch.cta, pitch.cta_url) == ("Get one recipe a week", "https://bakery.example/newsletter/")
    assert (pitch.topic, pitch.topic_url) == ("Bread at home", "https://bakery.example/topics/bread/")
    assert (pitch.author, pitch.brand, pitch.keyword) == ("Ann", "The bakery", "sourdough starter")
    assert pitch.image == "https://bakery.example/images/loaf.jpg"
    assert (pitch.minutes, str(pitch.published)) == (1, "2026-11-20")


def test_the_words_of_an_image_are_those_it_has_in_the_body():
    body = "\n![A loaf\nof rye](/images/loaf.jpg)\n"
    assert pitch_of(article("Image: images/loaf.jpg", body=body)).image_text == "A loaf of rye"


def test_titles_are_plain():
    assert pitch_of("Title: All about <em>rye</em> &amp; more\x07\n").title == "All about rye & more"
