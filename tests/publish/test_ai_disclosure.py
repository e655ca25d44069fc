"""What are readers told of the part that AI had in a text?"""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

import pelican_contentstrategy as templates_package
from pelican_contentstrategy.model.publishing import Publish
from pelican_contentstrategy.publish._ai_disclosure import PHRASES
from pelican_contentstrategy.publish._reader_words import WORDS
from pelican_contentstrategy.publish.article_variables import article_variables
from tests.sites import build_of


def disclosure(front_matter):
    review = build_of({"content/starter.md": f"Title: Feed a starter\n{front_matter}"}).review
    (variables,) = article_variables.publish(review, Publish())
    return variables.values.ai_disclosure


@pytest.mark.parametrize(
    ("front_matter", "line"),
    [
        ("", ""),
        ("Ai: no\n", ""),
        ("Ai: yes\n", "Made with the help of AI."),
        ("Ai: outline, images.\n", "Made with the help of AI: outline, images."),
        ("Ai: outline\nAi_reviewed_by: desk, Ann\n", "Made with the help of AI: outline. Checked by The desk, Ann."),
        (
            "Lang: de-AT\nAi: Gliederung\nAi_reviewed_by: Ann\n",
            "Mit Hilfe von KI entstanden: Gliederung. Geprüft von Ann.",
        ),
        (
            "Lang: ja\nAi: 構成\nAi_reviewed_by: Ann\n",
            "AIの支援を受けて作成しました\uff08構成\uff09。Annが確認しました。",
        ),
        ("Lang: fi\nAi: kuvat\n", "Made with the help of AI: kuvat."),
        ("Ai: {braces} & <b>tags</b>\n", "Made with the help of AI: {braces} & <b>tags</b>."),
    ],
)
def test_the_line(front_matter, line):
    assert disclosure(front_matter) == line


def test_there_are_words_in_every_language_that_the_rest_of_a_page_is_in():
    assert set(PHRASES) == set(WORDS)


def test_the_template_shows_it_as_text_and_nothing_where_there_is_nothing():
    templates = Path(templates_package.__file__).parent / "templates"
    host = Environment(loader=FileSystemLoader(templates))  # noqa: S701 - Pelican escapes nothing by itself either
    template = host.get_template("contentstrategy/ai_disclosure.html")
    article = SimpleNamespace(contentstrategy=SimpleNamespace(ai_disclosure="Made with the help of AI: <b>."))
    assert template.render(article=article).strip() == (
        '<p class="contentstrategy-ai-disclosure">Made with the help of AI: &lt;b&gt;.</p>'
    )
    assert template.render(article=SimpleNamespace(contentstrategy=SimpleNamespace(ai_disclosure=""))).strip() == ""
    assert template.render(page=SimpleNamespace()).strip() == ""
