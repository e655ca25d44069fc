"""What does an editor read who made a mistake in a rule of a style? Where it is, what it is, and what to do."""

from __future__ import annotations

import pytest

from tests.builds.desk import NUL_HINT, told
from tests.builds.site import Run

EXISTENCE = "extends: existence\nmessage: leave out '%s'\n"
SUBSTITUTION = "extends: substitution\nmessage: say '%s' for '%s'\n"
METRIC = "extends: metric\nmessage: it is %s\n"
MEND = "  hint: mend the pattern; the rule is left out until then"


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (f"{EXISTENCE}tokens: [a\0b]\n", ["3:11: the character U+0000 may not stand in a text file", NUL_HINT]),
        (EXISTENCE.encode("utf-16"), ["1:1: the file is UTF-16, not UTF-8", "  hint: save it as UTF-8"]),
        (
            EXISTENCE.encode("utf-16-be"),
            ["1:1: the character U+0000 may not stand in a text file", NUL_HINT],
        ),
        (
            f"{EXISTENCE}tokens: []\n",
            ["3:1: tokens: is empty", "  hint: list words below 'tokens', or parts of a pattern below 'raw'"],
        ),
        (
            f"{EXISTENCE}raw: ['']\n",
            ["3:1: raw: is empty", "  hint: list words below 'tokens', or parts of a pattern below 'raw'"],
        ),
        (
            f"{SUBSTITUTION}swap: {{}}\n",
            ["3:1: swap: is empty", "  hint: write what it is to hold; a rule is nothing without it"],
        ),
        (
            "extends: occurrence\nmessage: x\nmax: 1\ntoken: ''\n",
            ["4:1: token: is empty", "  hint: write what it is to hold; a rule is nothing without it"],
        ),
        (
            f"{EXISTENCE}tokens: ['', noon]\nexceptions: [' ']\n",
            [
                "3:10: tokens: '' is no word",
                "  hint: write one, or take the line out",
                "4:14: exceptions: ' ' is no word",
                "  hint: write one, or take the line out",
            ],
        ),
        (f"{EXISTENCE}level: 7\ntokens: [a]\n", ["3:8: level: '7' is not one of suggestion, warning, error"]),
        (
            "extends: existence\nmessage: '%s %s %%'\ntokens: [noon]\n",
            [
                "2:1: message: asks for 2 texts; rules of kind 'existence' put 1 into it",
                "  hint: take out what is too much; a percent sign is written '%%'",
            ],
        ),
        (
            f"{EXISTENCE}tokens: [noon, '(d', 'x[']\n",
            [
                "3:16: 'Bakery.Bad' has a pattern that cannot be read: missing )",
                MEND,
                "3:22: 'Bakery.Bad' has a pattern that cannot be read: unterminated character set",
                MEND,
            ],
        ),
        (
            f"{SUBSTITUTION}swap:\n  noon: twelve\n  '(d': x\n  'xxx[': y\n",
            [
                "5:3: 'Bakery.Bad' has a pattern that cannot be read: missing )",
                MEND,
                "6:3: 'Bakery.Bad' has a pattern that cannot be read: unterminated character set",
                MEND,
            ],
        ),
        (
            f"{EXISTENCE}tokens: [good]\nexceptions: [fine, '(d']\n",
            ["4:20: 'Bakery.Bad' has a pattern that cannot be read: missing )", MEND],
        ),
        (
            f"{SUBSTITUTION}swap:\n  {'|'.join(map(str, range(1000)))}: x\n",
            ["4:3892: a key of 3,891 characters; YAML reads 1,024", "  hint: write several keys"],
        ),
        (
            f"{EXISTENCE}tokens: ['{'x' * 199_999}s?']\n",
            ["3:10: 'Bakery.Bad' has a pattern that cannot be read: it has 200,001 characters; 200,000 are read", MEND],
        ),
        (
            f"{METRIC}formula: wrods / 2\ncondition: '> 9'\n",
            [
                "3:1: 'Bakery.Bad' is left out: formula: 'wrods' has no meaning in it",
                "  hint: did you mean 'words'?",
            ],
        ),
        (
            f"{METRIC}formula: 206 - words per sentence\ncondition: '> 9'\n",
            [
                "3:1: 'Bakery.Bad' is left out: formula: '206 - words per sentence' is no formula",
                "  hint: write sums and products of what is counted",
            ],
        ),
        (
            f"{METRIC}formula: words\ncondition: many\n",
            [
                "4:1: 'Bakery.Bad' is left out: condition: 'many' does not begin with a comparison",
                "  hint: write it as '> 9'",
            ],
        ),
        (
            "extends: capitalization\nmessage: x\nmatch: $titel\n",
            [
                "3:1: 'Bakery.Bad' is left out: match: '$titel' is none of $title, $sentence, $lower, $upper",
                "  hint: did you mean '$title'?",
            ],
        ),
        (f"{EXISTENCE}tokens: {'[' * 1000}a{']' * 1000}\n", ["3:58: the file is nested more than 50 levels deep"]),
        (
            f"a: &a [{'x,' * 1000}]\nb: &b [{'*a,' * 1000}]\n{EXISTENCE}tokens: *b\n",
            ["2:2999: the file holds more than 1,000,000 values, counted with all that aliases repeat"],
        ),
    ],
    ids=lambda value: "" if isinstance(value, str | bytes) else value[0][:40],
)
def test_a_rule_that_is_broken_is_told_and_the_others_go_on(desk, style, lines):
    found = told(desk, {"styles/Bakery/Bad.yml": style})
    assert [line.removeprefix("styles/Bakery/Bad.yml:") for line in found] == lines


def test_a_formula_without_a_result_tells_nothing(desk):
    desk.add({"a.md": "Day.\n", "styles/Bakery/Zero.yml": f"{METRIC}formula: words / (words - 1)\ncondition: '> 1'\n"})
    assert desk.prose("a.md") == Run(0, "", "")


def test_an_exception_of_no_word_excepts_nothing(desk):
    desk.add({"a.md": "Good.\n", "styles/Bakery/Bad.yml": f"{EXISTENCE}tokens: [Good]\nexceptions: ['']\n"})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (2, "a.md:1:1:Bakery.Bad:leave out 'Good'\n")


def test_a_message_may_say_nothing_of_what_was_found(desk):
    desk.add({"a.md": "Good.\n", "styles/Bakery/Plain.yml": "extends: existence\nmessage: 100% no\ntokens: [Good]\n"})
    assert desk.prose("a.md").out == "a.md:1:1:Bakery.Plain:100% no\n"
