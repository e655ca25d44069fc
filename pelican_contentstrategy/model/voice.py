"""How articles should sound."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_contentstrategy.model.entity import Section


class Wording(Section):
    """Rules on words, for the whole site or a part of it."""

    styles: tuple[str, ...] = ()
    """Folders of Vale-format rules below `styles_path`; `House` comes with the plugin."""
    prefer: Mapping[str, str] = {}
    """Words to replace, each with its replacement."""
    avoid: Mapping[str, str] = {}
    """Words to leave out, each with the reason."""
    terms: tuple[str, ...] = ()
    """Terms that are spelled one way."""


class Voice(Wording):
    """House style of the site, and of single personas, stages and pillars."""

    styles: tuple[str, ...] = ("House",)
    """Folders of Vale-format rules below `styles_path`; left out, the house style that comes with the plugin."""
    tone: tuple[str, ...] = ()
    """The tone in words, for people."""
    vale_ini: str = ""
    """Path of an existing Vale configuration."""
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
