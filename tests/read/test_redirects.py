"""Which addresses lead on, and where to?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.model.redirects import way_from
from pelican_contentstrategy.model.target import Address, Missing
from tests.sites import BAKERY, HOST, build_of, site_of

STAYS = {"content/flour.md": "Title: All about flour\n"}
RENAMED = BAKERY.replace("aliases: [loaves]", "renamed_from: [loaves, baps]")
BREAD = {"content/loaf.md": "Title: A loaf\nPillar: bread\n"}


def redirects(files, strategy=BAKERY, host=HOST):
    """Old address, and where it leads."""
    found = build_of({**STAYS, **files}, strategy, host=host).review.site.redirects
    return [(each.url, each.to_url) for each in found]


def leads(written, path="content/old.md", **files):
    """Where an article leads with such a `redirect_to`."""
    files = {**STAYS, "content/notes/rye.md": "Title: Rye\n", **files, path: f"Title: Old\nRedirect_to: {written}\n"}
    return site_of(files).redirects[0].to_url


@pytest.mark.parametrize(
    ("written", "to"),
    [
        ("flour.md", "flour/"),
        ("/flour.md", "flour/"),
        ("./flour.md#rye", "flour/#rye"),
        ("content/flour.md", "flour/"),
        ("notes/rye.md", "notes/rye/"),
        ("{filename}flour.md", "flour/"),
        ("{filename}/notes/rye.md?a=b#c", "notes/rye/?a=b#c"),
        ("/flour/", "flour/"),
        ("/flour", "flour/"),
        ("../flour/", "flour/"),
        ("https://bakery.example/flour/#rye", "flour/#rye"),
        ("{category}news", "category/news.html"),
        ("/category/news.html", "category/news.html"),
        ("/", "index.html"),
        ("https://mill.example/flour?a=b#c", "https://mill.example/flour?a=b#c"),
        ("//mill.example/", "//mill.example/"),
    ],
)
def test_every_way_to_say_where_to(written, to):
    assert leads(written) == to


def test_a_path_is_read_from_the_folder_of_the_file_before_that_of_the_content():
    assert leads("rye.md", "content/notes/old.md") == "notes/rye/"
    assert leads("flour.md", "content/notes/old.md") == "flour/"
    assert leads("flour.md", "content/notes/old.md", **{"content/notes/flour.md": "Title: F\n"}) == "notes/flour/"


def test_a_verdict_is_not_needed_but_may_speak_against_it():
    head = "Title: Old\nRedirect_to: flour.md\n"
    files = {"a": head, "b": f"{head}Audit: retire\n", "c": f"{head}Audit: Consolidate\n"}
    files |= {"d": f"{head}Audit: keep\n", "e": f"{head}Audit: update\n", "f": f"{head}Audit: retier\n"}
    files |= {"g": "Title: Old\nAudit: retire\n", "h": f"{head}Status: hidden\n", "pages/i": head}
    found = redirects({f"content/{name}.md": text for name, text in files.items()})
    assert found == [("a/", "flour/"), ("b/", "flour/"), ("c/", "flour/"), ("h/", "flour/"), ("i/", "flour/")]


def test_a_chain_is_led_straight_to_its_end():
    files = {
        "content/a.md": "Title: A\nRedirect_to: b.md#gone\n",
        "content/b.md": "Title: B\nRedirect_to: c.md\n",
        "content/c.md": "Title: C\nAudit: retire\nRedirect_to: flour.md#rye\n",
    }
    assert redirects(files) == [("a/", "flour/#rye"), ("b/", "flour/#rye"), ("c/", "flour/#rye")]


@pytest.mark.parametrize("where", ["gone.md", "old.md", "draft.md", "retired.md", "circle.md", "lost.md", "/x/", "#x"])
def test_what_leads_nowhere_is_left_out(where):
    files = {
        "content/old.md": f"Title: Old\nRedirect_to: {where}\n",
        "content/draft.md": "Title: Draft\nStatus: draft\n",
        "content/retired.md": "Title: Retired\nAudit: retire\n",
        "content/circle.md": "Title: Circle\nRedirect_to: old.md\n",
        "content/lost.md": "Redirect_to: flour.md\n",
    }
    assert redirects(files) == []


def test_a_draft_leads_on_from_where_it_stood():
    old = "Title: Old\nStatus: draft\nURL: drafts/old/\nSave_as: drafts/old/index.html\nRedirect_to: flour.md\n"
    assert redirects({"content/old.md": old}) == [("old/", "flour/")]


def test_what_stands_where_a_draft_stood_keeps_its_address():
    old = "Title: Old\nStatus: draft\nURL: drafts/old/\nSave_as: drafts/old/index.html\nRedirect_to: flour.md\n"
    new = "Title: New\nURL: old/\nSave_as: old/index.html\n"
    assert redirects({"content/old.md": old, "content/new.md": new}) == []


def test_only_an_article_that_is_still_there_is_in_the_way():
    files = {"content/a.md": "Title: A\nRedirect_to: flour.md\n"}
    files["content/b.md"] = "Title: B\nStatus: draft\nURL: drafts/b/\nSave_as: drafts/b.html\nRedirect_to: flour.md\n"
    assert [each.is_taken for each in site_of({**STAYS, **files}).redirects] == [True, False]


def test_former_addresses_of_hub_pages_lead_to_the_one_there_is():
    assert redirects(BREAD, RENAMED) == [("topics/baps/", "topics/bread/"), ("topics/loaves/", "topics/bread/")]
    page = {"content/bread.md": "Title: Bread\nPillar: bread\nHub: yes\n"}
    assert redirects(page, RENAMED) == [("topics/baps/", "bread/"), ("topics/loaves/", "bread/")]
    elsewhere = f'{RENAMED}publish: {{hubs: {{url: "{{pillar}}.html"}}}}\n'
    assert redirects(BREAD, elsewhere) == [("baps.html", "bread.html"), ("loaves.html", "bread.html")]


def test_a_hub_page_that_is_not_made_is_led_to_by_nothing():
    assert redirects({}, RENAMED) == []


def test_what_stands_where_a_hub_page_stood_keeps_its_address():
    page = {"content/pages/p.md": "Title: P\nURL: topics/baps/\nSave_as: topics/baps/index.html\n"}
    host = replace(HOST, files={"loaves.html": "topics/loaves/index.html"})
    assert redirects(BREAD | page, RENAMED) == [("topics/loaves/", "topics/bread/")]
    assert redirects(BREAD, RENAMED, host) == [("topics/baps/", "topics/bread/")]


def test_a_hub_page_may_be_given_up_itself():
    page = {"content/bread.md": "Title: Bread\nPillar: bread\nHub: yes\nRedirect_to: flour.md\n"}
    assert redirects(page, RENAMED) == [("bread/", "flour/"), ("topics/baps/", "flour/"), ("topics/loaves/", "flour/")]


def test_an_article_may_lead_to_where_a_hub_page_stood():
    files = {**BREAD, "content/a.md": "Title: A\nRedirect_to: /topics/loaves/#top\n"}
    assert ("a/", "topics/bread/#top") in redirects(files, RENAMED)


def former(form, href="/topics/loaves/"):
    """What a link to a former hub page leads to."""
    files = {**BREAD, "content/a.md": f"Title: A\n\n[bread]({href})\n"}
    site = site_of(files, f"{RENAMED}publish: {{redirects: {form}}}\n")
    return site.target(site.document("content/a.md").links[0]), site


@pytest.mark.parametrize("form", ["html", "_redirects"])
def test_published_redirects_are_places_of_the_site(form):
    target, site = former(form)
    assert target == Address("topics/loaves/")
    assert site.redirect_from(target).to is site.hub("bread")
    assert site.links_to(site.hub("bread")) == ()


def test_without_them_a_link_there_is_broken_and_the_new_address_is_told():
    assert former("none")[0] == Missing("/topics/loaves/", "it has moved: write '{filename}/topics/bread.md'")
    moved = Missing("", "it has moved: write '{filename}/topics/bread.md'")
    assert former("none", "{filename}/topics/loaves.md")[0] == moved
    assert former("html", "{filename}/topics/loaves.md")[0] == moved


def test_a_way_ends_where_a_circle_closes():
    files = {f"content/{name}.md": f"Title: X\nRedirect_to: {to}.md\n" for name, to in ("ab", "bc", "cb")}
    steps = way_from("content/a.md", site_of(files).leads)
    assert [each.path for each in steps] == ["content/b.md", "content/c.md", "content/b.md"]
