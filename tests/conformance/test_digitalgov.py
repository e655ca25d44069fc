"""On two real sites: is every page of theirs left as it was, and what they lack told in a bearable number of lines?"""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from tests.builds.site import Bakery
from tests.conformance.digitalgov import ADDRESS, WITH_US, built
from tests.conformance.folders import corpus
from tests.sites import BAKERY

MAIL = re.compile(r'<a href="&#109;&#97;[^"]*">[^<]*</a>|<a href="mailto:[^"]*">[^<]*</a>')


@pytest.fixture(scope="module")
def digitalgov(tmp_path_factory):
    return built(tmp_path_factory.getbasetemp())


def ours_of(run):
    """The lines of a run that are ours, Pelican's own left out."""
    lines = run.out.splitlines()
    start = next(number for number, line in enumerate(lines) if re.match(r"CS\d", line))
    end = next(number for number, line in enumerate(lines) if line.startswith("Done: "))
    return lines[start:end]


def test_a_real_site_is_built_and_told_about_in_forty_lines(digitalgov):
    _, plain, ours = digitalgov
    assert (plain.code, ours.code) == (0, 0)
    assert "Traceback" not in ours.text
    assert len(ours_of(ours)) <= 40


def test_what_it_lacks_is_counted(digitalgov):
    _, plain, ours = digitalgov
    counts = {line.split(" ")[1].rstrip(":"): line for line in ours_of(ours) if re.match(r"CS\d", line)}
    assert "Processed 2567 articles" in plain.out
    assert re.search(r": 714 \w+$", counts["missing-pillar"])
    assert re.search(r": 1,506 \w+$", counts["orphan-article"])
    assert "rule-crashed" not in counts


def test_one_person_alone_is_asked_for_neither_governance_nor_figures(digitalgov):
    site, _, ours = digitalgov
    assert "profile: team" not in (site.folder / "strategy.yaml").read_text(encoding="utf-8")
    assert [line for line in ours_of(ours) if line.startswith(("CS6", "CS7"))] == []


def test_every_page_of_the_plain_build_is_there_and_unchanged(digitalgov):
    site, *_ = digitalgov
    plain, ours = site.output("plain"), site.output("ours")
    assert len(plain) > 2567
    assert [path for path in plain if path not in ours] == []
    assert [path for path in plain if without_chance(plain[path]) != without_chance(ours[path])] == []


def without_chance(page):
    """A page without what python-markdown draws lots for: how it spells the letters of a mail address."""
    text = page.decode()
    return MAIL.sub(lambda mail: unescape(mail[0]), text) if "&#" in text else text


def test_a_site_in_chinese(tmp_path_factory):
    site = Bakery(corpus(tmp_path_factory.mktemp("liang2tw"), "unpack", "liang2tw"))
    site.write("strategy.yaml", BAKERY.replace("    hub: content/pages/cakes.md\n", ""))
    plain, ours = site.pelican("-o", "plain", *ADDRESS), site.pelican("-o", "ours", *WITH_US)
    assert (plain.code, ours.code) == (0, 0)
    before, after = site.output("plain"), site.output("ours")
    assert [path for path in before if without_chance(before[path]) != without_chance(after[path])] == []
    check = site.check("--format", "json")
    assert check.code in {0, 1}
    assert [each for each in json.loads(check.out)["diagnostics"] if each["name"] == "rule-crashed"] == []
