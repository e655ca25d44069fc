"""Does the theme do what it is told by Pelican's settings, and what the strategy hands it?"""

from __future__ import annotations

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html

from pelican_contentstrategy.integrations.pelican.templates import article_listings
from pelican_contentstrategy.publish._reader_words import WORDS
from tests.browser.site import ADDRESS, PAGES, SETTINGS, THEME
from tests.browser.test_output import broken_links
from tests.builds.site import bakery

HUB = "topics/bread/index.html"
SPONGE = "Title: A sponge\nDate: 2026-03-04\nPillar: cakes\nTags: eggs\n\nEggs, sugar and flour.\n"


@pytest.fixture
def site(tmp_path):
    site = bakery(tmp_path / "site")
    site.settings(SETTINGS + 'DEFAULT_METADATA = {"author": "Ruth", "tags": "flour"}\n')
    return site


def built(site, settings=""):
    """All pages of a site with some more settings, as trees."""
    site.settings(settings)
    run = site.pelican("content", "-s", "pelicanconf.py")
    assert "Done: " in run.text
    return {path: html.fromstring(page) for path, page in site.output().items() if path.endswith(".html")}


def test_a_long_hub_page_is_cut(site):
    for number in range(1, 8):
        site.write(
            f"content/articles/{number}.md", f"Title: Roll {number}\nDate: 2026-03-0{number}\nPillar: bread\n\nText.\n"
        )
    site.strategy("publish:\n  hubs:\n    per_page: 4")
    pages = built(site, "DEFAULT_PAGINATION = False\n")
    parts = [pages[path] for path in (HUB, "topics/bread/index2.html", "topics/bread/index3.html")]
    assert [len(each.xpath("//article[@class='entry']")) for each in parts] == [4, 4, 1]
    assert [len(each.xpath("//section[contains(@class, 'path')]")) for each in parts] == [1, 0, 0]
    assert [each.xpath("//link[@rel='canonical']/@href") for each in parts] == [[f"{ADDRESS}/topics/bread/"], [], []]
    assert [each.findtext(".//title") for each in parts] == [
        "Bread at home - The bakery",
        "Bread at home, page 2 - The bakery",
        "Bread at home, page 3 - The bakery",
    ]
    assert list(broken_links(site.folder / "output")) == []


def test_a_long_page_for_readers_is_cut_and_counts_on(site):
    site.edit("strategy.yaml", "    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n")
    site.strategy("publish:\n  hubs:\n    per_page: 1")
    pages = built(site)
    parts = [pages[f"for/home-baker/{name}.html"] for name in ("index", "index2")]
    assert [each.xpath("//section[contains(@class, 'path')]//a/text()") for each in parts] == [
        ["The first loaf"],
        ["A starter from flour and water"],
    ]
    assert [each.xpath("//ol/@start") for each in parts] == [["1"], ["2"]]
    assert parts[1].findtext(".//title") == "For home bakers, page 2 - The bakery"


def test_what_is_in_another_language_says_so(site):
    site.write("content/articles/rye.md", "Title: Roggen\nDate: 2026-03-09\nLang: de\nPillar: bread\n\nRoggen.\n")
    pages = built(site)
    assert {page.get("lang") for page in pages.values()} == {"en", "de"}
    for path in ("index.html", "archives.html", "404.html"):
        assert pages[path].xpath("//*[@lang = 'de']//a[text() = 'Roggen']")


def test_what_was_updated_is_shown_with_the_day_it_was(site):
    site.write("content/articles/rye.md", "Title: Rye\nDate: 2026-03-09\nModified: 2026-05-01\nPillar: bread\n\nRye.\n")
    (recent,) = built(site)[HUB].xpath("//section[h2 = 'Recently updated']//time")
    assert recent.text == "1 May 2026"


def test_the_index_of_hubs_names_the_readers(site):
    site.edit("strategy.yaml", "    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n")
    site.write("content/articles/sponge.md", SPONGE)
    (readers,) = built(site)["topics/index.html"].xpath("//section[h2 = 'For whom']")
    assert readers.xpath(".//a/@href") == [f"{ADDRESS}/for/home-baker/"]


def test_what_has_no_page_is_not_linked_to(site):
    site.write("content/articles/sponge.md", SPONGE)
    none = 'AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHORS_SAVE_AS = ""\n'
    pages = built(site, f"{none}DISPLAY_CATEGORIES_ON_MENU = True\n")
    assert not {"author/ruth.html", "authors.html", "tag/eggs.html"} & set(pages)
    assert pages["a-sponge/index.html"].xpath("//dd[@class='p-category']/text()") == ["eggs"]
    assert list(broken_links(site.folder / "output")) == []


def test_years_in_the_archive_lead_to_their_own(site):
    pages = built(site)
    assert pages["archives.html"].xpath("//h2/a/@href") == [f"{ADDRESS}/2026/index.html"]
    assert pages["2026/index.html"].xpath("//h2/a") == []
    pages = built(site, 'YEAR_ARCHIVE_URL = "{date:%Y}/"\n')
    assert pages["archives.html"].xpath("//h2/a/@href") == [f"{ADDRESS}/2026/"]


def test_a_language_is_told_as_html_has_it(site):
    site.write("content/articles/sponge.md", SPONGE + "\n")
    site.write("content/articles/sponge-pt.md", f"Lang: pt_BR\nSlug: a-sponge\n{SPONGE}")
    pages = built(site, 'DEFAULT_LANG = "zh_CN"\n')
    assert {each for page in pages.values() for each in page.xpath("//@lang | //@hreflang")} == {"zh-cn", "pt-BR"}
    assert list(broken_links(site.folder / "output")) == []


def test_a_site_without_articles_has_a_home_page(site):
    for path in (site.folder / "content").rglob("*.md"):
        path.unlink()
    assert "Nothing has been published yet." in built(site)["index.html"].text_content()


@pytest.mark.parametrize("settings", ["", "PLUGINS = []\n"])
def test_it_works_without_a_strategy_and_without_the_plugin(site, settings):
    (site.folder / "strategy.yaml").unlink()
    for path in (site.folder / "content").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("{filename}/topics/bread.md", "https://example.com/"), encoding="utf-8")
    pages = built(site, settings)
    assert pages["index.html"].xpath("//section[contains(@class, 'lead')]//h3/a/text()") == ["The first loaf"]
    assert list(broken_links(site.folder / "output")) == []


def test_an_article_leads_to_its_category_tags_and_author():
    assert article_listings({"THEME": str(THEME), "THEME_TEMPLATES_OVERRIDES": []}) == {"author", "category", "tag"}


def words_in(lang, **settings):
    environment = Environment(loader=FileSystemLoader(THEME / "templates"), autoescape=True)
    return environment.get_template("words.html").make_module({"lang": lang, **settings})


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_it_speaks_every_language_that_our_hub_pages_speak(lang):
    spoken = words_in(lang).dictionary
    assert set(spoken[lang]) == set(spoken["en"])
    assert not set(spoken[lang]) & set(WORDS[lang].__slots__) - {"articles", "minutes"}


def test_a_site_has_words_of_its_own():
    own = {"en": {"skip": "Jump"}, "pl": {"menu": "Menu główne"}}
    assert words_in("pl_PL", THEME_WORDS=own).words["menu"] == "Menu główne"
    assert words_in("pl_PL", THEME_WORDS=own).words["skip"] == "Jump"
    assert words_in("de", THEME_WORDS=own).words["skip"] == "Zum Inhalt"


def test_words_about_the_strategy_can_be_changed_as_well(site):
    site.write("content/articles/sponge.md", SPONGE)
    pages = built(site, 'THEME_WORDS = {"en": {"path": "Your way", "topics": "Departments", "home": "Start"}}\n')
    assert pages[HUB].get_element_by_id("reading-path").text == "Your way"
    assert pages["topics/index.html"].findtext(".//h1") == "Departments"
    for path in (HUB, "the-first-loaf/index.html"):
        assert pages[path].xpath("//nav[@class='trail']//a/text()")[:2] == ["Start", "Departments"]


@pytest.mark.parametrize("name", ["home", "hubs", "hub", "archives"])
def test_what_a_page_lists_is_printed(desks, address, name):
    page = desks.page()
    page.goto(address + PAGES[name])
    page.emulate_media(media="print")
    titles = page.locator("main :is(h1, h2, h3, .contents a)")
    hidden = [each.text_content() for each in titles.all() if not each.is_visible()]
    page.emulate_media(media="null")
    assert [each for each in hidden if each != "What to do next"] == []
