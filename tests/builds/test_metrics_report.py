"""From an export to a decision: the commands that lead from one to the other."""

from __future__ import annotations

import json

PAGES = "Page path and screen class,Views,Active users,Key events\n/the-first-loaf/,90,80,12\n/a-starter/,40,30,3\n"
KPIS = """
kpis:
  demos:
    name: Courses booked
    target: 60
    by: 2026-10-01
    source: ga4:key_events
profile: team
"""


def report(site, *arguments):
    return site.run("pelican_contentstrategy", "metrics", "report", *arguments)


def missed(site):
    """What check says of targets that were missed."""
    run = site.check("--format", "json")
    return [each for each in json.loads(run.out)["diagnostics"] if each["name"] == "target-missed-without-decision"]


def test_from_an_export_to_a_decision(site):
    site.edit("strategy.yaml", "version: 1\n", f"version: 1\n{KPIS}")
    site.write("pages-2026-09.csv", PAGES)
    assert missed(site) == []
    assert site.run("pelican_contentstrategy", "metrics", "import", "pages-2026-09.csv").code == 0
    [told] = missed(site)
    assert told["message"].startswith("KPI 'demos' came to 12 against a target of 60 by 2026-10-01, counted 2026-09")
    run = report(site)
    assert (run.code, run.err) == (0, "")
    assert "demos      12      60  2026-10-01  missed" in run.out
    assert "In decisions.md: '- 2026-11-01 demos: keep, more, less or stop. Why.'" in run.out
    site.write("decisions.md", "- 2026-10-20 demos: more. Loaves sell courses.\n")
    assert missed(site) == []
    assert "2026-10-20 demos: more. Loaves sell courses." in report(site).out


def test_formats(site):
    site.write("metrics/pages-2026-09.csv", PAGES)
    assert report(site, "--format", "csv").out.startswith("path,title,url,pillar,stage,")
    assert json.loads(report(site, "--format", "json").out)["metrics"][0] == "ga4:active_users"


def test_without_exports_it_says_how_to_get_some(site):
    run = report(site)
    assert (run.code, run.out.startswith("Nothing was counted: ")) == (0, True)
