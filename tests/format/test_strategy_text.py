"""The strategy as it is printed: golden texts of a bakery, of a solo writer, and of odd ones."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len

from pelican_contentstrategy.format.strategy_text import strategy_text
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.publish.one_page.view import one_page, one_page_of
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.model.test_scorecard import SOLO, TEAM
from tests.sites import BAKERY, TEXT, build_of

STARTER = "Title: Starter\nPillar: bread\nCluster: starters\nPersona: home-baker\nStage: awareness\n"
FILES = {"content/starter.md": STARTER + TEXT, "content/fair.md": f"Title: Fair\n{TEXT}"}
BAKERY_TEXT = """\
The bakery
Content strategy, 1 November 2026


WHO WE WRITE FOR

Home baker (1 article)

Café owner (0 articles)


WHAT WE WRITE ABOUT

Bread at home (1 article)
  From the first starter to a crisp crust.
  - Sourdough starters (1 article)
  - Shaping loaves (0 articles)

Cakes (0 articles)
  - Sponges (0 articles)


HOW READERS ARE LED

Just curious (awareness, 100% there)
  offers       guide
  asks         Get one recipe a week

Time to choose (decision, 0% there)
  offers       tutorial
  asks         Book a course
               Meet us at the fair (ended on 31 January 2026)


WHO DOES WHAT

The desk (editor)


HOW THE STRATEGY STANDS

Documentation: 3 of 8 parts of the strategy are written down
  - Mission: not said; the key is 'mission'
  - Home baker: no role, no jobs or needs, no pains
  - Café owner: no role, no jobs or needs, no pains
  - Cakes: no summary
  - Tone of voice: not said

Alignment: 1 of 2 articles are in a pillar
  - Fair: in no pillar

Coverage: 3 of 9 parts of the plan are covered
  - Bread at home / Shaping loaves: no article
  - Hub page of Cakes: not made, for want of articles
  - Cakes / Sponges: no article
  - Home baker at stage Time to choose: nothing to read
  - Café owner at stage Just curious: nothing to read
    and 1 more
"""
SOLO_TEXT = """\
My bakery blog
Content strategy, 1 November 2026

Help home bakers bake bread that works.


WHAT WE WRITE ABOUT

Bread at home
  - Sourdough starters
"""
FULL = """
version: 1
name: The bakery
goals:
  courses: {name: More courses, kpis: [bookings, visits, likes]}
kpis:
  bookings: {name: Bookings, baseline: 10.5, target: 1200, by: 2027-03-31, value: 40}
  visits: {name: Visits, target: 100}
  likes: {name: Likes, vanity: true}
  mails: {name: Mails, baseline: 5}
stages:
  awareness: {label: {en: Just curious, de: Neugierig}}
personas:
  owner: {name: Café owner, tier: secondary, decides_by: A sample, channels: [newsletter, town-radio]}
  baker:
    name: Home baker
    formats: [recipe]
    stages: [awareness]
    evidence: {interviews: 1, reviewed: 2026-09-01}
    readability: {grade: 8.5, reading_ease: 60}
    channels: [linkedin]
pillars:
  bread:
    title: Bread
    keyword: home baking
    goals: [courses]
    kpi: bookings
    owner: ann
    clusters:
      starters:
        title: Starters
        target: 1
        topics:
          - title: A long title of a planned piece about starters that sleep in the cold
            persona: baker
            stage: awareness
            format: recipe
            owner: eve
            due: 2026-10-31
mix: {formats: {recipe: 12.5%}, stages: {awareness: 40%}}
assets: [{title: Flour calculator, url: /flour/, format: tool, pillar: bread}]
ctas: {fair: {text: Meet us, url: /fair/}}
channels: {newsletter: {kind: email}, town-radio: {template: '{{ title }}'}}
voice:
  styles: []
  tone: [plain]
  prefer: {utilize: use, leverage: use, buy: false}
  avoid: {yummy: say what it tastes of, cheap: ''}
  terms: [Dutch oven]
  personas: {owner: {prefer: {buy: order}, avoid: {yummy: false}, terms: [B2B]}}
governance:
  people: {ann: {name: Ann, roles: [editor]}, eve: {name: Eve}}
  approval: [editor]
  review_every: 12 months
initiatives:
  - {name: Open a shop, goal: courses, owner: ann, due: 2026-10-31, status: active}
  - {name: Name the pillars, status: done, due: 2026-01-01}
"""
FULL_TEXT = """\
The bakery
Content strategy, 1 November 2026


GOALS

More courses
  Bookings: 10.5 to 1,200 by 31 March 2027, each worth 40
  Visits: to 100
  Served by Bread

Also counted
  Mails: from 5

Looked at, never aimed at: Likes


WHO WE WRITE FOR

Home baker (primary)
  met on       LinkedIn
  reads        recipe
  level        school grade 8.5 at most, reading ease 60 at least
  stages       Just curious
  known by     1 interview, reviewed on 1 September 2026

Café owner
  decides by   A sample
  met on       Newsletter, Town radio


WHAT WE WRITE ABOUT

Bread
  serves       More courses
  measured by  Bookings
  owner        Ann
  keyword      home baking
  also there   Flour calculator (tool)
  - Starters (1 wanted)
    next  A long title of a planned piece about starters that sleep in the cold
          (Home baker, Just curious, recipe, Eve, due 31 October 2026)


HOW READERS ARE LED

Just curious (awareness, 40%)

Formats: recipe 12.5%

Also asked
  Meet us


HOW WE SOUND

  tone         plain
  write        use, not utilize or leverage
  leave out    yummy: say what it tastes of
               cheap
  spell        Dutch oven
  Café owner: order, not buy; yummy allowed; spell B2B


WHERE WE MEET READERS

Newsletter (email): Café owner
Town radio: Café owner
LinkedIn: Home baker


WHO DOES WHAT

Ann (editor): Bread, 1 initiative
Eve: 1 planned piece
Approval: editor: Ann
Review: every 12 months


WHAT WE ARE DOING

Open a shop (overdue, due 31 October 2026, Ann, for 'More courses')
Name the pillars (done)
"""


def text_of(strategy):
    found = read_blueprint(strategy, "strategy.yaml", all_rules()).strategy
    return strategy_text(one_page(found, Library(), date(2026, 11, 1)))


def test_a_bakery_with_two_articles():
    assert strategy_text(one_page_of(build_of(FILES, BAKERY).review)) == BAKERY_TEXT


def test_a_solo_writer_gets_what_was_said_and_nothing_else():
    assert text_of(SOLO) == SOLO_TEXT


def test_all_there_is_to_say():
    assert text_of(FULL) == FULL_TEXT


def test_no_line_is_wider_than_a_screen():
    lines = [*text_of(FULL).splitlines(), *strategy_text(one_page_of(build_of(FILES, TEAM).review)).splitlines()]
    assert max(map(cell_len, lines)) <= 80


def test_letters_of_double_width_are_counted_as_such():
    lines = text_of(SOLO.replace("Help home bakers bake bread that works.", "日本語" * 40)).splitlines()
    assert max(map(cell_len, lines)) == 80


def test_what_would_steer_a_screen_is_spelled_out():
    assert r"My \u001b[31mblog" in text_of(SOLO.replace("My bakery blog", '"My \\e[31mblog"'))


def test_much_of_a_plan_is_only_counted():
    topics = "".join(f"          - title: Topic {number}\n" for number in range(7))
    text = text_of(f"{SOLO}        topics:\n{topics}")
    assert "    next  Topic 4\n          and 2 more planned pieces\n" in text


def test_many_words_are_left_to_the_style_guide():
    words = "".join(f"    word{number}: no\n" for number in range(14))
    assert "  and 2 more words: 'pelican-contentstrategy styleguide'\n" in text_of(f"{SOLO}voice:\n  avoid:\n{words}")
