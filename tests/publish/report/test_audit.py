"""Is the audit shown as lists of work, the most urgent first?"""

from __future__ import annotations

from bs4 import BeautifulSoup

from pelican_contentstrategy.publish.report.audit import audit
from pelican_contentstrategy.publish.report.html import report_html
from tests.publish.report.top import dossier_of, words

STARTER = "Title: Feed a starter\nDate: 2026-10-01\nPillar: bread\n\nFlour and water.\n"
OLD = "Title: Rye\nDate: 2026-10-01\nAudit: retire\n\nSold out.\n"


def test_each_verdict_that_means_work_has_a_list():
    dossier = dossier_of({"content/starter.md": STARTER, "content/rye.md": OLD})
    found = audit(dossier)
    assert [(each.verdict, [one.path for one in each.judgements]) for each in found.lists] == [
        ("retire", ["content/rye.md"])
    ]
    assert [(each.id, each.number) for each in found.shelves] == [("audit-keep", 1), ("audit-retire", 1)]
    shown = BeautifulSoup(report_html(dossier), "lxml").select_one("#audit")
    assert "2 articles: 1 keep, 1 retire; 1 by their authors" in words(shown)
    assert words(shown.li).startswith("Rye its author says so set 'Audit: retire'")


def test_of_many_the_first_ten_are_shown_and_no_more_than_thirty_listed():
    [found] = audit(dossier_of({f"content/{each}.md": OLD for each in range(33)})).lists
    assert (len(found.open), len(found.folded), found.more) == (10, 20, 3)


def test_where_all_may_stay_there_is_no_such_section():
    page = BeautifulSoup(report_html(dossier_of({"content/starter.md": STARTER})), "lxml")
    assert page.select_one("#audit") is None
