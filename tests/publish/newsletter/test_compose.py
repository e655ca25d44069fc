"""What is in an issue, in which order, and what do its readers see of it?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.publish.newsletter.letters import FILES, LOAF, SPONGE, STARTER, STRATEGY, issue_of, titles
from tests.sites import HOST, TODAY

PICTURED = "Summary: A loaf in a day, with one bowl and no mixer.\nImage: images/loaf.jpg\n"
IMAGE = LOAF.replace("Summary: A loaf in a day, with one bowl and no mixer.\n", PICTURED)


def the_loaf(text, strategy=STRATEGY, **more):
    return issue_of({"content/loaf.md": text}, strategy, **more)


def test_articles_are_grouped_by_pillar_the_newest_one_opens():
    assert titles(issue_of(FILES)) == {
        "Bread at home": ["The first loaf", "Feed a *starter*"],
        "Cakes": ["A plain sponge"],
    }


def test_articles_are_grouped_by_stage_on_request():
    issue = issue_of(FILES, group_by="stage")
    assert titles(issue) == {
        "Time to choose": ["The first loaf", "A plain sponge"],
        "Just curious": ["Feed a *starter*"],
    }
    assert [each.topic for each in issue.entries] == ["Bread at home", "Cakes", "Bread at home"]


def test_what_is_in_no_pillar_comes_last_without_a_heading():
    files = FILES | {"content/news.md": "Title: News\nDate: 2026-10-12\nSummary: We moved.\n\nWe moved.\n"}
    issue = issue_of(files)
    assert [*titles(issue)] == ["Bread at home", "Cakes", ""]
    assert issue.groups[-1].url == "https://bakery.example/?utm_source=letter&utm_medium=email"


def test_the_group_of_what_opens_comes_first():
    files = FILES | {"content/sponge.md": SPONGE.replace("2026-10-15", "2026-10-30")}
    assert [*titles(issue_of(files))] == ["Cakes", "Bread at home"]


def test_an_article_with_a_subject_of_its_own_opens_and_names_the_letter():
    files = FILES | {"content/starter.md": STARTER.replace("Summary:", "Subject: It smells of apples\nSummary:")}
    issue = issue_of(files)
    assert (issue.lead.title, issue.subject) == ("Feed a *starter*", "It smells of apples")


@pytest.mark.parametrize(
    ("published", "is_in"),
    [("2026-09-30", False), ("2026-10-01", True), (f"{TODAY}", True), ("2026-11-02", False)],
)
def test_the_first_day_and_today_count(published, is_in):
    assert (the_loaf(LOAF.replace("2026-10-20", published)) is not None) is is_in


@pytest.mark.parametrize(
    "field",
    ["Status: draft", "Status: hidden", "Noindex: yes", "Audit: retire", "Redirect_to: /cakes/", "Channels: linkedin"],
)
def test_what_readers_are_not_led_to_or_is_announced_elsewhere_stays_out(field):
    files = FILES | {"content/loaf.md": LOAF.replace("Stage:", f"{field}\nStage:")}
    assert "The first loaf" not in [each.title for each in issue_of(files).entries]


@pytest.mark.parametrize("channels", ["newsletter", "linkedin, newsletter", "email"])
def test_what_is_announced_in_letters_is_in(channels):
    assert the_loaf(LOAF.replace("Stage:", f"Channels: {channels}\nStage:")) is not None


def test_a_persona_gets_what_is_written_for_it():
    issue = issue_of(FILES, persona="home-baker")
    assert titles(issue) == {"Bread at home": ["The first loaf"], "Cakes": ["A plain sponge"]}
    assert (issue.audience, issue_of(FILES).audience) == ("For home bakers", "")


def test_what_was_told_before_is_left_out():
    assert titles(issue_of(FILES, told=frozenset({"https://bakery.example/loaf/"}))) == {
        "Cakes": ["A plain sponge"],
        "Bread at home": ["Feed a *starter*"],
    }


def test_nothing_published_is_no_issue():
    assert issue_of(FILES, since=date(2026, 10, 21)) is None


def test_links_are_complete_and_told_apart():
    issue = issue_of(FILES)
    assert issue.lead.url == "https://bakery.example/loaf/?utm_source=letter&utm_medium=email&utm_campaign=bread"
    assert [group.url.partition("?")[0] for group in issue.groups] == [
        "https://bakery.example/topics/bread/",
        "https://bakery.example/cakes/",
    ]


def test_without_parameters_links_are_as_they_are():
    assert the_loaf(LOAF, STRATEGY.partition("channels:")[0]).lead.url == "https://bakery.example/loaf/"


def test_a_site_below_another_address():
    host = replace(HOST, siteurl="https://example.com/bakery")
    issue = issue_of(FILES, host=host)
    assert issue.lead.url.startswith("https://example.com/bakery/loaf/?")
    assert (issue.site_url.partition("?")[0], issue.address) == ("https://example.com/bakery/", "example.com/bakery")


def test_markup_in_a_title_is_not_shown():
    assert the_loaf(LOAF.replace("The first", "The <em>first</em> &amp;")).lead.title == "The first & loaf"


def test_a_summary_is_the_teaser():
    assert the_loaf(LOAF).lead.teaser == "A loaf in a day, with one bowl and no mixer."


@pytest.mark.parametrize("field", ["Snippet_newsletter", "Snippet_email"])
def test_a_teaser_written_by_hand_wins(field):
    assert the_loaf(LOAF.replace("Stage:", f"{field}: Bake <b>tonight</b>\nStage:")).lead.teaser == "Bake tonight"


def test_without_a_summary_the_body_speaks():
    text = LOAF.replace("Summary: A loaf in a day, with one bowl and no mixer.\n", "")
    assert the_loaf(text).lead.teaser == "It needs a starter, and then a whole day of waiting."


def test_an_article_without_a_word_has_no_teaser():
    lead = the_loaf("Title: A loaf\nDate: 2026-10-20\n").lead
    assert (lead.title, lead.teaser, lead.reading_time) == ("A loaf", "", "")


def test_an_image_of_the_site_has_a_complete_address():
    image = the_loaf(IMAGE).lead.image
    assert (image.url, image.text) == ("https://bakery.example/images/loaf.jpg", "The first loaf")


def test_an_image_is_told_of_in_the_words_of_the_body():
    assert the_loaf(f"{IMAGE}\n![A crisp crust](images/loaf.jpg)\n").lead.image.text == "A crisp crust"


def test_an_image_that_mail_programs_do_not_show_is_left_out_and_told():
    issue = the_loaf(IMAGE.replace("images/loaf.jpg", "https://example.com/loaf.svg"))
    assert issue.lead.image is None
    assert issue.remarks == (
        "content/loaf.md: 'https://example.com/loaf.svg' is left out, since few mail programs show such a file",
    )


def test_an_article_in_several_languages_is_in_once_in_the_language_of_the_site():
    german = LOAF.replace("The first loaf", "Der erste Laib").replace(
        "Stage:", "Lang: de\nTranslations: content/loaf.md\nStage:"
    )
    files = {
        "content/loaf.md": LOAF.replace("Stage:", "Translations: content/loaf.de.md\nStage:"),
        "content/loaf.de.md": german,
    }
    assert [each.title for each in issue_of(files).entries] == ["The first loaf"]
    issue = issue_of(files, host=replace(HOST, lang="de"))
    assert ([each.title for each in issue.entries], issue.contents) == (
        ["Der erste Laib"],
        "1 Artikel · 1 Minute Lesezeit",
    )


def test_an_article_in_another_language_says_so():
    entry = the_loaf(LOAF.replace("Stage:", "Lang: ar\nStage:")).lead
    assert (entry.lang, entry.direction) == ("ar", "rtl")


def test_a_site_from_right_to_left():
    issue = issue_of(FILES, host=replace(HOST, lang="ar"))
    assert (issue.lang, issue.direction) == ("ar", "rtl")


def test_the_tag_of_a_language_is_one_that_html_knows():
    assert issue_of(FILES, host=replace(HOST, lang="pt_BR")).lang == "pt-BR"
