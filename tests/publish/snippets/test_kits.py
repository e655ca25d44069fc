"""The kit of an article, and the copies of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pelican_contentstrategy.integrations.faults import collected
from pelican_contentstrategy.model.outreach import channel_of_kind
from pelican_contentstrategy.publish import publish_rendered
from pelican_contentstrategy.publish.snippets._made import maker_of
from tests.publish.snippets.kits import PATH, Rendered, article, files_of
from tests.sites import BAKERY, HOST, build_of

if TYPE_CHECKING:
    from pelican_contentstrategy.errors import Mistake, UserError

GOLDEN = Path(__file__).parents[2] / "golden" / "snippets"
KIT = article(
    "Channels: x, linkedin, mastodon, email, devto",
    "Keyword: sourdough starter",
    "Image: images/loaf.jpg",
    "Snippet_mastodon: Flour, water, patience.",
    "Subject: Your own starter",
)
UTM = "\nchannels:\n  x:\n    kind: x\n    utm:\n      source: x\n      medium: social\n"


@pytest.mark.parametrize("name", ["starter.md", "starter.devto.md"])
def test_as_it_was_read_and_found_good(name):
    assert files_of(KIT, UTM)[f"snippets/{name}"] == (GOLDEN / name).read_text(encoding="utf-8")


def test_twice_alike():
    assert files_of(KIT) == files_of(KIT)


def test_a_post_by_hand_is_taken_as_it_is_with_the_link_below():
    kit = files_of(article("Channels: x", "Snippet_x: Flour, water, patience."), UTM)["snippets/starter.md"]
    post = (
        "Flour, water, patience.\n\nhttps://bakery.example/starter/?utm_source=x&utm_medium=social&utm_campaign=bread"
    )
    assert f"```text\n{post}\n```" in kit
    assert "written by hand, in `Snippet_x`" in kit


@pytest.mark.parametrize(
    "written", ["See https://bakery.example/x", "All at www.bakery.example", "All of it: bakery.example/starter"]
)
def test_no_second_link(written):
    kit = files_of(article("Channels: x", f"Snippet_x: {written}"))["snippets/starter.md"]
    assert f"```text\n{written}\n```" in kit


def test_names_with_a_dot_are_no_links():
    kit = files_of(article("Channels: x", "Snippet_x: From ASP.NET to Node.js"))["snippets/starter.md"]
    assert "From ASP.NET to Node.js\n\nhttps://bakery.example/starter/" in kit


def test_several_lines_by_hand():
    kit = files_of(article("Channels: x", "Snippet_x: Flour.\n    Water.\n    Patience."))["snippets/starter.md"]
    assert "```text\nFlour.\nWater.\nPatience.\n\nhttps://" in kit


def test_where_no_link_is_shown_none_is_added():
    kit = files_of(article("Channels: instagram", "Snippet_instagram: Flour."))["snippets/starter.md"]
    assert "```text\nFlour.\n```" in kit


def test_by_the_name_of_the_channel_rather_than_its_kind():
    more = "\nchannels:\n  fedi:\n    kind: mastodon\n"
    written = article("Channels: fedi", "Snippet_mastodon: One.", "Snippet_fedi: Other.")
    assert "Other." in files_of(written, more)["snippets/starter.md"]


def test_too_long_by_hand_is_said():
    kit = files_of(article("Channels: x", f"Snippet_x: {'a' * 290} https://a.example"))["snippets/starter.md"]
    assert "314 of 280 characters, weighted as X does · too long by 34" in kit


def test_subject_and_preheader_by_hand():
    written = article("Channels: email, x", "Subject: Your own starter", "Preheader: In a week")
    kit = files_of(written)["snippets/starter.md"]
    assert "Subject:\n\n```text\nYour own starter\n```\n\nPreheader:\n\n```text\nIn a week\n```" in kit
    assert kit.count("Your own starter") == 1


def test_a_text_with_fences_in_it():
    kit = files_of(article("Channels: x", "Snippet_x: Say ````text and https://a.example"))["snippets/starter.md"]
    assert "`````text\nSay ````text and https://a.example\n`````" in kit


def test_markup_in_a_title_is_shown():
    kit = files_of({"content/a.md": "Title: C# *and* [more]\nChannels: x\n"})["snippets/a.md"]
    assert kit.startswith("# C\\# \\*and\\* \\[more\\]\n")


def test_a_copy_is_the_article_with_complete_addresses():
    body = '\nSee [flour](../flour/) & <b>salt</b>.\n\n<script>alert(1)</script>\n\n    x = "```"\n'
    copy = files_of(article("Channels: devto", body=body))["snippets/starter.devto.md"]
    assert 'See [flour](https://bakery.example/flour/) & **salt**.\n\n````\nx = "```"\n````\n' in copy
    assert "canonical_url: https://bakery.example/starter/" in copy
    assert "alert" not in copy


def test_what_is_unknown_or_leads_elsewhere_has_none():
    texts = {
        "content/a.md": "Title: A\nChannels: nowhere\n",
        "content/b.md": "Title: B\nChannels: x\nRedirect_to: c.md\n",
        "content/c.md": "Title: C\nChannels: x\n",
        "content/d.md": "Title: D\nStatus: draft\nChannels: x\n",
        "content/e.md": "Title: E\nStatus: hidden\nChannels: x\n",
        "content/pages/f.md": "Title: F\nChannels: x\n",
    }
    assert [each for each in files_of(texts) if each.startswith("snippets/")] == ["snippets/c.md"]
    assert files_of({"content/a.md": texts["content/a.md"]}) == {}


def test_articles_of_one_name_have_a_kit_each():
    texts = {f"content/{each}/loaf.md": f"Title: {each}\nChannels: x, devto\n" for each in ("a", "b")}
    assert len([each for each in files_of(texts) if each.startswith("snippets/")]) == 4


CRIER = "\nchannels:\n  crier:\n    template: '{{ points[2] }} {{ url }}'\n"
SHORT = "\nRye bread keeps for a week.\n"


def test_a_template_that_fails_over_articles_is_told_once_with_channel_and_article_and_the_rest_is_made():
    texts = {f"content/{each}.md": f"Title: {each}\nChannels: crier, x\n{SHORT}" for each in ("a", "b", "c")}
    built = build_of({**texts, PATH: article("Channels: crier")}, BAKERY + CRIER, host=HOST)
    made: list[str] = []
    told: list[Mistake] = []
    for _, files in publish_rendered(built.review, built.blueprint.publish, Rendered()):
        failures: list[UserError] = []
        with collected(failures, "a publisher"):
            made.extend(file.path for file in files)
        told += [mistake for failure in failures for mistake in failure.mistakes]
    assert {"snippets/a.md", "snippets/starter.md", "snippets.json"} <= {*made}
    (mistake,) = told
    assert str(mistake).partition("channels.crier: ")[2] == (
        "nothing is posted of 'content/a.md': its template stops at a mistake: tuple object has no element 2"
        " (and of 2 more)\n  hint: leave out what an article lacks or has no room for:"
        " '{% if minutes %}...{% endif %}'"
    )
    assert mistake.span.path == "strategy.yaml"


def test_one_maker_serves_all_publishers_of_a_build():
    review, rendering = build_of({PATH: article("Channels: x")}, BAKERY, host=HOST).review, Rendered()
    maker = maker_of(review, rendering)
    assert maker_of(review, rendering) is maker
    assert maker_of(review, Rendered()) is not maker
    document, channel = review.site.document(PATH), channel_of_kind("x")
    assert maker.snippet(document, channel) is maker.snippet(document, channel)
