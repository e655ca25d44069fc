"""`check`: a site judged outside a build."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pelican_contentstrategy.check.baseline import NEVER_KNOWN, OF_STYLES, without
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.check.suggest import suggest
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format._words import lines_of
from pelican_contentstrategy.integrations.collection import collection_paused
from pelican_contentstrategy.integrations.project import find_strategy, open_project
from pelican_contentstrategy.integrations.replay.state import is_within
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.integrations.project import Project
    from pelican_contentstrategy.rules._rule import Rule


@dataclass(frozen=True)
class Checked:
    """A site as `check` sees it; `context` is Pelican's, with all settings."""

    project: Project
    result: Build
    context: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def crashed(self) -> bool:
        """Whether some rule failed, so that nobody can tell what it would have found."""
        return any(each.code == rule_crashed.code for each in self.result.review.diagnostics)

    def within(self, paths: Iterable[Path]) -> Checked:
        """The same with only the diagnostics of these files and folders, and of the styles they are judged by."""
        review = self.result.review
        asked = tuple(paths)
        if not asked:
            return self
        judged = self.files_within(asked)
        narrowed = replace(
            review,
            diagnostics=tuple(
                each for each in review.diagnostics if each.span.path in judged or each.code in OF_STYLES
            ),
            known=tuple(each for each in review.known if each.span.path in judged),
            mended=Baseline(),
            paths=judged,
        )
        return replace(self, result=replace(self.result, review=narrowed))

    def with_suggestions(self) -> Checked:
        """The same with links that would mend what is told."""
        review = self.result.review
        selection = Selection(self.project.blueprint.checks)
        with collection_paused():
            told = tuple(suggest(review.diagnostics, review.site, selection))
        return replace(self, result=replace(self.result, review=replace(review, diagnostics=told)))

    def files_within(self, paths: Iterable[Path]) -> frozenset[str]:
        """The judged files that paths mean; UserError if one of them means none."""
        return frozenset(each for path in paths for each in self._files_within(path))

    def _files_within(self, path: Path) -> Iterator[str]:
        """The judged files that a path means, however it is written; UserError if there are none."""
        known = self.result.review.judged | {self.project.strategy_file.name}
        # Site and path may each be named through a link to a folder, or not.
        meant = {os.path.abspath(path), os.path.realpath(path)}  # noqa: PTH100 - without following links
        roots = {str(self.project.root), os.path.realpath(self.project.root)}
        places = {each: {os.path.normpath(f"{root}/{each}") for root in roots} for each in known}
        found = [each for each in known if any(is_within(place, one) for place in places[each] for one in meant)]
        if not found:
            hint = "name articles, pages or folders of them, or name none to see everything"
            raise UserError([Mistake(f"nothing of this site is in '{path}'", hint=hint)])
        yield from found

    @property
    def everything(self) -> Baseline:
        """The baseline that knows all there is."""
        review = self.result.review
        found = (each for each in (*review.diagnostics, *review.known) if each.code not in NEVER_KNOWN)
        return Baseline.of(found, self.result.inputs.host.siteurl)

    def write_baseline(self) -> int:
        """Take everything there is for known; the number of problems it holds."""
        self.project.write_baseline(self.everything)
        return len(self.everything)

    def drop_mended(self) -> int:
        """Forget what is mended, so that it is told should it come back; the number of problems forgotten."""
        gone = self.result.review.mended
        if gone:
            self.project.write_baseline(without(self.project.baseline, gone))
        return len(gone)


class NoStrategyError(UserError):
    """A site that has no strategy file."""


def check_site(settings: Path) -> Checked:
    """Read and judge a site; UserError for all that keeps it from being judged."""
    from pelican_contentstrategy.integrations.pelican.judge import judge

    with collection_paused():
        context, project = _opened(settings)
        return _told(Checked(project, judge(context, project), context))


def read_site(settings: Path, *asking: Rule) -> Checked:
    """The same with no rule asked but these, as far as they are on: all there is, and nothing else found in it."""
    from pelican_contentstrategy.integrations.pelican.judge import judge

    with collection_paused():
        context, project = _opened(settings)
        checks = project.blueprint.checks
        select = tuple(each.code for each in asking if checks.selects(each.code, each.name))
        silent = checks.model_copy(update={"select": select})
        blueprint = project.blueprint.model_copy(update={"checks": silent})
        return _told(Checked(project, judge(context, replace(project, blueprint=blueprint)), context))


def _told(checked: Checked) -> Checked:
    """The same, once it is said what did not serve."""
    for complaint in checked.result.complaints:
        click.echo(lines_of(str(complaint)), err=True)
    return checked


def _opened(settings: Path) -> tuple[dict[str, Any], Project]:
    from pelican_contentstrategy.integrations.pelican.collect import collect

    context = collect(settings)
    strategy_file = find_strategy(Path(context["PATH"]), context.get("CONTENTSTRATEGY_FILE"))
    if not strategy_file.exists():
        hint = "'pelican-contentstrategy init' writes a first one"
        raise NoStrategyError([Mistake("is not there", Span(strategy_file.name, 1, 1, 1, 1), hint)])
    return context, open_project(strategy_file)
