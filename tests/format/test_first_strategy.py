"""Is the first strategy file valid, as it is and with its examples taken up, whatever a site calls things?"""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.format.first_strategy import first_strategy
from pelican_contentstrategy.model.existing_site import ExistingPage, ExistingSite, FiledArticle, Listing
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.first_pillars import first_pillars
from pelican_contentstrategy.rules import all_rules

AWKWARD = (
    *("yes", "no", "null", "~", "1234", "1e3", "0x1f", "2024-01-01", "12:30", "<<", "=", "a: b", "a #b", "#b", "- a"),
    *("'single'", 'double "quoted"', "it's", "{brace}", "[bracket]", "*star", "&and", "!bang", "%percent", "@at", "`"),
    *(
        "back\\slash",
        "colon:",
        "two\nlines",
        "麵包與蛋糕",
        "Ünïcödé",
        "🍞 bread",
        "a" * 300,
        "C++",
        "{{ jinja }}",
        "\x07",
    ),
)


def site_of(names, name="Site", **more):
    """A site of a category for each name, with two tags in each."""
    articles = [
        FiledArticle(Listing(f"id-{number}", each), (Listing(f"tag-{number}-{odd}", f"{each} {odd}"),))
        for number, each in enumerate(names)
        for odd in (0, 0, 1, 1)
    ]
    return ExistingSite(name, articles=tuple(articles), **more)


def text_of(site):
    return first_strategy(site, *first_pillars(site))


def read(text):
    return read_blueprint(text, "strategy.yaml", all_rules())


def with_examples(text):
    """The text with every example taken up: no '#' at the start of its lines."""
    example = re.compile(r"^( *)#(?=\S)(.*(?:\n#  .*)*)", re.MULTILINE)
    return example.sub(lambda found: found[1] + found[2].replace("\n#", "\n"), text)


def test_clusters_too_many_for_a_plan_are_named_in_a_remark():
    articles = tuple(FiledArticle(Listing("x", "x"), pillar="bread", cluster=f"loaf {each}") for each in range(10)) * 2
    text = text_of(ExistingSite("The bakery", articles=(*articles, *articles[:8])))
    assert len(read(text).strategy.pillars["bread"].clusters) == 8
    assert "      # also named, by fewer articles: loaf 8, loaf 9\n" in text


def test_what_was_found_is_in_the_file():
    pages = (ExistingPage("content/pages/bread.md", "bread", "Bread: all of it"),)
    articles = (FiledArticle(Listing("bread", "Bread"), (Listing("rye", "rye"),)),) * 3 + (
        *((FiledArticle(Listing("bread", "Bread")),) * 9),
        *((FiledArticle(Listing("cakes", "Cakes")),) * 7),
        *((FiledArticle(Listing("misc", "misc")),) * 2),
    )
    site = ExistingSite("The bakery", "Better bread", articles, pages, menu=(("Bread", "/x/"),))
    lines = text_of(site).splitlines()
    start = lines.index("pillars:")
    assert lines[start : start + 10] == [
        "pillars:",
        "  bread:                            # category 'Bread', 12 articles, in the menu",
        "    title: Bread                    # what readers see",
        "    #summary: What readers find here, in one sentence",
        "    hub: content/pages/bread.md     # its own page",
        "    clusters:",
        "      rye:                          # 3 articles",
        "        title: Rye",
        "  cakes:                            # category 'Cakes', 7 articles",
        "    title: Cakes",
    ]
    assert "name: The bakery" in lines
    assert "mission: Better bread               # what the site is for, in one sentence" in lines
    assert "#   - 'misc' (2): says nothing of a subject" in lines


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_names_are_read_as_they_are(name):
    strategy = read(text_of(site_of([name, "Other things"], name=name))).strategy
    shown = " ".join(name.split())
    assert strategy.name == shown
    assert strategy.pillars["id-0"].title.casefold() == shown.casefold()
    assert strategy.pillars["id-0"].clusters["tag-0-0"].title.casefold() == f"{shown} 0".casefold()


@pytest.mark.parametrize("word", ["no", "null", "2024x", "1e3", "0x1f", "on"])
def test_an_id_that_yaml_takes_for_something_else_is_in_quotes(word):
    articles = (FiledArticle(Listing(word, "Bread")), FiledArticle(Listing("cakes", "Cakes")))
    text = text_of(ExistingSite("Site", articles=articles))
    assert list(read(text).strategy.pillars) == sorted([word, "cakes"])
    assert {str(key) for key in yaml.safe_load(text)["pillars"]} == {word, "cakes"}


@given(st.lists(st.text(min_size=1, max_size=30), max_size=5), st.text(max_size=30))
def test_whatever_things_are_called_the_file_can_be_read(names, name):
    site = site_of(
        names, name=(name.strip() and name) or "Site", people=tuple(names), menu=tuple((each, each) for each in names)
    )
    text = text_of(site)
    assert len(read(text).strategy.pillars) == max(1, min(8, len(first_pillars(site)[0])))
    assert "governance" in with_examples(text) or len(set(names)) < 2
    read(with_examples(text))


def test_each_example_can_be_taken_up():
    blueprint = read(with_examples(text_of(site_of(["Bread", "Cakes"], people=("Ann", "Bo")))))
    strategy = blueprint.strategy
    assert strategy.mission
    assert strategy.pillars["id-0"].summary
    assert list(strategy.personas) == ["newcomer", "practitioner"]
    assert list(strategy.stages) == ["awareness", "consideration", "decision", "retention"]
    assert list(strategy.ctas) == ["newsletter"]
    assert [person.name for person in strategy.governance.people.values()] == ["Ann", "Bo"]
    assert blueprint.checks.ignore == ("orphan-article",)


def test_an_editor_that_takes_a_blank_along_with_the_hash_does_no_harm():
    text = text_of(site_of(["Bread", "Cakes"]))
    start = text.index("#personas:")
    end = text.index("\n\n", start)
    taken = re.sub(r"^# ?", "", text[start:end], flags=re.MULTILINE)
    assert list(read(text[:start] + taken + text[end:]).strategy.personas) == ["newcomer", "practitioner"]


def test_no_line_is_too_long_to_read_where_names_are_short():
    names = [f"Subject {number}" for number in range(60)]
    assert max(map(len, text_of(site_of([*names, "misc", "News"])).splitlines())) <= 96


def test_a_site_without_articles_gets_an_example():
    text = text_of(ExistingSite("Site"))
    assert list(read(text).strategy.pillars) == ["my-subject"]
    assert "so the one here is an example" in text


def test_a_site_of_one_author_gets_no_owners():
    assert "governance" not in text_of(site_of(["Bread"], people=("Ann",)))


@pytest.mark.parametrize(
    ("taken", "url"),
    [
        (set(), "topics/{pillar}/"),
        ({"topics/id-0/index.html"}, "pillars/{pillar}/"),
        ({"topics/id-0/index.html", "pillars/id-1/index.html"}, "hubs/{pillar}/"),
    ],
)
def test_hub_pages_get_addresses_where_nothing_stands(taken, url):
    site = site_of(["Bread", "Cakes"], taken=frozenset(taken))
    assert read(text_of(site)).publish.hubs.url == url
