"""Does Pelican's integration see whether a theme shows calls to action?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.integrations.pelican.templates import shown as shown_by


def shown(tmp_path, text, folder="theme/templates"):
    file = tmp_path / folder / "parts" / "article.html"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    folders = {"THEME": str(tmp_path / "theme"), "THEME_TEMPLATES_OVERRIDES": [str(tmp_path / "own")]}
    return "cta" in shown_by(folders)


@pytest.mark.parametrize(
    "text",
    [
        "{{ article.contentstrategy.cta.text }}",
        "{% set strategy = article.contentstrategy %}{% if strategy.cta %}yes{% endif %}",
        "{{ article['cta_url'] }}",
        "{%- with {\n  'a': 1} %}{% endwith %}{{ page.contentstrategy['cta'] }}",
    ],
)
def test_a_template_that_asks_for_a_cta_shows_it(tmp_path, text):
    assert shown(tmp_path, text)


@pytest.mark.parametrize("text", ["{{ article.content }}<a class='cta'>", ".cta { color: red }", "{{ x.ctas }}", ""])
def test_other_templates_do_not(tmp_path, text):
    assert not shown(tmp_path, text)


def test_templates_that_override_the_themes_count(tmp_path):
    assert shown(tmp_path, "{{ article.contentstrategy.cta.text }}", folder="own")


def test_a_build_tells_of_a_cta_that_the_theme_does_not_show(site):
    site.strategy("checks: {select: [unshown-cta]}")
    assert "unshown-cta" in site.check("--format", "json").out
    site.write("own/article.html", "{% extends '!simple/article.html' %}{# #}{{ article.contentstrategy.cta.text }}")
    site.settings("THEME_TEMPLATES_OVERRIDES = ['own']")
    assert "unshown-cta" not in site.check("--format", "json").out


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("{% include 'contentstrategy/part_of.html' %}", {"part_of"}),
        ("{{ article.contentstrategy.hub.url }}{% if strategy.next %}", {"part_of", "next"}),
        ("{% include 'contentstrategy/siblings.html' %}{{ articles_page.next_page_number() }}", {"siblings"}),
        ("{{ article.content }}", set()),
    ],
)
def test_what_else_a_template_shows(tmp_path, text, parts):
    file = tmp_path / "own" / "article.html"
    file.parent.mkdir()
    file.write_text(text)
    folders = {"THEME": str(tmp_path / "theme"), "THEME_TEMPLATES_OVERRIDES": [str(tmp_path / "own")]}
    assert shown_by(folders) == parts
