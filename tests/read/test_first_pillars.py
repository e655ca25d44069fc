"""Which pillars and clusters does `init` find in a site?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.existing_site import ExistingPage, ExistingSite, FiledArticle, Listing
from pelican_contentstrategy.read.first_pillars import LeftOut, as_id, as_title, first_pillars


def listing(name, folder="tag"):
    slug = name.lower().replace(" ", "-")
    return Listing(slug, name, f"{folder}/{slug}.html")


def filed(number, category, *tags, pillar="", cluster=""):
    """As many articles, all filed alike."""
    article = FiledArticle(listing(category, "category"), tuple(map(listing, tags)), pillar, cluster)
    return (article,) * number


def found(*articles, **more):
    """Pillars, as title or id, each with the ids of its clusters."""
    site = ExistingSite("Site", articles=sum(articles, ()), **more)
    return {pillar.slug: [cluster.slug for cluster in pillar.clusters] for pillar in first_pillars(site)[0]}


def test_pillars_are_categories_and_clusters_the_tags_used_often_in_them():
    assert found(
        filed(6, "Bread", "rye"),
        filed(4, "Bread", "oven"),
        filed(1, "Bread", "seldom"),
        filed(5, "Cakes", "sponge"),
        filed(4, "Cakes", "oven"),
    ) == {"bread": ["rye", "oven"], "cakes": ["sponge", "oven"]}


@pytest.mark.parametrize("category", ["misc", "Uncategorized", "blog", "2024", "News", "Reviews"])
def test_where_categories_name_no_subject_tags_become_pillars(category):
    articles = (filed(8, category, "rye", "oven"), filed(7, category, "rye"), filed(5, category, "sponge"))
    assert found(*articles) == {"rye": ["oven"], "sponge": []}


def test_a_category_of_nearly_all_articles_divides_nothing():
    assert found(filed(20, "Baking", "rye"), filed(12, "Baking", "sponge"), filed(1, "Other")) == {
        "rye": [],
        "sponge": [],
    }


def test_tags_fill_up_where_categories_hold_few_of_the_articles():
    assert found(filed(4, "Bread"), filed(3, "Cakes"), filed(20, "misc", "ovens")) == {
        "bread": [],
        "cakes": [],
        "ovens": [],
    }


def test_an_article_counts_for_one_pillar_only():
    assert found(filed(9, "misc", "rye", "sourdough"), filed(8, "misc", "sourdough"), filed(3, "misc", "rye")) == {
        "sourdough": [],
        "rye": [],
    }


def test_what_the_menu_leads_to_comes_first_in_the_order_of_the_menu():
    menu = (("About", "/pages/about.html"), ("Cakes", "/elsewhere/"), ("Our ovens", "/tag/ovens.html"))
    articles = (filed(9, "Bread"), filed(5, "Cakes"), filed(4, "misc", "ovens"))
    assert list(found(*articles, menu=menu)) == ["cakes", "ovens", "bread"]


def test_there_are_eight_pillars_at_most_and_what_is_left_out_is_told():
    articles = sum((filed(number, f"Subject {number}") for number in range(2, 12)), ())
    pillars, left_out = first_pillars(ExistingSite("Site", articles=(*articles, *filed(3, "misc"))))
    assert [pillar.articles for pillar in pillars] == [11, 10, 9, 8, 7, 6, 5, 4]
    assert left_out == (
        LeftOut("misc", 3, "says nothing of a subject"),
        LeftOut("Subject 3", 3, "fewer articles than the others"),
        LeftOut("Subject 2", 2, "fewer articles than the others"),
    )


def test_there_are_eight_clusters_at_most():
    articles = [filed(2, "Bread", f"tag {number}") for number in range(11)]
    assert [len(clusters) for clusters in found(*articles, filed(9, "Cakes")).values()] == [8, 0]


def test_of_tags_that_go_together_one_becomes_a_cluster():
    assert found(filed(5, "Bread", "nginx", "uwsgi"), filed(9, "Bread"), filed(9, "Cakes"))["bread"] == ["nginx"]


@pytest.mark.parametrize("tag", ["en", "zh-tw", "Deutsch", "tutorial", "blog", "bread"])
def test_what_names_no_subject_or_the_pillar_itself_is_no_cluster(tag):
    assert found(filed(5, "Bread", tag), filed(9, "Bread"), filed(9, "Cakes"))["bread"] == []


def test_the_categories_of_a_small_site_all_count():
    assert found(filed(1, "Bread"), filed(1, "Cakes")) == {"bread": [], "cakes": []}


def test_kinds_of_articles_are_better_than_nothing():
    assert found(filed(20, "News"), filed(9, "misc")) == {"news": []}


def test_where_nothing_tells_there_are_no_pillars():
    assert found(filed(20, "misc")) == found() == {}


def test_what_front_matter_names_already_counts_alone():
    assert found(
        filed(5, "Bread", "rye", pillar="Home baking", cluster="starters"),
        filed(1, "Bread", "rye", pillar="home-baking"),
        filed(1, "Bread", pillar="cakes"),
        filed(9, "Ovens"),
    ) == {"home-baking": ["starters"], "cakes": []}


def test_of_many_clusters_in_front_matter_those_in_most_articles_are_taken():
    articles = [filed(10 - number, "Bread", pillar="bread", cluster=f"cluster {number}") for number in range(10)]
    (pillar,), _ = first_pillars(ExistingSite("Site", articles=sum(articles, ())))
    assert [cluster.articles for cluster in pillar.clusters] == [10, 9, 8, 7, 6, 5, 4, 3]
    assert pillar.more == ("cluster 8", "cluster 9")


def test_a_page_of_the_same_name_is_the_hub_and_lends_its_title():
    pages = (
        ExistingPage("content/pages/breads.md", "breads", "All breads"),
        ExistingPage("content/pages/longer/bread.md", "longer-bread", "Join the bread"),
        ExistingPage("content/pages/topics/bread.md", "topics-bread", "bread"),
        ExistingPage("content/pages/cake.md", "cakes", "What to have with tea"),
    )
    pillars, _ = first_pillars(ExistingSite("Site", articles=(*filed(2, "Bread"), *filed(1, "Cakes")), pages=pages))
    assert [(pillar.title, pillar.hub) for pillar in pillars] == [
        ("bread", "content/pages/topics/bread.md"),
        ("Cakes", "content/pages/cake.md"),
    ]


def test_pillars_whose_names_would_clash_become_one():
    articles = (FiledArticle(Listing("c", "C")), FiledArticle(Listing("c-1", "c")))
    assert [pillar.slug for pillar in first_pillars(ExistingSite("Site", articles=articles))[0]] == ["c"]


@pytest.mark.parametrize(
    ("name", "fit"),
    [("bread", "bread"), ("dev/python", "dev-python"), ("-x-", "x"), ("हिन्दी", "हिन्दी"), ("a  b", "a-b"), ("🍞", "")],
)
def test_ids_hold_what_may_stand_in_an_address(name, fit):
    assert as_id(name) == fit


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("open-data", "Open data"),
        ("site_news", "Site news"),
        ("iPhone", "iPhone"),
        ("how-to bake", "How-to bake"),
        ("麵包", "麵包"),
    ],
)
def test_tags_become_words_for_readers(name, title):
    assert as_title(name) == title
