"""A dossier -> the report as one page that needs nothing beside itself."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish._standalone import standalone

if TYPE_CHECKING:
    from pelican_contentstrategy.publish.report.dossier import Dossier

SECTIONS = (
    "banner",
    "tiles",
    "next_steps",
    "matrix",
    "pillars",
    "wheels",
    "mix",
    "funnel",
    "readability",
    "calendar",
    "scorecard",
    "rivals",
    "audit",
    "trends",
    "articles",
    "method",
)
"""The parts of the page, in order; each is made by the function of its name in the module of its name, and shown by the
template of its name, which sees what was made under its name.
"""
STYLES = ("base.css", "top.css", "charts.css", "articles.css")
SCRIPTS = ("copy.js", "articles.js")


def report_html(dossier: Dossier) -> str:
    """The page, which no browser lets load anything, or run anything but our own few lines."""
    package = __name__.rpartition(".")[0]
    made = {name: getattr(import_module(f"{package}.{name}"), name)(dossier) for name in SECTIONS}
    styles, scripts = ([f"report/{name}" for name in names] for names in (STYLES, SCRIPTS))
    return standalone("report/report.html", styles, scripts, sections=SECTIONS, anchors=dossier.anchors, **made)
