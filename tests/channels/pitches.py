"""What there is to say of one article, for tests to write posts with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pelican_contentstrategy.channels import kinds
from pelican_contentstrategy.channels._pitch import Pitch
from pelican_contentstrategy.model.outreach import Channel

PITCH = Pitch(
    title="Why your loaf spreads",
    url="https://bakery.example/flat-loaf/?utm_source=x",
    canonical="https://bakery.example/flat-loaf/",
    lang="en",
    summary="Three mistakes that make dough run, and how to see them in time.",
    points=(
        "Dough that is too warm ferments faster than it can hold.",
        "A basket dusted with rice flour lets go of the loaf at once.",
        "Most loaves spread because they proved an hour too long.",
    ),
    pain="The loaf spreads",
    audience="Home bakers",
    keyword="flat sourdough loaf",
    topic="Bread at home",
    topic_url="https://bakery.example/topics/bread/",
    tags=("sourdough starter", "proofing", "2026", "bread"),
    cta="Get one recipe a week",
    cta_url="https://bakery.example/letter/?utm_source=x",
    author="Ida Holm",
    brand="The bakery",
    mission="Show people that good bread is no secret",
    minutes=4,
    published=date(2026, 11, 2),
    image="https://bakery.example/loaf.jpg",
    image_text="A flat loaf",
    markdown="First paragraph.\n\n## Too warm\n\nSecond paragraph.",
)

BARE = Pitch("Why your loaf spreads", PITCH.url, PITCH.canonical, "en", summary=PITCH.summary)
"""An article without points and all the rest."""


def post(kind, pitch=PITCH, limit=None, **changed):
    """A post of a kind, with things said of the article that differ."""
    found = kinds()[kind]
    return found.compose(replace(pitch, **changed), found.room(Channel(kind=kind, limit=limit)))
