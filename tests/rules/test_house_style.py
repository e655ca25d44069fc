"""The house style keeps the shape its readers rely on: reasons, samples, messages, and every phrase in one rule."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

import pelican_contentstrategy

FILES = sorted((Path(pelican_contentstrategy.__file__).parent / "styles" / "House").glob("*.yml"))
PHRASES = {"existence": "tokens", "substitution": "swap", "consistency": "either", "repetition": "tokens"}
KEYS = {
    "extends", "message", "level", "description", "scope", "nonword", "ignorecase", "capitalize", "alpha", "action",
    "exceptions", "tokens", "swap", "either",
}  # fmt: skip
"""The keys of the format that we use; a misspelt one would be of no effect."""

every_rule = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def rule_of(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def samples_of(path, mark):
    return re.findall(rf"^# {mark}: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def phrases_of(path):
    rule = rule_of(path)
    listed = rule[PHRASES[rule["extends"]]]
    return [*listed, *listed.values()] if rule["extends"] == "consistency" else list(listed)


def test_there_are_at_least_forty_rules():
    assert len(FILES) >= 40


@every_rule
def test_a_rule_uses_keys_of_the_format_only(path):
    assert rule_of(path).keys() <= KEYS


@every_rule
def test_a_rule_is_a_suggestion(path):
    assert rule_of(path)["level"] == "suggestion"


@every_rule
def test_a_rule_gives_its_reason_in_one_or_two_sentences(path):
    description = rule_of(path)["description"].strip()
    assert description[0].isupper() or description[0] == "'"
    assert description.endswith(".")
    assert 1 <= len(re.findall(r"\.(?:\s|$)", description)) <= 3


@every_rule
def test_a_rule_has_two_good_and_two_bad_samples_or_more(path):
    assert min(len(samples_of(path, "good")), len(samples_of(path, "bad"))) >= 2


@every_rule
def test_samples_differ(path):
    samples = samples_of(path, "good") + samples_of(path, "bad")
    assert len(samples) == len(set(samples))


@every_rule
def test_a_message_starts_small_ends_open_and_quotes_the_text(path):
    rule = rule_of(path)
    assert re.match(r"'%s'|[a-z]", rule["message"])
    assert not rule["message"].endswith((".", "!"))
    if rule["extends"] == "substitution":
        assert rule["message"] == "write '%s' instead of '%s'"
    else:
        assert rule["message"].count("%s") == rule["message"].count("'%s'") == (rule["extends"] != "consistency")


@every_rule
def test_a_replacement_is_an_edit(path):
    rule = rule_of(path)
    assert rule.get("action") == ({"name": "replace"} if rule["extends"] == "substitution" else None)


@every_rule
def test_a_phrase_that_begins_another_stands_behind_it(path):
    rule = rule_of(path)
    if rule["extends"] != "existence":
        return  # the format sorts the others by itself
    for index, phrase in enumerate(rule["tokens"]):
        assert not [longer for longer in rule["tokens"][index + 1 :] if longer.startswith(f"{phrase} ")]


@every_rule
def test_an_apostrophe_is_listed_straight_and_curly(path):
    rule = rule_of(path)
    if rule["extends"] in {"existence", "substitution"}:
        phrases = phrases_of(path)
        assert {phrase.replace("’", "'") for phrase in phrases if "’" in phrase} == {
            phrase for phrase in phrases if "'" in phrase
        }


@every_rule
def test_phrases_are_plain_and_served_by_an_index(path):
    rule = rule_of(path)
    if rule["extends"] in {"existence", "substitution"} and rule.get("scope") != "raw":
        assert not [phrase for phrase in phrases_of(path) if re.search(r"[\\()\[\]{}|?*+^$.]", phrase)]


def test_a_phrase_belongs_to_one_rule():
    count = Counter(phrase for path in FILES for phrase in {each.lower() for each in phrases_of(path)})
    assert not [phrase for phrase, times in count.items() if times > 1]


def test_no_phrase_holds_a_phrase_of_another_rule():
    files = [path for path in FILES if rule_of(path)["extends"] != "consistency"]  # its words may stand in any phrase
    owners = {phrase.lower(): path.stem for path in files for phrase in phrases_of(path)}
    assert not [
        (part, phrase)
        for phrase, owner in owners.items()
        for part in runs_of_words(phrase)
        if owners.get(part, owner) != owner
    ]


def runs_of_words(phrase):
    words = phrase.split(" ")
    return [" ".join(words[start:end]) for end in range(1, len(words) + 1) for start in range(end)]
