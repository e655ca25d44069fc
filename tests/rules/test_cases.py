"""What users see, to the letter: one case a file under cases/, by rule.

A case has `files` (texts by path), and `output`: every line that the rule of its folder prints, hints included. It may
have `strategy` (in place of the bakery's), `more_strategy` (lines added to it, such as options), or `voice` (in place
of the bakery's).
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_contentstrategy.rules import builtin_rules
from tests.sites import BAKERY, found_in, told

VOICE = BAKERY[BAKERY.index("voice:") :]
CASES = sorted(Path(__file__).with_name("cases").glob("*/*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    strategy = case.get("strategy", BAKERY + case.get("more_strategy", ""))
    strategy = strategy.replace(VOICE, case.get("voice", VOICE))
    found = tuple(each for each in found_in(case["files"], strategy) if each.code == path.parent.name)
    assert "\n".join(told(found)) == case["output"].strip()


@pytest.mark.parametrize("rule", builtin_rules(), ids=lambda rule: rule.name)
def test_every_rule_has_a_bad_a_good_and_an_edge_case(rule):
    cases = {path.stem.partition("-")[0] for path in CASES if path.parent.name == rule.code}
    assert cases >= {"bad", "good", "edge"} or rule.name == "rule-crashed"
