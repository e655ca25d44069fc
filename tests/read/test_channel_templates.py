"""What does a user read who made a mistake in a channel's template?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read.blueprint import read_blueprint

HEAD = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\n"


def told(channels):
    with pytest.raises(UserError) as error:
        read_blueprint(f"{HEAD}channels:\n{channels}", "strategy.yaml")
    return str(error.value)


def test_a_template_makes_a_channel_of_ones_own():
    text = f'{HEAD}channels:\n  crier:\n    template: "{{{{ title }}}}: {{{{ url }}}}"\n    limit: 90\n'
    channel = read_blueprint(text, "strategy.yaml").strategy.channel("crier")
    assert (channel.kind, channel.template, channel.limit) == ("custom", "{{ title }}: {{ url }}", 90)


@pytest.mark.parametrize(
    "channel", ["  crier: {limit: 90}\n", "  crier: {kind: Custom}\n", "  crier:\n", "  crier: {template: ' '}\n"]
)
def test_without_one_a_channel_has_to_be_of_a_kind(channel):
    message, _, hint = told(channel).partition("\n")
    assert message == "strategy.yaml:7:3: channels.crier: has neither a kind nor a template"
    assert hint.startswith("  hint: write a template, or choose a kind: ad, bluesky, devto, ")
    assert "custom" not in hint


def test_a_built_in_kind_needs_none():
    text = f"{HEAD}channels:\n  toots: {{kind: mastodon}}\n"
    assert read_blueprint(text, "strategy.yaml").strategy.channel("toots").template == ""


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ titel }}", "variable 'titel' is not known\n  hint: did you mean 'title'?"),
        ("{{ xyz }}", "variable 'xyz' is not known\n  hint: known here: audience, author, brand, canonical, "),
        ("{{ title | uper }}", "filter 'uper' is not known\n  hint: did you mean 'upper'?"),
        ("{{ title | center }}", "filter 'center' is not known\n  hint: "),
        ("{% if title is stringy %}x{% endif %}", "test 'stringy' is not known\n  hint: did you mean 'string'?"),
        ("{{ title ", "line 1 of it cannot be read: "),
        ("{% for each in points %}{{ each }}", "line 1 of it cannot be read: unexpected end of template"),
        ("{{ title.shout() }}", "stops at a mistake: "),
        ("{% include 'x' %}", "stops at a mistake: "),
        ("{{ 'x' * 9 }}", "multiplies what is no number"),
        ("{% for a in range(99999) %}{% endfor %}", "has not come to its end after 10,000 steps"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_at_its_place(template, message):
    assert told(f'  crier:\n    template: "{template}"\n').startswith(
        f"strategy.yaml:8:15: channels.crier.template: {message}"
    )


def test_the_place_of_a_template_of_several_lines_is_where_it_begins():
    text = told("  crier:\n    template: |\n      {{ title }}\n      {{ urll }}\n")
    assert (
        text == "strategy.yaml:8:15: channels.crier.template: variable 'urll' is not known\n  hint: did you mean 'url'?"
    )


def test_the_line_that_cannot_be_read_is_counted_in_the_template():
    text = told("  crier:\n    template: |\n      {{ title }}\n      {% endfor %}\n")
    assert "channels.crier.template: line 2 of it cannot be read: " in text


def test_several_mistakes_are_told_together_with_all_others():
    text = told("  crier: {template: '{{ a }} {{ b }}', limit: few}\n  toots: {kind: mastodn}\n")
    assert [line.partition(" ")[0] for line in text.splitlines() if line.startswith("strategy")] == [
        "strategy.yaml:7:21:",
        "strategy.yaml:7:21:",
        "strategy.yaml:7:47:",
        "strategy.yaml:8:17:",
    ]


@pytest.mark.parametrize("channels", ["  crier: {template: [a]}\n", "  crier: text\n", "  - crier\n"])
def test_what_has_the_wrong_shape_is_told_as_that(channels):
    assert "needs " in told(channels)
