"""What `pelican-contentstrategy styleguide` and `rule STYLE.RULE` print in a site's folder, and elsewhere."""

from __future__ import annotations

import pytest

HOT = """# bad: A hot take.
# good: A warm loaf.
extends: existence
message: cool '%s'
tokens: [hot]
"""
COLD = """extends: existence
message: warm '%s'
tokens: [cold]
"""
STRATEGY = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread
voice:
  styles: [Oven]
  avoid:
    yummy: say what it tastes of
"""


@pytest.fixture
def bakery(site):
    site.add({"strategy.yaml": STRATEGY, "styles/Oven/Hot.yml": HOT, "styles/Oven/Cold.yml": COLD})
    return site


def styleguide(site, *arguments, cwd=None):
    return site.run("pelican_contentstrategy", "styleguide", *arguments, cwd=cwd)


def rule(site, name, cwd=None):
    return site.run("pelican_contentstrategy", "rule", name, cwd=cwd)


def test_a_guide_is_printed_wherever_one_stands_in_the_site(bakery):
    run = styleguide(bakery)
    assert (run.code, run.err, run.out.splitlines()[0]) == (0, "", "# Style guide: The bakery")
    assert "\n- **Oven.Hot**: Cool 'hot'.\n" in run.out
    assert styleguide(bakery, cwd=bakery.folder / "content" / "articles").out == run.out
    assert styleguide(bakery, "--strategy", "site/strategy.yaml", cwd=bakery.folder.parent).out == run.out


def test_a_strategy_may_lie_in_the_content_folder(bakery):
    (bakery.folder / "strategy.yaml").rename(bakery.folder / "content" / "strategy.yaml")
    assert styleguide(bakery).out.startswith("# Style guide: The bakery\n")


def test_what_checks_leave_out_is_not_asked_of_writers(bakery):
    bakery.strategy("checks: {ignore: [Oven.Hot]}")
    guide = styleguide(bakery).out
    assert "Oven.Hot" not in guide
    assert "\n- **Oven.Cold**: Warm 'cold'.\n" in guide


def test_no_strategy(bakery):
    run = styleguide(bakery, cwd=bakery.folder.parent)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("there is no strategy file '")
    assert run.err.splitlines()[1].startswith("  hint: name it: --strategy ")


def test_a_style_that_is_missing_is_told_and_the_rest_is_printed(bakery):
    bakery.write("strategy.yaml", STRATEGY.replace("styles: [Oven]", "styles: [Oven, Ofen]"))
    run = styleguide(bakery)
    assert run.code == 0
    assert "there is no style 'Ofen' in 'styles'\n  hint: did you mean 'Oven'?\n" in run.err
    assert "**Oven.Hot**" in run.out


def test_a_mistake_in_the_strategy(bakery):
    bakery.strategy("persona: {}")
    run = styleguide(bakery)
    assert (run.code, run.out) == (2, "")
    assert "did you mean 'personas'?" in run.err


def test_pages_of_styles_rules(bakery):
    page = rule(bakery, "oven.hot").out
    assert page.startswith("# Oven.Hot\n\nSeverity: warning. Told as CS401 unwanted-wording, in these words:\n")
    assert "\n## Bad\n\n- A hot take.\n\n## Good\n\n- A warm loaf.\n" in page
    assert rule(bakery, "Oven").out == (
        "CS401  Oven.Cold  warning  Warm 'cold'.\nCS401  Oven.Hot   warning  Cool 'hot'.\n"
    )
    assert rule(bakery, "Strategy.Avoid").out.endswith("| yummy | say what it tastes of |\n")


def test_our_own_style_has_pages_everywhere(bakery):
    for folder in (bakery.folder, bakery.folder.parent):
        page = rule(bakery, "House.Hype", cwd=folder).out
        assert page.startswith("# House.Hype\n\nWords of praise cost nothing and wear out. ")
        assert "\n## Bad\n\n- This is a game-changing oven.\n" in page


def test_a_misspelt_rule_of_a_style(bakery):
    run = rule(bakery, "Oven.Hit")
    assert (run.code, run.out) == (2, "")
    assert "there is no rule 'Oven.Hit'; did you mean 'Oven.Hot'?" in run.err


def test_a_rule_of_a_style_that_is_not_in_use(bakery):
    there_is_none = "there is no rule 'Microsoft.We'; "
    name_it = "name it below 'voice: styles:' in strategy.yaml"
    run = rule(bakery, "Microsoft.We")
    assert run.code == 2
    assert f"{there_is_none}no style 'Microsoft' is in use: put its folder into 'styles', and {name_it}" in run.err
    bakery.add({"styles/Microsoft/We.yml": HOT})
    assert (
        f"{there_is_none}style 'Microsoft' lies in 'styles', but is not in use: {name_it}"
        in rule(bakery, "Microsoft.We").err
    )
    elsewhere = rule(bakery, "Microsoft.We", cwd=bakery.folder.parent)
    assert f"{there_is_none}no style 'Microsoft' is in use here: there is no strategy.yaml" in elsewhere.err


def test_a_rule_of_a_style_that_is_misspelt(bakery):
    assert "there is no rule 'Ovn.Hot'; did you mean 'Oven.Hot'?" in rule(bakery, "Ovn.Hot").err
