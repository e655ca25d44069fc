"""`newsletter`: letters on disk. What the last one was, what the next one holds, and where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, TemplateError, TemplateSyntaxError

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.private_folder import PrivateFolder, public_folders
from pelican_contentstrategy.integrations.project import below
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.publish.newsletter.addresses import told_in
from pelican_contentstrategy.publish.newsletter.compose import Wanted, compose
from pelican_contentstrategy.publish.newsletter.message import message
from pelican_contentstrategy.publish.newsletter.render import letter, templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.integrations.checking import Checked
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.newsletter.compose import GroupBy
    from pelican_contentstrategy.publish.newsletter.issue import Issue
    from pelican_contentstrategy.publish.newsletter.render import Letter

FOLDER = "newsletters"
DAYS = 30
"""How far back a first letter looks."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True)
class Order:
    """What is asked for; nothing stands for what nobody said."""

    since: date | None = None
    persona: str | None = None
    group_by: GroupBy = "pillar"
    output: Path | None = None


@dataclass(frozen=True)
class Written:
    """A letter, the files it was written to, and the day since which it tells what was published."""

    letter: Letter | None
    files: tuple[Path, ...]
    since: date


def day_of(written: str) -> date:
    """A day as people give it to the command; UserError if it is none."""
    try:
        if DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise UserError([Mistake(f"--since: '{written}' is not a date", hint="write it as 2026-10-01")])


def write_newsletter(checked: Checked, order: Order) -> Written:
    """Compose a letter and write it; UserError where none can be made."""
    site = checked.result.review.site
    persona = _persona(order, site)
    mistakes = [*_mistakes(order, site)]
    if mistakes:
        raise UserError(mistakes)
    folder = order.output or _folder(checked)
    ending = f"-{persona.slug}" if persona else ""
    since, told = _since(folder, ending, order, site.today)
    issue = compose(Wanted(since, persona, order.group_by, told), site, _rendering(checked))
    if issue is None:
        return Written(None, (), since)
    made = _rendered(issue, checked.context)
    files = {"html": made.html, "txt": made.text, "eml": message(made)}
    paths = tuple(folder / f"{site.today}{ending}.{name}" for name in files)
    if order.output is None:
        PrivateFolder(folder.parent, is_public=checked.project.blueprint.publish.report.public).open()
        below(folder.parent, f"{FOLDER}/{paths[0].name}")
    for path, content in zip(paths, files.values(), strict=True):
        write_file(path, content)
    return Written(made, paths, since)


def _persona(order: Order, site: Site) -> Persona | None:
    if order.persona is None:
        return None
    found = site.strategy.persona(order.persona)
    if found is None:
        hint = did_you_mean(order.persona, site.strategy.names("persona"))
        raise UserError([Mistake(f"--persona: '{order.persona}' is not in strategy.yaml", hint=hint)])
    return found


def _mistakes(order: Order, site: Site) -> Iterator[Mistake]:
    if not site.host.has_address:
        hint = "set it as 'https://example.com', or name the settings of the published site: -s publishconf.py"
        yield Mistake(f"SITEURL is '{site.host.siteurl}', and the links of a letter need a complete address", hint=hint)
    if order.since and order.since > site.today:
        yield Mistake(f"--since: {order.since} is yet to come; today is {site.today}")


def _folder(checked: Checked) -> Path:
    return checked.project.private_folder(*public_folders(checked.context)) / FOLDER


def _since(folder: Path, ending: str, order: Order, today: date) -> tuple[date, frozenset[str]]:
    """The day that is asked for; else that of the last letter to the same readers, and what it told of."""
    if order.since:
        return order.since, frozenset()
    name = re.compile(rf"({DAY.pattern}){re.escape(ending)}\.txt", re.ASCII)
    issues = {found[1]: path for path in folder.glob("*.txt") if (found := name.fullmatch(path.name))}
    last = max((each for each in issues if each < today.isoformat()), default=None)
    if last is None:
        return today - timedelta(days=DAYS), frozenset()
    try:
        return date.fromisoformat(last), told_in(issues[last].read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError) as error:
        raise UserError([Mistake(f"'{issues[last]}' cannot be read: {error}", hint="name a day: --since")]) from error


def _rendering(checked: Checked) -> Rendering:
    from pelican_contentstrategy.integrations.pelican.rendering import PelicanRendering

    return PelicanRendering(checked.context, lambda path: path)


def _rendered(issue: Issue, context: Mapping[str, Any]) -> Letter:
    """With the theme's own templates, where it has some by the same names."""
    folders = [*context["THEME_TEMPLATES_OVERRIDES"], Path(context["THEME"]).expanduser() / "templates"]
    loader = ChoiceLoader([FileSystemLoader(folders), PackageLoader("pelican_contentstrategy")])
    try:
        return letter(issue, templates(loader))
    except TemplateSyntaxError as error:
        place = Span(str(error.filename or error.name), error.lineno, 1, error.lineno, 1)
        raise UserError([Mistake(f"the template cannot be read: {error.message}", place)]) from error
    except TemplateError as error:
        raise UserError([Mistake(f"the template of the newsletter fails: {error.message}")]) from error
