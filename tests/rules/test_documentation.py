"""Every rule's page tells the truth: its bad sample fires, its good one does not, and its options are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pelican_contentstrategy.format.rule_pages import rule_page, rule_reference
from pelican_contentstrategy.rules import all_rules, builtin_rules
from tests.sites import BAKERY, found_in

SAMPLE = re.compile(r"^```(\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
WITHOUT_SAMPLES = {"rule-crashed": "no content makes a rule fail; see check/test_crash.py"}
REFERENCE = Path(__file__).parents[2] / "docs" / "rules.md"

rules = pytest.mark.parametrize("rule", builtin_rules(), ids=lambda rule: rule.name)
sampled = pytest.mark.parametrize(
    "rule", [each for each in builtin_rules() if each.name not in WITHOUT_SAMPLES], ids=lambda rule: rule.name
)


def samples(rule, title):
    section = rule.documentation.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return dict(SAMPLE.findall(section))


def codes_found_in(files):
    strategy = files.pop("strategy.yaml", BAKERY)
    return {each.code for each in found_in(files, strategy)}


@sampled
def test_the_bad_sample_fires(rule):
    assert rule.code in codes_found_in(samples(rule, "Bad"))


@sampled
def test_the_good_sample_is_silent(rule):
    good = samples(rule, "Good")
    assert good
    assert rule.code not in codes_found_in(good)


@rules
def test_a_page_says_what_and_why(rule):
    assert re.fullmatch(r"[A-Z].*\.", rule.summary)
    assert "## Why\n" in rule.documentation


@rules
def test_every_option_is_explained(rule):
    for name in rule.options.model_fields:
        assert re.search(rf"^\| `{name}` \| .* \| .+ \|$", rule_page(rule), re.MULTILINE), name


def test_the_reference_in_docs_is_the_one_made_now():
    assert REFERENCE.read_text(encoding="utf-8") == rule_reference(all_rules()), "run 'make docs'"
