"""By which configuration and styles does `prose` judge, and what if something is wrong with them?"""

from __future__ import annotations

import sys

import pytest

from pelican_contentstrategy.read import ignores
from tests.builds.desk import INI
from tests.builds.site import Run

RAW = """
extends: existence
message: "'%s' is left over"
scope: raw
nonword: true
tokens: [LEFT]
"""
IGNORING = f"{INI}TokenIgnores = (\\{{\\{{[^}}]*\\}}\\}}), (\\[\\[.*?\\)\\])\nBlockIgnores = (?s) *(<<<.*?>>>)\n"


@pytest.mark.parametrize(
    ("ini", "flag", "rules"),
    [
        ("", (), ["Use", "Very"]),
        ("MinAlertLevel = error", (), ["Very"]),
        ("", ("--min-alert-level", "error"), ["Very"]),
        ("MinAlertLevel = error", ("--minAlertLevel=suggestion",), ["Use", "Very"]),
        ("MinAlertLevel = error\n[*.md]\nBakery.Use = error", (), ["Use", "Very"]),
    ],
)
def test_the_least_level_is_that_of_the_call_or_else_of_the_configuration(desk, ini, flag, rules):
    desk.add({".vale.ini": f"{ini}\n{INI}" if "[" not in ini else f"{ini}\n[*]\nBasedOnStyles = Bakery\n"})
    desk.add({"a.md": "We utilise very hot steam.\n"})
    assert [line.split(":")[3] for line in desk.prose(*flag, "a.md").out.splitlines()] == [
        f"Bakery.{rule}" for rule in rules
    ]


def test_the_configuration_is_looked_for_in_the_folders_above(desk, monkeypatch):
    desk.add({"drafts/may/a.md": "very\n"})
    monkeypatch.chdir(desk.folder / "drafts" / "may")
    assert desk.prose("a.md").out == "a.md:1:1:Bakery.Very:leave out 'very'\n"


@pytest.mark.parametrize("name", ["_vale.ini", ".vale", "vale.ini"])
def test_the_configuration_may_have_other_names(desk, name):
    (desk.folder / ".vale.ini").rename(desk.folder / name)
    desk.add({"a.md": "very\n"})
    assert desk.prose("a.md").code == 1


def test_a_configuration_that_is_named_goes_before_one_that_is_near(desk, monkeypatch):
    desk.add(
        {"other/vale.ini": "StylesPath = ../styles\n[*]\nBakery.Use = YES\n", "a.md": "We utilise very hot steam."}
    )
    told = "a.md:1:4:Bakery.Use:say 'use' or 'take' for 'utilise'\n"
    assert desk.prose("--config", "other/vale.ini", "a.md").out == told
    monkeypatch.setenv("VALE_CONFIG_PATH", str(desk.folder / "other" / "vale.ini"))
    assert desk.prose("a.md").out == told
    assert desk.prose("--config", ".vale.ini", "a.md").out.count("\n") == 2


def test_the_users_own_configuration_is_the_last_one_looked_for(desk, tmp_path, monkeypatch):
    (desk.folder / ".vale.ini").rename(tmp_path / "saved")
    config = tmp_path / "home" / ".config" / "vale"
    config.mkdir(parents=True)
    (config / ".vale.ini").write_text("[*]\nBasedOnStyles = Bakery\n")
    monkeypatch.setenv("VALE_STYLES_PATH", str(desk.folder / "styles"))
    desk.add({"a.md": "very\n"})
    assert desk.prose("a.md") == Run(1, "a.md:1:1:Bakery.Very:leave out 'very'\n", "")
    assert desk.prose("--no-global", "a.md").code == 2


def test_without_a_configuration_nothing_is_judged(desk):
    (desk.folder / ".vale.ini").unlink()
    desk.add({"a.md": "very\n"})
    assert desk.prose("a.md") == Run(
        2,
        "",
        "there is no .vale.ini in this folder, nor in one above it\n"
        "  hint: write one, or name one with --config or $VALE_CONFIG_PATH\n",
    )


def test_a_configuration_that_is_not_there_is_a_mistake_in_the_call(desk, monkeypatch):
    run = desk.prose("--config", "none.ini", "a.md")
    assert (run.code, run.err) == (2, "--config: there is no file 'none.ini'\n  hint: name a .vale.ini\n")
    monkeypatch.setenv("VALE_CONFIG_PATH", "none.ini")
    assert desk.prose("a.md").err == "$VALE_CONFIG_PATH: there is no file 'none.ini'\n  hint: name a .vale.ini\n"


def test_styles_may_lie_where_the_configuration_says(desk, tmp_path):
    (desk.folder / "styles").rename(tmp_path / "ours")
    desk.add({"a.md": "very\n"})
    for path in ("../ours", tmp_path / "ours"):
        desk.add({".vale.ini": INI.replace("styles", str(path), 1)})
        assert desk.prose("a.md") == Run(1, "a.md:1:1:Bakery.Very:leave out 'very'\n", "")


def test_a_broken_style_is_told_at_its_place_and_the_rest_goes_on(desk):
    desk.add({"styles/Bakery/Bad.yml": "extends: existence\nmessage: x\ntokens: ['(a']\n", "a.md": "very\n"})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (2, "a.md:1:1:Bakery.Very:leave out 'very'\n")
    assert run.err.startswith("styles/Bakery/Bad.yml:3:10: 'Bakery.Bad' has a pattern that cannot be read: ")


def test_a_style_that_is_missing_is_told(desk):
    desk.add({".vale.ini": INI.replace("= Bakery", "= Bakery, Backery"), "a.md": "very\n"})
    run = desk.prose("--no-exit", "a.md")
    assert (run.code, run.out) == (2, "a.md:1:1:Bakery.Very:leave out 'very'\n")
    told = ".vale.ini:4:25: there is no style 'Backery' in 'styles'\n  hint: did you mean 'Bakery'?\n"
    assert run.err == told


def test_what_does_not_keep_vale_from_working_ends_well(desk, monkeypatch):
    monkeypatch.setitem(sys.modules, "hunspell", None)
    desk.add(
        {
            ".vale.ini": f"{INI}Bakery.Old = NO\nVale.Spelling = YES\n",
            "styles/Bakery/Tagged.yml": "extends: sequence\nmessage: x\ntokens: [{tag: NN}]\n",
            "a.md": "Good bread.\n",
        }
    )
    run = desk.prose("a.md")
    assert (run.code, run.out) == (0, "")
    assert [line.partition(": ")[2] for line in run.err.splitlines() if not line.startswith("  ")] == [
        "there is no rule 'Bakery.Old'",
        "'Bakery.Tagged' has no effect: rules of kind 'sequence' are not supported",
        "'Vale.Spelling' is left out: extra 'spelling' is not installed",
    ]


def test_ignores_are_matched_against_the_source(desk):
    desk.add(
        {
            ".vale.ini": IGNORING,
            "a.md": "Very {{ *very* }} [[very](very.md)] good.\n\n<<<\nvery\n\n- very\n>>>\n\nA very end.\n",
        }
    )
    assert desk.prose("a.md").out == "a.md:9:3:Bakery.Very:leave out 'very'\n"


def test_what_is_ignored_stays_in_its_paragraph_and_is_no_word(desk):
    rule = "extends: existence\nmessage: found '%s'\nnonword: true\ntokens: ['One.*end']\n"
    desk.add({".vale.ini": IGNORING, "styles/Bakery/Whole.yml": rule, "a.md": "One {{ two\nthree }} the end.\n"})
    assert desk.prose("a.md").out == "a.md:1:1:Bakery.Whole:found 'One ****** ******** the end'\n"


def test_raw_rules_see_what_is_ignored(desk):
    desk.add({".vale.ini": IGNORING, "styles/Bakery/Left.yml": RAW, "a.md": "One {{ LEFT }} end.\n"})
    assert desk.prose("a.md").out == "a.md:1:8:Bakery.Left:'LEFT' is left over\n"


def test_an_ignore_that_is_no_pattern_is_told_and_ignores_nothing(desk):
    desk.add({".vale.ini": f"{INI}TokenIgnores = (a, b\n", "a.md": "A very good (a, b.\n"})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (2, "a.md:1:3:Bakery.Very:leave out 'very'\n")
    assert run.err.startswith(".vale.ini:5:16: TokenIgnores: '(a, b' is no regular expression: missing )")


def test_an_ignore_that_takes_too_long_is_told_and_the_rest_goes_on(desk, monkeypatch):
    monkeypatch.setattr(ignores, "SECONDS", 0.01)
    desk.add({".vale.ini": f"{INI}BlockIgnores = (a|aa)+(b|bb)*c\n", "a.md": f"{'a' * 5000}\n\nA very good end.\n"})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (1, "a.md:3:3:Bakery.Very:leave out 'very'\n")
    assert run.err == "a.md:1:1: '(a|aa)+(b|bb)*c' took too long over this file, and ignores nothing in it\n"


@pytest.mark.parametrize(
    ("ini", "line"),
    [
        (f"{INI}Vale.Repetition = YES\nVale.Spelling = YES\n", "6:1"),
        (INI.replace("= Bakery", "= Bakery, Vale"), "4:25"),
    ],
)
def test_what_is_not_installed_is_told_where_it_is_asked_for(desk, monkeypatch, ini, line):
    monkeypatch.setitem(sys.modules, "hunspell", None)
    desk.add({".vale.ini": ini, "a.md": "Good bread.\n"})
    assert desk.prose("a.md") == Run(
        0,
        "",
        f".vale.ini:{line}: 'Vale.Spelling' is left out: extra 'spelling' is not installed\n"
        "  hint: pip install 'pelican-contentstrategy[spelling]'\n",
    )


def test_a_dictionary_that_is_missing_is_a_mistake_all_the_same(desk):
    pytest.importorskip("hunspell")
    rule = "extends: spelling\nmessage: '%s'\ndictionaries: [none]\n"
    desk.add({"styles/Bakery/Spelling.yml": rule, "a.md": "Good bread.\n"})
    run = desk.prose("a.md")
    assert run.code == 2
    assert run.err.startswith("styles/Bakery/Spelling.yml:3:1: 'Bakery.Spelling' is left out: dictionary 'none' ")


def test_files_that_are_nearly_rules_are_told(desk):
    rule = "extends: existence\nmessage: x\ntokens: [good]\n"
    names = ("Wide.yaml", "deep/Loud.YML", ".Wide.yaml", ".old/Wide.yaml")
    desk.add({**{f"styles/Bakery/{name}": rule for name in names}, "a.md": "Good bread.\n"})
    hint = "  hint: rules are files whose names end in '.yml'\n"
    assert desk.prose("a.md") == Run(
        0,
        "",
        f"styles/Bakery/Wide.yaml:1:1: 'Wide.yaml' has no effect\n{hint}"
        f"styles/Bakery/deep/Loud.YML:1:1: 'deep/Loud.YML' has no effect\n{hint}",
    )
