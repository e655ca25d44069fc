"""What does `pelican-contentstrategy coverage` print?"""

from __future__ import annotations

import csv
import json
from io import StringIO

from jsonschema import Draft202012Validator

from tests.builds.site import WRONG
from tests.coverage_schema import COVERAGE


def coverage(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "coverage", *arguments, **more)


def test_the_table(site):
    run = coverage(site)
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "pillar / cluster                articles\n"
        "bread                                  2\n"
        "  starters        ████████████         1\n"
        "  shaping         ████████████         1\n"
        "cakes                                  0\n"
        "  sponges                              0\n"
        "\n"
        "persona by stage  awareness  decision\n"
        "home-baker                2         0\n"
        "cafe-owner                0         0\n"
        "\n"
        "call to action  articles\n"
        "newsletter             2\n"
        "course                 0\n"
        "fair                   0\n"
        "\n"
        "2 articles; 4 gaps: 1 empty cluster, 3 persona gaps\n"
    )


def test_json_and_csv(site):
    run = coverage(site, "--format", "json")
    data = json.loads(run.out)
    Draft202012Validator(COVERAGE).validate(data)
    assert (run.code, data["day"]) == (0, "2026-11-01")
    rows = csv.DictReader(StringIO(coverage(site, "--format", "csv").out))
    assert [row["gap"] for row in rows if row["gap"]] == [each["kind"] for each in data["gaps"]]


def test_translations_count_once(site):
    site.settings('ARTICLE_LANG_SAVE_AS = "{slug}-{lang}/index.html"\nARTICLE_LANG_URL = "{slug}-{lang}/"')
    site.write(
        "content/articles/laib.md", "Title: Ein Laib\nSlug: the-first-loaf\nLang: de\nDate: 2026-03-02\n\nBrot.\n"
    )
    data = json.loads(coverage(site, "--format", "json").out)
    assert data["articles"] == {"published": 2, "drafts": 0, "assets": 0}


def test_it_says_nothing_of_problems(site):
    site.add(WRONG)
    run = coverage(site)
    assert (run.code, run.err) == (0, "")
    assert "in no pillar                           1  33%\n" in run.out
    assert not (site.folder / "output").exists()


def test_without_a_strategy_or_a_site_it_ends_with_2(site):
    assert coverage(site, "--settings", "none.py").code == 2
    (site.folder / "strategy.yaml").unlink()
    run = coverage(site)
    assert (run.code, run.out) == (2, "")
    assert run.err == "strategy.yaml:1:1: is not there\n  hint: 'pelican-contentstrategy init' writes a first one\n"
