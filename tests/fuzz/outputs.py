"""Everything that can be made of a build, and whether programs can read it."""

from __future__ import annotations

import csv
import json
from datetime import date
from functools import cache
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

from icalendar import Calendar
from jinja2 import ChainableUndefined, ChoiceLoader, DictLoader, Environment, PackageLoader
from lxml import etree, html
from rich.console import Console

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.format.brief import brief
from pelican_contentstrategy.format.style_guide import style_guide
from pelican_contentstrategy.integrations.commands._shared import formatted
from pelican_contentstrategy.integrations.commands.check import FORMATTERS
from pelican_contentstrategy.model.artifact import File, Page
from pelican_contentstrategy.model.audit import VERDICTS
from pelican_contentstrategy.publish.audit import audit
from pelican_contentstrategy.publish.briefs.compose import compose
from pelican_contentstrategy.publish.briefs.wanted import wanted_pieces
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from pelican_contentstrategy.publish.inventory import inventory
from pelican_contentstrategy.publish.newsletter.compose import Wanted
from pelican_contentstrategy.publish.newsletter.compose import compose as compose_letter
from pelican_contentstrategy.publish.newsletter.message import message
from pelican_contentstrategy.publish.newsletter.render import letter, templates
from pelican_contentstrategy.publish.one_page.view import one_page_of
from pelican_contentstrategy.publish.outcomes import outcomes
from pelican_contentstrategy.publish.queue import queue
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.progress import progress
from tests.fuzz.places import assert_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.publish._publisher import Artifact

PACKAGE = "pelican_contentstrategy"
BASE = (
    "<!DOCTYPE html><html lang='{% block html_lang %}en{% endblock %}'><head>{% block head %}"
    "<title>{% block title %}{% endblock %}</title>{% endblock %}</head><body>{% block content %}{% endblock %}</body>"
)
INCLUDED = "".join(
    f"{{% include 'contentstrategy/{name}.html' %}}"
    for name in "meta breadcrumb part_of cta next siblings reading_time ai_disclosure".split()
)
REPORTS = ("table", "csv", "json")
XML = (".xml", ".rss", ".atom", ".opml", ".junit")
JSON = (".json", ".sarif")


class Rendered:
    """Documents as they are; there is one picture."""

    def body(self, document):
        return document.source.html

    def picture(self, path):  # noqa: ARG002 - there are none
        return


def made_of(built: Build) -> dict[str, str]:
    """All pages, files and reports of a site by name, as they are printed or written."""
    found: dict[str, str] = {}
    for _, artifacts in (*built.artifacts(), *built.rendered_artifacts(Rendered())):
        for each in _taken(artifacts):
            if isinstance(each, File):
                found[f"{each.root}/{each.path}"] = each.content
            elif isinstance(each, Page):
                found[f"{each.save_as or each.url}.html"] = _page(each.template, **each.context)
            elif each.document:
                found[f"{each.document.path}.html"] = _included(each)
    found.update(_printed(built))
    found.update(_letters(built))
    return found


def assert_readable(made: dict[str, str]) -> None:
    """Each in its own format."""
    for name, text in made.items():
        text.encode()
        if name.endswith(XML):
            etree.fromstring(text.encode())
        elif name.endswith(JSON):
            json.loads(text)
        elif name.endswith(".ics"):
            assert Calendar.from_ical(text)
        elif name.endswith(".csv"):
            rows = list(csv.reader(StringIO(text, newline="")))
            assert len({len(row) for row in rows if row}) <= 1, name
        elif name.endswith(".html"):
            assert html.document_fromstring(text) is not None
        elif name.endswith(".table"):
            assert "\x1b" not in text


def _taken(artifacts: Iterator[Artifact]) -> Iterator[Artifact]:
    """What a publisher makes, up to the mistakes it tells of at its end."""
    try:
        yield from artifacts
    except UserError as error:
        assert_told(error, {})


@cache
def _environment() -> Environment:
    loaders = [
        DictLoader({"base.html": BASE, "included.html": INCLUDED, "pagination.html": ""}),
        PackageLoader(PACKAGE),
    ]
    return Environment(loader=ChoiceLoader(loaders), trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - as Pelican's


def _page(template: str, **context: object) -> str:
    names = {"SITENAME": "The <bakery>", "SITEURL": "https://bakery.example", "DEFAULT_LANG": "en"}
    return _environment().get_template(f"{template}.html").render({**names, **context})


def _included(variables) -> str:
    document = SimpleNamespace(contentstrategy=variables.values, lang=variables.document.lang)
    return f"<html><body>{_page('included', article=document, contentstrategy=ChainableUndefined())}"


def _printed(built: Build) -> Iterator[tuple[str, str]]:
    review, strategy, checks = built.review, built.blueprint.strategy, built.blueprint.checks
    site = review.site
    for name, module in FORMATTERS.items():
        yield f"check.{ {'full': 'table', 'concise': 'table', 'github': 'txt'}.get(name, name) }", _text(module, review)
    subjects = {
        "audit": audit(site),
        "coverage": snapshot(site, checks),
        "inventory": list(inventory(site)),
        "queue": queue(site),
        "metrics": outcomes(site),
        "changes": compare("HEAD", snapshot(site, checks), snapshot(site, checks), site.strategy),
    }
    for name, subject in subjects.items():
        yield from ((f"{name}.{ending}", _text(f"{name}_{ending}", subject)) for ending in REPORTS)
    assert {each.verdict for each in subjects["audit"].judgements} <= {*VERDICTS}
    yield "digest.table", _text("digest", review)
    yield "wanted.table", _text("wanted_table", wanted_pieces(site, checks))
    yield "strategy.table", _text("strategy_text", one_page_of(review))
    yield "styleguide.md", style_guide(strategy, site.library)
    yield "report.md", _text("report_markdown", progress(Dossier(review)))
    for number, wanted in enumerate(wanted_pieces(site, checks)[:2]):
        yield f"brief{number}.md", brief(compose(wanted, {}, site, checks), strategy, site.today)


def _letters(built: Build) -> Iterator[tuple[str, str]]:
    site = built.review.site
    if not site.host.has_address:
        return
    issue = compose_letter(Wanted(date(1, 1, 1), None, "pillar", frozenset()), site, Rendered())
    if issue:
        made = letter(issue, templates(PackageLoader(PACKAGE)))
        yield from (("letter.html", made.html), ("letter.txt", made.text), ("letter.eml", message(made)))


def _text(module: str, subject: object) -> str:
    found = formatted(module, subject)
    if isinstance(found, str):
        return found
    written = StringIO()
    Console(file=written, width=120, soft_wrap=True, highlight=False).print(found, end="")
    return written.getvalue()
