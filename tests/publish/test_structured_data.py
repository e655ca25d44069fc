"""What are machines told of articles and pages?"""

from __future__ import annotations

import json
from dataclasses import replace

from pelican_contentstrategy.model.publishing import Publish
from pelican_contentstrategy.publish.article_variables import article_variables
from tests.sites import BAKERY, HOST, build_of

STARTER = """\
Title: Feed a starter &amp; wait
Date: 2026-03-01
Modified: 2026-04-01
Authors: Ruth
Pillar: bread
Summary: Flour, water, <em>time</em>.
Image: images/loaf.jpg

Text.
"""


def meta_of(text, host=HOST, path="content/starter.md"):
    review = build_of({path: text}, BAKERY, host=host).review
    return next(iter(article_variables.publish(review, Publish()))).values.meta


def test_an_article_tells_what_it_is_part_of():
    meta = meta_of(STARTER)
    assert (meta.kind, meta.title, meta.description) == ("article", "Feed a starter & wait", "Flour, water, time.")
    assert (meta.canonical, meta.image) == (
        "https://bakery.example/starter/",
        "https://bakery.example/images/loaf.jpg",
    )
    article, breadcrumbs = map(json.loads, meta.json_ld)
    assert article == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Feed a starter & wait",
        "description": "Flour, water, time.",
        "inLanguage": "en",
        "url": "https://bakery.example/starter/",
        "image": "https://bakery.example/images/loaf.jpg",
        "datePublished": "2026-03-01T08:00:00+00:00",
        "dateModified": "2026-04-01T08:00:00+00:00",
        "author": [{"@type": "Person", "name": "Ruth"}],
        "publisher": {"@type": "Organization", "name": "The bakery"},
        "wordCount": 1,
        "isPartOf": {
            "@type": "CollectionPage",
            "name": "Bread at home",
            "url": "https://bakery.example/topics/bread/",
        },
    }
    assert [(step["name"], step["item"]) for step in breadcrumbs["itemListElement"]] == [
        ("Home", "https://bakery.example/"),
        ("Bread at home", "https://bakery.example/topics/bread/"),
        ("Feed a starter & wait", "https://bakery.example/starter/"),
    ]


def test_without_an_address_of_its_own_a_site_has_no_canonical_ones_and_no_breadcrumbs():
    meta = meta_of(STARTER, replace(HOST, siteurl=""))
    assert (meta.canonical, meta.image) == ("", "")
    assert [json.loads(script)["@type"] for script in meta.json_ld] == ["Article"]
    assert "url" not in json.loads(meta.json_ld[0])["isPartOf"]


def test_a_site_in_a_folder_and_an_address_that_needs_quoting():
    host = replace(HOST, siteurl="https://bakery.example/shop/")
    assert (
        meta_of(STARTER, host, "content/süß brot.md").canonical == "https://bakery.example/shop/s%C3%BC%C3%9F%20brot/"
    )


def test_an_image_elsewhere_is_taken_as_it_is_and_one_that_is_not_there_left_out():
    assert meta_of(STARTER.replace("images/loaf.jpg", "https://example.com/a.jpg")).image == "https://example.com/a.jpg"
    assert meta_of(STARTER.replace("images/loaf.jpg", "images/none.jpg")).image == ""
    assert meta_of(STARTER.replace("images/loaf.jpg", "{static}/images/loaf.jpg")).image.endswith("/images/loaf.jpg")


def test_the_page_of_a_pillar_is_a_collection_and_tells_what_is_on_its_first_page():
    files = {f"content/{name}.md": f"Title: {name}\nPillar: cakes\n\nText.\n" for name in ("a", "b", "c")}
    files["content/pages/cakes.md"] = "Title: Cakes\nPillar: cakes\n\nAll about cakes.\n"
    review = build_of(files, f"{BAKERY}publish: {{hubs: {{per_page: 2}}}}\n").review
    values = {each.document.path: each.values for each in article_variables.publish(review, Publish())}
    page = json.loads(values["content/pages/cakes.md"].meta.json_ld[0])
    assert (page["@type"], page["name"], page["mainEntity"]["numberOfItems"]) == ("CollectionPage", "Cakes", 3)
    assert page["mainEntity"]["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "a", "url": "https://bakery.example/a/"},
        {"@type": "ListItem", "position": 2, "name": "b", "url": "https://bakery.example/b/"},
    ]
    assert "isPartOf" not in page


def test_a_locale_is_a_language_and_its_country():
    locales = [meta_of(f"Title: A\nLang: {lang}\n\nText.\n").locale for lang in ("en", "pt-br", "de_AT")]
    assert locales == ["en", "pt_BR", "de_AT"]


def test_a_page_is_no_article():
    meta = meta_of("Title: About\n\nWe bake.\n", path="content/pages/about.md")
    assert (meta.kind, meta.published, json.loads(meta.json_ld[0])["@type"]) == ("website", "", "WebPage")


def test_no_text_ends_the_script_it_stands_in():
    meta = meta_of("Title: </script><!-- & \u2028\nSummary: ]]>\n\nText.\n")
    assert all(character not in script for script in meta.json_ld for character in "<>&\u2028")
    assert json.loads(meta.json_ld[0])["headline"].endswith("<!-- &")
