"""Are the templates of channels such that posts can be made with them?

Looks at data as it was written, so that these mistakes are told together with those that keep it from being a model.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import ChannelError, kinds
from pelican_contentstrategy.channels._pitch import Pitch
from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.values import shown
from pelican_contentstrategy.read.slots import slots
from pelican_contentstrategy.read.validation import key_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.places import Places
    from pelican_contentstrategy.read.yaml_source import Data

_CUSTOM = "custom"
_EXAMPLE = Pitch(
    title="A title",
    url="https://example.com/a/?utm_source=b",
    canonical="https://example.com/a/",
    lang="en",
    summary="A summary.",
    points=("A point.", "Another one.", "A third one."),
    pain="A trouble",
    audience="Readers",
    keyword="keyword",
    topic="Topic",
    topic_url="https://example.com/topic/",
    tags=("one", "two", "three"),
    cta="Something to do",
    cta_url="https://example.com/b/",
    author="Somebody",
    brand="A site",
    mission="What it is for",
    minutes=5,
    published=date(2020, 1, 1),
    image="https://example.com/a.png",
    image_text="A picture",
)
"""An article of which everything is known."""


def template_mistakes(data: dict[str, Data], places: Places) -> Iterator[Mistake]:
    """What is wrong with templates, and channels that cannot do without one."""
    for slot in slots(data, "channels.*"):
        channel = slot.value or {}
        if not isinstance(channel, dict):
            continue
        template, path = channel.get("template"), (*slot.path, "template")
        if isinstance(template, str) and template.strip():
            for message, hint in _wrong(template):
                yield Mistake(f"{key_path(path)}: {message}", places.value(*path), hint)
        elif fold(str(channel.get("kind") or _CUSTOM)) == _CUSTOM:
            there = ", ".join(each for each in kinds() if each != _CUSTOM)
            hint = f"write a template, or choose a kind: {there}"
            yield Mistake(f"{key_path(slot.path)}: has neither a kind nor a template", places.key(*slot.path), hint)


def _wrong(template: str) -> Iterator[tuple[str, str]]:
    """Messages and hints; a template without mistakes is tried once."""
    from jinja2 import TemplateSyntaxError

    from pelican_contentstrategy.channels._templates import known_names, names_in, rendered

    try:
        names = names_in(template)
    except TemplateSyntaxError as error:
        message = (error.message or "").rstrip(".")
        yield f"line {error.lineno} of it cannot be read: {message[:1].lower()}{message[1:]}", ""
        return
    known, told = known_names(), False
    for what in ("variables", "filters", "tests"):
        there = sorted(getattr(known, what))
        for name in sorted(getattr(names, what) - {*there}):
            told = True
            yield (
                f"{what[:-1]} {shown(name)} is not known",
                did_you_mean(name, there) or f"known here: {', '.join(there)}",
            )
    if told:
        return
    try:
        rendered(replace(_EXAMPLE, template=template))
    except ChannelError as error:
        yield str(error).removeprefix("its template "), ""
