"""What may `checks:` say of rules?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

import pytest
from pydantic import Field

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.blueprint import read_blueprint


class Minutes(RuleOptions):
    """Options of a rule on crusts."""

    minutes: Annotated[int, Field(ge=1)] = 30
    """Minutes in the oven."""
    words: tuple[str, ...] = ()
    """Words for crust."""
    tone: Literal["soft", "hard"] = "hard"
    """Sound of the crust."""
    limit: int | None = None
    """Loaves at most."""


@dataclass(frozen=True)
class Rule:
    """What the reader knows of a rule."""

    code: str
    name: str
    options: type[RuleOptions] = RuleOptions


RULES = (Rule("CS201", "missing-crust", Minutes), Rule("CS202", "lonely-loaf"), Rule("CS911", "soggy-bottom"))

HEAD = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\nchecks:\n"


def checks_of(text):
    return read_blueprint(HEAD + text, "strategy.yaml", RULES).checks


def told(text):
    with pytest.raises(UserError) as error:
        checks_of(text)
    return str(error.value)


@pytest.mark.parametrize("handle", ["CS", "CS2", "CS201", "cs201", "missing-crust", "missing_crust"])
def test_a_code_a_name_or_a_prefix_means_a_rule(handle):
    checks = checks_of(f"  select: [{handle}]\n  ignore: [{handle}]\n  severity:\n    {handle}: note\n")
    assert checks.select == (handle,)
    assert checks.severity == {handle: Severity.NOTE}


@pytest.mark.parametrize("handle", ["CS201", "missing-crust", "Missing_Crust"])
def test_options_are_kept_under_the_name_of_the_rule(handle):
    checks = checks_of(f"  options:\n    {handle}:\n      minutes: 45\n      words: [crisp]\n      limit:\n")
    assert checks.options == {"missing-crust": Minutes(minutes=45, words=("crisp",))}


def test_options_may_be_left_empty():
    assert checks_of("  options:\n    missing-crust:\n").options == {"missing-crust": Minutes()}
    assert checks_of("  options:\n").options == {}


def test_without_rules_handles_are_not_judged():
    checks = read_blueprint(HEAD + "  select: [CS3]\n  options:\n    any: {thing: 1}\n", "strategy.yaml").checks
    assert (checks.select, checks.options) == (("CS3",), {})


def test_unknown_rules_are_told_wherever_they_stand():
    text = """\
  select: [CS, CSX]
  ignore: [missing-crest]
  severity:
    CS203: error
  per_path:
    content/old/**:
      ignore: [lonly-loaf]
  options:
    soggy-botom: {}
"""
    assert (
        told(text)
        == """\
strategy.yaml:7:16: checks.select[2]: there is no rule 'CSX'
  hint: known here: CS201, CS202, CS911, missing-crust, lonely-loaf, soggy-bottom
strategy.yaml:8:12: checks.ignore[1]: there is no rule 'missing-crest'
  hint: did you mean 'missing-crust'?
strategy.yaml:10:5: checks.severity.CS203: there is no rule 'CS203'
  hint: did you mean 'CS202'?
strategy.yaml:13:16: checks.per_path.content/old/**.ignore[1]: there is no rule 'lonly-loaf'
  hint: did you mean 'lonely-loaf'?
strategy.yaml:15:5: checks.options.soggy-botom: there is no rule 'soggy-botom'
  hint: did you mean 'soggy-bottom'?"""
    )


def test_options_are_held_against_the_rule():
    text = """\
  options:
    missing-crust:
      minuts: 3
      minutes: 0
      words: crisp
      tone: loud
    lonely-loaf:
      minutes: 3
    CS201:
      minutes: 3
    soggy-bottom: yes
"""
    assert (
        told(text)
        == """\
strategy.yaml:9:7: checks.options.missing-crust.minuts: unknown key
  hint: did you mean 'minutes'?
strategy.yaml:10:16: checks.options.missing-crust.minutes: must be at least 1, not '0'
strategy.yaml:11:14: checks.options.missing-crust.words: needs a list, not 'crisp'
  hint: write one '- item' a line, or [item, item]
strategy.yaml:12:13: checks.options.missing-crust.tone: 'loud' is not one of soft, hard
strategy.yaml:14:7: checks.options.lonely-loaf.minutes: unknown key
  hint: nothing may stand here
strategy.yaml:15:5: checks.options.CS201: options of 'missing-crust' stand on line 8 already
  hint: write them in one place
strategy.yaml:17:19: checks.options.soggy-bottom: needs keys with values, not 'yes'
  hint: write one 'key: value' a line below it, further right"""
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("  severity: {CS: fatal}", "checks.severity.CS: 'fatal' is not one of note, warning, error"),
        ("  severity: {CS: never}", "checks.severity.CS: 'never' is not one of note, warning, error"),
        ("  fail_on: {build: allways}", "checks.fail_on.build: 'allways' is not one of error, warning, note, never"),
        ("  fail_on: {check: [error]}", "checks.fail_on.check: a list is not one of error, warning, note, never"),
        ("  executor: many", "'many' is not an executor\n  hint: write 'in-process', or 'module:factory'"),
        ("  options: [a]", "checks.options: needs keys with values, not a list"),
        ("  select: CS", "checks.select: needs a list, not 'CS'"),
        ("  per_path: {a: {select: [CS]}}", "checks.per_path.a.select: unknown key\n  hint: known here: ignore"),
    ],
)
def test_a_mistake_in_checks_is_told(text, message):
    assert message in told(text)


def test_severities_are_ordered():
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.NOTE, Severity.WARNING, Severity.ERROR]


def test_never_fails_at_nothing():
    fail_on = checks_of("  fail_on:\n    build: warning\n    check: never\n").fail_on
    assert (fail_on.build, fail_on.check) == (Severity.WARNING, None)
