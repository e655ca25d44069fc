"""How does a post read on each channel?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.channels import kinds
from tests.channels.pitches import BARE, PITCH, post

URL = PITCH.url


def test_x_opens_with_the_most_telling_point():
    assert post("x").text == (
        f"Dough that is too warm ferments faster than it can hold.\n\n{URL}\n\n#SourdoughStarter #Proofing"
    )


def test_mastodon_goes_on_from_another_point():
    assert post("mastodon").text == (
        "A basket dusted with rice flour lets go of the loaf at once.\n\n"
        "Most loaves spread because they proved an hour too long.\n\n"
        f"Why your loaf spreads\n{URL}\n\n"
        "#SourdoughStarter #Proofing #Bread"
    )


@pytest.mark.parametrize(
    ("lang", "keyword", "first"),
    [
        ("en", "how to feed a starter", "How to feed a starter?"),
        ("en-gb", "rye or wheat", "Rye or wheat?"),
        ("de", "wie lange gehen lassen", "Wie lange gehen lassen?"),
        ("fr", "comment nourrir un levain", "Comment nourrir un levain\u202f?"),
        ("es", "cómo hacer pan", "¿Cómo hacer pan?"),
        ("zh", "如何养酵种", "如何养酵种\uff1f"),
    ],
)
def test_or_with_the_question_that_its_keyword_asks(lang, keyword, first):
    assert post("mastodon", lang=lang, keyword=keyword).text.startswith(f"{first}\n\n")


def test_linkedin_opens_with_the_trouble_and_goes_on_in_short_paragraphs():
    assert post("linkedin").text == (
        "The loaf spreads?\n\n"
        "Three mistakes that make dough run, and how to see them in time.\n\n"
        "From the article:\n"
        "• Dough that is too warm ferments faster than it can hold.\n"
        "• A basket dusted with rice flour lets go of the loaf at once.\n"
        "• Most loaves spread because they proved an hour too long.\n\n"
        f"Why your loaf spreads (4 min read)\n{URL}\n\n"
        "Get one recipe a week: https://bakery.example/letter/?utm_source=x\n\n"
        "#SourdoughStarter #Proofing #Bread"
    )


def test_before_its_fold_stands_what_fits_there():
    long = f"{'Bread ' * 40}is long."
    assert post("linkedin", pain="", points=("One.", "Two.", long, "Four.")).text.startswith("Four.\n\n")


def test_for_programs_linkedin_has_all_signs_escaped_that_mean_something():
    made = post("linkedin", BARE, title="C# (a_b) @home", tags=("snake_case",), brand="")
    assert made.extra["commentary"] == (
        "C\\# \\(a\\_b\\) \\@home\n\nThree mistakes that make dough run, and how to see them in time.\n\n"
        "https://bakery.example/flat-loaf/?utm\\_source=x\n\n{hashtag|\\#|SnakeCase}"
    )


def test_bluesky_tells_where_links_and_tags_are_in_bytes():
    made = post("bluesky", points=("Brötchen gehen über Nacht.",), tags=("Brötchen",))
    assert made.text == f"Brötchen gehen über Nacht.\n\n{URL}\n\n#Brötchen"
    data = made.text.encode()
    spans = [(each["index"]["byteStart"], each["index"]["byteEnd"]) for each in made.extra["facets"]]
    assert [data[start:end].decode() for start, end in spans] == [URL, "#Brötchen"]
    assert [each["features"][0] for each in made.extra["facets"]] == [
        {"$type": "app.bsky.richtext.facet#link", "uri": URL},
        {"$type": "app.bsky.richtext.facet#tag", "tag": "Brötchen"},
    ]


def test_it_has_eight_tags_at_most_in_the_text_and_beside_it():
    made = post("bluesky", tags=tuple(f"tag {letter}{letter}" for letter in "abcdefghijkl"))
    assert made.text.endswith("#TagAa #TagBb #TagCc")
    assert made.extra["tags"] == ["TagDd", "TagEe", "TagFf", "TagGg", "TagHh"]


def test_threads_has_one_link_and_one_tag():
    assert post("threads").text == (
        "Most loaves spread because they proved an hour too long.\n\n"
        "A basket dusted with rice flour lets go of the loaf at once.\n\n"
        f"{URL}\n\n#SourdoughStarter"
    )


def test_facebook_begins_with_what_it_is_about():
    assert post("facebook").text == (
        "Three mistakes that make dough run, and how to see them in time.\n\n"
        "A basket dusted with rice flour lets go of the loaf at once.\n\n"
        f"{URL}\n\nGet one recipe a week: {PITCH.cta_url}"
    )


def test_instagram_has_its_link_in_the_profile_and_an_image():
    made = post("instagram")
    assert made.text == (
        "Dough that is too warm ferments faster than it can hold.\n\n"
        "Three mistakes that make dough run, and how to see them in time.\n\n"
        "• A basket dusted with rice flour lets go of the loaf at once.\n"
        "• Most loaves spread because they proved an hour too long.\n\n"
        "The link is in our profile.\n\n#SourdoughStarter #Proofing #Bread"
    )
    assert made.extra == {"image": PITCH.image, "alt": "A flat loaf", "url": URL}
    assert kinds()["instagram"].needs == ("image",)


def test_telegram_has_its_title_in_bold_letters():
    made = post("telegram", BARE, title="Flour & <water>")
    assert made.text.startswith("Flour & <water>\n\nThree mistakes")
    assert made.extra["html"].startswith("<b>Flour &amp; &lt;water&gt;</b>\n\nThree mistakes")
    assert "caption" not in made.extra


def test_its_caption_is_shorter():
    made = post("telegram", points=("Bread. " * 100, "Rye. " * 150))
    assert len(made.text) > 1_024 > len(made.extra["caption"])
    assert made.extra["photo"] == PITCH.image


def test_slack_escapes_what_is_markup_there():
    made = post("slack", BARE, title="Flour & water > yeast", minutes=1)
    assert made.text == (
        "Three mistakes that make dough run, and how to see them in time.\n\n"
        f"<{URL}|Flour &amp; water &gt; yeast> (1 min read)"
    )
    header, section = made.extra["blocks"]
    assert header["text"] == {"type": "plain_text", "text": "Flour & water > yeast"}
    assert section["text"] == {"type": "mrkdwn", "text": made.text}


def test_its_blocks_keep_to_their_sizes():
    made = post("slack", limit=9_000, title="Bread " * 40, points=("a" * 2_900, "b"), summary="c" * 2_900)
    header, *sections = made.extra["blocks"]
    assert len(header["text"]["text"]) <= 150
    assert [len(each["text"]["text"]) <= 3_000 for each in sections] == [True] * len(sections)
    assert len(sections) > 1


def test_discord_shows_signs_as_they_are_written():
    made = post("discord", BARE, title="snake_case at https://bakery.example/a_b_c", summary="")
    assert made.text == f"**snake\\_case at https://bakery.example/a_b_c**\n\n{URL}"


def test_reddit_has_a_title_a_link_and_a_comment():
    made = post("reddit")
    assert made.text == made.title
    assert made.title == ("Why your loaf spreads – Three mistakes that make dough run, and how to see them in time.")
    assert made.extra["url"] == URL
    assert made.extra["comment"].startswith("- Dough that is too warm ferments faster than it can hold.\n- A basket")


def test_hacker_news_has_the_title_and_nothing_else():
    assert post("hackernews", title="Bread at last!").text == "Bread at last"
    long = "How to bake bread in a pot: everything we learnt in ten years of baking it every single day"
    assert post("hackernews", title=long).text == "How to bake bread in a pot"


def test_an_email_says_what_readers_get():
    made = post("email")
    assert made.text == (
        "Why your loaf spreads\n\n"
        "Three mistakes that make dough run, and how to see them in time.\n\n"
        "What you will find in it:\n"
        "– Dough that is too warm ferments faster than it can hold.\n"
        "– A basket dusted with rice flour lets go of the loaf at once.\n"
        "– Most loaves spread because they proved an hour too long.\n\n"
        f"Read the article (4 min read): {URL}\n\n"
        f"Get one recipe a week: {PITCH.cta_url}"
    )
    assert made.title == made.extra["subject"] == "Why your loaf spreads"
    assert made.extra["preheader"] == PITCH.summary
    assert made.extra["html"] == (
        f'<h2><a href="{URL}">Why your loaf spreads</a></h2>\n'
        "<p>Three mistakes that make dough run, and how to see them in time.</p>\n"
        "<p>What you will find in it:</p>\n"
        "<ul><li>Dough that is too warm ferments faster than it can hold.</li>"
        "<li>A basket dusted with rice flour lets go of the loaf at once.</li>"
        "<li>Most loaves spread because they proved an hour too long.</li></ul>\n"
        f'<p><a href="{URL}">Read the article (4 min read)</a></p>\n'
        f'<p><a href="{PITCH.cta_url}">Get one recipe a week</a></p>'
    )


def test_a_newsletter_has_the_same_section():
    assert post("newsletter") == post("email")


@pytest.mark.parametrize(
    ("summary", "preheader"),
    [
        ("Too short.", "Dough that is too warm ferments faster than it can hold."),
        (f"{'Very long ' * 20}summary.", "Dough that is too warm ferments faster than it can hold."),
        ("", "Dough that is too warm ferments faster than it can hold."),
    ],
)
def test_a_preheader_has_40_to_130_characters(summary, preheader):
    assert post("email", summary=summary).extra["preheader"] == preheader


def test_a_subject_is_cut_at_60_characters():
    made = post("email", title="Everything that anybody needs to know about loaves that spread in the oven")
    assert made.title == "Everything that anybody needs to know about loaves that…"


def test_an_ad_has_a_headline_and_a_description():
    made = post("ad")
    assert (made.title, made.text) == ("Why your loaf spreads", PITCH.summary)
    assert made.extra == {"headline": made.title, "description": made.text, "url": URL}
    assert post("ad", title="Everything about loaves that spread in the oven").title == "The loaf spreads?"


@pytest.mark.parametrize("kind", [name for name, each in kinds().items() if each.links and name != "custom"])
def test_the_link_stands_in_the_text(kind):
    expected = PITCH.canonical if kinds()[kind].is_copy else URL
    assert expected in post(kind).text


def test_openings_differ_between_channels():
    openings = [post(kind).text.partition("\n")[0] for kind in ("x", "mastodon", "linkedin", "email", "facebook")]
    assert len({*openings}) == len(openings)


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_they_differ_however_few_points_there_are(number):
    pitch = replace(BARE, points=PITCH.points[:number], brand="The bakery")
    openings = [post(kind, pitch).text.partition("\n")[0] for kind in ("x", "mastodon", "linkedin")]
    assert len({*openings}) == len(openings)


def test_they_differ_where_there_is_nothing_to_say_but_title_and_summary():
    texts = {
        kind: post(kind, BARE, topic="Bread at home", brand="The bakery").text for kind in kinds() if kind != "custom"
    }
    assert texts["x"] == f"{BARE.summary}\n\n{URL}"
    assert texts["mastodon"] == f"Bread at home: {BARE.summary}\n\n{URL}"
    assert texts["linkedin"] == f"New on The bakery: Why your loaf spreads\n\n{BARE.summary}\n\n{URL}"
    assert texts["bluesky"] == f"Why your loaf spreads\n\n{URL}"
    assert texts["email"] == f"Why your loaf spreads\n\n{BARE.summary}\n\nRead the article: {URL}"


@pytest.mark.parametrize("kind", ["linkedin", "email"])
def test_where_there_are_no_points_readers_are_told_where_more_is(kind):
    more = "Bread at home: https://bakery.example/topics/bread/"
    assert more in post(kind, points=()).text
    assert more not in post(kind).text


def test_a_language_without_words_of_ours_gets_none():
    made = post("linkedin", lang="ru", points=("Тесто бродит.", "Мука."), pain="", brand="", title="Хлеб", summary="")
    assert made.text.startswith("Хлеб\n\n• Тесто бродит.\n• Мука.\n\nhttps://")
    assert "article" not in post("email", lang="ru").text


def test_a_post_written_by_hand_gets_what_programs_need_too():
    kind = kinds()["bluesky"]
    by_hand = kind.dressed(type(post("x"))("Bake it. https://a.example/ #bread"), PITCH)
    assert by_hand.text == "Bake it. https://a.example/ #bread"
    assert [each["index"] for each in by_hand.extra["facets"]] == [
        {"byteStart": 9, "byteEnd": 27},
        {"byteStart": 28, "byteEnd": 34},
    ]
