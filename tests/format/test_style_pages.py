"""Rules of styles: in a line, as a list, and each with a page."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.format.rule_words import gist
from pelican_contentstrategy.format.style_pages import style_list, style_rule_page
from pelican_contentstrategy.read.styles import read_style_rule
from pelican_contentstrategy.rules.voice.unwanted_wording import unwanted_wording

PAGE = """\
# Plain.Long

Short words are read.

Severity: warning. Told as CS401 unwanted-wording, in these words:

> say less than '…'

<https://a.example/long>

## Words

`hereby`, `(?:there|where)of`

## Keys

- scope: `heading`, `list`
- ignorecase: `true`

## Bad

- We \\*hereby\\* open.

## Good

- We open.
"""
PAGE_FILE = """\
# good: We open.
# bad: We *hereby* open.
extends: existence
message: say less than '%s'
link: https://a.example/long
description: Short words are read.
scope: [heading, list]
ignorecase: true
tokens: [hereby, '(?:there|where)of']
"""


def rule_of(file, name="Plain.Long"):
    return read_style_rule(file, "styles/Plain/Long.yml", name).rule


def test_words_that_nobody_wants_to_read_are_not_shown():
    rule = rule_of("extends: existence\nmessage: \"'%s' is profane\"\ntokens: [darn]\n", "Plain.Profanity")
    assert gist(rule) == "'…' is profane."


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("extends: existence\nmessage: Use active voice ('%s').\nraw: [\\w+ed]\n", "Use active voice."),
        (
            "extends: existence\nmessage: No!\ntokens: [act today, acting today, don't miss, act today or]\n",
            "No! For example: “act today”, “don't miss”, “acting today”.",
        ),
        ("extends: metric\nmessage: Keep it (%s) below 8.\nformula: words\ncondition: '> 8'\n", "Keep it below 8."),
        ("extends: existence\nmessage: m\nlink: javascript:alert(1)\ntokens: ['[a]']\n", "M. For example: “a”."),
        (
            "extends: substitution\nmessage: m\nswap: {cell ?phone: 'phone|mobile phone', 'x(y)': $1}\n",
            "M. For example: “phone” or “mobile phone” instead of “cell phone”.",
        ),
        (
            "extends: consistency\nmessage: m\neither: {colou?rs: colors}\n",
            "M. For example: “colors” beside “colors”.",
        ),
    ],
)
def test_a_rule_in_a_line(file, line):
    assert gist(rule_of(file)) == line


def test_the_page_of_a_styles_rule():
    assert style_rule_page(rule_of(PAGE_FILE), unwanted_wording, PAGE_FILE) == PAGE


def test_a_page_lists_no_more_words_than_can_be_read():
    file = f"extends: existence\nmessage: m\ntokens: [{', '.join(f'word{number}' for number in range(1201))}]\n"
    page = style_rule_page(rule_of(file), unwanted_wording, file)
    assert page.endswith(", `word198`, `word199`\n\nand 1,001 more words\n")


def test_a_style_as_a_list():
    assert style_list([(rule_of(PAGE_FILE), unwanted_wording)]) == (
        "CS401  Plain.Long  warning  Short words are read.\n"
    )
