"""The page that a new writer reads first."""

from __future__ import annotations

from pathlib import Path

import markdown

from pelican_contentstrategy.format.style_guide import style_guide
from pelican_contentstrategy.integrations.project import open_library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules

SOLO = """
version: 1
name: My bakery blog
mission: Help home bakers bake bread that works.
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Sourdough starters
voice:
  styles: []
"""
SOLO_GUIDE = """\
# Style guide: My bakery blog

Help home bakers bake bread that works.

## What we write about

### Bread at home

- In front matter: `Pillar: bread`
- Clusters
    - `Cluster: starters`: Sourdough starters
"""
TEAM = """
version: 1
name: The bakery
stages:
  awareness:
    label: {en: Just curious, de: Nur neugierig}
    formats: [guide, recipe]
    ctas: [fair]
  decision:
    readability: {grade: 12}
personas:
  home-baker:
    name: Home baker
    role: Bakes on Saturdays
    jobs: [Bake a loaf, Give one away]
    needs: [Exact weights]
    decides_by: A photo
    pains:
      flat: The loaf stays flat
    formats: [recipe]
    readability: {grade: 8.5, reading_ease: 60, long_sentence_words: 20}
  cafe-owner:
    name: Café owner
pillars:
  bread:
    title: Bread
    summary: From starter to crust.
    anchors: [home baking]
ctas:
  fair: {text: Meet us at the fair, url: /fair/, expires: 2026-11-30}
readability: {grade: 10, long_sentence_words: 25}
voice:
  tone: [plain, warm]
  styles: [Plain]
  prefer: {utilize: use}
  avoid: {best-in-class: nobody can check it}
  terms: [Dutch oven, FlourPower]
  personas:
    cafe-owner: {styles: [Trade], prefer: {buy: order}}
  stages:
    awareness: {avoid: {buy now: too early}}
  pillars:
    bread: {terms: [banneton]}
"""
LONG = """
extends: existence
description: Short words are read.
message: m
tokens: [hereby, thereof]
"""
SWAP = """
extends: substitution
message: Use '%s', not '%s'.
swap:
  purchase: buy
  e-mail: mail
"""
GUYS = """
extends: existence
message: word '%s' leaves some out
link: https://a.example/b
tokens: [guys]
"""
STYLES = {"styles/Plain/Long.yml": LONG, "styles/Plain/Swap.yml": SWAP, "styles/Trade/Guys.yml": GUYS}
TEAM_GUIDE = """\
# Style guide: The bakery

## Tone

- plain
- warm

## Who we write for

### Home baker

Bakes on Saturdays

- In front matter: `Persona: home-baker`
- Wants to: Bake a loaf; Give one away
- Needs: Exact weights
- Pains, by the names that `Addresses:` calls them
    - `flat`: The loaf stays flat
- Decides by: A photo
- Likes to read: recipe
- Flesch-Kincaid grade: 8.5 at most (lower is easier)
- Flesch Reading Ease: 60 at least (higher is easier)
- A sentence is long if it has more than 20 words

### Café owner

- In front matter: `Persona: cafe-owner`
- Write “order” instead of “buy”
- Rules of style, below: Trade

## Stages

### Just curious / Nur neugierig

- In front matter: `Stage: awareness`
- Formats: guide, recipe
- Calls to action
    - `CTA: fair`: Meet us at the fair (until 2026-11-30)
- Leave out “buy now”: too early

### decision

- In front matter: `Stage: decision`
- Flesch-Kincaid grade: 12 at most (lower is easier)

## What we write about

### Bread

From starter to crust.

- In front matter: `Pillar: bread`
- Words that may link to its hub page: home baking
- Spell one way: banneton

## Words

### Write this instead

| Write | Instead of | Where |
|---|---|---|
| use | utilize | everywhere |
| order | buy | for Café owner |

### Leave out

| Leave out | Why | Where |
|---|---|---|
| best-in-class | nobody can check it | everywhere |
| buy now | too early | in stage Just curious / Nur neugierig |

### Spell one way

- Dutch oven, FlourPower
- In pillar Bread: banneton

## Rules of style

### Plain

- **Plain.Long**: Short words are read. For example: “hereby”, “thereof”.
- **Plain.Swap**: Use 'buy', not 'purchase'. Also: “mail” instead of “e-mail”.

### Trade, for Café owner

- **Trade.Guys**: Word 'guys' leaves some out. [More](<https://a.example/b>)

## Readability

- Flesch-Kincaid grade: 10 at most (lower is easier)
- A sentence is long if it has more than 25 words

## When a rule is wrong

Say so in the article, in a line above the place, with your reason behind two dashes:

    <!-- contentstrategy: disable-next-line Strategy.Avoid -- the customer's own words -->

For more than a line, switch it off and on again:

    <!-- contentstrategy: disable Strategy.Avoid -- a quotation -->
    ...
    <!-- contentstrategy: enable Strategy.Avoid -->

In reStructuredText, the same words stand behind `.. `. What a rule is about, and all of its words: \
`pelican-contentstrategy rule Strategy.Avoid`.
"""
SMALLEST = "version: 1\nname: The bakery\npillars: {bread: {title: Bread}}\n"


def guide_of(strategy, folder, styles=()):
    for path, content in dict(styles).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    blueprint = read_blueprint(strategy, "strategy.yaml", all_rules())
    return style_guide(blueprint.strategy, open_library(blueprint, folder))


def test_a_blogger_gets_a_short_page(tmp_path):
    assert guide_of(SOLO, tmp_path) == SOLO_GUIDE


def test_a_team_gets_all_a_writer_must_know(tmp_path):
    assert guide_of(TEAM, tmp_path, STYLES) == TEAM_GUIDE


def test_the_house_style_is_told_where_nothing_else_is_said(tmp_path):
    guide = guide_of(SMALLEST, tmp_path)
    assert "### House\n\nFor texts in English.\n\n- **House." in guide
    assert "\n- **House.Hype**: Words of praise cost nothing and wear out. " in guide
    assert "disable-next-line House." in guide


def test_words_of_vocabularies_are_words_of_the_site(tmp_path):
    vocabulary = "styles/config/vocabularies/Base"
    files = {f"{vocabulary}/accept.txt": "Pelican\n(?i)loaf\n", f"{vocabulary}/reject.txt": "web site\n\\w+ish\n"}
    guide = guide_of(f"{SMALLEST}voice: {{styles: [], vocabularies: [Base]}}\n", tmp_path, files)
    assert "\n### Leave out\n\n| Leave out |\n|---|\n| web site |\n| and 1 more in the vocabularies |\n" in guide
    assert "\n### Spell one way\n\n- Pelican\n" in guide
    assert "**Vale." not in guide


def test_words_that_are_lifted_for_some(tmp_path):
    words = "avoid: {buy now: too early}, stages: {decision: {avoid: {buy now: false}}}"
    guide = guide_of(f"{SMALLEST}voice: {{styles: [], {words}}}\n", tmp_path)
    assert "- In front matter: `Stage: decision`\n- Allowed all the same: buy now\n" in guide
    assert "| Leave out | Why |" in guide
    assert "### Allowed all the same\n\n| Words | Where |\n|---|---|\n| buy now | in stage " in guide


def test_a_vale_configuration_says_which_files_a_rule_is_for(tmp_path):
    ini = "StylesPath = styles\n[*]\nBasedOnStyles = Plain\nPlain.Long = NO\n[news/*.{md,rst}]\nBasedOnStyles = Trade\n"
    guide = guide_of(f"{SMALLEST}voice: {{vale_ini: .vale.ini}}\n", tmp_path, {**STYLES, ".vale.ini": ini})
    assert "\n### Plain\n\n- **Plain.Swap**: " in guide
    assert "\n### Trade, in `news/*.{md,rst}`\n\n- **Trade.Guys**: " in guide
    assert "Plain.Long" not in guide
    assert "House." not in guide


def test_the_same_strategy_makes_the_same_page(tmp_path):
    assert guide_of(SMALLEST, tmp_path) == guide_of(SMALLEST, tmp_path)


def test_the_sample_site_has_a_page_for_all(tmp_path):
    sample = Path(__file__).parents[2] / "sample_site" / "strategy.yaml"
    html = markdown.markdown(guide_of(sample.read_text(encoding="utf-8"), tmp_path), extensions=["extra"])
    assert html.startswith("<h1>Style guide: Northwind Analytics</h1>")
    assert html.count("<h2>") == 8
    assert html.count("<table>") == 2


def test_a_guide_tells_what_the_levels_of_a_vale_configuration_leave(tmp_path):
    rules = {
        f"styles/Own/{level}.yml": f"extends: existence\nmessage: no '%s'\nlevel: {level}\ntokens: [{level}]\n"
        for level in ("suggestion", "error")
    }
    files = {".vale.ini": "MinAlertLevel = warning\n[*]\nBasedOnStyles = Own\n", **rules}
    guide = guide_of(f"{SMALLEST}voice: {{vale_ini: .vale.ini}}\n", tmp_path, files)
    assert "**Own.error**" in guide
    assert "**Own.suggestion**" not in guide
    beside = guide_of(f"{SMALLEST}voice: {{vale_ini: .vale.ini, styles: [Own, House]}}\n", tmp_path, files)
    assert "**Own.suggestion**" in beside
    assert "**House.Hype**" in beside
