"""How does it read what became of everything, for people, spreadsheets and programs?"""

from __future__ import annotations

import csv
import io
import json

import jsonschema
from rich.console import Console

from pelican_contentstrategy.format.metrics_csv import metrics_csv
from pelican_contentstrategy.format.metrics_json import metrics_json
from pelican_contentstrategy.format.metrics_table import metrics_table
from tests.figures import MONTHS, article, articles, became, counted, export

DECISIONS = {"decisions.md": "- 2026-10-05 a: more. It works.\n"}
FILES = (
    article("a", "Cost: 1200 EUR", "KPI_target: 500", "KPI_by: 2026-12-31"),
    articles("bcdef"),
    articles("g", stage="decision", pillar="cakes"),
    export(
        *counted("ga4:key_events", {**dict.fromkeys("bcdefg", 10), "a": 30}, MONTHS[-6:]),
        *counted("ga4:views", dict.fromkeys("abcdefg", 100), MONTHS[-6:]),
        *counted("search-console:clicks", {**dict.fromkeys("abcdeg", 100), "f": [100] * 3 + [9] * 3}, MONTHS[-6:]),
        "/nowhere,ga4:views,1,2026-10",
    ),
    {"metrics/notes.csv": "nonsense"},
    DECISIONS,
)
TABLE = """\
KPIs
KPI       actual  target  by          state     worth  counted                articles
views      4,200                      vanity           2026-05-01/2026-10-31         7
bookings     540     100  2026-12-31  reached  21,600  2026-05-01/2026-10-31         7
  views: content/a.md 600, content/b.md 600, content/c.md 600, content/d.md 600, content/e.md 600, and 2 more
  bookings: content/a.md 180, content/b.md 60, content/c.md 60, content/d.md 60, content/e.md 60, and 2 more

Planned, published, and performing by bookings
                      planned  published  performing  bookings  articles
pillars   bread                      86%         89%       480         6
          cakes                      14%         11%        60         1
stages    awareness       50%        86%         89%       480         6
          decision                   14%         11%        60         1
formats   guide           40%         0%                     0         0
personas  home-baker                  0%                     0         0

Above the median of their stage: 1 article
  content/a.md
    29.3 ga4:key_events in 30 days, above the median of 9.8 of 6 articles of stage 'awareness'

Too few articles to compare, it takes 5 of a stage: decision (1)

Decayed: 1 article
  content/f.md
    search-console:clicks -91%: from 300 to 27, 2026-08-01/2026-10-31 against 2026-05-01/2026-07-31, which may be the \
season; all articles -13%

Returns: 1 article
  content/a.md
    worth 7,200 by bookings, cost 1,200, 6 times as much

Targets of articles: 1 article
  content/a.md
    open: 180 of 500 by 2026-12-31, counted 2026-05-01/2026-10-31

To be decided: 1
  content/f.md
    search-console:clicks -91%: from 300 to 27, 2026-08-01/2026-10-31 against 2026-05-01/2026-07-31, which may be the \
season; all articles -13%
  In decisions.md: '- 2026-11-01 content/f.md: keep, more, less or stop. Why.'

Decided: 1
  2026-10-05 content/a.md: more. It works.

2 exports, 127 rows: ga4:key_events, ga4:views, search-console:clicks
  metrics/notes.csv: is no export that is known: its header is 'nonsense'
  1 address of no document: '/nowhere'
"""


def printed(found):
    screen = Console(file=io.StringIO(), width=120, soft_wrap=True, highlight=False)
    screen.print(metrics_table(found), end="")
    return screen.file.getvalue()


def test_for_people():
    assert printed(became(*FILES)) == TABLE


def test_for_people_where_nothing_was_counted():
    found = printed(became(article("a")))
    assert found.startswith("Nothing was counted: no export in metrics/ tells of an article or page of this site.\n")
    assert "bookings     100  2026-12-31  unmeasured  ga4:key_events\n" in found


def test_what_git_says_of_kpis():
    committed = {f"2023-0{month}-01:content/a.md": text for month, text in ((1, "Title: A\n"), (3, "KPI: bookings\n"))}
    late = printed(became(article("a", "KPI: bookings"), committed))
    assert "  1 article got a KPI only once out: content/a.md\n" in late
    unknown = printed(became(article("a", "KPI: bookings")))
    assert "  1 article may have got a KPI only once out, git cannot tell: content/a.md\n" in unknown


def test_for_spreadsheets():
    rows = {row["path"]: row for row in csv.DictReader(io.StringIO(metrics_csv(became(*FILES))))}
    assert list(rows) == [f"content/{name}.md" for name in "abcdefg"]
    first = rows["content/a.md"]
    assert (first["kpi"], first["value"], first["place"], first["among"]) == ("bookings", "180.0", "above", "6")
    assert (first["cost"], first["worth"], first["state"], first["by"]) == ("1200.0", "7200.0", "open", "2026-12-31")
    assert (rows["content/f.md"]["decay_percent"], first["decay_percent"]) == ("-91", "")


LIST = {"type": "array"}
KEYS = {
    "version": {"const": 1},
    "today": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    "kpis": {
        "type": "array",
        "items": {"required": ["slug", "name", "source", "aim", "worth", "parts", "pillars"]},
    },
    "articles": {"type": "array", "items": {"required": ["path", "kpi", "standing", "aim", "returns", "decays"]}},
    "mixtures": {"type": "array", "items": {"required": ["kpi", "shares"]}},
    "asks": {"type": "array", "items": {"required": ["kind", "subject", "title", "since", "reasons"]}},
    "rulings": {"type": "array", "items": {"required": ["decision", "kind", "subject"]}},
    "exports": {"type": "array", "items": {"required": ["path", "tool", "rows", "matched", "failure", "notes"]}},
    "unmatched": {"type": "array", "items": {"required": ["url", "reason"]}},
    **dict.fromkeys(("metrics", "late", "unknown"), LIST),
    "reach": {"type": "string"},
}
SCHEMA = {"type": "object", "properties": KEYS, "required": list(KEYS), "additionalProperties": False}


def test_for_programs():
    found = json.loads(metrics_json(became(*FILES)))
    jsonschema.validate(found, SCHEMA)
    assert found["kpis"][1]["aim"]["period"] == "2026-05-01/2026-10-31"
    assert found["rulings"][0]["decision"] == {
        "day": "2026-10-05",
        "subject": "a",
        "course": "more",
        "why": "It works.",
    }
    assert found["unmatched"] == [{"url": "/nowhere", "reason": "nothing of this site has this address"}]
    assert found["mixtures"][0]["shares"][2]["paths"][0] == "content/a.md"


def test_words_of_people_cannot_steer_the_screen():
    found = printed(became(article("a"), {"decisions.md": "- 2026-10-05 a: more. \x1b[31mRed.\n"}))
    assert "more. \\u001b[31mRed." in found
