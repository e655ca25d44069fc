"""The strategy as a page: what stands on it, what does not, and that nothing in it is taken for markup."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256

from bs4 import BeautifulSoup

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.publish.one_page.html import strategy_html
from pelican_contentstrategy.publish.one_page.view import one_page, one_page_of
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.coverage_plan import PLAN
from tests.format.test_strategy_text import FULL
from tests.model.test_scorecard import SOLO
from tests.sites import build_of

SLEEPING = "Title: Sleeping\nKeyword: revive a starter\nPillar: bread\nCluster: starters\nStatus: draft\n"
LOAF = "Title: Loaf\nPersona: cafe-owner\nAddresses: waste\nPillar: bread\nCluster: starters\nFormat: recipe\n"


def page_of(strategy):
    found = read_blueprint(strategy, "strategy.yaml", all_rules()).strategy
    return BeautifulSoup(strategy_html(one_page(found, Library(), date(2026, 11, 1))), "html.parser")


def read_page(files, strategy=PLAN):
    return BeautifulSoup(strategy_html(one_page_of(build_of(files, strategy).review)), "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def section(page, title):
    return next((words(each.parent) for each in page.find_all("h2") if each.get_text() == title), "")


def facts(page):
    return {words(each.dt): [words(said) for said in each.find_all("dd")] for each in page.select("dl > div")}


def test_a_solo_writer_gets_one_section():
    page = page_of(SOLO)
    assert [words(each) for each in page.find_all(["h1", "h2", "h3"])] == [
        "My bakery blog",
        "What we write about",
        "Bread at home",
    ]
    assert words(page.select_one(".mission")) == "Help home bakers bake bread that works."
    assert page.find_all("dl") == []


def test_without_a_mission_there_is_no_place_for_one():
    assert page_of(SOLO.replace("mission", "# mission")).select(".mission") == []


def test_all_there_is_to_say_has_its_section():
    page = page_of(FULL)
    assert [words(each) for each in page.find_all("h2")] == [
        "Goals",
        "Who we write for",
        "What we write about",
        "How readers are led",
        "How we sound",
        "Where we meet readers",
        "Who does what",
        "What we are doing",
    ]


def test_a_goal_shows_where_it_stood_and_where_it_is_to_be():
    goals = section(page_of(FULL), "Goals")
    assert "More courses 10.5 to 1,200 Bookings by 31 March 2027, each worth 40 to 100 Visits Served by Bread" in goals
    assert "Also counted from 5 Mails Looked at, never aimed at: Likes" in goals


def test_a_reader_is_told_in_full():
    told = facts(page_of(FULL))
    assert told["known by"] == ["1 interview, reviewed on 1 September 2026"]
    assert told["level"] == ["school grade 8.5 at most, reading ease 60 at least"]


def test_words_to_leave_are_struck_out():
    assert [words(each) for each in page_of(FULL).find_all("s")] == ["utilize or leverage", "yummy", "cheap"]


def test_how_much_there_is_stands_beside_what_is_planned():
    page = read_page({"content/a.md": SLEEPING, "content/b.md": LOAF})
    subjects, readers = section(page, "What we write about"), section(page, "Who we write for")
    assert "Bread at home 1 article Sourdough starters 1 of 3 When it sleeps: reviving a starter overdue" in subjects
    assert "Shaping loaves 0 " in subjects
    assert "Has ten minutes not answered Throws bread away 1 article" in readers
    assert section(page, "How the strategy stands").startswith("How the strategy stands Documentation 2 of 8")


def test_what_is_written_is_no_plan_any_more():
    files = {"content/a.md": SLEEPING.replace("Status: draft\n", "Date: 2026-10-01\n")}
    assert "reviving" not in section(read_page(files), "What we write about")


def test_more_articles_than_wanted_are_no_part_of_a_whole():
    files = {f"content/{name}.md": f"Title: {name}\nPillar: bread\nCluster: starters\n" for name in "abcd"}
    assert "Sourdough starters 4 (3 wanted)" in section(read_page(files), "What we write about")


def test_the_mix_is_as_planned_or_not():
    assert "formats How-To 50% asks Book a course" in section(page_of(PLAN), "How readers are led")
    led = section(read_page({"content/a.md": LOAF}), "How readers are led")
    assert "formats How-To 50% planned, 50% there asks Book a course" in led


def test_nothing_is_taken_for_markup():
    page = page_of(FULL.replace("Home baker", "'<script>alert(1)</script> & co'").replace("Ann,", "'\"><img src=x>',"))
    assert page.find_all(["script", "img"]) == []
    assert "<script>alert(1)</script> & co" in page.get_text()


def test_a_browser_may_use_its_stylesheet_and_nothing_else():
    page = page_of(SOLO)
    digest = b64encode(sha256(page.style.string.encode()).digest()).decode()
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert policy["content"] == f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"
    assert re.findall(r"url\(|@import|@font-face", page.style.string) == []
    assert not page.find_all(["script", "link", "img"])
    assert not page.find_all(style=True)


def test_a_build_writes_it_for_the_team():
    files = [
        each
        for _, made in build_of({"content/b.md": LOAF}, PLAN).artifacts()
        for each in made
        if isinstance(each, File)
    ]
    (found,) = [each for each in files if each.path == "strategy.html"]
    assert found.root == "private"
    assert found.content == strategy_html(one_page_of(build_of({"content/b.md": LOAF}, PLAN).review))
