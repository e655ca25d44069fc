"""Which words and rules hold for whom? The voice of a strategy, taken apart for a style guide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.format import _markdown as markdown
from pelican_contentstrategy.format.rule_words import examples
from pelican_contentstrategy.model.style import Substitution
from pelican_contentstrategy.model.vale import EVERYTHING
from pelican_contentstrategy.rules.voice.active import configured
from pelican_contentstrategy.rules.voice.voices import VOCABULARY_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.readers import Stage
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library, StyleRule
    from pelican_contentstrategy.model.vale import ValeConfig
    from pelican_contentstrategy.model.voice import Wording

EVERYBODY = ""
ONE_OF = re.compile(r"\{(?P<word>[^,{}]*)[^{}]*\}|\[[!^]?(?P<letter>[^\]])[^\]]*\]")
ANY = re.compile(r"\*+|\?")


@dataclass(frozen=True)
class Part:
    """A part of the voice; `whom` says in Markdown for what it is there, and is empty for the whole site's."""

    wording: Wording
    whom: str = EVERYBODY


def stage_name(stage: Stage) -> str:
    """What people call a stage."""
    return " / ".join(dict.fromkeys(stage.label.texts.values())) or stage.slug


def parts(strategy: Strategy) -> Iterator[Part]:
    """All of the voice, the site's own part first."""
    voice = strategy.voice
    yield Part(voice)
    for persona in strategy.personas.values():
        if persona.slug in voice.personas:
            yield Part(voice.personas[persona.slug], f"for {markdown.text(persona.name)}")
    for stage in strategy.stages.values():
        if stage.slug in voice.stages:
            yield Part(voice.stages[stage.slug], f"in stage {markdown.text(stage_name(stage))}")
    for pillar in strategy.pillars.values():
        if pillar.slug in voice.pillars:
            yield Part(voice.pillars[pillar.slug], f"in pillar {markdown.text(pillar.title)}")


def holders(strategy: Strategy, library: Library) -> Mapping[StyleRule, tuple[str, ...]]:
    """The rules in use, and for whom each is there: for everybody, or for some."""
    found = {rule: tuple(dict.fromkeys(_whom(rule, strategy, library))) for rule in library.rules.values()}
    return {rule: (EVERYBODY,) if EVERYBODY in whom else whom for rule, whom in found.items() if whom}


def _whom(rule: StyleRule, strategy: Strategy, library: Library) -> Iterator[str]:
    _, *others = parts(strategy)
    if library.config:
        yield from _files(rule, library.config)
    voice = strategy.voice
    if rule.style in voice.for_all or (voice.vocabularies and rule.name in VOCABULARY_RULES):
        yield EVERYBODY
    yield from (part.whom for part in others if rule.style in part.wording.styles)


def _files(rule: StyleRule, config: ValeConfig) -> Iterator[str]:
    """The files that a Vale configuration has the rule for: each section is asked about a file that it means."""
    for section in config.sections:
        if any(configured([rule], config.for_path(_path_like(section.glob)), config.min_alert_level)):
            yield EVERYBODY if section.glob == EVERYTHING else f"in {markdown.code(section.glob)}"


def _path_like(glob: str) -> str:
    if glob.startswith("!"):
        return "x"
    chosen = ONE_OF.sub(lambda match: match["word"] or match["letter"], glob)
    return ANY.sub("x", chosen)


def words_of_vocabularies(held: Mapping[StyleRule, object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that vocabularies accept, and those that they reject, as far as rules in use tell of them."""
    by_name = {rule.name: rule for rule in held}
    terms, avoid = (by_name.get(name) for name in VOCABULARY_RULES)
    accepted = [each.better[0] for each in examples(terms)] if terms else []
    rejected = [each.found for each in examples(avoid)] if avoid else []
    return (*accepted, *_rest(terms, accepted)), (*rejected, *_rest(avoid, rejected))


def _rest(rule: StyleRule | None, shown: Sequence[str]) -> Iterator[str]:
    """How many words are not shown: patterns, and what is too much for a page."""
    definition = rule.definition if rule else None
    number = len(definition.swap if isinstance(definition, Substitution) else getattr(definition, "tokens", ()))
    if number > len(shown):
        yield f"and {number - len(shown):,} more in the vocabularies"
