"""What does a channel's own template make of an article, and what may it not do?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.channels import ChannelError
from pelican_contentstrategy.channels._templates import VARIABLES
from tests.channels.pitches import PITCH, post

CRIER = """\
Hear ye: {{ title }}
{% for each in points[:2] %}
- {{ each }}
{% endfor %}
{{ url }} {{ tags | hashtags(2) }}
"""


def said(template, **changed):
    return post("custom", template=template, **changed).text


def test_a_custom_channel_says_what_its_template_says():
    assert said(CRIER) == (
        "Hear ye: Why your loaf spreads\n"
        "- Dough that is too warm ferments faster than it can hold.\n"
        "- A basket dusted with rice flour lets go of the loaf at once.\n"
        f"{PITCH.url} #SourdoughStarter #Proofing"
    )


def test_any_kind_may_have_a_template_and_keeps_what_it_hands_to_programs():
    made = post("bluesky", template="{{ title }} {{ url }}")
    assert made.text == f"Why your loaf spreads {PITCH.url}"
    assert made.extra["facets"][0]["index"] == {"byteStart": 22, "byteEnd": 68}


def test_a_blank_template_is_none():
    assert post("x", template=" \n") == post("x")


def test_what_does_not_fit_is_said_with_less():
    assert said(CRIER, limit=170).count("- ") == 1
    assert said(CRIER, limit=120) == f"Hear ye: Why your loaf spreads\n{PITCH.url} #SourdoughStarter #Proofing"
    assert said("{{ title }}\n{{ url }}", limit=60) == f"Why your…\n{PITCH.url}"


def test_where_nothing_fits_there_is_no_post():
    with pytest.raises(ChannelError, match="takes more room than a post has"):
        said("{{ url }}", limit=20)


def test_nothing_is_escaped():
    assert said("{{ title }}", title="Flour & <water>") == "Flour & <water>"


@pytest.mark.parametrize("name", VARIABLES)
def test_all_that_is_known_can_be_spoken_of(name):
    assert said(f"x {{{{ {name} }}}}") != "x"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ published.strftime('%d.%m.%Y') }}", "02.11.2026"),
        ("{{ published.year }}-{{ published.isoformat() }}", "2026-2026-11-02"),
        ("{{ title.upper() }} {{ title[:3] }}", "WHY YOUR LOAF SPREADS Why"),
        ("{{ tags | join(', ') }}", "sourdough starter, proofing, 2026, bread"),
        ("{{ 'about ' ~ minutes ~ ' min' }}", "about 4 min"),
        ("{% if 'bread' in tags %}yes{% else %}no{% endif %}", "yes"),
        ("{% for each in tags %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/4 2/4 3/4 4/4"),
        ("{% set n = namespace(x=0) %}{% for each in tags %}{% set n.x = n.x + 1 %}{% endfor %}{{ n.x }}", "4"),
    ],
)
def test_templates_may_do_what_posts_need(template, text):
    assert said(template) == text


@pytest.mark.parametrize(
    "template",
    [
        "{{ points[7] }}",
        "{{ titel }}",
        "{{ title.missing }}",
        "{{ 1 / 0 }}",
        "{{ minutes + title }}",
        "{{ title | nonsense }}",
        "{{ ",
        "{% include 'other' %}",
        "{{ ().__class__.__bases__ }}",
        "{{ url.__class__ }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ title.ljust(999999999) }}",
        "{{ title['format'] }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'x' * 999999999 }}",
        "{{ [1] * 999999999 }}",
        "{{ 9 ** 999999999 }}",
        "{{ title | center(999999999) }}",
        "{% for a in range(99999) %}x{% endfor %}",
        "{% for a in range(999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}",
        "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set long %}{% for a in range(9999) %}{{ summary }}{% endfor %}{% endset %}{{ long ~ long }}",
    ],
)
def test_whatever_goes_wrong_in_a_template_is_told_and_soon(template):
    with pytest.raises(ChannelError, match=r"^its template "):
        said(template)


def test_a_custom_channel_without_a_template_has_nothing_to_say():
    with pytest.raises(ChannelError, match="it has no template"):
        post("custom")
