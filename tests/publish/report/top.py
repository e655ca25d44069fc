"""The top of a report: what it is made of, and what people see of it."""

from __future__ import annotations

from bs4 import BeautifulSoup

from pelican_contentstrategy.publish._standalone import standalone
from pelican_contentstrategy.publish.report import html
from pelican_contentstrategy.publish.report.dossier import Dossier
from tests.sites import BAKERY, build_of


def dossier_of(files, strategy=BAKERY, **more):
    """All that a report on a few texts is made of."""
    return Dossier(build_of(files, strategy, **more).review)


def section(dossier, name):
    """A section's view, and the page that shows it alone."""
    view = html.section(name, dossier)
    page = standalone("report/report.html", (), sections=(name,), anchors=dossier.anchors, **{name: view})
    return view, BeautifulSoup(page, "html.parser")


def words(element):
    """What people read, on one line."""
    return " ".join(element.get_text(" ").split())
