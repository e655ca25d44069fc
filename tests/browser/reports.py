"""The reports that are looked at with a browser: the sample site's, a small one, and one of texts that mean harm."""

from __future__ import annotations

import shutil
from html import escape
from typing import TYPE_CHECKING

from tests.browser.site import ROOT
from tests.builds.site import Bakery, bakery

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOLO = """version: 1
name: My bakery blog
pillars:
  bread:
    title: Bread at home
"""
EVIL = """<script>hit()</script><img src=x onerror=hit()>" onclick="hit()' onclick='hit() & </details></section>"""
QUOTED = EVIL.replace("'", "''")
HOSTILE = f"""version: 1
name: '{QUOTED}'
mission: '{QUOTED}'
profile: team
pillars:
  bread:
    title: '{QUOTED}'
    owner: ann
    clusters:
      starters:
        title: '{QUOTED} cluster'
        target: 3
        topics:
          - title: '{QUOTED} topic'
personas:
  baker:
    name: '{QUOTED} persona'
stages:
  awareness:
    label: '{QUOTED} stage'
mix:
  formats:
    '{QUOTED}': 50%
governance:
  people:
    ann:
      name: '{QUOTED} Ann'
voice:
  prefer:
    loaf: '{QUOTED} loaf'
"""
ARTICLE = f"""Title: {escape(EVIL)} article
Slug: %s
Date: 2026-03-01
Pillar: bread
Cluster: starters
Persona: baker
Stage: {EVIL}
Format: {EVIL}
Summary: {EVIL}
CTA: javascript:hit()

{EVIL}

A loaf, and [a link](javascript:hit()), and [`{EVIL}`](gone.md), and <b title='{EVIL}'>bold</b>.
"""


def make_reports(make: Callable[[str], Path]) -> Path:
    """The report of the sample site as its build wrote it, one of a few articles, and one of texts that mean harm."""
    made = make("report")
    for name, strategy, files in (
        ("solo", SOLO, {}),
        ("hostile", HOSTILE, {f"content/articles/{each}.md": ARTICLE % each for each in ("evil", "twice")}),
    ):
        site = bakery(make(name) / "site")
        site.write("strategy.yaml", strategy)
        site.add(files)
        run = site.pelican("content", "-s", "pelicanconf.py")
        assert "Done: " in run.text, run.text[-2000:]
        (made / f"{name}.html").write_text(report_of(site.folder), encoding="utf-8")
    (made / "sample.html").write_text(report_of(built_sample(make("sample") / "site")), encoding="utf-8")
    return made


def built_sample(folder):
    """The sample site as it is, built as anybody builds it."""
    shutil.copytree(ROOT / "sample_site", folder, ignore=shutil.ignore_patterns("output", "strategy-report"))
    run = Bakery(folder).pelican("content", "-s", "pelicanconf.py", "-o", "output")
    assert "Done: " in run.text, run.text[-2000:]
    return folder


def report_of(site):
    return (site / "strategy-report" / "index.html").read_text(encoding="utf-8")


def listed(page):
    """Titles of the articles that are seen."""
    rows = page.locator("#articles .list .a > li > details > summary > b")
    return [each.evaluate("each => each.firstChild.textContent.trim()") for each in rows.all() if each.is_visible()]


def choice(page, name):
    """What articles are picked, or put in order, by."""
    return page.locator(f"#articles select[name='{name}']")
