"""Published alerts of Vale and its styles, case by case; they are read from beside the checkout."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pelican_contentstrategy.check.loose import Linter
from pelican_contentstrategy.integrations.style_files import StyleFiles, own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.vale import matches
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library
from tests.conformance.folders import CONFORMANCE

if TYPE_CHECKING:
    from pathlib import Path

CASES = sorted((CONFORMANCE / "vale").glob("*/case.json"))
DEVIATIONS: dict[str, str] = {}
"""Cases that are wrong, each with the reason."""


def alerts_of(folder: Path) -> tuple[dict[str, Any], list[tuple[int, int, str, str]]]:
    """What a case is about, and what we find in its file."""
    case = json.loads((folder / "case.json").read_text("utf-8"))
    flags = case["flags"]
    voice = Voice(vale_ini=".vale.ini")
    library = read_library(voice, StyleFiles(folder), own_styles(), lambda *_: Span(".vale.ini", 1, 1, 1, 1))
    linter = Linter(library, ignore_syntax=bool(flags.get("ignore_syntax")))
    path = case["input"]
    if "glob" in flags and not matches(flags["glob"], path):
        return case, []
    text = (folder / path).read_bytes().decode("utf-8")
    return case, [(e.span.line, e.span.column, e.alert.rule, e.alert.message) for e in linter.lint(text, path)]


@pytest.mark.skipif(not CASES, reason="the conformance cases are not beside this checkout")
@pytest.mark.parametrize("case_file", CASES, ids=lambda path: path.parent.name)
def test_a_case_is_told_as_published(case_file):
    folder = case_file.parent
    if folder.name in DEVIATIONS:
        pytest.skip(DEVIATIONS[folder.name])
    case, found = alerts_of(folder)
    expected = [
        (each["line"], each["col"], each["check"], each["message"])
        for each in json.loads((folder / "expected.json").read_text("utf-8"))
    ]
    if case["mode"] == "contains":
        assert set(expected) <= set(found)
    else:
        assert sorted(found) == sorted(expected)
