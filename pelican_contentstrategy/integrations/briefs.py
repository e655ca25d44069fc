"""`brief`: files that are begun, a brief from the strategy and an article from a brief."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format.article_draft import article_draft
from pelican_contentstrategy.format.brief import brief as brief_text
from pelican_contentstrategy.integrations.project import below
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.assignment import Prompt
from pelican_contentstrategy.model.brief import FOLDER, bare_path
from pelican_contentstrategy.model.entity import named
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish.briefs.compose import compose
from pelican_contentstrategy.publish.briefs.drafting import draft_fields, draft_folder
from pelican_contentstrategy.publish.briefs.neighbours import sources_for
from pelican_contentstrategy.publish.briefs.planned import fields_of, planned
from pelican_contentstrategy.publish.briefs.slugs import slug_of
from pelican_contentstrategy.publish.briefs.voice import guidance_for
from pelican_contentstrategy.publish.briefs.wanted import titled, wanted_by, wanted_pieces
from pelican_contentstrategy.read.brief_head import with_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.integrations.checking import Checked
    from pelican_contentstrategy.model.assignment import Wanted
    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.entity import Entity
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True)
class Order:
    """What a brief is asked for: the name of a piece, a title of its own, or both; and what is said of it."""

    name: str = ""
    title: str = ""
    slug: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Begun:
    """A file that was written; `guessed` tells what in it nobody said."""

    path: str
    guessed: tuple[tuple[str, str], ...] = ()


class Briefs:
    """The briefs of a site as it was read."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._root = checked.project.root
        self._checks = checked.project.blueprint.checks
        self.site: Site = checked.result.review.site

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What could be written next, the most urgent first, each with the brief that there is of it."""
        written = {slug_of(name): each.path for each in self.site.records.briefs for name in (each.title, each.slug)}
        return tuple(
            replace(each, brief=next(filter(None, (written.get(slug_of(name)) for name in _names(each))), ""))
            for each in wanted_pieces(self.site, self._checks)
        )

    def write(self, order: Order) -> Begun:
        """A new brief; UserError where its file is there already, or something is named that nobody knows."""
        self._refuse_to_publish()
        said = dict(_understood(order.said, self.site)) | ({"title": order.title} if order.title else {})
        wanted = wanted_by(order.name, self.site, self._checks) if order.name else titled(order.title)
        assignment = compose(wanted, said, self.site, self._checks)
        slug = _slug(order.slug) if order.slug else assignment.slug
        path = f"{FOLDER}/{slug}.md"
        if os.path.lexists(self._root / path):
            free = next(
                f"{slug}-{n}" for n in range(2, 1_000) if not os.path.lexists(self._root / f"{FOLDER}/{slug}-{n}.md")
            )
            hint = f"'--slug {free}' writes another one beside it"
            raise UserError([Mistake(f"'{self._shown(path)}' is there already; nothing was changed", hint=hint)])
        write_file(below(self._root, path), brief_text(assignment, self.site.strategy, self.site.today))
        return Begun(self._shown(path), tuple((name, assignment.fields[name]) for name in assignment.guessed))

    def draft(self, name: str, slug: str = "") -> Begun:
        """An article begun from a brief; UserError where there is one already."""
        brief = self.brief(name)
        for article in self.site.records.desk.articles_of(brief, self.site.documents):
            hint = f"go on there; to begin another, take 'Brief: {brief.path}' out of it"
            raise UserError(
                [Mistake(f"'{self._shown(article.path)}' is written from '{brief.path}' already", hint=hint)]
            )
        fields = draft_fields(brief, self.site)
        fields["slug"] = _slug(slug) if slug else fields["slug"]
        path = f"{draft_folder(brief, self.site, self._usual_folder)}/{fields['slug']}.md"
        if os.path.lexists(self._root / path):
            hint = "'--slug NAME' begins one of another name"
            raise UserError([Mistake(f"'{self._shown(path)}' is there already; nothing was changed", hint=hint)])
        write_file(self._root / path, article_draft(fields, [each.text for each in brief.questions]))
        write_file(self._root / brief.path, with_field(brief.text, "Article", path))
        return Begun(self._shown(path))

    def prompt(self, name: str) -> Prompt:
        """What an assistant is given to draft the article of a brief from."""
        brief = self.brief(name)
        document = planned(fields_of(brief), self.site, brief.path)
        return Prompt(
            site=self.site.strategy.name,
            mission=self.site.strategy.mission,
            lang=document.lang,
            brief=brief.text,
            fields=draft_fields(brief, self.site),
            guidance=guidance_for(document, self.site),
            length=brief.length,
            sources=sources_for(document, self.site),
        )

    def brief(self, name: str) -> Brief:
        """The brief of this path, however it is written, or of this name; UserError where there is none."""
        by_path = self.site.records.desk.by_path
        stem = PurePosixPath(bare_path(name)).name.removesuffix(".md")
        paths = (self._checked.project.relative(Path(name).absolute()), bare_path(name), f"{FOLDER}/{stem}.md")
        found = next((by_path[path] for path in paths if path in by_path), None)
        found = found or next((each for each in by_path.values() if fold(each.title) == fold(name)), None)
        if found is None:
            hint = did_you_mean(f"{FOLDER}/{stem}.md", by_path) or "'pelican-contentstrategy brief new' writes one"
            raise UserError([Mistake(f"there is no brief '{name}'", hint=hint)])
        if not found.fields:
            told = [
                Mistake(each.message, each.where if isinstance(each.where, Span) else None, each.hint)
                for each in found.problems
            ]
            raise UserError(told)
        return found

    def _refuse_to_publish(self) -> None:
        """UserError where Pelican would take briefs for articles: strategy.yaml lies in the content folder."""
        context, folder = self._checked.context, PurePosixPath(self.site.host.folder)
        paths = (folder / path for path in context.get("ARTICLE_PATHS") or [""])
        is_content = any(PurePosixPath(FOLDER).is_relative_to(path) for path in paths)
        if is_content and FOLDER not in map(str, context.get("ARTICLE_EXCLUDES") or ()):
            hint = f"move strategy.yaml beside the content folder, or add '{FOLDER}' to ARTICLE_EXCLUDES"
            raise UserError([Mistake(f"'{FOLDER}/' lies in the content folder, and would be published", hint=hint)])

    @property
    def _usual_folder(self) -> str:
        """Where Pelican looks for articles first, below the content folder."""
        paths = self._checked.context.get("ARTICLE_PATHS") or [""]
        return str(PurePosixPath(self.site.host.folder, paths[0]))

    def _shown(self, path: str) -> str:
        return os.path.relpath(self._root / path)


def _names(wanted: Wanted) -> Iterator[str]:
    yield wanted.title
    yield from filter(None, [wanted.fields.get("keyword", "")])


def _slug(written: str) -> str:
    """A name for a file, as it was asked for; UserError where it would be none."""
    if written != slug_of(written):
        raise UserError(
            [Mistake(f"--slug: '{written}' is no name for a file", hint=f"write it as '{slug_of(written)}'")]
        )
    return written


def _understood(said: Mapping[str, str], site: Site) -> Iterator[tuple[str, str]]:
    """What is said of a piece, by the ids of the strategy; UserError with all names that mean nothing there."""
    strategy = site.strategy
    pillar = strategy.pillar(said.get("pillar", ""))
    clusters = pillar.clusters if pillar else {}
    known: dict[str, Mapping[str, Entity]] = {
        "pillar": strategy.pillars,
        "cluster": clusters or {each.slug: each for one in strategy.pillars.values() for each in one.clusters.values()},
        "persona": strategy.personas,
        "stage": strategy.stages,
        "cta": strategy.ctas,
    }
    mistakes = []
    found = {name: value.strip() for name, value in said.items() if value.strip()}
    for name, value in found.items():
        entity = named(value, known[name].values()) if name in known else None
        if name in known and entity is None:
            mistakes.append(
                Mistake(f"--{name}: '{value}' is not in strategy.yaml", hint=did_you_mean(value, known[name]))
            )
        if name == "due" and day_of(value) is None:
            mistakes.append(Mistake(f"--due: '{value}' is no day", hint="write it as 2027-03-31"))
        found[name] = entity.slug if entity else value
    if mistakes:
        raise UserError(mistakes)
    if "cluster" in found and "pillar" not in found:
        found["pillar"] = strategy.clusters_named(found["cluster"])[0].pillar
    yield from found.items()
