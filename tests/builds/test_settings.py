"""Are plugin, settings and strategy found, wherever they are and however they are named?"""

from __future__ import annotations

import importlib.util

import pytest

from tests.builds.site import STRATEGY, WRONG

FOUND = "5 problems (1 error, 4 notes) in 1 of 5 files"
HAS_SHIM = importlib.util.find_spec("pelican.plugins.contentstrategy") is not None
needs_shim = pytest.mark.skipif(not HAS_SHIM, reason="not installed: Pelican cannot find it")


@pytest.mark.parametrize(
    "plugins",
    [
        "PLUGINS = ['pelican_contentstrategy']",
        pytest.param("PLUGINS = ['contentstrategy']", marks=needs_shim),
        pytest.param("PLUGINS = ['pelican.plugins.contentstrategy']", marks=needs_shim),
        pytest.param("del PLUGINS", marks=needs_shim),
        "import pelican_contentstrategy\nPLUGINS = [pelican_contentstrategy]",
        "PLUGINS = ['pelican_contentstrategy', 'pelican_contentstrategy']",
        pytest.param("PLUGINS = ['contentstrategy', 'pelican_contentstrategy']", marks=needs_shim),
    ],
)
def test_the_plugin_is_found_by_each_of_its_names_and_works_once(site, plugins):
    site.add(WRONG)
    site.settings(plugins)
    run = site.pelican("content")
    assert run.code == 0
    assert run.text.count(FOUND) == 2
    assert "topics/bread/index.html" in site.output()


def test_settings_and_working_folder_elsewhere(site):
    site.add(WRONG)
    elsewhere = site.folder.parent / "elsewhere"
    elsewhere.mkdir()
    run = site.pelican("-s", "../site/pelicanconf.py", cwd=elsewhere)
    assert run.text.count(FOUND) == 2
    assert "topics/bread/index.html" in site.output()
    check = site.check("-s", "../site/pelicanconf.py", "../site/content/articles/crust.md", cwd=elsewhere)
    assert (check.code, check.out.splitlines()[0]) == (1, "content/articles/crust.md")


def test_settings_in_a_folder_of_their_own(site):
    site.add(WRONG)
    (site.folder / "settings").mkdir()
    (site.folder / "pelicanconf.py").rename(site.folder / "settings/local.py")
    with (site.folder / "settings/local.py").open("a") as settings:
        settings.write('PATH = "../content"\nOUTPUT_PATH = "../output"\n')
    assert site.pelican("-s", "settings/local.py").text.count(FOUND) == 2
    assert FOUND in site.check("-s", "settings/local.py").out
    assert "topics/bread/index.html" in site.output()


def test_a_content_folder_that_is_a_link(site):
    site.add(WRONG)
    (site.folder / "content").rename(site.folder.parent / "texts")
    (site.folder / "content").symlink_to(site.folder.parent / "texts")
    run = site.pelican("content")
    assert run.text.count(FOUND) == 2
    assert run.out.startswith("content/articles/crust.md\n")


@pytest.mark.parametrize("name", ["plans/other.yaml", "{folder}/plans/other.yaml"])
def test_a_strategy_file_by_another_name(site, name):
    (site.folder / "strategy.yaml").unlink()
    site.write("plans/other.yaml", STRATEGY.replace("hub: content/", "hub: ").replace("at home", "from home"))
    site.settings(f'CONTENTSTRATEGY_FILE = "{name.format(folder=site.folder)}"')
    assert site.check().text == "no problems in 4 files\n"
    assert site.pelican("content").code == 0
    assert b"Bread from home" in site.output()["topics/bread/index.html"]


def test_a_strategy_file_named_for_one_build(site):
    site.write("other.yaml", STRATEGY.replace("at home", "from home"))
    assert site.pelican("content", "-e", 'CONTENTSTRATEGY_FILE="other.yaml"').code == 0
    assert b"Bread from home" in site.output()["topics/bread/index.html"]


def test_a_strategy_file_in_the_content_folder_or_in_the_current_one(site):
    (site.folder / "strategy.yaml").rename(site.folder / "content/strategy.yaml")
    site.pelican("content")
    assert "topics/bread/index.html" in site.output()
    elsewhere = site.folder.parent / "elsewhere"
    elsewhere.mkdir()
    (site.folder / "content/strategy.yaml").rename(elsewhere / "strategy.yaml")
    site.pelican("-s", "../site/pelicanconf.py", "-o", "output", cwd=elsewhere)
    assert (elsewhere / "output/topics/bread/index.html").is_file()


@pytest.mark.parametrize("name", ["5", r'"strategy\u0000.yaml"', '"' + "long" * 2000 + '"'])
def test_a_name_that_is_none(site, name):
    run = site.pelican("content", "-e", f"CONTENTSTRATEGY_FILE={name}")
    assert run.code in {0, 1}
    assert "Traceback" not in run.text
    assert "the-first-loaf/index.html" in site.output()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("SITENAME = (\n", "pelicanconf.py:{line}:1: Pelican cannot read the site: SyntaxError: "),
        ("1 / 0", "pelicanconf.py:{line}:1: Pelican cannot read the site: ZeroDivisionError: division by zero\n"),
        ("raise SystemExit(3)", "pelicanconf.py:{line}:1: Pelican cannot read the site: SystemExit: 3\n"),
        ('PATH = "nowhere"', "pelicanconf.py:1:1: Pelican cannot read the site: "),
    ],
)
def test_settings_that_cannot_be_read_are_told_in_one_message(site, settings, told):
    line = len((site.folder / "pelicanconf.py").read_text().splitlines()) + 1
    site.settings(settings)
    run = site.check()
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(told.format(line=line))
    assert "Traceback" not in run.err


@pytest.mark.parametrize("arguments", [("-s", "nowhere.py"), ("-s", "content"), ("nowhere",), ("--fail-on", "bred")])
def test_a_wrong_call_ends_with_2(site, arguments):
    run = site.check(*arguments)
    assert (run.code, run.out) == (2, "")
    assert "Traceback" not in run.err
