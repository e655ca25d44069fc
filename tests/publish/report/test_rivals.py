"""Are articles that compete told with why, and with what to do?"""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup

from pelican_contentstrategy.model.audit import Audit
from pelican_contentstrategy.publish.report.html import report_html
from pelican_contentstrategy.publish.report.rivals import rivals
from tests.publish.report.top import dossier_of, words

FED = (
    "Feed the starter with rye flour and warm water every morning, and throw half of it away. "
    "A hungry starter smells of vinegar. "
)
OTHER = (
    "Every morning a starter gets rye flour and warm water, and half of it is thrown away. "
    "If it smells of vinegar, the starter is hungry."
)
FILES = {
    "content/starter.md": f"Title: How to feed a sourdough starter\nDate: 2026-10-01\n\n{FED * 3}",
    "content/levain.md": f"Title: Feeding your sourdough starter\nDate: 2026-10-01\n\n{OTHER}",
    "content/crust.md": "Title: A crust that crackles\nDate: 2026-10-01\n\nSteam keeps it soft until it has risen.",
}


def test_a_pair_names_what_stays_first_and_why_it_competes():
    dossier = dossier_of(FILES)
    [pair] = rivals(dossier).pairs
    assert (pair.kept[0], pair.other[0]) == ("content/starter.md", "content/levain.md")
    assert (pair.percent > 50, "starter" in pair.words, pair.is_copy) == (True, True, False)
    shown = BeautifulSoup(report_html(dossier), "lxml").select_one("#rivals li")
    assert [each["href"] for each in shown.select("a")] == ["#a-starter", "#a-levain"]
    assert f"{pair.percent} % alike: " in words(shown).replace("\xa0", " ")
    assert pair.step in words(shown)


def audited(**verdicts):
    """The same with what the audit makes of some of them."""
    dossier = dossier_of(FILES)
    found = {each.path: each for each in dossier.audit.judgements}
    judgements = (replace(found[f"content/{name}.md"], verdict=verdict) for name, verdict in verdicts.items())
    dossier.__dict__["audit"] = Audit(tuple(judgements))
    return dossier


def test_what_the_audit_sends_away_does_not_stay():
    [pair] = rivals(audited(starter="retire", levain="keep")).pairs
    assert (pair.kept[0], pair.other[0], pair.stays) == ("content/levain.md", "content/starter.md", True)
    both = audited(starter="retire", levain="consolidate")
    assert not rivals(both).pairs[0].stays
    assert "is to go, too" in words(BeautifulSoup(report_html(both), "lxml").select_one("#rivals li"))


def test_a_copy_is_called_one():
    text = FED * 30
    files = {f"content/{each}.md": f"Title: Feed it {each}\nDate: 2026-10-01\n\n{text}" for each in ("a", "b")}
    [pair] = rivals(dossier_of(files)).pairs
    assert pair.is_copy
    assert "Redirect_to: content/" in pair.step


def test_of_many_the_first_are_shown_and_the_rest_is_counted():
    words_ = [f"w{first}{second}rd" for first in "bcdfghjklm" for second in "aeiou"]
    files = {
        f"content/{word}-{each}.md": f"Title: About {word} here\nDate: 2026-10-01\n\nThe {word} {word} and {word}s."
        for word in words_
        for each in (1, 2)
    }
    found = rivals(dossier_of(files))
    assert (len(found.open), len(found.folded), found.more) == (10, 30, found.number - 40)


def test_without_any_there_is_no_such_section():
    page = BeautifulSoup(report_html(dossier_of({"content/crust.md": FILES["content/crust.md"]})), "lxml")
    assert page.select_one("#rivals") is None
