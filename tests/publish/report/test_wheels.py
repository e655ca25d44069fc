"""Does a pillar's wheel show who links to whom, and say the same in figures?"""

from __future__ import annotations

import re

from pelican_contentstrategy.publish.report.wheels.wheel import MOST, MOST_LINES
from tests.publish.report.top import dossier_of, section, words

STRATEGY = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    hub: content/pages/bread.md
    clusters:
      starters:
        title: Starters
      crust:
        title: A very long title that no short arc has room for
  cakes:
    title: Cakes & <b>pies</b>
"""
FILES = {
    "content/pages/bread.md": "Title: Bread\n\nBegin with [this]({filename}/starter.md).",
    "content/starter.md": "Title: Feed &lt;b&gt;a&lt;/b&gt; <em>starter</em>\nPillar: bread\nCluster: starters\n\n"
    "All of [bread]({filename}/pages/bread.md), and [sponge]({filename}/sponge.md).",
    "content/loaf.md": "Title: A loaf\nPillar: bread\nCluster: crust\n\nFirst [feed]({filename}/starter.md).",
    "content/rye.md": "Title: Rye\nPillar: bread\nStatus: draft\n\nSee [bread]({filename}/pages/bread.md).",
    "content/sponge.md": "Title: Sponge\nPillar: cakes\n\nEggs.",
}


def wheel(files=FILES, strategy=STRATEGY, number=0):
    view, page = section(dossier_of(files, strategy), "wheels")
    return view.shown[number], page.select(".pillar-links")[number]


def many(number, links=lambda _: ()):
    """Articles of one pillar, and what each of them links to by number."""
    return {
        f"content/{each:03}.md": f"Title: Piece {each}\nPillar: bread\n\nSo. "
        + " ".join(f"[{to}]({{filename}}/{to:03}.md)" for to in links(each))
        for each in range(number)
    }


def test_figures_tell_in_a_sentence_what_the_wheel_shows():
    _, page = wheel()
    assert words(page.h3) == "Bread at home"
    assert words(page.p) == (
        "Of 2 articles, 1 links up to the hub page and 1 is led to from it; 1 is an orphan, 1 leads to other pillars; "
        "1 is a draft."
    )


def test_each_figure_leads_to_the_articles_it_counts():
    view, page = wheel()
    paths = {each.id.rpartition("-")[2]: each.paths for each in view.shelves}
    assert paths == {
        "up": ("content/starter.md",),
        "down": ("content/starter.md",),
        "orphans": ("content/loaf.md",),
        "abroad": ("content/starter.md",),
        "drafts": ("content/rye.md",),
    }
    assert [each["href"] for each in page.p.find_all("a")] == [
        "#pillar-bread",
        *(f"#{each.id}" for each in view.shelves),
    ]


def test_what_is_true_of_all_articles_leads_to_the_list_of_the_pillar():
    view, page = wheel(many(3, lambda each: [(each + 1) % 3]))
    assert [each["href"] for each in page.p.find_all("a")] == ["#pillar-bread", "#pillar-bread"]
    assert [*view.shelves] == []


def test_each_dot_is_a_link_to_its_article_and_says_its_title_and_what_it_lacks():
    _, page = wheel()
    assert page.svg["role"] == "group"
    assert page.svg["aria-label"].startswith("Bread at home: links between 3 articles")
    assert [(each.get("href"), each.title.string) for each in page.select(".dots a")] == [
        ("#a-starter", "Feed <b>a</b> starter"),
        ("#a-loaf", "A loaf (orphan, no link up, none down)"),
        ("#a-rye", "Rye (draft)"),
    ]
    assert [words(each) for each in page.select(".key li")] == [
        "Feed <b>a</b> starter",
        "A loaf orphan, no link up, none down",
        "Rye draft",
    ]


def test_orphans_are_ringed_and_drafts_are_hollow():
    _, page = wheel()
    assert [each.title.string for each in page.select(".dots a:has(.orphan)")] == [
        "A loaf (orphan, no link up, none down)"
    ]
    assert [each.title.string for each in page.select(".dots a.draft")] == ["Rye (draft)"]


def test_links_up_and_down_are_halves_of_a_spoke():
    drawing = wheel()[0].drawing
    assert (drawing.up.count("M"), drawing.down.count("M"), drawing.between.count("M")) == (2, 1, 1)
    assert drawing.down.split("L")[0] == f"M{drawing.up.split('L')[1].split('M')[0]}"


def test_clusters_are_told_apart_by_letters_which_the_list_explains():
    _, page = wheel()
    assert [words(each) for each in page.select("text.cluster")] == ["A Starters", "B", "C In no cluster"]
    assert [words(each) for each in page.select(".key .cluster")] == [
        "A Starters",
        "B A very long title that no short arc has room for",
        "C In no cluster",
    ]


def test_without_clusters_there_are_no_letters():
    _, page = wheel({path: text.replace("bread", "cakes") for path, text in many(3).items()})
    assert (page.select(".arc"), page.select(".cluster")) == ([], [])
    assert len(page.select(".dots a")) == 3


def test_other_pillars_stand_at_the_rim_by_their_names():
    _, page = wheel()
    assert [words(each) for each in page.select("text.other")] == ["Cakes & <b>pies</b>"]
    assert page.select_one("path.abroad")["d"].count("M") == 1


def test_a_link_to_another_pillars_hub_leads_there_too():
    files = FILES | {
        "content/starter.md": FILES["content/starter.md"].replace("{filename}/sponge.md", "/topics/cakes/")
    }
    assert wheel(files)[0].abroad.paths == ("content/starter.md",)


def test_a_generated_hub_leads_to_all_that_is_published():
    files = FILES | {"content/rye.md": FILES["content/rye.md"].replace("bread\n", "cakes\n")}
    found, page = wheel(files, number=1)
    assert (found.title, found.hub, found.down.paths) == ("Cakes & <b>pies</b>", "generated", ("content/sponge.md",))
    assert "1 is led to from it, as it is generated; 0 are orphans" in words(page.p)


def test_without_a_hub_page_nothing_is_said_to_lack_a_link_to_it():
    files = FILES | {"content/pages/bread.md": "Title: Bread\nStatus: draft\n\nSoon."}
    found, page = wheel(files)
    assert words(page.p).startswith("There is no hub page for the 2 articles to link to; 1 is an orphan")
    assert [each.told for each in found.drawing.dots] == [(), ("orphan",), ("draft",)]
    assert page.select_one(".hub.none text").string == "no hub"


def test_translations_are_one_article():
    files = FILES | {
        "content/starter.md": f"Translations: content/sauerteig.md\n{FILES['content/starter.md']}",
        "content/sauerteig.md": "Title: Sauerteig\nLang: de\nPillar: bread\nTranslations: content/starter.md\n\n"
        "Dann [der Laib]({filename}/loaf.md).",
    }
    found = wheel(files)[0]
    assert found.published.paths == ("content/starter.md", "content/loaf.md")
    assert found.orphans.paths == ()


def test_of_many_articles_those_with_most_links_are_drawn_and_the_rest_is_counted():
    found, page = wheel(many(40, lambda each: [each + 1] if 10 <= each < 39 else []))
    assert len([*found.drawing.dots]) == MOST
    assert found.drawing.articles_left_out == 40 - MOST
    assert "content/000.md" not in {each.path for each in found.drawing.dots}
    assert f"Drawn are the {MOST} articles with most links; 16 with fewer are not." in words(page)
    assert page.find("summary").string == f"The {MOST} articles by number"


def test_of_many_lines_each_article_keeps_one():
    found, page = wheel(many(16, lambda each: [to for to in range(16) if to > each]))
    assert (found.drawing.lines, found.drawing.lines_left_out) == (120, 60)
    starts = {each.split("Q")[0] for each in found.drawing.between.split("M")[1:]}
    assert found.drawing.between.count("M") == MOST_LINES
    assert len(starts) == 15
    assert "Of 120 lines between them, 60 are there, so that each article keeps one." in words(page)


def test_the_largest_pillars_are_seen_the_others_folded_and_the_last_in_figures_alone():
    pillars = {f"p{each:02}": 40 - each for each in range(10)}
    plan = "version: 1\nname: X\npillars:\n" + "".join(f"  {each}:\n    title: {each.upper()}\n" for each in pillars)
    files = {
        f"content/{pillar}-{each}.md": f"Title: {each}\nPillar: {pillar}\n\nSo."
        for pillar, number in pillars.items()
        for each in range(number)
    }
    view, page = section(dossier_of(files, plan), "wheels")
    assert [each.title for each in view.shown] == ["P00", "P01", "P02", "P03", "P04", "P05"]
    assert [each.title for each in view.folded] == ["P06", "P07", "P08", "P09"]
    assert [bool(each.drawing) for each in view.folded] == [False] * 4
    assert words(page.select("#wheels > details")[0].summary) == "4 smaller pillars"
    assert "Of 31 articles, 0 link up" in words(page.select("#wheels > details")[0])


def test_a_few_articles_need_no_wheel_and_none_need_no_section():
    view, page = section(dossier_of(many(2), STRATEGY), "wheels")
    assert view.shown[0].drawing is None
    assert page.find("svg") is None
    assert "Of 2 articles" in words(page)
    assert section(dossier_of({}, STRATEGY), "wheels")[1].find(id="wheels") is None


def test_the_same_site_gives_the_same_bytes_whatever_the_order_of_its_files():
    one = str(section(dossier_of(FILES, STRATEGY), "wheels")[1])
    other = str(section(dossier_of(dict(reversed(FILES.items())), STRATEGY), "wheels")[1])
    assert one == other
    assert not re.search(r" d=[^>]*\d\.\d\d", one)
