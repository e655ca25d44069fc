"""How does a site become diagnostics and artifacts? Every step there is, in order; start reading here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.check import check
from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.check.baseline import mended, split
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.history import Memory
from pelican_contentstrategy.model.records import Records
from pelican_contentstrategy.model.review import Review
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.publish import publish, publish_rendered
from pelican_contentstrategy.read.site import read_site
from pelican_contentstrategy.rules.voice.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from pelican_contentstrategy.check.analyse import Analysis
    from pelican_contentstrategy.check.place import Placing
    from pelican_contentstrategy.errors import Mistake
    from pelican_contentstrategy.model.blueprint import Blueprint
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.history import History
    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.publish._publisher import Artifact


@dataclass(frozen=True)
class Inputs:
    """What a build depends on beside its sources and its blueprint."""

    host: Host
    today: date
    baseline: Baseline = field(default_factory=Baseline)
    library: Library = field(default_factory=Library)
    history: History = field(default_factory=Memory)
    records: Records = field(default_factory=Records)
    analysis: Analysis = field(default=analyse_all, repr=False)
    placing: Placing = field(default=Places, repr=False)


@dataclass(frozen=True)
class Build:
    """A checked site, and how to make of it what is published.

    `complaints` are about what it was to be checked with and what it was to be read from: what did not serve, so that
    something else had to, and what could not be looked into.
    """

    review: Review
    blueprint: Blueprint
    inputs: Inputs
    complaints: tuple[Mistake, ...] = ()

    def artifacts(self) -> Iterator[tuple[str, Iterator[Artifact]]]:
        """Pages, files and variables, made as they are asked for, by what they are called."""
        return publish(self.review, self.blueprint.publish)

    def rendered_artifacts(self, rendering: Rendering) -> Iterator[tuple[str, Iterator[Artifact]]]:
        """The same of what needs documents as the host renders them."""
        return publish_rendered(self.review, self.blueprint.publish, rendering)


def build(sources: Iterable[Source], blueprint: Blueprint, inputs: Inputs) -> Build:
    """Read every source, judge the site, and hold what is found against the baseline."""
    selection = Selection(blueprint.checks)
    voices = Voices(blueprint.strategy, inputs.library)
    read = tuple(sources)
    facts = inputs.analysis(read, selection, voices)
    documents = [Document(source, each) for source, each in zip(read, facts, strict=True)]
    library = inputs.library.with_faults(voices.problems)
    site = read_site(documents, blueprint, inputs.host, inputs.today, library, inputs.history, inputs.records)
    found = check(site, selection, inputs.placing)
    new, known = split(found, inputs.baseline)
    gone = _gone(found, site, selection, inputs)
    review = Review(site, new, known, gone, checks=blueprint.checks, scores=blueprint.scores)
    return Build(review, blueprint, inputs)


def _gone(found: Sequence[Diagnostic], site: Site, selection: Selection, inputs: Inputs) -> Baseline:
    if inputs.baseline.siteurl not in {None, inputs.host.siteurl}:
        return Baseline()
    by_path = {document.path: document for document in site.documents}
    return mended(inputs.baseline, found, lambda each: selection.judges(each, by_path.get(each.path)))
