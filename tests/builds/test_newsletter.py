"""What does `pelican-contentstrategy newsletter` write, and when does it refuse to?"""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest

ADDRESS = 'SITEURL = "https://bakery.example"'
RYE = """Title: Rye, and what it does to dough
Date: 2026-10-20
Pillar: bread
Persona: home-baker
Summary: Rye drinks more water than wheat, and forgives less.

More about [bread]({filename}/topics/bread.md).
"""
FOLDER = "strategy-report/newsletters"
WRITTEN = """\
subject:   Rye, and what it does to dough
preheader: Rye drinks more water than wheat, and forgives less.
articles:  1 since 2026-10-02
written:   {0}/2026-11-01.html
written:   {0}/2026-11-01.txt
written:   {0}/2026-11-01.eml
"""


@pytest.fixture(autouse=True)
def _something_new(site):
    site.write("content/articles/rye.md", RYE)


def newsletter(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "newsletter", *arguments, **more)


def written(site, folder=FOLDER):
    return site.output(folder) if (site.folder / folder).is_dir() else {}


def refused(site, *arguments):
    """What is told where nothing is written."""
    run = newsletter(site, *arguments)
    assert (run.code, run.out, written(site)) == (2, "", {})
    return run.err.splitlines()


def test_three_files_and_nothing_else(site):
    before = {*site.files()}
    run = newsletter(site)
    assert (run.code, run.out, run.err) == (0, WRITTEN.format(site.folder / FOLDER), "")
    letter = {f"{FOLDER}/2026-11-01.{each}" for each in ("html", "txt", "eml")}
    assert {*site.files()} - before == {*letter, "strategy-report/.gitignore"}


def test_written_twice_alike(site):
    newsletter(site)
    first = written(site)
    newsletter(site)
    assert written(site) == first


def test_a_draft_that_holds_both(site):
    newsletter(site)
    files = written(site)
    mail = message_from_bytes(files["2026-11-01.eml"], policy=default)
    assert (mail["X-Unsent"], mail["Subject"]) == ("1", "Rye, and what it does to dough")
    parts = [each.get_content().replace("\r\n", "\n").encode() for each in mail.iter_parts()]
    assert parts == [files["2026-11-01.txt"], files["2026-11-01.html"]]


def test_since_a_day(site):
    run = newsletter(site, "--since", "2026-03-02")
    assert run.out.splitlines()[2] == "articles:  2 since 2026-03-02"
    assert b"The first loaf" in written(site)["2026-11-01.txt"]


def test_it_begins_where_the_last_letter_ended(site):
    newsletter(site)
    site.write("content/articles/spelt.md", RYE.replace("Rye", "Spelt").replace("2026-10-20", "2026-11-01"))
    a_week_later = str(1793491200 + 7 * 24 * 3600)
    run = newsletter(site, SOURCE_DATE_EPOCH=a_week_later)
    assert run.out.splitlines()[2] == "articles:  1 since 2026-11-01"
    run = newsletter(site, SOURCE_DATE_EPOCH=a_week_later)
    assert run.out.splitlines()[2] == "articles:  1 since 2026-11-01"
    assert b"Rye" not in written(site)["2026-11-08.txt"]


def test_a_letter_for_a_persona_stands_beside_the_others(site):
    newsletter(site)
    run = newsletter(site, "--persona", "Home baker")
    assert run.out.splitlines()[2] == "articles:  1 since 2026-10-02"
    assert "2026-11-01-home-baker.html" in written(site)


def test_nothing_to_tell(site):
    run = newsletter(site, "--since", "2026-10-21")
    assert (run.code, run.out, written(site)) == (1, "", {})
    assert run.err == "nothing to tell: no article for this letter since 2026-10-21\n"


def test_into_another_folder(site):
    newsletter(site, "--output", "outbox")
    assert [*written(site, "outbox")] == ["2026-11-01.eml", "2026-11-01.html", "2026-11-01.txt"]
    assert written(site) == {}


def test_a_site_without_an_address(site):
    site.edit("pelicanconf.py", ADDRESS, 'SITEURL = ""')
    assert refused(site) == [
        "SITEURL is '', and the links of a letter need a complete address",
        "  hint: set it as 'https://example.com', or name the settings of the published site: -s publishconf.py",
    ]


def test_a_persona_that_is_not_there(site):
    assert refused(site, "--persona", "home-backer") == [
        "--persona: 'home-backer' is not in strategy.yaml",
        "  hint: did you mean 'home-baker'?",
    ]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "1.10.2026", "20261001", ""])
def test_what_is_no_day(site, day):
    assert refused(site, "--since", day) == [f"--since: '{day}' is not a date", "  hint: write it as 2026-10-01"]


def test_a_day_to_come(site):
    assert refused(site, "--since", "2026-11-02") == ["--since: 2026-11-02 is yet to come; today is 2026-11-01"]


def test_a_folder_that_everybody_could_read(site):
    site.strategy("publish: {report: {path: output/report}}")
    (told, _) = refused(site)
    assert "publish.report.path: 'output/report' lies where it would be published with the site" in told


def test_a_folder_that_cannot_be_written(site):
    site.write("strategy-report", "a file")
    run = newsletter(site)
    assert run.code == 2
    assert "cannot be used" in run.err


def test_a_theme_has_templates_of_its_own(site):
    site.write("own/contentstrategy/newsletter.txt", "Hello from {{ issue.site_name }}")
    site.settings('THEME_TEMPLATES_OVERRIDES = ["own"]')
    newsletter(site)
    assert written(site)["2026-11-01.txt"] == b"Hello from The bakery\n"
    assert b"<!DOCTYPE html>" in written(site)["2026-11-01.html"]


def test_a_template_that_fails(site):
    site.write("own/contentstrategy/newsletter.html", "<p>\n{{ issue. }}")
    site.settings('THEME_TEMPLATES_OVERRIDES = ["own"]')
    (told,) = refused(site)
    assert told.startswith("own/contentstrategy/newsletter.html:2:1: the template cannot be read: ")
    site.write("own/contentstrategy/newsletter.html", "{{ issue.nothing.at_all }}")
    (told,) = refused(site)
    assert told.startswith("the template of the newsletter fails: ")
    assert told.endswith(" has no attribute 'nothing'")
