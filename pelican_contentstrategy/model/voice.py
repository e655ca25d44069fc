"""How articles should sound."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_contentstrategy.model.entity import Section
from pelican_contentstrategy.model.values import Lifted, Text


class Wording(Section):
    """Rules on words, for the whole site or a part of it."""

    styles: tuple[str, ...] = ()
    """Folders of Vale-format rules below `styles_path`; `House` comes with the plugin."""
    prefer: Mapping[Text, Lifted] = {}
    """Words to replace, each with its replacement; `false` lifts for a part of the site what is said of a word."""
    avoid: Mapping[Text, Lifted] = {}
    """Words to leave out, each with the reason; `false` lifts for a part of the site what is said of a word."""
    terms: tuple[Text, ...] = ()
    """Terms that are spelled one way."""


class Voice(Wording):
    """House style of the site, and of single personas, stages and pillars."""

    styles: tuple[str, ...] = ("House",)
    """Folders of Vale-format rules below `styles_path`; left out, the house style that comes with the plugin, or with
    `vale_ini` none but those that it names."""
    tone: tuple[str, ...] = ()
    """The tone in words, for people."""
    vale_ini: str = ""
    """Path of an existing Vale configuration; `styles` and `vocabularies` that are written beside it add to it."""
    styles_path: str = ""
    """Folder that holds the styles."""
    vocabularies: tuple[str, ...] = ()
    """Vale vocabularies to accept."""
    personas: Mapping[str, Wording] = {}
    """Rules for articles written for a persona, by its id."""
    stages: Mapping[str, Wording] = {}
    """Rules for articles of a stage, by its id."""
    pillars: Mapping[str, Wording] = {}
    """Rules for articles of a pillar, by its id."""

    @property
    def for_all(self) -> tuple[str, ...]:
        """The styles that hold for all articles, beside those of a Vale configuration."""
        return () if self.vale_ini and "styles" not in self.model_fields_set else self.styles
