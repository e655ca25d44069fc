"""What does a letter look like to programs, and does it stay small enough to be shown whole?"""

from __future__ import annotations

import colorsys
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from jinja2 import ChoiceLoader, DictLoader, PackageLoader

from pelican_contentstrategy.publish.newsletter.render import MOST, letter, templates
from tests.publish.newsletter.letters import FILES, LOAF, STRATEGY, issue_of, letter_of
from tests.sites import HOST

OURS = PackageLoader("pelican_contentstrategy")
HOSTILE = 'A <script>x()</script> & "crust" \'s'
TEXT = """\
The bakery
For home bakers · 2 articles · 2 min read


Bread at home
=============

The first loaf
A loaf in a day, with one bowl and no mixer.
Shaping loaves · 1 min read
https://bakery.example/loaf/?utm_source=letter&utm_medium=email&utm_campaign=bread


Cakes
=====

A plain sponge
Four eggs, their weight in everything else, and half an hour.
1 min read
https://bakery.example/sponge/?utm_source=letter&utm_medium=email&utm_campaign=cakes


Book a course
https://example.com/course

________________________________________________________________________

The bakery
Help people bake bread that works.
https://bakery.example/?utm_source=letter&utm_medium=email
"""


ONE_OF_MANY = "Title: Loaf {} <b>\nDate: 2026-10-{:02}\nPillar: {}\nSummary: {}\n"


def many(number):
    """Articles of two pillars in turn, each with a long summary."""
    texts = (
        ONE_OF_MANY.format(each, each % 28 + 1, ("bread", "cakes")[each % 2], "Knead it. " * 25)
        for each in range(number)
    )
    return {f"content/{each}.md": text for each, text in enumerate(texts)}


def page(files=FILES, **more):
    return BeautifulSoup(letter_of(files, **more).html, "html.parser")


def test_plain_text():
    assert letter_of(FILES, persona="home-baker").text == TEXT


def test_the_head_says_language_title_and_that_it_knows_dark_screens():
    html = page()
    assert (html.html["lang"], html.html["dir"]) == ("en", "ltr")
    assert html.title.text == "The first loaf – and 2 more"
    assert html.find("meta", {"name": "color-scheme"})["content"] == "light dark"
    assert html.find("meta", {"charset": "utf-8"})


def test_from_right_to_left():
    html = page(host=replace(HOST, lang="ar"))
    assert {each["dir"] for each in html.select("html, [role=article], table[dir]")} == {"rtl"}


def test_every_table_is_for_layout_and_every_image_has_words():
    html = page({"content/loaf.md": LOAF.replace("Stage:", "Image: images/loaf.jpg\nStage:")})
    assert {each["role"] for each in html.find_all("table")} == {"presentation"}
    (image,) = html.find_all("img")
    assert (image["src"], image["alt"], image["width"]) == (
        "https://bakery.example/images/loaf.jpg",
        "The first loaf",
        "600",
    )


def test_the_preheader_stands_first_and_is_not_seen():
    first = page().body.find("div")
    assert first.text.startswith("A loaf in a day, with one bowl and no mixer.")
    assert "display: none" in first["style"]


def test_styles_stand_in_the_elements_and_media_queries_in_the_head():
    html = page()
    assert "font-size: 36px" in html.find("h3")["style"]
    assert "@media (prefers-color-scheme: dark)" in html.style.text
    assert "@media (max-width: 480px)" in html.style.text


def test_a_button_is_a_cell_with_a_colour_of_its_own():
    cell = page().find("td", class_="button")
    assert cell["bgcolor"] == "#1b37a6"
    assert "padding: 14px 26px" in cell.a["style"]


def test_headings_go_down_step_by_step():
    levels = [int(each.name[1]) for each in page().find_all(re.compile(r"h\d"))]
    assert levels == [1, 2, 3, 3, 2, 3]


def test_all_links_are_complete():
    assert all(each["href"].startswith("https://") for each in page().find_all("a"))


def test_what_authors_write_is_text():
    text = LOAF.replace("The first loaf", 'A &lt;script&gt;x()&lt;/script&gt; &amp; "crust" \'s')
    issue = issue_of({"content/loaf.md": text}, STRATEGY.replace("Bread at home", "Bread <b> & more"))
    assert issue.lead.title == HOSTILE
    html = BeautifulSoup(letter(issue, templates(OURS)).html, "html.parser")
    assert html.h3.text == html.title.text == HOSTILE
    assert (html.h2.text, html.find("script"), html.find("b")) == ("Bread <b> & more", None, None)


def test_another_language_is_marked():
    html = page({"content/loaf.md": LOAF.replace("Stage:", "Lang: he\nStage:")})
    row = html.find("tr", lang="he")
    assert (row["dir"], row.h3.text) == ("rtl", "The first loaf")


def test_templates_of_a_theme_win():
    own = DictLoader({"contentstrategy/newsletter.txt": "Hello from {{ issue.site_name }}"})
    made = letter(issue_of(FILES), templates(ChoiceLoader([own, OURS])))
    assert (made.text, "The first loaf" in made.html) == ("Hello from The bakery\n", True)


def test_what_fits_is_left_alone():
    made = letter_of(many(20))
    assert (len(made.issue.entries), made.remarks) == (20, ())


def test_a_large_letter_loses_its_oldest_teasers():
    made = letter_of(many(110))
    assert MOST - 2000 < len(made.html.encode()) <= MOST
    told = [each.published for each in made.issue.entries if each.teaser]
    bare = [each.published for each in made.issue.entries if not each.teaser]
    assert min(told) >= max(bare)
    assert (len(told) + len(bare), made.text.count("Knead")) == (110, len(told) * 25)
    assert made.remarks == (
        f"to stay below 90 KB, beyond which Gmail may cut it off, the letter has {len(bare)} articles without a teaser",
    )


def test_a_larger_one_loses_its_oldest_articles_and_says_where_they_are():
    made = letter_of(many(300))
    assert MOST - 2000 < len(made.html.encode()) <= MOST
    entries, groups = made.issue.entries, made.issue.groups
    assert sum(group.more for group in groups) == 300 - len(entries) > 0
    assert [bool(each.teaser) for each in entries] == [True] + [False] * (len(entries) - 1)
    cakes, bread = groups
    link = BeautifulSoup(made.html, "html.parser").find("a", string=f"{bread.more} more articles")
    assert link["href"].startswith("https://bakery.example/topics/bread/?")
    assert f"{cakes.more} more articles\nhttps://bakery.example/topics/cakes/?" in made.text


def test_a_template_that_is_too_large_itself_is_told():
    own = DictLoader({"contentstrategy/newsletter.html": "<p>{{ 'x' * 100000 }}"})
    made = letter(issue_of(FILES), templates(ChoiceLoader([own, OURS])))
    assert made.remarks == ("the letter has 100 KB though nothing is left to leave out; Gmail may cut it off",)


def luminance(colour):
    parts = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def read(colour):
    return tuple(int(colour[each : each + 2], 16) / 255 for each in (1, 3, 5))


def inverted(colour):
    hue, light, saturation = colorsys.rgb_to_hls(*colour)
    return colorsys.hls_to_rgb(hue, 1 - light, saturation)


@pytest.mark.parametrize(
    ("selector", "ground"),
    [
        ("h3 a", "#ffffff"),
        ("p.teaser", "#ffffff"),
        ("p.meta", "#ffffff"),
        ("h2 a", "#ffffff"),
        ("td.button a", "#1b37a6"),
    ],
)
def test_colours_can_be_read_also_where_a_mail_program_inverts_them(selector, ground):
    html = page()
    colour = re.search(r"(?<![-\w])color: (#\w{6})", html.select_one(selector)["style"])[1]
    assert ground in (html.body["style"] + html.select_one("td.button")["style"])
    assert contrast(read(colour), read(ground)) >= 4.5
    assert contrast(inverted(read(colour)), inverted(read(ground))) >= 4.5
