"""What does a letter ask its readers to do?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.publish._calls_to_action import shown_call
from pelican_contentstrategy.publish.newsletter.addresses import complete
from pelican_contentstrategy.publish.newsletter.issue import Button
from pelican_contentstrategy.publish.newsletter.texts import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.readers import Persona, Stage
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish._calls_to_action import CallToAction


def button(articles: Sequence[Document], persona: Persona | None, channel: Channel, site: Site) -> Button | None:
    """The first call to action that is not over, leads somewhere, and is not for the letter itself: readers have it."""
    own = {channel.slug, channel.kind, "newsletter"}
    for name in _named(articles, persona, site):
        cta = site.strategy.cta(name)
        url = _address(shown_call(cta, site), channel, site) if cta and cta.slug not in own else ""
        if cta and url:
            return Button(clean(cta.text), url)
    return None


def _address(call: CallToAction | None, channel: Channel, site: Site) -> str:
    """Where it leads from outside the site; nothing where that cannot be told."""
    if call is None:
        return ""
    if call.is_internal:
        return complete(call.url, channel, site)
    return f"https:{call.url}" if call.url.startswith("//") else call.url if urlsplit(call.url).scheme else ""


def _named(articles: Sequence[Document], persona: Persona | None, site: Site) -> Iterator[str]:
    """Those of the persona's stages, first the stage that most of the articles are for; then those of articles.

    One with an address of its own in an article is about that article alone.
    """
    stages = [*_stages(persona, site)]
    at = Counter(stage.slug for each in articles if (stage := site.strategy.stage(each.stage)) is not None)
    for stage in sorted(stages, key=lambda each: -at[each.slug]):
        yield from stage.ctas
    named = Counter(each.cta for each in articles if each.cta and not each.value("cta_url"))
    yield from (name for name, _ in named.most_common())


def _stages(persona: Persona | None, site: Site) -> Iterator[Stage]:
    """The stages there should be content for, in the order of the strategy."""
    wanted = [site.strategy.stage(name) for name in (persona.stages if persona else ())]
    yield from (stage for stage in site.strategy.stages.values() if not wanted or stage in wanted)
