"""Which listings does an article's page lead to, by its theme?"""

from __future__ import annotations

from pathlib import Path

import pelican
import pytest

from pelican_contentstrategy.integrations.pelican.templates import article_listings

THEMES = Path(pelican.__file__).parent / "themes"


def listings(theme, *overrides):
    return article_listings({"THEME": str(theme), "THEME_TEMPLATES_OVERRIDES": [str(each) for each in overrides]})


@pytest.mark.parametrize("name", ["simple", "notmyidea"])
def test_pelicans_own_themes_lead_to_all_three(name):
    assert listings(THEMES / name) == {"author", "category", "tag"}


def test_what_an_article_includes_counts_and_what_other_templates_show_does_not(tmp_path):
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "article.html").write_text("{% extends 'base.html' %}{%- include \"facts.html\" %}")
    (templates / "facts.html").write_text(
        "{% for tag in article.tags %}<a href='{{ tag.url }}'>{{ tag }}</a>{% endfor %}"
    )
    (templates / "base.html").write_text("<a href='{{ category.url }}'>")
    (templates / "tags.html").write_text("<a href='{{ author.url }}'>")
    assert listings(tmp_path) == {"tag"}


def test_a_sites_own_template_comes_before_its_themes(tmp_path):
    (tmp_path / "article.html").write_text("{{ article.content }}")
    assert listings(THEMES / "simple", tmp_path) == set()
