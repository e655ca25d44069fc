"""What does a writer need to know before the first sentence? The voice and readers of a strategy, as Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format._guide_voice import (
    EVERYBODY,
    holders,
    parts,
    stage_name,
    words_of_vocabularies,
)
from pelican_contentstrategy.format.rule_words import gist
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.model.voice import Wording
from pelican_contentstrategy.rules.voice.voices import VOCABULARY_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.readers import Persona, Readability, Stage
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library, StyleRule

NESTED = "\n    - "
"""Between the items of a list within a list; fewer blanks than four are too few for some."""
NOTHING = Wording()
EVERYWHERE = "everywhere"


def style_guide(strategy: Strategy, library: Library) -> str:
    """The whole guide; what the strategy says nothing of is left out."""
    sections = {
        "Tone": [markdown.bullets(map(markdown.text, strategy.voice.tone))],
        "Who we write for": _personas(strategy),
        "Stages": _stages(strategy),
        "What we write about": _pillars(strategy),
        "Words": words(strategy, library),
        "Rules of style": _styles(strategy, library),
        "Readability": [markdown.bullets(_limits(strategy.readability))],
        "When a rule is wrong": _ways_out(strategy, library),
    }
    return _page(
        [
            f"# Style guide: {markdown.text(strategy.name)}",
            markdown.text(strategy.mission),
            *(block for title, blocks in sections.items() for block in markdown.section(title, blocks)),
        ]
    )


def words(strategy: Strategy, library: Library) -> Iterator[str]:
    """Words to choose and to leave, and for whom where that is not everybody."""
    voice = [*parts(strategy)]
    accepted, rejected = words_of_vocabularies(holders(strategy, library))
    prefer = [
        (markdown.text(one), markdown.text(other), each.whom)
        for each in voice
        for other, one in each.wording.prefer.items()
        if one is not None
    ]
    avoid = [
        (markdown.text(word), markdown.text(why), each.whom)
        for each in voice
        for word, why in each.wording.avoid.items()
        if why is not None
    ]
    lifted = [
        (markdown.text(word), each.whom)
        for each in voice
        for word, said in (*each.wording.prefer.items(), *each.wording.avoid.items())
        if said is None
    ]
    avoid += [(markdown.text(word), "", EVERYBODY) for word in rejected]
    terms = [(markdown.text(term), each.whom) for each in voice for term in each.wording.terms]
    terms += [(markdown.text(term), EVERYBODY) for term in accepted if (markdown.text(term), EVERYBODY) not in terms]
    yield from markdown.section("Write this instead", [_table(("Write", "Instead of", "Where"), prefer)], level=3)
    yield from markdown.section("Leave out", [_table(("Leave out", "Why", "Where"), avoid)], level=3)
    yield from markdown.section("Allowed all the same", [_table(("Words", "Where"), lifted)], level=3)
    yield from markdown.section("Spell one way", [markdown.bullets(_terms(terms))], level=3)


def _page(blocks: Iterable[str]) -> str:
    return "\n\n".join(filter(None, blocks)) + "\n"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table without the columns that nothing stands in; the last one is for whom."""
    kept = [number for number in range(len(head)) if any(row[number] for row in rows)]
    shown = [[row[number] or EVERYWHERE * (number == len(head) - 1) for number in kept] for row in rows]
    return markdown.table([head[number] for number in kept], shown) if rows else ""


def _terms(terms: Iterable[tuple[str, str]]) -> Iterator[str]:
    for whom, group in groupby(terms, key=lambda each: each[1]):
        listed = ", ".join(term for term, _ in group)
        yield f"{_first_big(whom)}: {listed}" if whom else listed


def _first_big(text: str) -> str:
    return text[:1].upper() + text[1:]


def _personas(strategy: Strategy) -> Iterator[str]:
    for persona in strategy.personas.values():
        wording = strategy.voice.personas.get(persona.slug, NOTHING)
        yield from _entry(persona.name, persona.role, [*_about(persona), *_wording(wording)])


def _about(persona: Persona) -> Iterator[str]:
    yield f"In front matter: `Persona: {persona.slug}`"
    yield from _listed("Wants to", persona.jobs, "; ")
    yield from _listed("Needs", persona.needs, "; ")
    if persona.pains:
        pains = (f"{markdown.code(slug)}: {markdown.text(pain)}" for slug, pain in persona.pains.items())
        yield NESTED.join(["Pains, by the names that `Addresses:` calls them", *pains])
    yield from _listed("Decides by", [persona.decides_by] if persona.decides_by else [], "; ")
    yield from _listed("Likes to read", persona.formats, ", ")
    yield from _limits(persona.readability)


def _stages(strategy: Strategy) -> Iterator[str]:
    for stage in strategy.stages.values():
        wording = strategy.voice.stages.get(stage.slug, NOTHING)
        if strategy.declares_stages or wording != NOTHING:
            yield from _entry(stage_name(stage), "", [*_of_stage(stage, strategy), *_wording(wording)])


def _of_stage(stage: Stage, strategy: Strategy) -> Iterator[str]:
    yield f"In front matter: `Stage: {stage.slug}`"
    yield from _listed("Formats", stage.formats, ", ")
    ctas = [cta for cta in map(strategy.cta, stage.ctas) if cta]
    if ctas:
        asked = (
            f"`CTA: {cta.slug}`: {markdown.text(cta.text)}{f' (until {cta.expires})' if cta.expires else ''}"
            for cta in ctas
        )
        yield NESTED.join(["Calls to action", *asked])
    yield from _limits(stage.readability)


def _pillars(strategy: Strategy) -> Iterator[str]:
    for pillar in strategy.pillars.values():
        wording = strategy.voice.pillars.get(pillar.slug, NOTHING)
        yield from _entry(pillar.title, pillar.summary, [*_of_pillar(pillar), *_wording(wording)])


def _of_pillar(pillar: Pillar) -> Iterator[str]:
    yield f"In front matter: `Pillar: {pillar.slug}`"
    if pillar.clusters:
        clusters = (
            f"`Cluster: {cluster.slug}`: {markdown.text(cluster.title)}" for cluster in pillar.clusters.values()
        )
        yield NESTED.join(["Clusters", *clusters])
    yield from _listed("Words that may link to its hub page", pillar.anchors, ", ")


def _entry(title: str, about: str, facts: Iterable[str]) -> Iterator[str]:
    yield from markdown.section(markdown.text(title), [markdown.text(about), markdown.bullets(facts)], level=3)


def _listed(title: str, items: Iterable[str], between: str) -> Iterator[str]:
    found = between.join(map(markdown.text, items))
    if found:
        yield f"{title}: {found}"


def _wording(wording: Wording) -> Iterator[str]:
    """What a part of the voice adds."""
    for word, better in wording.prefer.items():
        if better is not None:
            yield f"Write {markdown.quoted(better)} instead of {markdown.quoted(word)}"
    for word, why in wording.avoid.items():
        if why is not None:
            yield f"Leave out {markdown.quoted(word)}{f': {markdown.text(why)}' if why else ''}"
    said = {**wording.prefer, **wording.avoid}
    yield from _listed("Allowed all the same", [word for word, what in said.items() if what is None], ", ")
    yield from _listed("Spell one way", wording.terms, ", ")
    yield from _listed("Rules of style, below", wording.styles, ", ")


def _limits(limits: Readability) -> Iterator[str]:
    if limits.grade is not None:
        yield f"Flesch-Kincaid grade: {limits.grade:g} at most (lower is easier)"
    if limits.reading_ease is not None:
        yield f"Flesch Reading Ease: {limits.reading_ease:g} at least (higher is easier)"
    if limits.long_sentence_words is not None:
        yield f"A sentence is long if it has more than {limits.long_sentence_words} words"


def _styles(strategy: Strategy, library: Library) -> Iterator[str]:
    """The rules in use, a line each; what vocabularies ask for is told among the words."""
    held = {rule: whom for rule, whom in holders(strategy, library).items() if rule.name not in VOCABULARY_RULES}
    for style, group in groupby(held, key=lambda rule: rule.style):
        rules = [*group]
        alike = {held[rule] for rule in rules}
        whom = ", ".join(held[rules[0]]) if len(alike) == 1 else ""
        title = f"{markdown.text(style)}{f', {whom}' if whom else ''}"
        language = "For texts in English." if library.styles[style].is_ours else ""
        lines = (_line(rule, () if len(alike) == 1 else held[rule]) for rule in rules)
        yield from markdown.section(title, [language, markdown.bullets(lines)], level=3)


def _line(rule: StyleRule, whom: tuple[str, ...]) -> str:
    where = ", ".join(filter(None, whom))
    return f"**{markdown.text(rule.name)}**{f' ({where})' if where else ''}: {gist(rule)}"


def _ways_out(strategy: Strategy, library: Library) -> Iterator[str]:
    rule = _a_rule(strategy, holders(strategy, library))
    if rule:
        yield "Say so in the article, in a line above the place, with your reason behind two dashes:"
        yield f"    <!-- contentstrategy: disable-next-line {rule} -- the customer's own words -->"
        yield "For more than a line, switch it off and on again:"
        yield (
            f"    <!-- contentstrategy: disable {rule} -- a quotation -->\n"
            "    ...\n"
            f"    <!-- contentstrategy: enable {rule} -->"
        )
        yield (
            "In reStructuredText, the same words stand behind `.. `. What a rule is about, and all of its words: "
            f"{markdown.code(f'pelican-contentstrategy rule {rule}')}."
        )


def _a_rule(strategy: Strategy, held: Mapping[StyleRule, object]) -> str:
    """The name of a rule in use, to show what is written where."""
    prefer, avoid, terms = SHORTCUTS
    for name, has_it in (
        (avoid, any(each.wording.avoid for each in parts(strategy))),
        (prefer, any(each.wording.prefer for each in parts(strategy))),
        (terms, any(each.wording.terms for each in parts(strategy))),
    ):
        if has_it:
            return name
    return next((markdown.plain(rule.name) for rule in held), "")
