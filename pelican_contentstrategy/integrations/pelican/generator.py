"""Runs our pipeline inside Pelican's, and writes what it makes through Pelican's writer."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pelican.contents import Page as PelicanPage
from pelican.generators import ArticlesGenerator, Generator

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.collection import collection_paused
from pelican_contentstrategy.integrations.faults import collected
from pelican_contentstrategy.integrations.pelican.callers import is_watching
from pelican_contentstrategy.integrations.pelican.judge import judge
from pelican_contentstrategy.integrations.pelican.loaders import ADDED, inject, is_dropped, offer_templates
from pelican_contentstrategy.integrations.pelican.rendering import PelicanRendering
from pelican_contentstrategy.integrations.pelican.whole_pages import written_whole
from pelican_contentstrategy.integrations.private_folder import PrivateFolder, public_folders
from pelican_contentstrategy.integrations.project import STRATEGY_FILE, below, find_strategy, open_project
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.artifact import File, Page, Variables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.integrations.project import Project
    from pelican_contentstrategy.publish._publisher import Artifact


class StrategyGenerator(Generator):  # type: ignore[misc] # Pelican comes without types
    """One run of a build: the strategy as it was read, and what came of it.

    Nothing that fails here ends Pelican's run. `failures` are from before anything is written, `late_failures` from
    after. An inner run is that of a site within a site, such as one in another language: what is noted beside the
    strategy, or reported on the whole site, is about the outer one.
    """

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.strategy_file = Path(STRATEGY_FILE)
        self.project: Project | None = None
        self.result: Build | None = None
        self.pages: list[Page] = []
        self.files: list[File] = []
        self.failures: list[UserError] = []
        self.late_failures: list[UserError] = []
        self.private_folder: PrivateFolder | None = None
        self.fails = False
        self.is_inner = False
        with collected(self.failures, "the strategy cannot be read"):
            offer_templates([self])
            name = self.settings.get("CONTENTSTRATEGY_FILE")
            self.strategy_file = find_strategy(Path(self.path), name)
            if self.strategy_file.exists():
                self.project = open_project(self.strategy_file)
            elif name:
                raise UserError([Mistake(f"CONTENTSTRATEGY_FILE is '{name}', and there is no such file")])

    def review_site(self, generators: Iterable[Any]) -> None:
        """Check the site as all generators have read it, and hand templates their variables."""
        project = self.project
        offer_templates(generators)
        if project:
            with collected(self.failures, "the site cannot be checked"), collection_paused():
                self.result = judge(self.context, project)
            if self.result is not None:
                self.fails = self.result.review.reaches(project.blueprint.checks.fail_on.build)
                for title, artifacts in self.result.artifacts():
                    with collected(self.failures, f"the {title} cannot be made"):
                        self._take(artifacts)
                with collected(self.failures, "what the strategy asks for cannot be shown"):
                    is_to_inject = project.blueprint.publish.inject != "never"
                    injected = [each for each in generators if is_to_inject and isinstance(each, ArticlesGenerator)]
                    inject(injected)
                    self._find_room(injected)
        self.fails |= bool(self.failures)

    def generate_output(self, writer: Any) -> None:
        """Write our pages and files."""
        for page in self.pages:
            with collected(self.late_failures, f"'{page.save_as}' cannot be written"):
                self._write_page(page, writer)
        with collected(self.late_failures, "what is meant for the team cannot be written"):
            self.private_folder = self._private_folder()
        while self.files:  # what is written is not kept
            self._write_file(self.files.pop(0))
        if self.result:
            rendering = PelicanRendering(self.context, self._relative)
            for title, artifacts in self.result.rendered_artifacts(rendering):
                with collected(self.late_failures, f"the {title} cannot be made"):
                    for artifact in artifacts:
                        if isinstance(artifact, File):
                            self._write_file(artifact)

    def tidy(self) -> None:
        """Take away what earlier runs made for the team and this one did not."""
        if self.private_folder:
            with collected(self.late_failures, "what is meant for the team cannot be tidied up"):
                self.private_folder.tidy(is_whole=not (self.failures or self.late_failures))

    def files_to_watch(self) -> Iterator[Path]:
        """What this run was made of beside what Pelican itself read."""
        files = [self.strategy_file, *([self.project.baseline_file] if self.project else [])]
        yield from (file for file in files if file.is_file())

    def _take(self, artifacts: Iterable[Artifact]) -> None:
        for artifact in artifacts:
            if isinstance(artifact, Variables):
                self._hand_over(artifact)
            elif isinstance(artifact, Page):
                self.pages.append(artifact)
                if artifact.source_name:
                    self._make_linkable(artifact)
            else:
                self.files.append(artifact)

    def _find_room(self, injected: Iterable[Generator]) -> None:
        """UserError if the theme shows nobody what is made."""
        mistakes = []
        templates = sorted({f"{page.template}.html" for page in self.pages})
        empty = [template for template in templates if is_dropped(template, self.env)]
        if empty:
            told = "pages that lead readers on come out empty: base.html of the theme has no block 'content'"
            hint = f"give it one where the text stands, or give the theme a template of its own: {', '.join(empty)}"
            mistakes.append(Mistake(told, hint=hint))
        if any(is_dropped(ADDED, each.env) for each in injected):
            told = "'publish: inject' adds nothing: article.html of the theme has no block 'content'"
            hint = "include contentstrategy/part_of.html and contentstrategy/cta.html in it instead"
            mistakes.append(Mistake(told, hint=hint))
        if mistakes:
            raise UserError(mistakes)

    def _write_page(self, page: Page, writer: Any) -> None:
        if page.paginated and self.project:
            paginated = {page.template: self.project.blueprint.publish.hubs.per_page}
            self.settings["PAGINATED_TEMPLATES"] = paginated | self.settings["PAGINATED_TEMPLATES"]
        if page.replaces:  # one that has written nothing yet, and so does not mind
            writer = type(writer)(self.output_path, settings=self.settings)
        with written_whole(writer):
            writer.write_file(
                page.save_as,
                self.get_template(page.template),
                self.context,
                paginated={"articles": page.context["articles"]} if page.paginated else {},
                template_name=page.template,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=page.url,
                page_name=PurePosixPath(page.save_as).with_suffix("").as_posix(),
                **page.context,
            )

    def _write_file(self, file: File) -> None:
        with collected(self.late_failures, f"'{file.path}' cannot be written"):
            if file.root == "output":
                write_file(below(Path(self.output_path), file.path), file.content)
            elif file.root == "private" and self.private_folder and not (self.is_inner and _is_of_the_site(file)):
                self.private_folder.write(file.path, file.content)
            elif file.root == "project" and self.project and not self.is_inner and not is_watching():
                write_file(self.project.root / file.path, file.content)

    def _private_folder(self) -> PrivateFolder | None:
        """None where nothing is to be written there: Pelican is watching, and would build with every letter typed."""
        if self.project is None or is_watching():
            return None
        folder = self.project.private_folder(*public_folders(self.settings))
        return PrivateFolder(folder, is_public=self.project.blueprint.publish.report.public)

    def _hand_over(self, variables: Variables) -> None:
        if variables.document is None:
            self.context["contentstrategy"] = variables.values
            return
        content = self.context["generated_content"].get(self._relative(variables.document.path))
        if content is not None:
            content.contentstrategy = variables.values

    def _relative(self, path: str) -> str:
        """A path of ours as Pelican names it: from the content folder."""
        root = self.project.root if self.project else Path()
        return Path(os.path.relpath(root / path, self.path)).as_posix()

    def _make_linkable(self, page: Page) -> None:
        """Let `{filename}/topics/bread.md` reach a page that has no source: Pelican finds the target by such a path."""
        source = page.source_name
        metadata = {"title": source, "slug": source, "url": page.url, "save_as": page.save_as}
        target = PelicanPage("", metadata, self.settings, str(Path(self.path) / source), self.context)
        for context in self._contexts():
            context["generated_content"].setdefault(source, target)

    def _contexts(self) -> list[dict[str, Any]]:
        """Where links are looked up: out of Pelican's cache, contents come with a context of their own."""
        contents = [content for content in self.context["generated_content"].values() if content is not None]
        found = {id(each): each for each in (self.context, *(content._context for content in contents))}  # noqa: SLF001
        return list(found.values())


def _is_of_the_site(file: File) -> bool:
    """Whether it is about the whole site, as what lies at the top of the team's folder is."""
    return "/" not in file.path
