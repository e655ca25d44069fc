"""An assignment as a file: what its writer needs to know, in Markdown below the fields of the article to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format._brief_voice import limits, wording
from pelican_contentstrategy.format._fields import front_matter
from pelican_contentstrategy.model.promotion import PROMOTION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.assignment import Assignment, Neighbour
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.strategy import Strategy

NESTED = "\n    - "
FIELDS = (
    *("title", "date", "due", "owner", "pillar", "cluster", "persona", "addresses", "stage", "format", "words"),
    *("keyword", "cta", "channels", "kpi", "lang"),
)
"""In this order."""
ASKED = ("due", "keyword")
"""Fields that stand there to be filled in where nothing is known."""


def brief(assignment: Assignment, strategy: Strategy, today: date) -> str:
    """The whole file; what the strategy says nothing of is left out."""
    known = {**assignment.fields, "date": today.isoformat(), "words": str(assignment.length.words)}
    fields = {name: known.get(name, "") for name in FIELDS if known.get(name) or name in ASKED}
    sections = {
        "Why it matters": _why(assignment, strategy),
        "For whom": (line for persona in assignment.personas for line in _reader(persona, assignment)),
        "What readers should know and do": _know_and_do(assignment),
        "Questions the article must answer": map(markdown.text, assignment.questions),
        "Keyword and competing articles": _keyword(assignment),
        "Links the article needs": map(_link, assignment.links),
        "Form": _form(assignment),
        "Voice": wording(assignment.guidance),
        "Channels and promotion": _channels(assignment),
        "Measure of success": _measure(assignment),
    }
    blocks = (
        block for title, lines in sections.items() for block in markdown.section(title, [markdown.bullets(lines)])
    )
    return front_matter(fields) + "\n\n".join(blocks) + "\n"


def _why(assignment: Assignment, strategy: Strategy) -> Iterator[str]:
    if assignment.reason:
        yield markdown.text(f"{assignment.reason[:1].upper()}{assignment.reason[1:]}")
    for goal in assignment.goals:
        yield f"Goal: {markdown.text(goal.name)}"
    if assignment.kpi:
        yield f"KPI: {_standing(assignment.kpi)}"
    if strategy.mission:
        yield f"What the site is for: {markdown.text(strategy.mission)}"
    if assignment.pillar:
        place = [assignment.pillar.title, *([assignment.cluster.title] if assignment.cluster else [])]
        yield f"Belongs to: {', '.join(map(markdown.text, place))}"


def _standing(kpi: Kpi) -> str:
    """A KPI with where it stood and where it should be."""
    told = [f"{kpi.baseline:g} at the start" if kpi.baseline is not None else ""]
    told.append(f"{kpi.target:g} wanted" if kpi.target is not None else "")
    figures = ", ".join(filter(None, told)) + (f" by {kpi.by.isoformat()}" if kpi.by else "")
    return f"{markdown.text(kpi.name)}{f': {figures.strip()}' if figures.strip() else ''}"


def _reader(persona: Persona, assignment: Assignment) -> Iterator[str]:
    yield f"**{markdown.text(persona.name)}**{f': {markdown.text(persona.role)}' if persona.role else ''}"
    if str(persona.label):
        yield f"Called on the site: {markdown.text(str(persona.label))}"
    yield from _listed("Wants to", persona.jobs)
    yield from _listed("Needs", persona.needs)
    if persona is assignment.personas[0] and assignment.pains:
        pains = (f"{markdown.code(slug)}: {markdown.text(text)}" for slug, text in assignment.pains)
        yield NESTED.join(["Pains; name those that the article answers in `Addresses`", *pains])
    yield from _listed("Decides by", (persona.decides_by,) if persona.decides_by else ())


def _listed(title: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield f"{title}: {'; '.join(map(markdown.text, items))}"


def _know_and_do(assignment: Assignment) -> Iterator[str]:
    if assignment.stage:
        label = str(assignment.stage.label)
        yield f"Stage: {markdown.code(assignment.stage.slug)}{f', “{markdown.text(label)}”' if label else ''}"
    yield "Afterwards readers know: (one sentence, yours to write)"
    if assignment.cta:
        until = f", until {assignment.cta.expires.isoformat()}" if assignment.cta.expires else ""
        yield f"Then they: {markdown.text(assignment.cta.text)} ({markdown.code(assignment.cta.slug)}{until})"


def _keyword(assignment: Assignment) -> Iterator[str]:
    keyword = assignment.fields.get("keyword")
    if keyword:
        yield f"Keyword: {markdown.text(keyword)}; in the title, the first paragraph and a heading"
    for rival in assignment.rivals:
        told = f"{_linked(rival.title, rival.href)}, {rival.why}"
        yield f"{told}: answer what it does not, and link to it; or bring that one up to date instead"


def _link(neighbour: Neighbour) -> str:
    title = f" “{markdown.text(neighbour.title)}”," if neighbour.title != neighbour.words else ""
    return f"{_linked(neighbour.words, neighbour.href)}:{title} {neighbour.why}"


def _linked(words: str, href: str) -> str:
    return f"[{markdown.text(words)}]({href if ' ' not in href else f'<{href}>'})"


def _form(assignment: Assignment) -> Iterator[str]:
    if "format" in assignment.fields:
        yield f"Format: {markdown.text(assignment.fields['format'])}"
    yield f"Length: {assignment.length.words} words, {assignment.length.why}"
    yield from limits(assignment.guidance)


def _channels(assignment: Assignment) -> Iterator[str]:
    if assignment.channels:
        yield f"Announced on: {', '.join(markdown.text(each.slug) for each in assignment.channels)}"
    kinds = ", ".join(PROMOTION_KINDS)
    yield f"Promotion, if any, stands above as `Promotion: pr: Trade journal by 2026-12-01`; kinds: {kinds}"


def _measure(assignment: Assignment) -> Iterator[str]:
    if assignment.kpi:
        yield f"Counted: {_standing(assignment.kpi)}"
        yield "Say above how much of it this piece is to bring, and by when: `KPI_target`, `KPI_by`"
