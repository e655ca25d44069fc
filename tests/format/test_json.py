"""Diagnostics for programs: a contract."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from pelican_contentstrategy.format.json_ import json_
from tests.format.reviews import HOSTILE, SOME, SUGGESTED, found, review_of
from tests.sites import build_of

COUNT = {"type": "integer", "minimum": 0}
PLACE = {"type": "integer", "minimum": 1}
DIAGNOSTIC = {
    "code": {"type": "string", "pattern": "^CS[0-9]{3}$"},
    "name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
    "severity": {"enum": ["error", "warning", "note"]},
    "path": {"type": "string", "minLength": 1},
    "line": PLACE,
    "column": PLACE,
    "end_line": PLACE,
    "end_column": PLACE,
    "message": {"type": "string", "minLength": 1},
    "hint": {"type": "string"},
    "link": {"type": "string"},
    "edits": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "start": {"type": "integer"},
                "end": {"type": "integer"},
                "replacement": {"type": "string"},
            },
            "additionalProperties": False,
        },
    },
    "suggestions": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "text": {"type": "string"},
                "edit": {
                    "type": ["object", "null"],
                    "properties": {
                        "path": {"type": "string"},
                        "start": {"type": "integer"},
                        "end": {"type": "integer"},
                        "replacement": {"type": "string"},
                    },
                    "required": ["path", "start", "end", "replacement"],
                    "additionalProperties": False,
                },
            },
            "required": ["text", "edit"],
            "additionalProperties": False,
        },
    },
}
SUMMARY = dict.fromkeys(["errors", "warnings", "notes", "files", "files_with_problems", "known", "mended"], COUNT)


def every(properties):
    """An object of just these keys, all of them."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


SCHEMA = every(
    {
        "version": {"const": 1},
        "diagnostics": {"type": "array", "items": every(DIAGNOSTIC)},
        "summary": every(SUMMARY),
    }
)

GOLDEN = """\
{
  "version": 1,
  "diagnostics": [
    {
      "code": "CS101",
      "name": "unknown-pillar",
      "severity": "error",
      "path": "content/1.md",
      "line": 2,
      "column": 9,
      "end_line": 2,
      "end_column": 13,
      "message": "pillar 'bred' is not in strategy.yaml",
      "hint": "did you mean 'bread'?",
      "link": "",
      "edits": [],
      "suggestions": []
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0,
    "notes": 0,
    "files": 3,
    "files_with_problems": 1,
    "known": 2,
    "mended": 1
  }
}
"""


def test_to_the_letter():
    assert json_(review_of(SOME[0], known=2, mended=1)) == GOLDEN


@pytest.mark.parametrize(
    "review",
    [
        review_of(),
        review_of(*SOME),
        review_of(HOSTILE),
        review_of(SUGGESTED),
        review_of(*SOME, known=3, mended=5, documents=0),
        build_of({"content/a.md": "Title: A\nPillar: bred\n\n[a](/a/)\n", "content/b.md": "B\n"}).review,
    ],
)
def test_it_keeps_to_the_contract(review):
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(json_(review)))


def test_text_survives_as_it_is():
    text = json_(review_of(HOSTILE, found("content/é.md:1:1", "CS101", "“漢字” \U0001f35e")))
    assert text.isascii()
    hostile, plain = json.loads(text)["diagnostics"]
    assert (hostile["path"], hostile["message"]) == (HOSTILE.span.path, HOSTILE.message)
    assert (plain["path"], plain["message"]) == ("content/é.md", "“漢字” \U0001f35e")


def test_the_strategy_counts_as_a_file_where_it_has_problems():
    summary = json.loads(json_(review_of(*SOME)))["summary"]
    assert (summary["files"], summary["files_with_problems"]) == (4, 3)


def test_suggestions_come_with_their_edits():
    (orphan,) = json.loads(json_(review_of(SUGGESTED)))["diagnostics"]
    assert orphan["suggestions"] == [
        {
            "text": "content/2.md:3:1: link “rye” to content/3.md",
            "edit": {"path": "content/2.md", "start": 10, "end": 13, "replacement": "[rye]({filename}/3.md)"},
        },
        {"text": "content/4.adoc:1:1: link “rye” to content/3.md", "edit": None},
    ]
