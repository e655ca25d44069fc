"""Articles of a bakery, and what an audit says of them; today is 2026-11-01."""

from __future__ import annotations

from pelican_contentstrategy.publish.audit import audit
from tests.sites import BAKERY, site_of

LONG = "Fold the dough, wait, and fold it again until it holds its shape. " * 40
"""520 words that anybody can read."""
SHORT = "Fold the dough, wait, and fold it again until it holds its shape. " * 20
"""260 words."""
THIN = "Fold the dough, wait, and fold it again.\n"
HARD = (
    "Maintaining vigorous populations of naturally occurring microorganisms necessitates regular carbohydrate "
    "replenishment, because fermentation continuously consumes available nutrients and accumulates acidity. "
) * 12
LINKS_HERE = {"content/pages/hub.md": "Title: Hub\n\n[it](/a/)\n"}
FRESH, OLD = "2026-06-01", "2019-05-01"
READERS = BAKERY.replace("    name: Home baker\n", "    name: Home baker\n    readability:\n      grade: 9\n")


def judged(files, strategy=BAKERY):
    """Judgements by path."""
    return {each.path: each for each in audit(site_of(files, strategy)).judgements}


def article(fields="", text=LONG, day=FRESH):
    return f"Title: A\nDate: {day}\n{fields}\n\n{text}\n"


def judgement(fields="", text=LONG, day=FRESH, *, others=None, strategy=BAKERY):
    """The judgement on one article, content/a.md, among a few others."""
    return judged({"content/a.md": article(fields, text, day), **(others or {})}, strategy)["content/a.md"]


def told(found):
    """Its reasons as they are told, those that speak for it behind a `+`."""
    return [f"+ {each.text}" if each.is_merit else each.text for each in found.reasons]
