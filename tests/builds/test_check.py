"""Does `pelican-contentstrategy check` tell what a build would, and leave everything as it is?"""

from __future__ import annotations

import json

import pytest

from tests.builds.site import IGNORED, LOAF, WRONG

NOISE = """
import os, subprocess, sys
from pelican import signals

print("noise at import")

def make_noise(*_):
    print("noise")
    sys.__stdout__.write("more noise\\n")
    subprocess.run(["echo", "noise of a program"])

def register():
    signals.initialized.connect(make_noise)
    signals.article_generator_finalized.connect(make_noise)
"""


def test_check_tells_what_a_build_does(site):
    site.add(WRONG)
    site.write("content/articles/laib.md", LOAF.replace("Title: ", "Slug: the-first-loaf\nLang: de\nTitle: Laib, "))
    site.write("content/articles/lost.md", "No front matter at all.\n")
    site.settings("RELATIVE_URLS = True")
    check = site.check()
    assert check.code == 1
    assert check.out.splitlines()[-1].endswith(" of 7 files")
    assert check.out in site.pelican("content").out


def test_check_writes_nothing_but_its_cache(site):
    site.add(WRONG, {"output/precious.txt": "keep me"})
    site.settings("DELETE_OUTPUT_DIRECTORY = True")
    before = {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")}
    assert site.check("--no-cache").code == 1
    assert {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")} == before
    assert site.check().code == 1
    assert {path.name for path in site.folder.iterdir()} == {
        path.name for path in before if path.parent == site.folder
    } | {"cache"}


def test_json_is_clean_though_plugins_print(site):
    site.add(WRONG, {"plugins/noise.py": NOISE})
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["noise", "pelican_contentstrategy"]\nprint("settings")')
    run = site.check("--format", "json")
    assert run.code == 1
    assert "CS101" in {each["code"] for each in json.loads(run.out)["diagnostics"]}
    assert "noise of a program" in run.err


def test_formats(site):
    site.add(WRONG)
    assert "  3:9  error    CS101 unknown-pillar   pillar 'bred' is not in strategy.yaml\n" in site.check().out
    concise = site.check("--format", "concise").out
    assert "crust.md:3:9: error CS101 unknown-pillar pillar 'bred' is not in strategy.yaml\n" in concise
    assert json.loads(site.check("--format", "json").out)["summary"] == {
        "errors": 1,
        "warnings": 0,
        "notes": 4,
        "files": 5,
        "files_with_problems": 1,
        "known": 0,
        "mended": 0,
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--fail-on", "never"), 0),
        (("--fail-on", "note"), 1),
        (("content/articles/loaf.md", "--fail-on", "note"), 0),
        (("content/pages", "--fail-on", "note"), 0),
        (("content/articles",), 1),
        ((".",), 1),
    ],
)
def test_exit_codes(site, arguments, code):
    site.add(WRONG)
    run = site.check(*arguments)
    assert run.code == code
    assert ("unknown-pillar" in run.out) is (arguments[:1] not in {("content/articles/loaf.md",), ("content/pages",)})


def test_a_clean_site(site):
    run = site.check("--fail-on", "note")
    assert (run.code, run.text) == (0, "no problems in 4 files\n")


def test_what_a_baseline_knows_is_counted_not_shown(site):
    site.add(WRONG)
    written = site.check("--write-baseline")
    assert (written.code, written.out.partition(":")[0]) == (0, "5 known from now on")
    assert (site.folder / "strategy-baseline.json").is_file()
    assert site.check("--fail-on", "note").out == "no problems in 5 files; 5 known before\n"
    site.strategy(f"checks: {{{IGNORED}, fail_on: {{build: note}}}}")
    build = site.pelican("content")
    assert (build.code, build.out.splitlines()[0]) == (0, "no problems in 5 files; 5 known before")


def test_known_problems_stay_known_where_lines_move_and_new_ones_are_told(site):
    site.add(WRONG)
    site.check("--write-baseline")
    site.write("content/articles/crust.md", f"Summary: Brown.\n{WRONG['content/articles/crust.md']}")
    site.write("content/articles/rye.md", WRONG["content/articles/crust.md"].replace("Crust", "Rye"))
    run = site.check()
    assert run.code == 1
    assert run.out.splitlines()[0] == "content/articles/rye.md"
    assert run.out.splitlines()[-1] == "5 problems (1 error, 4 notes) in 1 of 6 files; 5 known before"


def test_what_is_mended_is_told_and_dropped(site):
    site.add(WRONG)
    site.check("--write-baseline")
    site.write("content/articles/crust.md", WRONG["content/articles/crust.md"].replace("bred", "bread"))
    baseline = (site.folder / "strategy-baseline.json").read_text()
    build = site.pelican("content")
    assert "; 4 known before; 1 mended since the baseline\n" in build.out
    assert (site.folder / "strategy-baseline.json").read_text() == baseline
    check = site.check()
    assert "; 4 known before; 1 mended since the baseline\n" in check.out
    assert check.err == "1 mended: taken out of strategy-baseline.json\n"
    assert "; 4 known before\n" in site.check().out
    site.write("content/articles/crust.md", WRONG["content/articles/crust.md"])
    assert "pillar 'bred' is not in strategy.yaml" in site.check().out


@pytest.mark.parametrize("text", ["", "{}", "[]", "{", '{"version": 1, "known": 3}', "\x00"])
def test_a_baseline_that_is_none(site, text):
    site.write("strategy-baseline.json", text)
    run = site.check()
    assert (run.code, run.err.splitlines()[0]) == (2, "strategy-baseline.json:1:1: is not a baseline")
    site.write("strategy-baseline.json", text)
    assert site.pelican("content").code == 1
    assert "the-first-loaf/index.html" in site.output()


def test_rules_and_schema(site):
    assert "CS101  unknown-pillar" in site.run("pelican_contentstrategy", "rule").out
    for name in ("CS101", "unknown-pillar", "Unknown_Pillar"):
        assert site.run("pelican_contentstrategy", "rule", name).out.startswith("# CS101 unknown-pillar\n")
    unknown = site.run("pelican_contentstrategy", "rule", "unknown-piler")
    assert (unknown.code, "'unknown-pillar'" in unknown.err) == (2, True)
    assert json.loads(site.run("pelican_contentstrategy", "schema").out)["type"] == "object"


def test_paths_narrow_what_is_told_and_counted(site):
    site.add(WRONG)
    run = site.check("content/articles/crust.md")
    assert run.out.splitlines()[-1].endswith(" in 1 of 1 file")
    assert run.code == 1


def test_a_path_may_lead_through_a_link(site):
    site.add(WRONG)
    (site.folder / "elsewhere").symlink_to(site.folder / "content")
    assert site.check("elsewhere/articles/crust.md").code == 1


def test_a_path_that_holds_nothing_of_the_site_is_a_mistake(site):
    site.write("notes.txt", "flour\n")
    run = site.check("notes.txt")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nothing of this site is in 'notes.txt'\n"
        "  hint: name articles, pages or folders of them, or name none to see everything\n"
    )


def test_a_site_built_for_another_address_mends_nothing(site):
    site.write("content/articles/far.md", LOAF.replace("Title: ", "Slug: far\nTitle: Far, ") + "\n[gone](/gone/)\n")
    site.check("--write-baseline")
    site.settings('SITEURL = "https://example.com/blog"')
    elsewhere = site.check()
    assert "mended" not in elsewhere.text
    site.settings('SITEURL = "https://bakery.example"')
    assert site.check().code == 0


STYLED = "voice:\n  styles: [google, Gogle]\n"


def restyled(site, voice):
    """The site in another voice."""
    site.write("strategy.yaml", (site.folder / "strategy.yaml").read_text().partition("voice:")[0] + voice)


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        (STYLED, ["there is no style 'google' in 'styles'", "there is no style 'Gogle' in 'styles'"]),
        ("voice:\n  vale_ini: nope.ini\n", ["voice.vale_ini: there is no file 'nope.ini'"]),
    ],
)
def test_a_file_is_shown_with_what_keeps_it_from_being_judged(site, voice, told):
    restyled(site, voice)
    run = site.check("content/articles/loaf.md", "--format", "concise")
    assert [line.partition(" broken-style ")[2] for line in run.out.splitlines() if "CS411" in line] == told


def test_a_baseline_never_takes_a_missing_style_for_known(site):
    restyled(site, STYLED)
    site.add(WRONG)
    site.check("--write-baseline")
    assert "Gogle" not in (site.folder / "strategy-baseline.json").read_text()
    assert "there is no style 'Gogle' in 'styles'" in site.check().out
