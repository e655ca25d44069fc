"""Audits for programs, spreadsheets and people."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from pelican_contentstrategy.format.audit_csv import audit_csv
from pelican_contentstrategy.format.audit_json import audit_json
from pelican_contentstrategy.format.audit_table import audit_table
from pelican_contentstrategy.model.audit import Audit, Judgement, Reason
from pelican_contentstrategy.publish.audit import audit
from tests.audit_schema import JUDGEMENT, SCHEMA
from tests.sites import site_of

RYE = Judgement(
    path="content/rye.md",
    url="/rye/",
    title="Rye, twice",
    status="published",
    lang="en",
    pillar="bread",
    verdict="consolidate",
    priority="medium",
    reasons=(
        Reason("competition", "competes with content/loaf.md: 0.78 alike in rye, crust"),
        Reason("length", "612 words", is_merit=True),
    ),
    next_step="move what is good in it over",
    survivor="content/loaf.md",
)
FAIR = Judgement(
    path="content/fair.md",
    url="/fair/",
    title=None,
    status="hidden",
    lang=None,
    pillar=None,
    verdict="retire",
    priority="low",
    reasons=(Reason("writer", "its author says so"),),
    next_step="nothing",
    by_writer=True,
)
LOAF = replace(RYE, path="content/loaf.md", verdict="keep", priority="low", survivor=None, next_step="nothing")
GOLDEN = """\
{
  "version": 1,
  "articles": [
    {
      "path": "content/rye.md",
      "url": "/rye/",
      "title": "Rye, twice",
      "status": "published",
      "lang": "en",
      "pillar": "bread",
      "verdict": "consolidate",
      "priority": "medium",
      "reasons": [
        {
          "kind": "competition",
          "text": "competes with content/loaf.md: 0.78 alike in rye, crust",
          "is_merit": false
        },
        {
          "kind": "length",
          "text": "612 words",
          "is_merit": true
        }
      ],
      "next_step": "move what is good in it over",
      "survivor": "content/loaf.md",
      "by_writer": false
    }
  ]
}
"""
HOSTILE = "\x1b[31mred\x07 [bold]d[/bold] \u202egnp\r\nb"


def shown(found, *, is_screen=False):
    """What a screen shows; what a file holds where there is none."""
    screen = StringIO()
    console = Console(
        file=screen, width=40, force_terminal=is_screen, color_system=None, soft_wrap=True, highlight=False
    )
    console.print(audit_table(found), end="")
    return screen.getvalue()


def test_json_to_the_letter():
    assert audit_json(Audit((RYE,))) == GOLDEN


@pytest.mark.parametrize("judgements", [(), (RYE, FAIR, LOAF), (replace(RYE, path=HOSTILE, title="“漢字” \ud800"),)])
def test_json_keeps_to_the_contract(judgements):
    Draft202012Validator.check_schema(SCHEMA)
    text = audit_json(Audit(judgements))
    assert text.isascii()
    Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_json_of_a_site_keeps_to_the_contract():
    site = site_of({"content/a.md": "Title: A\nPillar: bred\nDate: 2019-01-01\n", "content/b.md": "Title: B\n"})
    Draft202012Validator(SCHEMA).validate(json.loads(audit_json(audit(site))))


def test_csv_to_the_letter():
    assert audit_csv(Audit((RYE, FAIR))) == (
        "verdict,priority,path,title,next_step,reasons,survivor,by_writer,pillar,status,lang,url\n"
        'consolidate,medium,content/rye.md,"Rye, twice",move what is good in it over,'
        '"competes with content/loaf.md: 0.78 alike in rye, crust; 612 words",'
        "content/loaf.md,no,bread,published,en,/rye/\n"
        "retire,low,content/fair.md,,nothing,its author says so,,yes,,hidden,,/fair/\n"
    )


def test_csv_has_the_keys_of_json_even_where_there_is_nothing():
    assert sorted(audit_csv(Audit(())).strip().split(",")) == sorted(JUDGEMENT)


def test_csv_holds_no_formulas():
    (row,) = csv.DictReader(StringIO(audit_csv(Audit((replace(RYE, title="=1+1", path="+a.md"),)))))
    assert (row["title"], row["path"]) == ("'=1+1", "'+a.md")


def test_the_table_lists_work_and_counts_the_rest():
    assert shown(Audit((RYE, FAIR, LOAF))) == (
        "consolidate: 1 article\n"
        "medium  content/rye.md\n"
        "        competes with content/loaf.md: 0.78 alike in rye, crust; 612 words\n"
        "        -> move what is good in it over\n"
        "\n"
        "retire: 1 article\n"
        "low     content/fair.md\n"
        "        its author says so\n"
        "        -> nothing\n"
        "\n"
        "3 articles: 1 keep, 0 update, 1 consolidate, 1 retire; 1 of these by their authors\n"
    )


@pytest.mark.parametrize("is_screen", [True, False])
def test_no_line_is_cut_or_wrapped(is_screen):
    path = f"content/{'a-very-long-name-' * 12}.md"
    assert f"medium  {path}\n" in shown(Audit((replace(RYE, path=path),)), is_screen=is_screen)


def test_of_many_the_first_are_shown():
    text = shown(Audit(tuple(replace(FAIR, path=f"content/{number:04}.md") for number in range(1_205))))
    assert [line for line in text.splitlines() if "content/" in line] == [
        f"low     content/{number:04}.md" for number in range(5)
    ]
    assert "        and 1,200 more: --verdict retire\n\n" in text


def test_of_what_is_asked_about_all_are_shown():
    fairs = tuple(replace(FAIR, path=f"content/{number}.md") for number in range(9))
    text = shown(Audit((RYE, *fairs, LOAF), ("keep", "retire")))
    assert text.count("content/") == 9 + 2
    assert "content/rye.md" not in text
    assert text.endswith("11 articles: 1 keep, 0 update, 1 consolidate, 9 retire; 9 of these by their authors\n")


def test_csv_and_json_tell_only_what_is_asked_about():
    found = Audit((RYE, FAIR, LOAF), ("retire",))
    assert [row["path"] for row in csv.DictReader(StringIO(audit_csv(found)))] == ["content/fair.md"]
    assert [each["path"] for each in json.loads(audit_json(found))["articles"]] == ["content/fair.md"]


def test_what_would_steer_a_terminal_or_rich_is_spelled_out():
    text = shown(Audit((replace(RYE, path=HOSTILE, next_step=HOSTILE, reasons=(Reason("writer", HOSTILE),)),)))
    assert text.count("\\u001b[31mred\\u0007 [bold]d[/bold] \\u202egnp b\n") == 3
    assert "\x1b[31m" not in text


def test_an_empty_site():
    assert shown(Audit(())) == "0 articles: 0 keep, 0 update, 0 consolidate, 0 retire\n"
