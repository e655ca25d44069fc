"""In what order are a pillar's articles shown, and what stands beside each?"""

from __future__ import annotations

from tests.sites import site_of


def article(title, more="", body="Text."):
    return f"Title: {title}\nPillar: bread\n{more}\n{body}\n"


def path_of(files, lang="en"):
    site = site_of({f"content/{path}": text for path, text in files.items()})
    return site, site.reading_path(site.strategy.pillars["bread"], lang)


def names(articles):
    return [each.path.removeprefix("content/").removesuffix(".md") for each in articles]


def test_stages_come_in_the_order_of_the_funnel_and_those_without_one_last():
    _, path = path_of(
        {
            "a.md": article("A"),
            "b.md": article("B", "Stage: decision\n"),
            "c.md": article("C", "Stage: awareness\n"),
        }
    )
    assert [(step.stage and step.stage.slug, names(step.articles)) for step in path.steps] == [
        ("awareness", ["c"]),
        ("decision", ["b"]),
        (None, ["a"]),
    ]


def test_in_a_stage_the_own_order_counts_then_what_others_link_to():
    _, path = path_of(
        {
            "a.md": article("A"),
            "b.md": article("B", body="[c](/c/)"),
            "c.md": article("C"),
            "d.md": article("D", "Order: 1\n"),
        }
    )
    assert names(path.articles) == ["d", "c", "a", "b"]


def test_what_comes_after_an_article():
    site, path = path_of({"a.md": article("A"), "b.md": article("B"), "other.md": "Title: Other\n\nText.\n"})
    a, b, other = (site.document(f"content/{name}.md") for name in ("a", "b", "other"))
    assert (path.after(a), path.after(b), path.after(other)) == (b, None, None)


def test_siblings_are_those_that_follow_in_the_cluster_and_then_its_first_but_not_what_is_next():
    files = {f"{name}.md": article(name, "Cluster: starters\n") for name in "abcdefg"}
    site, path = path_of(files | {"h.md": article("h", "Cluster: shaping\n"), "i.md": article("i")})
    siblings = {name: names(path.siblings(site.document(f"content/{name}.md"))) for name in "afghi"}
    assert siblings == {
        "a": ["c", "d", "e", "f"],
        "f": ["a", "b", "c", "d"],
        "g": ["a", "b", "c", "d"],
        "h": [],
        "i": [],
    }


def test_drafts_hidden_ones_and_what_is_given_up_or_kept_from_indexes_are_not_shown():
    _, path = path_of(
        {
            "a.md": article("A"),
            "draft.md": article("Draft", "Status: draft\n"),
            "hidden.md": article("Hidden", "Status: hidden\n"),
            "retired.md": article("Retired", "Audit: retire\n"),
            "quiet.md": article("Quiet", "Noindex: yes\n"),
            "own.md": article("Bread", "Hub: yes\n"),
        }
    )
    assert names(path.articles) == ["a"]


def test_an_article_of_two_languages_is_shown_once_in_the_readers_own():
    files = {
        "loaf.md": article("A loaf", "Translations: content/brot.md\n"),
        "brot.md": article("Ein Brot", "Lang: de\nTranslations: content/loaf.md\n"),
        "nur.md": article("Nur deutsch", "Lang: de\n"),
    }
    assert names(path_of(files)[1].articles) == ["loaf", "nur"]
    assert names(path_of(files, "de")[1].articles) == ["brot", "nur"]
