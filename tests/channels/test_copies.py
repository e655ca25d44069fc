"""How is an article published once more?"""

from __future__ import annotations

import pytest
import yaml

from tests.channels.pitches import PITCH, post


def parted(text):
    """The front matter of a copy, read, and its body."""
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body.removeprefix("\n")


def test_dev_to_has_front_matter_and_a_canonical_address():
    fields, body = parted(post("devto").text.replace("---\n\n", "---\n", 1))
    assert fields == {
        "title": "Why your loaf spreads",
        "published": False,
        "description": "Three mistakes that make dough run, and how to see them in time.",
        "tags": "sourdoughstarter, proofing, bread",
        "canonical_url": "https://bakery.example/flat-loaf/",
        "cover_image": "https://bakery.example/loaf.jpg",
        "series": "Bread at home",
    }
    assert body == PITCH.markdown


def test_hashnode_has_its_own():
    fields, body = parted(post("hashnode").text)
    assert fields == {
        "title": "Why your loaf spreads",
        "subtitle": "Three mistakes that make dough run, and how to see them in time.",
        "slug": "flat-loaf",
        "tags": "sourdough-starter, proofing, bread",
        "cover": "https://bakery.example/loaf.jpg",
        "canonical": "https://bakery.example/flat-loaf/",
        "seriesSlug": "bread-at-home",
        "saveAsDraft": True,
    }
    assert body == PITCH.markdown


@pytest.mark.parametrize(
    "title", ["Bread: a love story", "- no list", "'quoted' \"twice\"", "yes", "#1", "a --- b", "\U0001f35e {x}"]
)
def test_whatever_stands_in_a_title_is_quoted(title):
    fields, _ = parted(post("devto", title=title).text)
    assert fields["title"] == title


@pytest.mark.parametrize(
    ("canonical", "slug"),
    [
        ("https://a.example/bread/loaf.html", "loaf"),
        ("https://a.example/bread/index.html", "bread"),
        ("https://a.example/%E9%85%B5/", "酵"),
        ("https://a.example/", None),
    ],
)
def test_a_slug_is_the_last_part_of_the_address(canonical, slug):
    fields, _ = parted(post("hashnode", canonical=canonical).text)
    assert fields.get("slug") == slug


def test_medium_and_substack_name_the_original():
    origin = "*Originally published at [The bakery](https://bakery.example/flat-loaf/)*"
    assert post("medium").text == f"# Why your loaf spreads\n\n{PITCH.markdown}\n\n{origin}"
    assert post("substack").text == f"{origin}\n\n{PITCH.markdown}"
    assert post("substack").extra == {"canonical": PITCH.canonical, "subtitle": PITCH.summary}


def test_without_the_text_a_copy_says_what_it_is_about():
    assert post("medium", markdown="").text.startswith(f"# Why your loaf spreads\n\n{PITCH.summary}\n\n- Dough")


def test_a_limit_leaves_what_it_is_about_not_half_an_article():
    assert post("medium", limit=150, markdown="word " * 500, points=()).text.startswith("# Why your loaf spreads")
    assert "word" not in post("medium", limit=250, markdown="word " * 500, points=()).text
