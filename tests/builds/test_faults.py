"""What comes of faults of ours, of rules that others wrote, and of templates?"""

from __future__ import annotations

import os

import pytest

from tests.builds.site import IGNORED

RULES = """
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule


@rule("CS999", on=Document, severity=Severity.NOTE)
def burnt_crust(article):
    \"\"\"Crust is burnt.\"\"\"
    if "loaf" in article.path:
        raise KeyError("no oven")
    yield from ()
"""
BROKEN_PARTS = """
from pelican_contentstrategy.integrations.pelican import generator

def fail(*_):
    raise ValueError("too hot")

def register():
    pass

setattr(generator, {part!r}, fail)
"""


def offer_rules(site, text, entry_point):
    """Have rules found as those of an installed package are."""
    site.write("extra/oven.py", text)
    site.write("extra/oven-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: oven\nVersion: 1\n")
    site.write("extra/oven-1.dist-info/entry_points.txt", f"[pelican_contentstrategy.rules]\nburnt = {entry_point}\n")
    return {"PYTHONPATH": os.pathsep.join([str(site.folder / "extra"), os.environ.get("PYTHONPATH", "")])}


def test_a_rule_that_crashes_is_told_with_its_file_and_the_rest_goes_on(site):
    site.write("content/articles/rye.md", "Title: Rye\nDate: 2026-03-03\nPillar: bred\n\nText.\n")
    environment = offer_rules(site, RULES, "oven:burnt_crust")
    build = site.pelican("content", **environment)
    told = "burnt-crust failed: KeyError: 'no oven' (oven.py:"
    assert (build.code, build.out.count(told)) == (0, 1)
    assert "pillar 'bred' is not in strategy.yaml" in build.out
    check = site.check("--format", "concise", "--fail-on", "never", **environment)
    assert (check.code, check.out.count(told)) == (2, 1)
    assert "content/articles/loaf.md:1:1: error CS003 rule-crashed burnt-crust failed" in check.out
    site.strategy(f"checks: {{{IGNORED}, fail_on: {{build: error}}}}")
    assert site.pelican("content", **environment).code == 1


def test_a_rule_that_cannot_be_loaded(site):
    environment = offer_rules(site, "1 / 0", "oven:burnt_crust")
    build, check = site.pelican("content", **environment), site.check(**environment)
    assert (build.code, check.code) == (1, 2)
    for text in (build.out, check.err):
        assert "ZeroDivisionError: division by zero (oven.py:1)" in text
        assert "Traceback" not in text
    assert {"the-first-loaf/index.html", "images/loaf.jpg"} <= set(site.output())


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("open_project", "the strategy cannot be read: ValueError: too hot (broken.py:5)\n"),
        ("judge", "the site cannot be checked: ValueError: too hot (broken.py:5)\n"),
        ("PelicanPage", "the hub pages cannot be made: ValueError: too hot (broken.py:5)\n"),
    ],
)
def test_a_fault_of_ours_leaves_pelicans_site_whole(site, part, told):
    site.write("plugins/broken.py", BROKEN_PARTS.format(part=part))
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["broken", "pelican_contentstrategy"]')
    run = site.pelican("content")
    assert (run.code, run.out.count(told)) == (1, 1)
    assert "Traceback" not in run.text
    assert {"the-first-loaf/index.html", "images/loaf.jpg"} <= set(site.output())


BROKEN_REPORT = """
def register():
    from pelican_contentstrategy.publish.report import report
    def fail(*_): return 1 / 0
    report.report_html = fail
"""


def test_where_the_report_cannot_be_made_everything_else_is(site):
    site.write("plugins/broken.py", BROKEN_REPORT)
    site.settings('PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["broken", "pelican_contentstrategy"]')
    run = site.pelican("content")
    assert run.out.count("the report cannot be made: ZeroDivisionError: division by zero (broken.py:4)\n") == 1
    assert (site.folder / "strategy-report" / "strategy.html").is_file()
    assert {"the-first-loaf/index.html", "feeds/site.json"} <= set(site.output())


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("\n{% extends %}", "TemplateSyntaxError: "),
        ("\n{{ hub.pillar.titel.upper() }}", "UndefinedError: "),
        ("\n{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{% set _ = 1 %}\n{% include 'nowhere.html' %}", "TemplateNotFound: nowhere.html"),
    ],
)
def test_a_themes_template_that_fails_is_named_with_its_line(site, template, why):
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.write("templates/contentstrategy/hub.html", template)
    run = site.pelican("content")
    assert run.code == 1
    assert run.out.count(f"'topics/bread/index.html' cannot be written: {why}") == 1
    assert "(hub.html:2)\n" in run.out
    assert "Traceback" not in run.text
    assert {"the-first-loaf/index.html", "images/loaf.jpg"} <= set(site.output())


def test_debug_shows_where_it_failed(site):
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.write("templates/contentstrategy/hub.html", "{{ 1 / 0 }}")
    run = site.pelican("content", "--debug")
    assert run.code == 1
    assert "Traceback" in run.out


def test_an_address_that_pelican_itself_writes_to(site):
    site.strategy("publish: {hubs: {url: 'category/{pillar}.html'}}")
    site.write("content/articles/rye.md", "Title: Rye\nDate: 2026-03-03\nCategory: bread\nPillar: bread\n\nText.\n")
    run = site.pelican("content")
    assert "Traceback" not in run.text
    assert b"Rye" in site.output()["category/bread.html"]
    assert "CS206 occupied-hub-address" in run.out
