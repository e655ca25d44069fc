"""Are the things to do next those that a sensible person would begin with?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.publish.report.next_steps.gaps import KINDS
from pelican_contentstrategy.publish.report.next_steps.next_steps import CLUSTERS, MAKERS, next_steps
from pelican_contentstrategy.publish.report.next_steps.weights import NEVER, WEIGHTS
from pelican_contentstrategy.rules import builtin_rules
from tests.publish.report.top import dossier_of, section, words
from tests.sites import found_in

SOLO = "version: 1\nname: Me\npillars:\n  bread:\n    title: Bread at home\n"
TIDY = {
    "content/starter.md": "Title: Feed a starter\nPillar: bread\nSummary: How to.\n\nSee [loaf]({filename}/loaf.md).",
}


def steps(files, strategy=SOLO, **more):
    return next_steps(dossier_of(files, strategy, **more))


def only(found, code):
    return next(each for each in found if each.code == code)


def article(title, pillar="bread", body="Flour.", more=""):
    return f"Title: {title}\nPillar: {pillar}\n{more}\n{body}"


def test_a_site_with_nothing_to_do_says_so_in_one_line():
    quiet = f"{SOLO}checks:\n  select: [CS204]\n"
    assert steps({"content/a.md": article("A")}, quiet) == ()
    _, page = section(dossier_of({"content/a.md": article("A")}, quiet), "next_steps")
    assert words(page.find(id="next_steps").p) == "Nothing: no problem was found that is worth a step of its own."


def test_there_are_five_at_most_and_no_rule_is_there_twice():
    files = {f"content/{n}.md": article(f"Piece {n}", body=f"[x]({{filename}}/gone{n}.md)") for n in range(8)}
    files["content/odd.md"] = "Title: Odd\nPillar: bred\nStage: awarness\nPersona: nobody\nCTA: x\nOwner: y\n\nA."
    found = steps(files)
    assert len(found) == 5
    assert len({each.name for each in found}) == 5


def test_links_that_lead_nowhere_are_one_step_and_those_most_read_come_first():
    files = {
        "content/a.md": article("A", body="[x](b.example) [b]({filename}/b.md)"),
        "content/b.md": article("B", body="[x](www.example.com)"),
        "content/c.md": article("C", body="[b]({filename}/b.md)"),
    }
    step = only(steps(files), "CS204")
    assert step.title == "2 links lead nowhere, in 2 files"
    assert [str(each) for each in step.places] == ["content/b.md:4", "content/a.md:4"]
    assert (step.fix.kind, step.fix.where) == ("edit", "content/b.md:4")
    assert (step.fix.before, step.fix.text) == ("[x](www.example.com)", "[x](https://www.example.com)")


def test_a_link_is_led_to_the_one_document_that_ends_like_it():
    files = {
        "content/a.md": article("A", body="On [rye](flours/rye)."),
        "content/guide/flours/rye.md": article("Rye"),
    }
    step = only(steps(files), "CS204")
    assert step.fix.text == "On [rye]({filename}/guide/flours/rye.md)."


def test_a_slip_is_an_edit():
    step = only(steps({"content/a.md": article("A", more="Stage: awarness\n")}), "CS103")
    assert step.title == "“A”: stage 'awarness' is not in strategy.yaml"
    assert (step.fix.before, step.fix.text) == ("Stage: awarness", "Stage: awareness")


def test_a_name_that_many_use_is_declared_once():
    files = {f"content/{n}.md": article(f"Piece {n}", more="Cluster: innovation\n") for n in range(41)}
    files |= {f"content/more{n}.md": article(f"More {n}", more="Cluster: privacy: a talk\n") for n in range(7)}
    step = only(steps(files), "CS102")
    assert step.title == (
        "48 articles of “Bread at home” in clusters that it does not have: 'innovation' and 'privacy: a talk'"
    )
    assert (step.fix.kind, step.fix.where) == ("strategy", "strategy.yaml")
    assert step.fix.text.splitlines() == [
        "pillars:",
        "  bread:",
        "    clusters:",
        "      innovation:",
        "        title: Innovation",
        "      privacy-a-talk:",
        "        title: 'Privacy: a talk'",
    ]
    assert (step.number, len(step.places), step.more) == (48, 3, 45)


@pytest.mark.parametrize("name", ["privacy: a talk", "C# & more", "2024", "yes", "café"])
def test_once_it_is_declared_as_told_a_name_is_known(name):
    files = {"content/a.md": article("A", more=f"Cluster: {name}\n")}
    declared = only(steps(files), "CS102").fix.text.partition("    clusters:\n")[2]
    assert "CS102" not in {each.code for each in found_in(files, f"{SOLO}    clusters:\n{declared}\n")}


def test_spellings_of_one_name_are_declared_once():
    files = {f"content/{n}.md": article("A", more=f"Cluster: {n}\n") for n in ("open data", "Open-Data", "open_data")}
    assert only(steps(files), "CS102").fix.text.endswith("    clusters:\n      open-data:\n        title: Open-Data")


def test_a_hub_page_gets_links_to_what_it_leaves_out():
    strategy = f"{SOLO}    hub: content/pages/bread.md\n"
    files = {
        "content/pages/bread.md": "Title: All bread\nPillar: bread\n\nBegin.",
        "content/a.md": article("Rye [mostly]"),
        "content/b.md": article("Wheat", body="[a]({filename}/a.md)"),
    }
    step = only(steps(files, strategy), "CS202")
    assert step.title == "The hub page “All bread” leads to 0 of its 2 articles"
    assert step.fix.where == "content/pages/bread.md"
    assert step.fix.text == "- [Rye \\[mostly\\]]({filename}/a.md)\n- [Wheat]({filename}/b.md)"


def test_of_gaps_that_of_the_first_readers_is_closed_first():
    strategy = f"""{SOLO}stages: {{awareness: {{}}}}
personas:
  critic: {{name: Critic, tier: secondary}}
  baker: {{name: Baker}}
  miller: {{name: Miller, tier: secondary}}
"""
    files = {"content/a.md": article("A", more="Persona: miller\nStage: awareness\n")}
    step = only(steps(files, strategy), "CS506")
    assert step.title == "Baker finds nothing at “awareness”, and 1 more like it"
    assert step.fix.text == 'pelican-contentstrategy brief new "persona-gap baker/awareness"'


def test_many_missing_links_are_looked_for_by_the_program():
    files = {f"content/{n}.md": article(f"Piece {n}") for n in range(20)}
    found = steps(files)
    commands = [each for each in found if each.fix.text.startswith("pelican-contentstrategy fix")]
    assert len(commands) == 1
    known = Baseline.of(found_in(files, SOLO))
    held_back = [each.fix.text for each in steps(files, baseline=known)]
    assert "pelican-contentstrategy fix --known" in held_back


def test_few_missing_links_can_be_pasted():
    step = only(steps({"content/a.md": article("A <i>"), "content/b.md": article("B")}), "CS203")
    assert step.title == "2 articles that no other article or page leads to"
    assert step.fix.text == "- [A]({filename}/a.md)\n- [B]({filename}/b.md)"


def test_what_most_articles_lack_is_no_step():
    strategy = f"{SOLO}personas: {{baker: {{name: Baker}}}}\n"
    files = {f"content/{n}.md": article(f"Piece {n}", body=f"[x]({{filename}}/{n - 1}.md)") for n in range(10)}
    assert "missing-persona" in {each.name for each in found_in(files, strategy)}
    assert "missing-persona" not in {each.name for each in steps(files, strategy)}


def test_what_is_told_of_several_in_the_same_words_is_told_once():
    files = {f"content/{n}.md": article(n) for n in ("a", "b")}
    step = only(steps(files, f"{SOLO}checks:\n  select: [CS322]\n"), "CS322")
    assert step.title == "Told of 2 articles: has no summary"


def test_style_waits_as_long_as_anything_is_broken():
    strategy = f"{SOLO}voice:\n  styles: []\n  avoid: {{seamless: nothing is}}\nchecks:\n  select: [CS204, CS4]\n"
    broken = article("A", body="A seamless [x]({filename}/gone.md).")
    assert [each.code for each in steps({"content/a.md": broken}, strategy)] == ["CS204"]
    assert [each.code for each in steps({"content/a.md": article("A", body="A seamless loaf.")}, strategy)] == ["CS401"]


def test_the_same_site_has_the_same_steps_whatever_order_its_files_come_in():
    files = {f"content/{n}.md": article(f"Piece {n}", body=f"[x]({{filename}}/gone{n}.md)") for n in range(5)}
    assert steps(files) == steps(dict(reversed(files.items())))


@pytest.mark.parametrize("name", sorted({*NEVER, *WEIGHTS, *KINDS, *MAKERS, *CLUSTERS}))
def test_every_name_is_that_of_a_rule(name):
    assert name in {each.name for each in builtin_rules()}


def test_every_step_says_why():
    files = {"content/a.md": "Title: A\nStage: awarness\nPillar: bred\nCTA: x\nOwner: y\n\n#### Deep\n\nFlour."}
    assert all(each.why for each in steps(files))


def test_no_title_can_inject_markup():
    files = {"content/a.md": article('<script>alert(1)</script>"', body="[x](www.example.com/<script>)")}
    _, page = section(dossier_of(files, SOLO), "next_steps")
    assert [each for each in page.find_all("script") if each.string and each.string.strip()] == []


def test_a_step_names_its_place_its_rule_and_what_to_copy():
    _, page = section(dossier_of({"content/a.md": article("A", more="Stage: awarness\n")}, SOLO), "next_steps")
    step = page.select(".steps > li")[0]
    assert [each["href"] for each in step.select("a")] == ["#CS103", "#a-a"]
    assert step.select_one(".copyable code").string == "Stage: awareness"
    assert step.select_one(".copyable")["data-copy"] == "edit"
