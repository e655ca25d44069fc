"""What does one run of `fix` change?"""

from __future__ import annotations

from pelican_contentstrategy.check.fixes import plan_fixes
from pelican_contentstrategy.check.select import Selection
from tests.sites import BAKERY, build_of

STRATEGY = BAKERY.replace("title: Bread at home\n", "title: Bread at home\n    anchors: [home baking]\n")
LINKS = ("CS2",)


def plan(files, codes=LINKS, may_change=lambda _: True, strategy=STRATEGY):
    build = build_of(files, strategy)
    wanted = [each for each in build.review.diagnostics if each.code.startswith(tuple(codes))]
    return plan_fixes(wanted, build.review.site, Selection(build.blueprint.checks), may_change)


def added(files, *arguments, **options):
    """Each new link as `document: words -> target`."""
    return [
        f"{change.path}: {fix.edit.replacement}"
        for change in plan(files, *arguments, **options)
        for fix in change.fixes
    ]


def mended(files, **options):
    return [f"{each.code} {each.span.path}" for change in plan(files, **options) for each in change.mends]


def article(title, body, head=""):
    return f"Title: {title}\n{head}\n{body}\n"


PARENT = article("Ovens at work", "Steam in ovens at work: sour rye dough, oat cake dough and plum jam filling.")
RYE = article("Sour rye dough", "Sour rye dough for ovens at work, steam and all.")
OAT = article("Oat cake dough", "Oat cake dough for ovens, steam and all.")
JAM = article("Plum jam filling", "Plum jam filling for ovens, steam and all.")


def test_an_orphan_gets_one_link_and_so_a_dead_end_leads_on():
    files = {"content/ovens.md": PARENT, "content/rye.md": RYE}
    assert added(files) == [
        "content/ovens.md: [sour rye dough]({filename}/rye.md)",
        "content/rye.md: [ovens at work]({filename}/ovens.md)",
    ]
    assert mended(files) == [
        "CS203 content/rye.md",
        "CS212 content/ovens.md",
        "CS203 content/ovens.md",
        "CS212 content/rye.md",
    ]


def test_two_new_links_at_most():
    files = {"content/ovens.md": PARENT, "content/rye.md": RYE, "content/oat.md": OAT, "content/jam.md": JAM}
    found = [each for each in added(files) if each.startswith("content/ovens.md")]
    assert len(found) == 2


def test_the_link_to_the_hub_page_comes_first_and_is_one_of_the_two():
    body = "Steam in home baking, as in ovens at work: sour rye dough, oat cake dough."
    files = {"content/ovens.md": article("Ovens at work", body, "Pillar: bread\n")}
    files |= {"content/rye.md": RYE, "content/oat.md": OAT}
    found = [each for each in added(files) if each.startswith("content/ovens.md")]
    assert len(found) == 2
    assert found[0] == "content/ovens.md: [home baking]({filename}/topics/bread.md)"
    only_orphans = [each for each in added(files, ("CS203",)) if each.startswith("content/ovens.md")]
    assert only_orphans == found[1:]


def test_whoever_is_the_only_one_to_link_to_two_articles_gets_no_more():
    links = "[this]({filename}/oat.md) and [that]({filename}/jam.md)"
    parent = article("Ovens at work", f"Ovens at work have steam, as for sour rye dough, {links}.")
    files = {"content/ovens.md": parent, "content/rye.md": RYE, "content/oat.md": OAT, "content/jam.md": JAM}
    assert not [each for each in added(files) if each.startswith("content/ovens.md")]
    files["content/more.md"] = article("More", links, "Orphan_ok: yes\n")
    assert added(files, ("CS203",))[0] == "content/ovens.md: [sour rye dough]({filename}/rye.md)"


def test_an_orphan_is_taken_on_by_whoever_has_room():
    links = "[this]({filename}/oat.md) and [that]({filename}/jam.md)"
    full = article("Ovens at work", f"Ovens at work have steam, as for sour rye dough, {links}.")
    other = article("Steam at work", "Steam for ovens and sour rye dough, and that is all.", "Orphan_ok: yes\n")
    files = {"content/ovens.md": full, "content/rye.md": RYE, "content/oat.md": OAT, "content/jam.md": JAM}
    files["content/steam.md"] = other
    assert "content/steam.md: [sour rye dough]({filename}/rye.md)" in added(files, ("CS203",))


def test_a_way_on_leads_where_others_lead_as_well():
    seen = article("Sour rye dough", "Sour rye dough for ovens, [steam]({filename}/ovens.md) and all.")
    way_on = article("Steam and heat", "Steam and ovens for sour rye dough.", "Orphan_ok: yes\n")
    others = {f"content/{number}.md": article(f"Number {number}", "[Rye]({filename}/rye.md)") for number in range(2)}
    files = {"content/rye.md": seen, "content/steam.md": way_on, "content/ovens.md": article("Ovens", "Hot.")}
    expected = ["content/steam.md: [sour rye dough]({filename}/rye.md)"]
    assert added({**files, **others}, ("CS212",)) == expected
    del others["content/1.md"]
    assert added({**files, **others}, ("CS212",)) == []


def test_only_files_that_may_change_are_changed():
    files = {"content/ovens.md": PARENT, "content/rye.md": RYE}
    only = plan(files, may_change=lambda path: path == "content/rye.md")
    assert [each.path for each in only] == ["content/rye.md"]


def test_the_languages_of_an_orphan_are_one():
    files = {
        "content/ovens.md": PARENT,
        "content/rye.md": article("Sour rye dough", "For ovens, steam.", "Translations: content/rye2.md\n"),
        "content/rye2.md": article("Sour rye dough", "For ovens, steam.", "Translations: content/rye.md\n"),
    }
    assert len(added(files, ("CS203",))) == 1
    assert mended(files, codes=("CS203",)) == ["CS203 content/rye.md", "CS203 content/rye2.md"]


def test_words_that_lead_somewhere_lead_nowhere_else():
    files = {
        "content/ovens.md": PARENT,
        "content/heat.md": article("Heat", "Heat and steam for ovens, for sour rye dough.", "Orphan_ok: yes\n"),
        "content/rye.md": article("Sour rye dough", "For ovens, steam and heat."),
        "content/rye2.md": article("More sour rye dough", "For ovens, steam and heat."),
    }
    found = added(files, ("CS203",))
    assert len([each for each in found if "[sour rye dough]" in each]) == 1


def test_edits_of_rules_are_made_too():
    files = {
        "content/a.md": article(
            "Sour rye dough", "See [this](https://bakery.example/b/) and [that](https://bakery.example/b/)."
        ),
        "content/b.md": article("B", "See [that]({filename}/a.md)."),
    }
    (change,) = plan(files, ("CS217",))
    assert change.after == files["content/a.md"].replace("https://bakery.example/b/", "{filename}/b.md")
    assert [each.code for each in change.mends] == ["CS217", "CS217"]


def test_a_link_to_what_leads_on_is_no_reason_for_a_second_one():
    files = {
        "content/ovens.md": article("Ovens at work", "Ovens [once](/old/) had steam, for sour rye dough."),
        "content/rye.md": RYE,
        "content/old.md": article("Old", "Of rye.", "Audit: consolidate\nRedirect_to: rye.md\n"),
    }
    found = [each for each in added(files) if each.startswith("content/ovens.md")]
    assert found == ["content/ovens.md: {filename}/rye.md"]


def test_wording_is_changed_where_that_is_asked_for():
    strategy = STRATEGY.replace("styles: []", "styles: []\n  prefer:\n    utilize: use")
    files = {"content/a.md": article("A", "We utilize steam, and utilize heat.")}
    assert [each for each in added(files, strategy=strategy) if "use" in each] == []
    (change,) = plan(files, ("CS4",), strategy=strategy)
    assert change.after == files["content/a.md"].replace("utilize", "use")


def test_line_ends_and_a_missing_one_are_kept():
    parent = PARENT.replace("\n", "\r\n").rstrip()
    (change, _) = plan({"content/ovens.md": parent, "content/rye.md": RYE})
    assert change.after == parent.replace("sour rye dough", "[sour rye dough]({filename}/rye.md)")


def test_a_hub_link_that_must_come_early_is_not_pushed_back():
    early = "checks:\n  options:\n    missing-hub-link:\n      within_links: 1\n"
    body = "Steam for sour rye dough in ovens at work, and then home baking, for oat cake dough."
    files = {"content/ovens.md": article("Ovens at work", body, "Pillar: bread\n")}
    files |= {"content/rye.md": RYE, "content/oat.md": OAT}
    found = [each for each in added(files, strategy=STRATEGY + early) if each.startswith("content/ovens.md")]
    assert found == [
        "content/ovens.md: [home baking]({filename}/topics/bread.md)",
        "content/ovens.md: [oat cake dough]({filename}/oat.md)",
    ]
