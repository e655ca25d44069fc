"""Runs our pipeline inside Pelican's, and writes what it makes through Pelican's writer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import PackageLoader
from pelican.contents import Page as PelicanPage
from pelican.generators import Generator

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.pelican.sources import host, sources
from pelican_contentstrategy.integrations.project import STRATEGY_FILE, find_strategy, open_project, today, write_file
from pelican_contentstrategy.model.artifact import File, Page, Variables

if TYPE_CHECKING:
    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.integrations.project import Project


class StrategyGenerator(Generator):  # type: ignore[misc] # Pelican comes without types
    """One run of a build: the strategy as it was read, and what came of it."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.strategy_file = find_strategy(Path(self.path), self.settings.get("CONTENTSTRATEGY_FILE") or STRATEGY_FILE)
        self.project: Project | None = None
        self.mistakes: UserError | None = None
        self.result: Build | None = None
        if self.strategy_file.exists():
            try:
                self.project = open_project(self.strategy_file)
            except UserError as error:
                self.mistakes = error

    def review_site(self) -> None:
        """Check the site as all generators have read it, and hand templates their variables."""
        if self.project is None:
            return
        inputs = Inputs(host(self.context, self.project), today(), self.project.baseline)
        self.result = build(sources(self.context, self.project), self.project.blueprint, inputs)
        self.pages = []
        self.files = []
        for artifact in self.result.artifacts():
            if isinstance(artifact, Variables):
                self._hand_over(artifact)
            elif isinstance(artifact, Page):
                self.pages.append(artifact)
                self._make_linkable(artifact)
            else:
                self.files.append(artifact)

    def generate_output(self, writer: Any) -> None:
        """Write our pages and files."""
        if self.result is None:
            return
        self.env.loader.loaders.append(PackageLoader("pelican_contentstrategy"))
        for page in self.pages:
            writer.write_file(
                page.save_as,
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=page.url,
                page_name=os.path.splitext(page.save_as)[0],
                **page.context,
            )
        for file in self.files:
            write_file(self._root_of(file) / file.path, file.content)

    def _root_of(self, file: File) -> Path:
        return Path(self.output_path) if file.root == "output" or self.project is None else self.project.root

    def _hand_over(self, variables: Variables) -> None:
        content = self.context["generated_content"].get(self._relative(variables.document.path))
        if content is not None:
            content.contentstrategy = variables.values

    def _relative(self, path: str) -> str:
        """A path of ours as Pelican names it: from the content folder."""
        root = self.project.root if self.project else Path()
        return Path(os.path.relpath(root / path, self.path)).as_posix()

    def _make_linkable(self, page: Page) -> None:
        """Let `{filename}/topics/bread.md` reach a page that has no source: Pelican finds the target by such a path."""
        source = f"{page.url.strip('/').removesuffix('.html')}.md"
        metadata = {"title": source, "slug": source, "url": page.url, "save_as": page.save_as}
        target = PelicanPage("", metadata, self.settings, str(Path(self.path) / source), self.context)
        self.context["generated_content"].setdefault(source, target)
