"""A dossier -> the report as one page that needs nothing beside itself."""

from __future__ import annotations

import re
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
"""The parts of the page, in order.

Each is made by the function of its name, in the module of its name or in that which a package is named after, and shown
by the template of its name, which sees what was made under its name.
"""
STYLES = ("base.css", "scores.css", "top.css", "charts.css", "articles.css")
SCRIPTS = ("copy.js", "articles.js")


UNFIT = re.compile(r"[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""What HTML may not hold, not even escaped."""

APOSTROPHE = "&#39;"
"""What it is escaped as, which only an attribute in single quotes needs: there is none, and thousands of these."""


def report_html(dossier: Dossier) -> str:
    """The page, which no browser lets load anything, or run anything but our own few lines.

    What a section's view has in its `shelves` is listed with the articles.
    """
    made = {name: section(name, dossier) for name in SECTIONS}
    shelves = [shelf for view in made.values() for shelf in getattr(view, "shelves", ())]
    styles, scripts = ([f"report/{name}" for name in names] for names in (STYLES, SCRIPTS))
    known = {"sections": SECTIONS, "anchors": dossier.anchors, "shelves": shelves}
    page = standalone("report/report.html", styles, scripts, **known, **made)
    return UNFIT.sub("\ufffd", page).replace(APOSTROPHE, "'")


def section(name: str, dossier: Dossier) -> object:
    """What a part of the page shows."""
    package = __name__.rpartition(".")[0]
    module = import_module(f"{package}.{name}")
    if hasattr(module, "__path__"):
        module = import_module(f"{package}.{name}.{name}")
    return getattr(module, name)(dossier)
