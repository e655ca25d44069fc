"""One article or page: what its host handed over, and all that was read out of it."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from pelican_contentstrategy.model.latest import latest_property
from pelican_contentstrategy.model.measures import Measures
from pelican_contentstrategy.model.source import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.alert import Alert
    from pelican_contentstrategy.model.diagnostic import Crash, Problem
    from pelican_contentstrategy.model.measures import Sentence
    from pelican_contentstrategy.model.prose import Switch
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.suppression import Suppression, ValeComment

BlockKind = Literal["heading", "paragraph", "item", "quote", "cell", "code"]
Place = Literal["body", "generated", "navigation"]
Element = Literal["a", "img", "text"]
"""`text`: written as a link, but the rendering shows its markup to readers."""
Alternative = Literal["given", "empty", "missing"]
"""Of an image: whether something tells those who cannot see it what it shows; `given` too if it says it is ornament."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value of one front matter field; a field of several values is several of these."""

    name: str
    value: str
    span: Span


class Block(NamedTuple):
    """One run of text: a heading, a paragraph, a list item, a table cell; `level` is a heading's."""

    kind: BlockKind
    text: str
    passage: Passage
    level: int = 0
    within: tuple[str, ...] = ()
    """Elements it stands in, outermost first, and behind each one its classes: `blockquote`, `.note`, `li`."""
    spaced: str = ""
    """Its text with the blanks as they were written, line ends apart; only where that is another text."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch that an element inside a block marks: code, emphasis, or whatever has a class.

    An image is one too, where it stands in something; `within` tells in what, as a block's does.
    """

    element: str
    classes: tuple[str, ...]
    passage: Passage
    within: tuple[str, ...] = ()


class Link(NamedTuple):
    """A hyperlink, or an image's address; `text` is its words, or the image's alternative text."""

    href: str
    text: str
    passage: Passage
    place: Place = "body"
    element: Element = "a"
    alternative: Alternative = "given"

    @property
    def path(self) -> str:
        """Path of the document it stands in."""
        return self.passage.path


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `columns` are the cells of its longest row, and it has a header if one of its header cells has words."""

    passage: Passage
    rows: int
    columns: int
    has_header: bool
    classes: tuple[str, ...] = ()


class Tally(NamedTuple):
    """How often a document uses one spelling of a term; spellings of one term are of one family."""

    family: str
    variant: str
    number: int


Weights: TypeAlias = tuple[tuple[str, float], ...]
"""What a document is about: its terms, each in one form for all forms of the word, and how much each weighs in it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document tells by itself: plain data, so that it can be cached and sent between processes."""

    fields: tuple[Field, ...] = ()
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    inlines: tuple[Inline, ...] = ()
    tables: tuple[Table, ...] = ()
    switches: tuple[Switch, ...] = ()
    alerts: tuple[Alert, ...] = ()
    """What the voice it is to be written in has to say of it."""
    measures: Measures = field(default_factory=Measures)
    terms: tuple[Tally, ...] = ()
    weights: Weights = ()
    suppressions: tuple[Suppression, ...] = ()
    vale_comments: tuple[ValeComment, ...] = ()
    problems: tuple[tuple[str, Problem], ...] = ()
    """Problems of local rules, each with its rule's code."""
    crashes: tuple[Crash, ...] = ()


def body_text(blocks: Iterable[Block]) -> str:
    """The body as readers see it, which passages and sentences count in: its blocks joined by line ends."""
    return "\n".join(block.text for block in blocks)


def in_language(document: Document, translations: Iterable[Document], lang: str) -> Document:
    """What readers of a language are led to: the document, or the published one of its translations that is in it."""
    if document.is_in(lang):
        return document
    return next((each for each in translations if each.is_in(lang) and each.is_published), document)


@dataclass(frozen=True)
class Document:
    """An article or a page: its source and its facts."""

    source: Source = field(repr=False)
    facts: Facts = field(repr=False)
    path: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", self.source.path)

    @cached_property
    def _fields(self) -> dict[str, tuple[Field, ...]]:
        found: dict[str, tuple[Field, ...]] = {}
        for each in self.facts.fields:
            found[each.name] = (*found.get(each.name, ()), each)
        return found

    def fields(self, name: str) -> tuple[Field, ...]:
        """All values of a front matter field."""
        return self._fields.get(name, ())

    def value(self, name: str) -> str:
        """First value of a front matter field, or nothing."""
        found = self.fields(name)
        return found[0].value if found else ""

    def says_yes(self, name: str) -> bool:
        """Whether a front matter field is switched on."""
        return self.value(name).casefold() in {"yes", "true", "on", "1"}

    def at(self, name: str) -> Span:
        """Where a front matter field stands; the very start of the file where it does not."""
        found = self.fields(name)
        return found[0].span if found else Span(self.path, 1, 1, 1, 1)

    @property
    def title(self) -> str:
        """Its title, or its path where it has none."""
        return self.value("title") or self.path

    @property
    def pillar(self) -> str:
        """The pillar as written: an id, a title or an alias."""
        return self.value("pillar")

    @property
    def cluster(self) -> str:
        """The cluster as written."""
        return self.value("cluster")

    @property
    def personas(self) -> tuple[str, ...]:
        """The personas as written, the main reader first."""
        return tuple(each.value for each in self.fields("persona"))

    @property
    def stage(self) -> str:
        """The funnel stage as written."""
        return self.value("stage")

    @property
    def cta(self) -> str:
        """The call to action as written."""
        return self.value("cta")

    @property
    def verdict(self) -> str:
        """What its author would do with it, in small letters: keep, update, consolidate, retire, or nothing said."""
        return self.value("audit").casefold()

    @property
    def is_given_up(self) -> bool:
        """Whether its author says that another takes its place, or that nothing does."""
        return self.verdict in {"consolidate", "retire"}

    @property
    def leads_on(self) -> bool:
        """Whether its address is to lead to another: it says where to, and no verdict speaks against it."""
        return bool(self.value("redirect_to")) and (self.is_given_up or not self.verdict)

    @property
    def order(self) -> float:
        """Its number in its section of a hub page; those without one come last."""
        try:
            order = float(self.value("order"))
        except ValueError:
            return math.inf
        return math.inf if math.isnan(order) else order

    @property
    def was_read(self) -> bool:
        """Whether its body could be read; if not, what is measured in it says nothing."""
        return not any(crash.step == "reading" for crash in self.facts.crashes)

    @property
    def measures(self) -> Measures:
        """How long it is, and how hard to read."""
        return self.facts.measures

    @latest_property
    def text(self) -> str:
        """Its body as readers see it."""
        return body_text(self.facts.blocks)

    @latest_property
    def sentences_by_block(self) -> tuple[tuple[Block, tuple[Sentence, ...]], ...]:
        """Every block with the sentences and fragments in it; headings, code and tables have none."""
        sentences = self.measures.sentences
        starts = [each.start for each in sentences]
        found = []
        for block in self.facts.blocks:
            first = bisect_left(starts, block.passage.start)
            found.append((block, sentences[first : bisect_left(starts, block.passage.end, first)]))
        return tuple(found)

    @property
    def lang(self) -> str:
        """The tag of its language; what does not name one is taken for English."""
        return self.source.lang or "en"

    def is_in(self, lang: str) -> bool:
        """Whether it is in a language; Pelican writes tags of its own in small letters."""
        return self.lang.casefold() == lang.casefold()

    @property
    def links(self) -> tuple[Link, ...]:
        """The hyperlinks of its body, in order; behind them those that are written as links but not rendered so."""
        return self.facts.links

    @property
    def addresses(self) -> Iterator[str]:
        """Everything it refers to: in its links, its images and its `CTA_URL`."""
        yield from (link.href for link in self.facts.links)
        yield from (image.href for image in self.facts.images)
        yield from (each.value for each in self.fields("cta_url"))

    @property
    def is_published(self) -> bool:
        """Whether readers are led to it: no draft, not hidden, not lost."""
        return self.source.status == "published"

    @property
    def is_published_article(self) -> bool:
        """Whether it is a published article."""
        return self.is_published and self.source.kind == "article"
