"""Which planned pieces are written?"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.coverage import TopicCoverage
from pelican_contentstrategy.model.keywords import bare_keyword, keywords_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Topic
    from pelican_contentstrategy.model.site import Site


def topics_of(site: Site) -> Iterator[TopicCoverage]:
    """Every planned piece, and what answers to it: an article or page of its title, its brief or its keyword.

    A brief is a topic's if its file is named like the topic's title or keyword.
    """
    planned = [
        (cluster, number, topic)
        for pillar in site.strategy.pillars.values()
        for cluster in pillar.clusters.values()
        for number, topic in enumerate(cluster.topics)
    ]
    documents = site.documents if planned else ()
    written = _Written(each for each in documents if each.source.status != "lost" and not site.is_pillar_page(each))
    for cluster, number, topic in planned:
        found = written.as_planned(topic)
        is_out = found is not None and found.is_published
        days = (site.today - topic.due).days if topic.due and not is_out else 0
        yield TopicCoverage(
            pillar=cluster.pillar,
            cluster=cluster.slug,
            number=number,
            title=topic.title,
            persona=topic.persona,
            stage=topic.stage,
            format=topic.format,
            keyword=topic.keyword,
            owner=topic.owner,
            due=topic.due,
            state="published" if is_out else "begun" if found else "missing",
            path=found.path if found else "",
            days_overdue=max(0, days),
        )


class _Written:
    """Documents by all that a plan may call them."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._titles: dict[str, list[Document]] = defaultdict(list)
        self._keywords: dict[str, list[Document]] = defaultdict(list)
        self._briefs: dict[str, list[Document]] = defaultdict(list)
        for each in documents:
            self._titles[_letters(each.title)].append(each)
            for keyword in keywords_of(each):
                self._keywords[keyword].append(each)
            brief = PurePosixPath(each.value("brief").replace("\\", "/")).stem
            if brief:
                self._briefs[_plain_letters(brief)].append(each)

    def as_planned(self, topic: Topic) -> Document | None:
        """What is written of a topic: the first that is published, else the first there is."""
        found = [
            *self._titles.get(_letters(topic.title), ()),
            *self._briefs.get(_plain_letters(topic.title), ()),
        ]
        if topic.keyword:
            found += self._keywords.get(bare_keyword(topic.keyword), ())
            found += self._briefs.get(_plain_letters(topic.keyword), ())
        return next((each for each in found if each.is_published), found[0] if found else None)


def _letters(text: str) -> str:
    """Letters and digits in lower case: blanks, dashes, quotes and full stops do not tell two titles apart."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LMN")


def _plain_letters(text: str) -> str:
    """The same without accents, which file names often lack."""
    apart = unicodedata.normalize("NFKD", _letters(text))
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")
