"""`styleguide`, and pages of styles' rules: what a site's voice asks for, read without Pelican."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format.style_guide import style_guide, words
from pelican_contentstrategy.format.style_pages import style_list, style_rule_page
from pelican_contentstrategy.integrations.project import find_strategy, open_project
from pelican_contentstrategy.integrations.style_files import StyleFiles, own_styles
from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.inconsistent_term import inconsistent_term

if TYPE_CHECKING:
    from pelican_contentstrategy.integrations.project import Project
    from pelican_contentstrategy.model.style import Library, Style, StyleRule
    from pelican_contentstrategy.rules._rule import Rule

HERE = Span("strategy.yaml", 1, 1, 1, 1)


@dataclass(frozen=True)
class Guide:
    """A style guide, and what keeps some of the styles it should be made of from being read."""

    text: str = field(repr=False)
    faults: tuple[str, ...]


def read_guide(strategy_file: Path | None) -> Guide:
    """The guide to a strategy, which is looked for from the current folder unless it is named; UserError without."""
    found = strategy_file or _strategy_here()
    if not found.exists():
        hint = "name it: --strategy path/to/strategy.yaml; 'pelican-contentstrategy init' writes a first one"
        raise UserError([Mistake(f"there is no strategy file '{found}'", hint=hint)])
    project = open_project(found)
    faults = (
        Mistake(each.message, each.where if isinstance(each.where, Span) else None, each.hint)
        for each in project.library.faults
    )
    return Guide(style_guide(project.blueprint.strategy, _counting(project)), tuple(map(str, faults)))


def style_page(name: str) -> str:
    """The page of a rule of a style, or the list of a style's rules; nothing where there are none of this name.

    The styles are those of the site around the current folder, and our own.
    """
    project = _project_here()
    if project and fold(name) in {fold(each) for each in (*SHORTCUTS, SHORTCUTS[0].partition(".")[0])}:
        found = [*words(project.blueprint.strategy, project.library)] or ["None yet."]
        return "\n\n".join(["# Words of the strategy: `prefer`, `avoid`, `terms`", *found]) + "\n"
    for style in _styles(project):
        if fold(style.name) == fold(name):
            return style_list((rule, _told_by(rule)) for rule in style.rules.values())
        for rule in style.rules.values():
            if fold(rule.name) == fold(name):
                return style_rule_page(rule, _told_by(rule), _file(rule, style, project))
    return ""


def near_styles(name: str) -> str:
    """Which of the styles and their rules may have been meant, or what keeps the style of a rule from being known."""
    project = _project_here()
    styles = _styles(project)
    style, dot, _ = name.partition(".")
    names = [SHORTCUTS[0].partition(".")[0], *(each.name for each in styles)]
    if dot and not did_you_mean(style, names).startswith("did"):
        return _not_in_use(style, project)
    hint = did_you_mean(name, [*names, *SHORTCUTS, *(rule for each in styles for rule in each.rules)])
    return hint if hint.startswith("did") else ""


def _not_in_use(style: str, project: Project | None) -> str:
    if not project:
        return f"no style '{style}' is in use here: there is no strategy.yaml"
    folder = project.library.styles_path
    name_it = f"name it below 'voice: styles:' in {project.strategy_file.name}"
    if StyleFiles(project.root).has_folder(f"{folder}/{style}"):
        return f"style '{style}' lies in '{folder}', but is not in use: {name_it}"
    return f"no style '{style}' is in use: put its folder into '{folder}', and {name_it}"


def _strategy_here() -> Path:
    """The strategy file that a check from here would find, where the content lies in the usual folder."""
    return find_strategy(Path.cwd() / "content")


def _project_here() -> Project | None:
    found = _strategy_here()
    return open_project(found) if found.exists() else None


def _styles(project: Project | None) -> tuple[Style, ...]:
    """Those of the site first, then those of ours that it does not use."""
    ours = read_library(Voice(), own_styles(), own_styles(), lambda *_: HERE).styles
    return tuple({**ours, **(project.library.styles if project else {})}.values())


def _file(rule: StyleRule, style: Style, project: Project | None) -> str:
    files = own_styles() if style.is_ours or not project else StyleFiles(project.root)
    return (files.text(rule.places.path) or b"").decode("utf-8", errors="replace")


def _told_by(rule: StyleRule) -> Rule:
    """Our rule that tells of what this one finds."""
    alert = Alert(rule.name, rule.definition.extends, Severity.NOTE, HERE, "")
    telling = (each for each in all_rules() if each.on is Alert and any(True for _ in each.problems(alert)))
    return next(telling, inconsistent_term)


def _counting(project: Project) -> Library:
    """The library without what `checks:` leaves out everywhere."""
    selection = Selection(project.blueprint.checks)

    def counting(style: Style) -> Style:
        rules = {name: rule for name, rule in style.rules.items() if selection.counts(_told_by(rule), "", name)}
        return replace(style, rules=rules)

    return replace(project.library, styles={name: counting(style) for name, style in project.library.styles.items()})
