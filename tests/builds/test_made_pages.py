"""What does Pelican write of hub pages, persona pages and their index, and around articles, in other themes?"""

from __future__ import annotations

import json
import re
from itertools import chain

import pytest
from lxml import html

from pelican_contentstrategy import THEME

HUB = "topics/bread/index.html"


@pytest.fixture
def labelled(site):
    """The bakery, with a name for its readers and both hubs in use."""
    site.edit("strategy.yaml", "    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n")
    return site


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_hub_index_and_persona_pages_stand_in_the_themes_frame(labelled, theme):
    labelled.write("content/articles/sponge.md", "Title: A sponge\nDate: 2026-03-04\nPillar: cakes\n\nEggs.\n")
    assert labelled.pelican("content", "-t", theme).code == 0
    output = labelled.output()
    titles = {HUB: "Bread at home", "topics/index.html": "Topics", "for/home-baker/index.html": "For home bakers"}
    for path, title in titles.items():
        page = html.fromstring(output[path])
        assert [each.text for each in page.iter("h1") if each.getparent().get("id") != "banner"][-1] == title
        assert page.findtext(".//title") == f"{title} - The bakery"
        assert page.xpath("//a[starts-with(@href, 'https://bakery.example/')]")


def test_links_to_such_pages_are_resolved(labelled):
    labelled.write(
        "content/articles/crust.md",
        "Title: Crust\nDate: 2026-03-03\n\n[1]({filename}/topics.md) [2]({filename}/for/home-baker.md)\n",
    )
    run = labelled.pelican("content")
    assert "Unable to find" not in run.text
    page = labelled.output()["crust/index.html"].decode()
    assert 'href="https://bakery.example/topics/"' in page
    assert 'href="https://bakery.example/for/home-baker/"' in page


def test_a_long_hub_page_is_cut_and_every_article_is_on_one_of_its_parts(site):
    for number in range(7):
        site.write(
            f"content/articles/{number}.md",
            f"Title: Roll {number}\nDate: 2026-03-0{number + 1}\nPillar: bread\n\nText.\n",
        )
    site.strategy("publish:\n  hubs:\n    per_page: 4")
    assert site.pelican("content").code == 0
    output = site.output()
    parts = [path for path in output if path.startswith("topics/bread/")]
    assert parts == [HUB, "topics/bread/index2.html", "topics/bread/index3.html"]
    cards = [html.fromstring(output[path]).xpath("//*[@class='contentstrategy-cards']//a/text()") for path in parts]
    assert [len(each) for each in cards] == [4, 4, 1]
    assert sorted(chain(*cards)) == [
        *("A starter from flour and water", "Roll 0", "Roll 1", "Roll 2", "Roll 3", "Roll 4", "Roll 5", "Roll 6"),
        "The first loaf",
    ]
    assert b"Reading path" not in output["topics/bread/index2.html"]
    for path, told in zip(parts, (2, 0, 0), strict=True):
        assert output[path].count(b"application/ld+json") == told
    assert b'href="https://bakery.example/topics/bread/index2.html"' in output[HUB]


@pytest.mark.parametrize("theme", ["simple", "notmyidea", THEME])
def test_long_pages_are_cut_in_every_theme_and_their_parts_linked(labelled, theme):
    labelled.strategy("publish:\n  hubs:\n    per_page: 1")
    assert labelled.pelican("content", "-t", theme).code == 0
    output = labelled.output()
    for folder in ("topics/bread", "for/home-baker"):
        first, second = (output[f"{folder}/{name}"].decode() for name in ("index.html", "index2.html"))
        assert f'href="https://bakery.example/{folder}/index2.html"' in first
        assert (">The first loaf</a></h" in first, ">The first loaf</a></h" in second) in {(True, False), (False, True)}
        assert "canonical" not in second


def test_drafts_and_hidden_articles_appear_nowhere(labelled):
    for status in ("draft", "hidden"):
        labelled.write(
            f"content/articles/{status}.md",
            f"Title: Not for you\nDate: 2026-03-03\nStatus: {status}\nPillar: bread\nPersona: home-baker\n\nText.\n",
        )
    labelled.pelican("content")
    shown = [path for path, page in labelled.output().items() if b"Not for you" in page]
    assert all(path.startswith("drafts/") or path == "not-for-you/index.html" for path in shown)


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_injected_below_articles_where_asked_for_and_in_no_summary(site, theme):
    site.settings('SITEURL = ""')
    assert b"Part of" not in _built(site, theme)["the-first-loaf/index.html"]
    site.strategy("publish:\n  inject: after_content")
    output = _built(site, theme)
    page = output["the-first-loaf/index.html"].decode()
    assert re.search(r'Part of <a href="/topics/bread/">Bread at home</a>', page)
    assert '<a href="/newsletter/">Get one recipe a week</a>' in page
    assert [path for path, text in output.items() if b"Part of" in text] == [
        "a-starter-from-flour-and-water/index.html",
        "the-first-loaf/index.html",
    ]


def _built(site, theme):
    assert site.pelican("content", "-t", theme).code == 0
    return site.output()


def test_themes_may_include_our_parts_in_articles_and_override_them(labelled):
    parts = ("breadcrumb", "part_of", "reading_time", "next", "siblings", "cta", "meta")
    includes = "".join(f'{{% include "contentstrategy/{part}.html" %}}' for part in parts)
    labelled.write(
        "own/article.html", f"{{% extends '!simple/article.html' %}}{{% block content %}}{includes}{{% endblock %}}"
    )
    labelled.write("own/contentstrategy/reading_time.html", "read in {{ article.contentstrategy.minutes }}")
    labelled.settings("THEME_TEMPLATES_OVERRIDES = ['own']")
    assert labelled.pelican("content").code == 0
    page = labelled.output()["the-first-loaf/index.html"].decode()
    for text in (
        "read in 1",
        "Part of <a",
        "Read next <a",
        "Get one recipe a week",
        'rel="canonical"',
        "BreadcrumbList",
    ):
        assert text in page
    assert html.fromstring(page).xpath(
        "//nav[@class='contentstrategy-breadcrumb']//*[@aria-current='page']/text()"
    ) == ["The first loaf"]


def test_relative_urls_and_pages_that_are_hubs_show_the_same(labelled):
    labelled.settings("RELATIVE_URLS = True\nTHEME_TEMPLATES_OVERRIDES = ['own']")
    labelled.write(
        "own/page.html",
        "{% extends '!simple/page.html' %}{% block content %}{% set hub = page.contentstrategy.hub_page %}"
        '{% if hub %}{% include "contentstrategy/hub_body.html" %}{% endif %}{% endblock %}',
    )
    labelled.write("content/articles/sponge.md", "Title: A sponge\nDate: 2026-03-04\nPillar: cakes\n\nEggs.\n")
    assert labelled.pelican("content").code == 0
    output = labelled.output()
    assert '<a href="../a-sponge/">A sponge</a>' in output["cakes/index.html"].decode()
    assert '<a href="../../the-first-loaf/">The first loaf</a>' in output[HUB].decode()


def test_nothing_in_front_matter_breaks_out_of_a_script_or_an_attribute(labelled):
    nasty = 'x" onload="alert(1) </script><script>alert(2)</script>'
    labelled.write(
        "content/articles/nasty.md",
        f"Title: {nasty}\nSlug: nasty\nDate: 2026-03-03\nPillar: bread\nPersona: home-baker\n"
        f"Summary: {nasty}\nImage: {nasty}\n\nText.\n",
    )
    labelled.write("own/article.html", "{% include 'contentstrategy/meta.html' %}")
    labelled.settings("THEME_TEMPLATES_OVERRIDES = ['own']")
    assert labelled.pelican("content").code == 0
    output = labelled.output()
    pages = [html.fromstring(output[path]) for path in (HUB, "for/home-baker/index.html", "nasty/index.html")]
    for page in pages:
        assert not page.xpath("//*[@onload]")
        assert {each.get("type") for each in page.iter("script")} == {"application/ld+json"}
        assert all(json.loads(each.text) for each in page.iter("script"))


BROKEN = "pilars: {}\n"
ASKING = (
    "{% extends '!simple/page.html' %}{% block content %}{% set hub = page.contentstrategy.hub_page %}"
    "{{ page.contentstrategy.pillar.title }}{% if hub %}hub{% endif %}nothing{% endblock %}"
)


@pytest.mark.parametrize(("strategy", "code"), [(None, 0), (BROKEN, 1)])
def test_templates_that_ask_for_variables_are_rendered_without_a_strategy_too(site, strategy, code):
    site.settings("THEME_TEMPLATES_OVERRIDES = ['own']")
    site.write("own/page.html", ASKING)
    if strategy is None:
        (site.folder / "strategy.yaml").unlink()
    else:
        site.strategy(strategy)
    run = site.pelican("content")
    assert (run.code, "CRITICAL" in run.text) == (code, False)
    assert "nothing" in site.output()["cakes/index.html"].decode()


def test_a_theme_that_has_no_room_for_what_is_made_is_told(site):
    site.write(
        "bare/templates/base.html", "<title>{% block title %}{% endblock %}</title>{% block body %}{% endblock %}"
    )
    site.write("bare/templates/article.html", "{{ article.content }}")
    site.strategy("publish:\n  inject: after_content")
    run = site.pelican("content", "-t", "bare")
    assert run.code == 1
    assert (
        "pages that lead readers on come out empty: base.html of the theme has no block 'content'\n"
        "  hint: give it one where the text stands, or give the theme a template of its own: "
        "contentstrategy/hub.html, contentstrategy/hubs.html\n"
    ) in run.out
    assert "'publish: inject' adds nothing: article.html of the theme has no block 'content'" in run.out


def test_a_theme_with_a_hub_page_of_its_own_needs_no_such_room(site):
    site.strategy("publish:\n  hubs:\n    index: ''")
    site.write("bare/templates/base.html", "{% block body %}{% endblock %}")
    site.write("bare/templates/contentstrategy/hub.html", "<h1>{{ hub.title }}</h1>")
    assert site.pelican("content", "-t", "bare").code == 0
    assert site.output()[HUB] == b"<h1>Bread at home</h1>"


def test_pages_may_stand_at_addresses_without_an_ending(labelled):
    labelled.strategy("publish:\n  hubs:\n    url: '{pillar}'\n  personas:\n    url: for-{persona}")
    labelled.write("content/articles/crust.md", "Title: Crust\nDate: 2026-03-03\n\n[1]({filename}/bread.md)\n")
    labelled.edit("content/articles/starter.md", "/topics/bread.md", "/bread.md")
    labelled.pelican("content")
    output = labelled.output()
    assert {"bread.html", "for-home-baker.html"} <= set(output)
    assert 'href="https://bakery.example/bread"' in output["crust/index.html"].decode()


def test_the_author_that_settings_name_is_told_to_machines(site):
    site.settings("AUTHOR = 'Ruth'\nTHEME_TEMPLATES_OVERRIDES = ['own']")
    site.write("own/article.html", "{% include 'contentstrategy/meta.html' %}")
    site.pelican("content")
    page = site.output()["the-first-loaf/index.html"].decode()
    assert '"author": [{"@type": "Person", "name": "Ruth"}]' in page
    assert '<meta property="article:author" content="Ruth">' in page


def test_what_a_plugin_takes_from_the_lists_is_shown_nowhere(labelled):
    labelled.write(
        "plugins/subsite.py",
        "from pelican import signals\n\n\ndef sort_out(generator):\n"
        "    generator.articles[:] = [each for each in generator.articles if each.lang == 'en']\n\n\n"
        "def register():\n    signals.article_generator_pretaxonomy.connect(sort_out)\n",
    )
    labelled.settings("PLUGIN_PATHS = ['plugins']\nPLUGINS = ['pelican_contentstrategy', 'subsite']")
    labelled.write(
        "content/articles/brot.md",
        "Title: Brot\nLang: de\nDate: 2026-03-03\nPillar: bread\nPersona: home-baker\n\nMehl.\n",
    )
    assert labelled.pelican("content").code == 0
    assert [path for path, page in labelled.output().items() if b"Brot" in page] == []
