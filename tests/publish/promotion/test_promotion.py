"""What is planned to make articles known, as people and programs get it."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from pelican_contentstrategy.publish import publish_rendered
from tests.publish.snippets.kits import Rendered, article
from tests.sites import BAKERY, build_of

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": [
            *("article", "title", "url", "status", "owner", "kind", "what"),
            *("by", "days_overdue", "done", "done_on", "texts"),
        ],
        "properties": {
            "article": {"type": "string"},
            "title": {"type": "string"},
            "url": {"type": ["string", "null"]},
            "status": {"enum": ["published", "draft"]},
            "owner": {"type": ["string", "null"]},
            "kind": {"type": "string"},
            "what": {"type": "string"},
            "by": {"type": ["string", "null"], "format": "date"},
            "days_overdue": {"type": "integer", "minimum": 0},
            "done": {"type": "boolean"},
            "done_on": {"type": ["string", "null"], "format": "date"},
            "texts": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["channel", "kind", "url"],
                    "oneOf": [{"required": ["file"]}, {"required": ["text", "title"]}],
                    "properties": {
                        "channel": {"type": "string"},
                        "kind": {"type": "string"},
                        "url": {"type": "string"},
                        "file": {"type": "string"},
                        "text": {"type": "string"},
                        "title": {"type": ["string", "null"]},
                    },
                },
            },
        },
    },
}
STARTER = {"content/starter.md": article("Owner: desk", "Promotion: pr: Trade journal by 2026-10-31; paid: LinkedIn")}


def files_of(texts, more=""):
    built = build_of(texts, BAKERY + more)
    made = publish_rendered(built.review, built.blueprint.publish, Rendered())
    found = [file for title, files in made if title == "promotion" for file in files]
    assert all(each.root == "private" for each in found)
    return {each.path: each.content for each in found}


def entries(texts, more=""):
    found = json.loads(files_of(texts, more)["promotion.json"])
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(found)
    return found


def channels(promotion, more=""):
    (entry,) = entries({"content/starter.md": article(f"Promotion: {promotion}")}, more)
    return [each["channel"] for each in entry["texts"]]


def to_do(texts, title="To do"):
    section = files_of(texts)["promotion.md"].partition(f"## {title}\n\n")[2].partition("\n\n#")[0]
    return section.rstrip("\n").splitlines()


def test_where_nothing_is_planned_nothing_is_made():
    assert files_of({"content/starter.md": article()}) == {}


def test_what_is_to_do_by_its_day():
    texts = STARTER | {
        "content/loaf.md": "Title: A *loaf* | [1]\nStatus: draft\nPromotion: syndication: Blog by 2026-12-24\n\nText.",
        "content/rye.md": "Title: Rye\nPromotion: sales: Cafés by 2026-11-20; influencer: Jo done\n\nText.",
    }
    starter = "[A starter from flour & water](<https://bakery.example/starter/>)"
    assert files_of(texts)["promotion.md"].splitlines()[2] == "4 to do, 1 overdue, 1 done."
    assert to_do(texts) == [
        f"- [ ] **2026-10-31** · 1 day overdue · pr: Trade journal · {starter} · The desk",
        "- [ ] **2026-11-20** · sales: Cafés · [Rye](<https://bakery.example/rye/>)",
        "- [ ] **2026-12-24** · syndication: Blog · A \\*loaf\\* | \\[1\\] · once it is published",
        f"- [ ] paid: LinkedIn · {starter} · The desk",
    ]
    assert to_do(texts, "Done") == ["- [x] influencer: Jo · [Rye](<https://bakery.example/rye/>)"]


def test_each_kind_has_the_texts_that_serve_it():
    assert channels("paid: LinkedIn") == ["ad"]
    assert channels("influencer: @jo") == ["influencer"]
    assert channels("pr: Trade journal") == ["press"]
    assert channels("sales") == ["sales"]
    assert channels("syndication: Bakers' blog") == ["guest-article", "devto", "hashnode", "medium"]
    assert channels("community: the forum") == ["reddit", "hackernews", "slack", "discord"]
    assert channels("radio: an interview") == []


@pytest.mark.parametrize(
    ("promotion", "named"),
    [
        ("syndication: dev.to by 2026-12-01", ["devto"]),
        ("syndication: Medium and Substack", ["medium", "substack"]),
        ("community: Hacker News, r/Breadit on Reddit", ["hackernews", "reddit"]),
        ("community: Mastodon", ["mastodon"]),
        ("community: our lounge", ["our-lounge"]),
        ("community: Medium", ["reddit", "hackernews", "slack", "discord"]),
        ("syndication: Reddit", ["guest-article", "devto", "hashnode", "medium"]),
    ],
)
def test_words_that_name_a_channel_choose_it(promotion, named):
    assert channels(promotion, "channels:\n  our-lounge:\n    kind: bluesky\n") == named


def test_a_channel_of_the_strategy_stands_for_its_kind():
    more = "channels:\n  search:\n    kind: ad\n    utm:\n      source: search\n      medium: cpc\n"
    (text,) = entries(STARTER, more)[1]["texts"]
    assert text["channel"] == "search"
    assert text["url"] == "https://bakery.example/starter/?utm_source=search&utm_medium=cpc&utm_campaign=bread"


def test_a_text_written_by_hand_wins():
    found = entries({"content/starter.md": article("Promotion: pr: X", "Snippet_press: News for millers.")})
    assert found[0]["texts"][0]["text"].startswith("News for millers.")


def test_an_article_for_another_site_is_a_file_that_names_the_original():
    texts = {"content/starter.md": article("Promotion: syndication: dev.to")}
    files = files_of(texts)
    assert sorted(files) == ["promotion.json", "promotion.md", "promotion/starter.devto.md"]
    assert "canonical_url: https://bakery.example/starter/" in files["promotion/starter.devto.md"]
    assert "[promotion/starter.devto.md](<promotion/starter.devto.md>)" in files["promotion.md"]
    assert entries(texts)[0]["texts"][0]["file"] == "promotion/starter.devto.md"


def test_what_is_done_needs_no_text_and_what_is_given_up_nothing_at_all():
    texts = {
        "content/starter.md": article("Promotion: pr: X done 2026-10-01"),
        "content/old.md": "Title: Old\nDate: 2020-01-01\nAudit: retire\nPromotion: pr: Y\n\nText.",
        "content/hidden.md": "Title: Hidden\nStatus: hidden\nPromotion: pr: Y\n\nText.",
    }
    (found,) = entries(texts)
    assert (found["done"], found["done_on"], found["texts"]) == (True, "2026-10-01", [])


def test_without_an_address_of_the_site_there_is_a_list_and_no_text():
    texts = STARTER | {"pelicanconf.py": 'SITEURL = ""\n'}
    assert [each["texts"] for each in entries(texts)] == [[], []]
    assert to_do(texts)[0].endswith("pr: Trade journal · A starter from flour & water · The desk")


def test_the_page_of_a_pillar_is_made_known_like_an_article():
    page = "Title: Cakes\nPromotion: pr: Trade journal; syndication: dev.to\n\nA sponge needs four eggs.\n"
    found = entries({"content/pages/cakes.md": page})
    assert [each["channel"] for entry in found for each in entry["texts"]] == ["press", "devto"]
    assert found[0]["texts"][0]["text"].startswith("Cakes\n\n")


def test_each_text_stands_once_in_the_list():
    texts = {"content/starter.md": article("Promotion: pr: Journal; pr: Radio; community: Slack; community: slack")}
    content = files_of(texts)["promotion.md"]
    assert content.count("#### press") == 1
    assert "For pr: Journal; pr: Radio\n" in content
    assert content.count("#### slack") == 1


def test_the_list_is_markdown_that_shows_nothing_but_what_was_written():
    title = "<script>alert(1)</script> `code` & [link](javascript:x) # 1"
    texts = {"content/starter.md": article("Promotion: pr: <b>Jo</b> *x* ```").replace("Title: A", f"Title: {title} A")}
    html = MarkdownIt("commonmark").render(files_of(texts)["promotion.md"])
    assert "<script" not in html
    assert "<b>" not in html
    assert "javascript:x)" in html
    assert html.count("<h3>") == 1


def test_two_runs_give_the_same_bytes():
    assert files_of(STARTER) == files_of(STARTER)
