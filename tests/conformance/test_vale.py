"""Published alerts of Vale and its styles, case by case; they are read from beside the checkout."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from pelican_contentstrategy.check.loose import Linter
from pelican_contentstrategy.format.prose import LEVELS
from pelican_contentstrategy.integrations.prose import Run
from pelican_contentstrategy.integrations.vale_config import open_config
from tests.conformance.folders import CONFORMANCE

CASES = sorted((CONFORMANCE / "vale").glob("*/case.json"))
NAMES = [path.parent.name for path in CASES]


@dataclass(frozen=True)
class Deviation:
    """What a case tells that is not told, and what is told instead; in all else it must be met."""

    reason: str
    told: tuple[tuple[int, int, str, str], ...] = ()
    found: tuple[tuple[int, int, str, str], ...] = ()
    extra: str = ""
    """A library without which there is nothing that could deviate."""


DEVIATIONS = {
    "misc__nested-markup__test-md": Deviation(
        "line 4 doubles 'in' across the end of a link at column 428, and does not begin with it",
        told=((4, 1, "Markup.Repetition", '"in" is repeated.'),),
        found=((4, 428, "Markup.Repetition", '"in" is repeated.'),),
    ),
    "misc__v3-0-spelling__test-md": Deviation(
        "the dictionary of the library lacks a word that Vale's own has",
        found=((11, 1, "Vale.Spelling", "Did you really mean 'abdominocentesis'?"),),
        extra="hunspell",
    ),
}
"""Cases that cannot be met, each with the reason."""


def run_of(folder: Path) -> tuple[dict[str, Any], list[Any]]:
    """What a case is about, and what we find in its file; the current folder is that of the case."""
    case = json.loads((folder / "case.json").read_text("utf-8"))
    flags = case["flags"]
    linter = Linter(open_config(".vale.ini"), ignore_syntax=bool(flags.get("ignore_syntax")))
    run = Run(linter, flags.get("glob", "*"))
    if "stdin_ext" in flags:
        judged = list(run.text(Path(case["input"]).read_bytes(), f"stdin{flags['stdin_ext']}"))
    else:
        judged = list(run.files([case["input"]]))
    assert run.failures == []
    return case, [each for _, found in judged for each in found]


def expected_of(folder: Path) -> list[dict[str, Any]]:
    """The alerts that were published."""
    expected: list[dict[str, Any]] = json.loads((folder / "expected.json").read_text("utf-8"))
    return expected


@pytest.mark.skipif(not CASES, reason="the conformance cases are not beside this checkout")
@pytest.mark.parametrize("case_file", CASES, ids=NAMES)
def test_a_case_is_told_as_published(case_file, monkeypatch):
    folder = case_file.parent
    monkeypatch.chdir(folder)
    case, alerts = run_of(folder)
    found = Counter((each.span.line, each.span.column, each.alert.rule, each.alert.message) for each in alerts)
    expected = Counter((each["line"], each["col"], each["check"], each["message"]) for each in expected_of(folder))
    deviation = DEVIATIONS.get(folder.name)
    if deviation and (not deviation.extra or find_spec(deviation.extra)):
        assert not set(deviation.told) - set(expected), "the case does not say this any more"
        expected = expected - Counter(deviation.told) + Counter(deviation.found)
    if case["mode"] == "contains":
        assert expected <= found
    else:
        assert sorted(found.elements()) == sorted(expected.elements())


@pytest.mark.skipif(not CASES, reason="the conformance cases are not beside this checkout")
@pytest.mark.parametrize("case_file", CASES, ids=NAMES)
def test_alerts_weigh_what_their_rules_say(case_file, monkeypatch):
    folder = case_file.parent
    monkeypatch.chdir(folder)
    case, alerts = run_of(folder)
    printed = {each["check"]: each["severity"] for each in expected_of(folder) if "severity" in each}
    weights = {**case.get("derived_severity", {}), **printed}
    found = {each.alert.rule: LEVELS[each.alert.severity] for each in alerts if each.alert.rule in weights}
    assert found == {rule: weight for rule, weight in weights.items() if rule in found}


@pytest.mark.skipif(not CASES, reason="the conformance cases are not beside this checkout")
def test_the_case_of_nested_markup_is_wrong_about_its_place():
    text = (CONFORMANCE / "vale" / "misc__nested-markup__test-md" / "test.md").read_text("utf-8")
    line = text.splitlines()[3]
    assert re.match(r"in\]\([^)]*\) in\b", line[427:])
    assert not line.startswith("in")


def test_no_more_than_five_cases_deviate():
    assert len(DEVIATIONS) <= 5
    assert not CASES or set(DEVIATIONS) <= set(NAMES)
