"""Which phrases stand for the articles of one language, and which documents have them?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.competition import plain_title
from pelican_contentstrategy.read.phrases import Index, Titles, Words, written_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.read.phrases import Phrase, Written

COMMON = 0.02
FEW, MANY = 3, 25
"""Share of the documents, and their number on a small and a large site, beyond which a phrase says nothing."""
SHARED = 3
"""Articles that one phrase may stand for, at most."""


class Mentions:
    """Phrases of titles and keywords, and where they are met; the `names` of hub pages are none of them.

    What stands in a link counts as well: how rare a phrase is does not change by linking it.
    """

    def __init__(self, language: str, documents: Collection[Document], names: Iterable[str]) -> None:
        self.words = Words(language)
        self._written: dict[Phrase, dict[str, set[Written]]] = defaultdict(dict)
        texts = {each.path: written_words(each.text) for each in documents}
        forms = {path: [self.words[each] for each in text] for path, text in texts.items()}
        self._targets = self._read_targets(documents, forms, set(map(self.words.phrase, names)))
        index = Index(self._targets)
        for path, text in texts.items():
            for mention in index.mentions(text, forms[path]):
                self._written[mention.phrase].setdefault(path, set()).add(mention.written)
        most = max(FEW, min(MANY, COMMON * len(documents)))
        self._of: dict[str, list[Phrase]] = defaultdict(list)
        self._in: dict[str, list[Phrase]] = defaultdict(list)
        for phrase, found in self._written.items():
            if len(found) <= most:
                for target in self._targets[phrase]:
                    self._of[target.path].append(phrase)
                for path in found:
                    self._in[path].append(phrase)

    def of(self, article: Document) -> Mapping[Phrase, Mapping[str, set[Written]]]:
        """Phrases that may stand for an article, and by the paths of documents how they are written there."""
        return {phrase: self._written[phrase] for phrase in self._of.get(article.path, ())}

    def met_in(self, document: Document) -> Mapping[Phrase, set[Written]]:
        """Phrases that a document has, and how they are written there."""
        return {phrase: self._written[phrase][document.path] for phrase in self._in.get(document.path, ())}

    def targets(self, phrase: Phrase) -> tuple[Document, ...]:
        """Articles that a phrase may stand for."""
        return self._targets[phrase]

    def _read_targets(
        self, documents: Collection[Document], forms: Mapping[str, list[str]], reserved: Collection[Phrase]
    ) -> Mapping[Phrase, tuple[Document, ...]]:
        frequency = Counter(form for found in forms.values() for form in set(found))

        def weight(word: str) -> float:
            return math.log((1 + len(documents)) / (1 + frequency[word]))

        articles = [each for each in documents if each.source.kind == "article"]
        titles = Titles(map(plain_title, articles), self.words, weight)
        targets: dict[Phrase, list[Document]] = defaultdict(list)
        for article in articles:
            keywords = (self.words.phrase(each.value) for each in article.fields("keyword"))
            for phrase in {*titles.phrases(plain_title(article)), *keywords}:
                targets[phrase].append(article)
        return {
            phrase: tuple(found)
            for phrase, found in targets.items()
            if phrase and len(found) <= SHARED and phrase not in reserved
        }
