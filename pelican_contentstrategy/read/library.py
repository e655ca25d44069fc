"""Which styles and vocabularies does a site's voice speak of, and what do they hold?"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import Library, Style
from pelican_contentstrategy.model.vale import OFF, ValeConfig
from pelican_contentstrategy.read.faults import in_order
from pelican_contentstrategy.read.style_folder import Shelf, Want
from pelican_contentstrategy.read.vale_ini import read_vale_ini
from pelican_contentstrategy.read.vale_style import VALE, vale_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.style import Vocabulary
    from pelican_contentstrategy.model.voice import Voice
    from pelican_contentstrategy.read.style_folder import Files

STYLES = "styles"
"""Where styles are looked for if nobody says where."""

Place = Callable[..., Span]
"""Where a key of the strategy file stands: `Strategy.at`."""


def read_library(voice: Voice, files: Files, own: Files, place: Place) -> Library:
    """Read everything that a voice speaks of; what cannot be had is told, and the rest goes on.

    `own` are the styles that come with this package, for names that the site has no style of.
    """
    written, faults = _config(voice, files, place)
    config = written or ValeConfig()
    shelf = Shelf(files, own, *_styles_path(voice, config, place))
    faults += shelf.faults
    vocabularies: dict[str, Vocabulary] = {}
    for name, span in _named_vocabularies(voice, config, place):
        vocabulary, wrong = shelf.vocabulary(name, span)
        faults += wrong
        if vocabulary:
            vocabularies[name] = vocabulary
    wanted = _wanted(voice, config, place)
    styles = {name: shelf.style(name, want, config.always_off) for name, want in wanted.items() if name != VALE}
    if VALE in wanted or vocabularies:
        asked = {switch.name: switch.span for switch in config.switches if switch.value != OFF}
        styles[VALE] = vale_style(vocabularies.values(), wanted[VALE].span if VALE in wanted else None, asked)
    found = {name: style for name, style in styles.items() if style.names}
    ignored = {rule.name: shelf.ignored_words(rule, style) for style in found.values() for rule in style.rules.values()}
    faults += chain.from_iterable(style.broken for style in styles.values())
    faults += chain.from_iterable(wrong for _, wrong in ignored.values())
    faults += _unknown_rules(config, found, shelf)
    return Library(
        styles=found,
        vocabularies=vocabularies,
        config=written,
        faults=in_order(faults),
        unsupported=in_order(chain(config.unsupported, *(style.unsupported for style in found.values()))),
        styles_path=shelf.path,
        ignored_words={name: words for name, (words, _) in ignored.items() if words},
    )


def _config(voice: Voice, files: Files, place: Place) -> tuple[ValeConfig | None, list[Problem]]:
    if not voice.vale_ini:
        return None, []
    span = place("voice", "vale_ini")
    text = files.text(voice.vale_ini)
    if text is None:
        why = files.refusal(voice.vale_ini) or f"there is no file '{voice.vale_ini}'"
        hint = "name the .vale.ini of your project, or leave the key out"
        return None, [Problem(span, f"voice.vale_ini: {why}", hint)]
    config = read_vale_ini(text, voice.vale_ini)
    return config, list(config.faults)


def _styles_path(voice: Voice, config: ValeConfig, place: Place) -> tuple[str, Span | None]:
    """The folder of all styles, and where it is named, if it is."""
    if voice.styles_path:
        return posixpath.normpath(voice.styles_path), place("voice", "styles_path")
    if config.styles_path:
        beside = posixpath.join(posixpath.dirname(config.path), config.styles_path.name)
        return posixpath.normpath(beside), config.styles_path.span
    return STYLES, None


def _named_vocabularies(voice: Voice, config: ValeConfig, place: Place) -> Iterator[tuple[str, Span]]:
    yield from ((each.name, each.span) for each in config.vocabularies)
    yield from ((name, place("voice", "vocabularies", number)) for number, name in enumerate(voice.vocabularies))


def _wanted(voice: Voice, config: ValeConfig, place: Place) -> Mapping[str, Want]:
    """All styles in the order in which they are named."""
    wanted: dict[str, Want] = {}
    for name, span in _named_styles(voice, place):
        wanted.setdefault(name, Want(span)).rules = None
    for section in config.sections:
        for named in section.styles or ():
            wanted.setdefault(named.name, Want(named.span)).rules = None
    for switch in config.switches:
        if switch.value != OFF:
            want = wanted.setdefault(switch.name.partition(".")[0], Want(switch.span))
            if want.rules is not None:
                want.rules.add(switch.name)
    return wanted


def _named_styles(voice: Voice, place: Place) -> Iterator[tuple[str, Span]]:
    for number, name in enumerate(voice.for_all):
        yield name, place("voice", "styles", number)
    for key, parts in (("personas", voice.personas), ("stages", voice.stages), ("pillars", voice.pillars)):
        for part, wording in parts.items():
            for number, name in enumerate(wording.styles):
                yield name, place("voice", key, part, "styles", number)


def _unknown_rules(config: ValeConfig, styles: Mapping[str, Style], shelf: Shelf) -> Iterator[Problem]:
    """Switches of rules that there are not."""
    for switch in config.switches:
        name = switch.name.partition(".")[0]
        if name in styles and switch.name not in styles[name].names:
            hint = did_you_mean(switch.name, sorted(styles[name].names))
            yield Problem(switch.span, f"there is no rule '{switch.name}'", hint)
        elif name not in styles and switch.value == OFF and name != VALE and name not in shelf.known:
            yield Problem(switch.span, f"there is no style '{name}'", did_you_mean(name, shelf.known))
