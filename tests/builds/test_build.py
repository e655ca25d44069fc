"""What does `pelican content` write and print with us, and what would it without?"""

from __future__ import annotations

import pytest

from tests.builds.site import LOAF, WRONG

HUB = "topics/bread/index.html"
WITHOUT_US = ("-e", "PLUGINS=[]")


def test_a_clean_site_prints_nothing_of_ours(site):
    run = site.pelican("content")
    assert (run.code, run.out.splitlines()[0].partition(" in ")[0]) == (
        0,
        "Done: Processed 2 articles, 0 drafts, 0 hidden articles, 2 pages, 0 hidden pages and 0 draft pages",
    )
    assert site.output()[HUB].count(b"<h1>Bread at home</h1>") == 1


def test_the_report_is_printed_once_and_then_one_line_is_logged(site):
    site.add(WRONG)
    run = site.pelican("content")
    assert run.code == 0
    assert run.out.splitlines()[:2] == [
        "content/articles/crust.md",
        "  1:1  note     CS113 missing-stage    names no stage",
    ]
    assert run.text.count("pillar 'bred' is not in strategy.yaml") == 1
    assert run.text.count("5 problems (1 error, 4 notes) in 1 of 5 files") == 2
    assert run.text.count("ERROR    contentstrategy: 5 problems (1 error, 4 notes) in 1 of 5 files") == 1


def test_places_and_messages_are_never_wrapped(site):
    name = "a-very-long-file-name-" * 8
    site.write(f"content/articles/{name}.md", f"Title: Long\nDate: 2026-03-03\nPillar: {'bread-' * 20}\n\nText.\n")
    run = site.pelican("content", COLUMNS="40")
    assert f"content/articles/{name}.md\n" in run.out
    assert f"pillar '{'bread-' * 20}' is not in strategy.yaml\n" in run.out


def test_above_forty_lines_there_are_counts_and_three_examples(site):
    for number in range(60):
        site.write(f"content/articles/{number}.md", f"Title: Crust {number}\nDate: 2026-03-03\nPillar: bred\n\nText.\n")
    run = site.pelican("content")
    ours = run.out.partition("Done:")[0].splitlines()
    assert len(ours) <= 40
    assert ours[0] == "CS101 unknown-pillar: 60 errors"
    assert [line.partition(": ")[0] for line in ours if "'bred'" in line] == [
        "  content/articles/0.md:3:9",
        "  content/articles/1.md:3:9",
        "  content/articles/10.md:3:9",
    ]
    assert ours[-1].startswith("all of them: pelican-contentstrategy check ")


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param("", id="as-it-is"),
        pytest.param("RELATIVE_URLS = True", id="relative-urls"),
        pytest.param('SITEURL = "https://example.com/bakery"', id="siteurl-with-a-path"),
        pytest.param('FEED_ALL_ATOM = "feeds/all.atom.xml"\nTHEME = "notmyidea"', id="feeds-and-another-theme"),
        pytest.param('DEFAULT_LANG = "de"\nARTICLE_TRANSLATION_ID = "slug"', id="another-language"),
        pytest.param("OUTPUT_SOURCES = True\nSTATIC_CREATE_LINKS = True", id="sources-and-links"),
    ],
)
def test_every_file_of_the_plain_build_is_there_byte_for_byte(site, settings):
    site.settings(settings)
    plain_articles = {"content/articles/loaf.md": LOAF.replace("{filename}/topics/bread.md", "https://example.com")}
    for path in ("content/articles/starter.md", "content/pages/cakes.md"):
        plain_articles[path] = (site.folder / path).read_text().replace("{filename}/topics/bread.md", "/topics/bread/")
    site.add(WRONG, plain_articles)
    assert site.pelican("content", "-o", "plain", *WITHOUT_US).code == 0
    assert site.pelican("content", "-o", "ours").code == 0
    plain, ours = site.output("plain"), site.output("ours")
    assert {path: ours.get(path) for path in plain} == plain
    assert {path for path in ours.keys() - plain.keys() if not path.startswith("feeds/")} == {HUB, "topics/index.html"}


def test_a_file_that_an_article_attaches_goes_with_it(site):
    site.settings('STATIC_PATHS = ["images", "articles"]')
    site.write("content/articles/crumb.jpg", "not really a picture")
    site.write("content/articles/loaf.md", f"{LOAF}\n![Crumb]({{attach}}crumb.jpg)\n")
    run = site.pelican("content")
    assert run.text.count("\n") == 1
    assert "the-first-loaf/crumb.jpg" in site.output()
    assert b'src="https://bakery.example/the-first-loaf/crumb.jpg"' in site.output()["the-first-loaf/index.html"]


@pytest.mark.parametrize(
    ("settings", "href"),
    [
        ("", b'href="https://bakery.example/topics/bread/"'),
        ('SITEURL = "https://example.com/bakery"', b'href="https://example.com/bakery/topics/bread/"'),
        ("RELATIVE_URLS = True", b'href="../topics/bread/"'),
        ('SITEURL = ""', b'href="/topics/bread/"'),
    ],
)
def test_a_generated_hub_page_can_be_linked_to_as_if_it_had_a_source(site, settings, href):
    site.settings(settings)
    run = site.pelican("content")
    assert "Unable to find" not in run.text
    output = site.output()
    assert href in output["the-first-loaf/index.html"]
    assert href in output["cakes/index.html"]


@pytest.mark.parametrize(
    ("settings", "href"),
    [
        ("", b'href="https://bakery.example/the-first-loaf/"'),
        ("RELATIVE_URLS = True", b'href="../../the-first-loaf/"'),
        ('SITEURL = "https://example.com/bakery"', b'href="https://example.com/bakery/the-first-loaf/"'),
    ],
)
def test_a_generated_hub_page_links_to_its_articles(site, settings, href):
    site.settings(settings)
    site.pelican("content")
    assert href in site.output()[HUB]


def test_an_article_at_the_hubs_address_keeps_it(site):
    site.write(
        "content/articles/about.md",
        "Title: About bread\nDate: 2026-03-03\nURL: topics/bread/\nSave_as: topics/bread/index.html\n\nIt is brown.\n",
    )
    run = site.pelican("content")
    assert run.code == 0
    assert "CS206 occupied-hub-address" in run.out
    assert b"It is brown." in site.output()[HUB]


def test_templates_see_what_the_strategy_says_of_an_article(site):
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.write(
        "templates/article.html",
        "{% set ours = article.contentstrategy %}{{ ours.pillar.title }}, {{ ours.hub.url }}, "
        "{{ ours.cluster.title }}, {{ ours.personas[0].name }}, {{ ours.stage.label }}, {{ ours.cta.text }}",
    )
    site.write("templates/page.html", "{{ page.contentstrategy.hub }}-{{ page.contentstrategy.personas|length }}")
    assert site.pelican("content").code == 0
    output = site.output()
    assert output["the-first-loaf/index.html"].decode() == (
        "Bread at home, topics/bread/, Shaping loaves, Home baker, Just curious, Get one recipe a week"
    )
    assert output["newsletter/index.html"] == b"None-0"


def test_templates_see_how_long_and_how_hard_to_read_an_article_is(site):
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    template = "{% set ours = article.contentstrategy %}{{ ours.minutes }}, {{ ours.words }}, {{ ours.grade }}"
    site.write("templates/article.html", template)
    site.write("templates/page.html", template.replace("article", "page"))
    sentence = "We bake one good loaf of bread at home on a cold day. "
    site.write("content/articles/long.md", f"Title: Long\nDate: 2026-03-03\n\n{sentence * 40}\n")
    site.write("content/articles/chinese.md", "Title: Bread\nSlug: bread\nLang: zh\nDate: 2026-03-03\n\n麵包。\n")
    assert site.pelican("content").code == 0
    output = site.output()
    assert output["long/index.html"] == b"3, 520, 1.3"
    assert output["newsletter/index.html"] == b"1, 5, None"
    assert output["bread-zh.html"] == b"1, None, None"


def test_a_themes_own_hub_template_wins(site):
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.write("templates/contentstrategy/hub.html", "{{ hub.title }}: {{ hub.sections[0].cards|length }}")
    site.pelican("content")
    assert site.output()[HUB] == b"Bread at home: 1"


def test_several_articles_of_one_slug(site):
    for number in (1, 2, 3):
        site.write(
            f"content/articles/twin-{number}.md",
            f"Title: Twin\nSlug: twin\nSave_as: twin-{number}.html\nDate: 2026-03-0{number}\nPillar: bread\n\nText.\n",
        )
    run = site.pelican("content")
    assert run.code == 0
    assert {"twin-1.html", "twin-2.html", "twin-3.html", HUB} <= set(site.output())
    assert [f"content/articles/twin-{number}.md" in run.out for number in (1, 2, 3)] == [True, True, True]


def test_translations_are_told_by_their_language(site):
    site.write("content/articles/laib.md", LOAF.replace("Title: ", "Slug: the-first-loaf\nLang: de\nTitle: Laib, "))
    assert site.pelican("content", "-o", "plain", *WITHOUT_US).code == 0
    run = site.pelican("content", "-o", "ours")
    assert run.code == 0
    plain, ours = site.output("plain"), site.output("ours")
    assert set(plain) <= set(ours)
    assert "the-first-loaf-de.html" in ours


def test_a_document_outside_the_content_folder(site):
    site.settings('ARTICLE_PATHS = ["articles", "../elsewhere"]')
    site.write("elsewhere/rye.md", "Title: Rye\nDate: 2026-03-03\nPillar: bred\n\nText.\n")
    run = site.pelican("content")
    assert "elsewhere/rye.md\n" in run.out
    assert "pillar 'bred' is not in strategy.yaml" in run.out
    assert "rye/index.html" in site.output()
