"""Whatever there is to say and however little room: each post fits, cuts no address, and is made without fail."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pelican_contentstrategy.channels import ChannelError, kinds
from pelican_contentstrategy.channels._pitch import Pitch
from pelican_contentstrategy.model.outreach import Channel

SCHEME = re.compile(r"https?://")
ADDRESS = re.compile(r"\S*://\S*")

WORDS = st.sampled_from(
    [
        *(
            "bread",
            "Loaf.",
            "flour:",
            "why?",
            "ASP.NET",
            "e.g.",
            "日本語。",
            "酵种",
            "हिन्दी",
            "a_b*c",
            "<b>",
            "&",
            "—",
            "-",
        ),
        *(
            "\U0001f35e",
            "\U0001f468\u200d\U0001f373",
            "\U0001f1e9\U0001f1ea",
            "https://a.example/b_(c)",
            "x.com",
            "@ida@b.c",
        ),
        *("e\u0301", "{{ x }}", "#tag", "[a](b)", "“q”", "\\", "\u202b", "Donaudampfschifffahrtsgesellschaft"),
    ]
)
LINE = st.lists(WORDS, max_size=12).map(" ".join) | st.text(st.characters(exclude_categories=("C", "Z")), max_size=80)
URL = st.text("abc-_~%/", max_size=40).map("https://bakery.example/{}".format)
PITCHES = st.builds(
    Pitch,
    title=LINE,
    url=URL.map("{}?utm_source=a&utm_medium=b".format),
    canonical=URL,
    lang=st.sampled_from(["en", "de-AT", "fr", "es", "zh_CN", "ja", "ar", "ru", "", "-"]),
    summary=LINE,
    points=st.lists(LINE.filter(bool), max_size=5, unique=True).map(tuple),
    pain=LINE,
    keyword=LINE,
    topic=LINE,
    tags=st.lists(LINE, max_size=6).map(tuple),
    cta=LINE,
    cta_url=st.just("") | URL,
    author=LINE,
    brand=LINE,
    mission=LINE,
    minutes=st.none() | st.integers(1, 90),
    image=st.just("") | URL,
    markdown=st.lists(LINE, max_size=4).map("\n\n".join),
)
LIMITS = st.none() | st.integers(1, 400)


def post_of(kind, pitch, limit):
    room = kind.room(Channel(kind=kind.name, limit=limit))
    return kind.compose(pitch, room), room


def addresses_of(pitch):
    """Every address in a pitch, and as some channels escape it."""
    texts = (pitch.title, pitch.summary, pitch.pain, pitch.keyword, pitch.topic, pitch.mission, pitch.cta, pitch.author)
    whole = " ".join((*texts, *pitch.points, *pitch.tags, pitch.brand, pitch.markdown))
    own = {pitch.url, pitch.canonical, pitch.cta_url, pitch.image} - {""}
    return own | {found[0][found[0].index("http") :] for found in ADDRESS.finditer(whole) if "http" in found[0]}


@pytest.mark.parametrize(
    "kind", [each for each in kinds().values() if each.name != "custom"], ids=lambda kind: kind.name
)
@given(pitch=PITCHES, limit=LIMITS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_post_fits_and_its_addresses_are_whole(kind, pitch, limit):
    made, room = post_of(kind, pitch, limit)
    assert room.fits(made.text)
    text = unescape(made.text)
    whole = addresses_of(pitch)
    for found in SCHEME.finditer(text):
        assert any(text.startswith(each, found.start()) for each in whole), text[found.start() :]


@pytest.mark.parametrize("kind", [each for each in kinds().values() if each.links and each.name != "custom"])
@given(pitch=PITCHES, limit=LIMITS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_link_is_kept_wherever_there_is_room_for_it(kind, pitch, limit):
    made, room = post_of(kind, pitch, limit)
    link = pitch.canonical if kind.is_copy else pitch.url
    if room.fits(link.replace("&", "&amp;")):
        assert link in unescape(made.text)


@given(pitch=PITCHES, limit=LIMITS)
@settings(max_examples=40, deadline=None)
def test_a_template_makes_a_post_that_fits_or_says_why_not(pitch, limit):
    template = (
        "{{ title }}\n{% for each in points %}{{ each }}\n{% endfor %}{{ summary }} {{ url }} {{ tags|hashtags }}"
    )
    try:
        made, room = post_of(kinds()["custom"], replace(pitch, template=template), limit)
    except ChannelError:
        return
    assert room.fits(made.text)
