"""Where do readers of another language than the site's get to?"""

from __future__ import annotations

import json

from pelican_contentstrategy.model.publishing import Publish
from pelican_contentstrategy.publish.article_variables import article_variables
from tests.sites import BAKERY, build_of

STRATEGY = BAKERY.replace("url: /newsletter/", 'url: "{filename}/pages/letter.md"').replace(
    "    label: Just curious\n", "    label: {en: Just curious, de: Erst mal sehen}\n"
)
FILES = {
    "content/pages/cakes.md": "Title: Cakes\nTranslations: content/pages/cakes-de.md\n\nAll about cakes.\n",
    "content/pages/cakes-de.md": "Title: Kuchen\nLang: de\nTranslations: content/pages/cakes.md\n\nKuchen.\n",
    "content/pages/letter.md": "Title: Letter\nTranslations: content/pages/letter-de.md\n\nWe write.\n",
    "content/pages/letter-de.md": "Title: Brief\nLang: de\nTranslations: content/pages/letter.md\n\nWir schreiben.\n",
    "content/sponge.md": "Title: Sponge\nPillar: cakes\nCTA: newsletter\nTranslations: content/sponge-de.md\n\nEggs.\n",
    "content/sponge-de.md": (
        "Title: Biskuit\nLang: de\nPillar: cakes\nStage: awareness\nCTA: newsletter\nTranslations: content/sponge.md\n"
        "\nEier.\n"
    ),
    "content/tart.md": "Title: Tart\nPillar: cakes\nStage: awareness\n\nApples.\n",
}


def variables(files=FILES, strategy=STRATEGY):
    review = build_of(files, strategy).review
    return {each.document.path: each.values for each in article_variables.publish(review, Publish())}


def test_an_article_is_part_of_the_translated_hub_and_calls_to_a_translated_page():
    german = variables()["content/sponge-de.md"]
    assert (german.part_of.title, german.part_of.url) == ("Kuchen", "cakes-de/")
    assert german.cta.url == "letter-de/"
    assert json.loads(german.meta.json_ld[0])["isPartOf"]["url"] == "https://bakery.example/cakes-de/"
    english = variables()["content/sponge.md"]
    assert (english.part_of.title, english.part_of.url, english.cta.url) == ("Cakes", "cakes/", "letter/")


def test_the_translation_of_a_hubs_page_shows_what_there_is_in_its_language_first():
    hub = variables()["content/pages/cakes-de.md"].hub_page
    assert (hub.title, hub.url, hub.cta.url) == ("Kuchen", "cakes-de/", "letter-de/")
    assert [(card.title, card.lang, card.stage_label) for card in hub.entries] == [
        ("Biskuit", "de", "Erst mal sehen"),
        ("Tart", "en", "Erst mal sehen"),
    ]
    assert [card.title for card in variables()["content/pages/cakes.md"].hub_page.entries] == ["Tart", "Sponge"]


def test_a_translation_that_is_a_draft_leads_nobody_away():
    draft = FILES["content/pages/cakes-de.md"].replace("Lang: de\n", "Lang: de\nStatus: draft\n")
    german = variables({**FILES, "content/pages/cakes-de.md": draft})["content/sponge-de.md"]
    assert german.part_of.url == "cakes/"


def test_a_hub_is_the_page_in_the_sites_language_whichever_is_named():
    review = build_of(FILES, STRATEGY.replace("pages/cakes.md", "pages/cakes-de.md")).review
    assert review.site.hub("cakes").url == "cakes/"


def test_tags_of_languages_are_the_same_in_small_letters():
    files = {
        "content/a.md": "Title: Bolo\nLang: pt-br\nPillar: bread\nTranslations: content/0.md\n\nBolo.\n",
        "content/0.md": "Title: Cake\nPillar: bread\nTranslations: content/a.md\n\nCake.\n",
    }
    site = build_of(files, STRATEGY).review.site
    path = site.reading_path(site.strategy.pillars["bread"], "pt-BR")
    assert [each.title for each in path.articles] == ["Bolo"]


def test_an_article_that_is_a_hub_is_listed_in_no_language():
    values = variables(strategy=STRATEGY.replace("content/pages/cakes.md", "content/sponge.md"))
    for path in ("content/sponge.md", "content/sponge-de.md"):
        assert [card.title for card in values[path].hub_page.entries] == ["Tart"]
