"""Rules of styles -> their documentation, as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format._words import bearable, count, printable
from pelican_contentstrategy.format.rule_words import message, reason
from pelican_contentstrategy.model.style import Consistency, Definition, Existence, Substitution
from pelican_contentstrategy.rules.voice.active import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.style import StyleRule
    from pelican_contentstrategy.rules._rule import Rule

SAMPLE = re.compile(r"^#[ \t]*(?P<verdict>good|bad):[ \t]*(?P<sample>\S.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
MOST = 200
"""Words of a rule that a page lists."""
LISTED = {"extends", "tokens", "swap", "either", *Definition.model_fields}
"""Keys that a page tells in other words, or that nobody need know."""


def style_list(rules: Iterable[tuple[StyleRule, Rule]]) -> str:
    """A line for each rule of a style: code, name, severity and reason."""
    found = [*rules]
    width = max((len(printable(rule.name)) for rule, _ in found), default=0)
    return "".join(
        f"{told_by.code}  {printable(rule.name):<{width}}  {_severity(rule):<7}  {printable(reason(rule))}\n"
        for rule, told_by in found
    )


def style_rule_page(rule: StyleRule, told_by: Rule, file: str) -> str:
    """A rule's page: why it is there, what it looks for, and the samples in the comments of its file."""
    definition = rule.definition
    samples = [(match["verdict"].lower(), match["sample"]) for match in SAMPLE.finditer(file)]
    blocks = [
        f"# {markdown.text(rule.name)}",
        markdown.text(definition.description),
        f"Severity: {_severity(rule)}. Told as {told_by.code} {told_by.name}, in these words:",
        f"> {markdown.text(message(rule))}",
        markdown.address(definition.link),
        *markdown.section("Words", [*_words(definition)]),
        *markdown.section("Keys", [markdown.bullets(_keys(definition))]),
        *markdown.section("Bad", [_samples(samples, "bad")]),
        *markdown.section("Good", [_samples(samples, "good")]),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _severity(rule: StyleRule) -> str:
    return SEVERITIES[rule.definition.level].value


def _words(definition: Definition) -> Iterator[str]:
    """Words as the rule has them, which may be patterns."""
    number = 0
    if isinstance(definition, Existence):
        number = len(definition.tokens)
        yield ", ".join(map(_code, definition.tokens[:MOST]))
    elif isinstance(definition, Substitution):
        number = len(definition.swap)
        pairs = [*definition.swap.items()][:MOST]
        yield markdown.bullets(f"{_better(better)} instead of {_code(word)}" for word, better in pairs)
    elif isinstance(definition, Consistency):
        number = len(definition.either)
        pairs = [*definition.either.items()][:MOST]
        yield markdown.bullets(f"{_code(one)} beside {_code(other)}" for one, other in pairs)
    if number > MOST:
        yield f"and {count(number - MOST, 'more word')}"


def _code(word: str) -> str:
    """A word or pattern, cut in its middle where it is very long."""
    return markdown.code(bearable(word))


def _better(better: str) -> str:
    return " or ".join(markdown.quoted(each) for each in re.split(r"(?<!\\)\|", better) if each) or "nothing"


def _keys(definition: Definition) -> Iterator[str]:
    """What the rule's file says besides, but for what all rules have in common."""
    for key in type(definition).model_fields:
        if key in definition.model_fields_set and key not in LISTED - {"scope"}:
            yield f"{key}: {_value(getattr(definition, key))}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        rest = f" and {len(value) - MOST:,} more" if len(value) > MOST else ""
        return ", ".join(_code(str(each)) for each in value[:MOST]) + rest
    return _code(str(value).lower() if isinstance(value, bool) else str(value))


def _samples(samples: Iterable[tuple[str, str]], wanted: str) -> str:
    return markdown.bullets(markdown.text(sample) for verdict, sample in samples if verdict == wanted)
