"""What does `pelican-contentstrategy inventory` print, and is it true of the site that is built?"""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator

from tests.builds.crawl import clicks
from tests.builds.site import LOAF, WRONG
from tests.inventory_schema import SCHEMA

UNREADABLE = """
from pelican_contentstrategy.check import analyse

read_body = analyse.read_body

def fail(html, path):
    if "loaf" in path:
        raise ValueError("too hot")
    return read_body(html, path)

def register():
    analyse.read_body = fail
"""
LOST = {"content/articles/lost.md": "No front matter at all.\n"}


def inventory(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "inventory", *arguments, **more)


def entries(site):
    """Entries by path, as programs read them."""
    run = inventory(site, "--format", "json")
    assert (run.code, run.err) == (0, "")
    data = json.loads(run.out)
    Draft202012Validator(SCHEMA).validate(data)
    return {each["path"]: each for each in data["articles"]}


def test_json(site):
    site.add(WRONG, LOST)
    assert entries(site)["content/articles/loaf.md"] == {
        "path": "content/articles/loaf.md",
        "url": "/the-first-loaf/",
        "title": "The first loaf",
        "kind": "article",
        "status": "published",
        "lang": "en",
        "pillar": "bread",
        "cluster": "shaping",
        "persona": "home-baker",
        "stage": "awareness",
        "cta": "newsletter",
        "keyword": None,
        "format": None,
        "owner": None,
        "words": 8,
        "sentences": 1,
        "reading_minutes": 1,
        "reading_ease": None,
        "grade": None,
        "fog": None,
        "smog": None,
        "inlinks": 1,
        "outlinks": 1,
        "depth": 1,
        "published": "2026-03-02",
        "modified": None,
        "expires": None,
    }


def test_every_article_and_page_is_there_whatever_its_status(site):
    site.add(LOST)
    site.write("content/articles/plan.md", "Title: Plan\nStatus: draft\n\nLater.\n")
    site.write("content/pages/thanks.md", "Title: Thanks\nStatus: hidden\n\nIt is in the oven.\n")
    assert {path: (each["kind"], each["status"], each["published"]) for path, each in entries(site).items()} == {
        "content/articles/loaf.md": ("article", "published", "2026-03-02"),
        "content/articles/lost.md": (None, "lost", None),
        "content/articles/plan.md": ("article", "draft", None),
        "content/articles/starter.md": ("article", "published", "2026-03-01"),
        "content/pages/cakes.md": ("page", "published", None),
        "content/pages/newsletter.md": ("page", "published", None),
        "content/pages/thanks.md": ("page", "hidden", None),
    }


def test_csv_is_utf_8_wherever_it_is_printed(site):
    site.write("content/articles/crust.md", "Title: =1+1, “Brötchen”\nDate: 2026-03-03\n\nText.\n")
    for more in ({}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}):
        run = inventory(site, "--format", "csv", **more)
        assert (run.code, run.err) == (0, "")
        assert next(csv.DictReader(StringIO(run.out)))["title"] == "'=1+1, “Brötchen”"


def test_the_table(site):
    site.add(LOST)
    run = inventory(site)
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines()[0].split() == (
        "words min in out depth published status pillar cluster stage persona cta path".split()
    )
    assert run.out.splitlines()[-1] == "2 articles, 2 pages, 1 file that Pelican left out"


def test_it_says_nothing_of_problems_and_forgets_no_baseline(site):
    site.add(WRONG)
    site.check("--write-baseline")
    baseline = (site.folder / "strategy-baseline.json").read_bytes()
    site.write("content/articles/crust.md", WRONG["content/articles/crust.md"].replace("bred", "bread"))
    run = inventory(site)
    assert (run.code, run.err) == (0, "")
    assert "CS1" not in run.out
    assert (site.folder / "strategy-baseline.json").read_bytes() == baseline
    assert not (site.folder / "output").exists()


@pytest.mark.parametrize(
    ("strategy", "told"),
    [
        (None, "strategy.yaml:1:1: is not there\n  hint: 'pelican-contentstrategy init' writes a first one\n"),
        ("version: 1\nname: The bakery\n", "strategy.yaml:1:1: pillars: is missing\n"),
    ],
)
def test_without_a_strategy_it_ends_with_2(site, strategy, told):
    (site.folder / "strategy.yaml").unlink()
    if strategy:
        site.write("strategy.yaml", strategy)
    run = inventory(site, "--format", "json")
    assert (run.code, run.out, run.err) == (2, "", told)


def test_without_a_site_it_ends_with_2(site):
    run = inventory(site, "--settings", "none.py")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("there is no settings file 'none.py'\n")


def test_a_body_that_cannot_be_read_is_told_and_the_rest_is_printed(site):
    site.write("plugins/unreadable.py", UNREADABLE)
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["unreadable", "pelican_contentstrategy"]')
    run = inventory(site, "--format", "json")
    assert run.code == 2
    assert run.err.startswith("content/articles/loaf.md: reading failed: ValueError: too hot (")
    words = {each["path"]: each["words"] for each in json.loads(run.out)["articles"]}
    assert words["content/articles/loaf.md"] is None
    assert words["content/pages/newsletter.md"] == 5


MENU = 'MENUITEMS = [("Archives", "https://bakery.example/archives.html")]'
PLAIN = {
    "templates/article.html": "{% extends 'base.html' %}{% block content %}{{ article.content }}{% endblock %}",
    "templates/index.html": """{% extends 'base.html' %}{% block content %}
        {% for each in articles_page.object_list %}<a href="{{ SITEURL }}/{{ each.url }}">A loaf</a>{% endfor %}
        {% include 'pagination.html' %}{% endblock %}""",
}
"""Templates that add nothing of their own: no summaries in lists, no category below an article."""


def large(site, settings):
    """The site with ten more articles, its settings and what a crawler finds."""
    for number in range(10):
        site.write(f"content/articles/{number}.md", LOAF.replace("Title: ", f"Slug: loaf-{number}\nTitle: {number}, "))
    site.settings(settings)
    assert site.pelican("content").code == 0
    return clicks(site.output())


@pytest.mark.parametrize(
    ("settings", "deepest"),
    [
        pytest.param("", 1, id="as-it-is"),
        pytest.param("DEFAULT_PAGINATION = 2\nDISPLAY_CATEGORIES_ON_MENU = False", 3, id="paginated"),
        pytest.param("DEFAULT_PAGINATION = 2\nDEFAULT_ORPHANS = 1", 3, id="orphans-and-categories"),
        pytest.param(f"DEFAULT_PAGINATION = 1\nDISPLAY_PAGES_ON_MENU = False\n{MENU}", 4, id="menu"),
        pytest.param('INDEX_SAVE_AS = "blog/index.html"\nINDEX_URL = "blog/"', 2, id="a-page-as-home"),
    ],
)
def test_depth_is_what_a_crawler_of_the_built_site_counts(site, settings, deepest):
    site.add(PLAIN)
    if "blog/" in settings:
        site.write(
            "content/pages/home.md", "Title: Home\nSave_as: index.html\nURL: \n\n[All](/blog/), [one](/loaf-1/).\n"
        )
    reached = large(site, f'{settings}\nTHEME_TEMPLATES_OVERRIDES = ["templates"]')
    found = {each["url"]: each["depth"] for each in entries(site).values()}
    assert found == {url: reached.get(url) for url in found}
    assert max(clicks for clicks in found.values() if clicks) == deepest


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_what_a_theme_adds_makes_it_less_at_most(site, theme):
    reached = large(site, f'DEFAULT_PAGINATION = 1\nTHEME = "{theme}"')
    assert all(each["depth"] >= reached[each["url"]] for each in entries(site).values())


def test_without_a_home_page_no_depth_is_known(site):
    site.settings('DIRECT_TEMPLATES = ["archives"]')
    assert {each["depth"] for each in entries(site).values()} == {None}
