"""Commands that write into a site: of what is hostile in it, nothing gets into a file but as the text that it is."""

from __future__ import annotations

import re
import shutil

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup

from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.builds.site import Bakery, bakery
from tests.security import parsers

HEAD = "Date: 2026-03-03\nCategory: News\n"
TOPICS = {
    "Sour rye dough": ("rye", "rye) [hack](javascript:hack()) <hack-x onload=hack()>.md"),
    "Stiff wheat levain": ("wheat", 'wheat" onclick="hack() {x}.md'),
    "Toasted barley malt": ("barley", "barley#?%2e%2e|`$(id)`.md"),
}
"""Titles that others mention, and of each article a word and the name of its file."""
VOICE = """
voice:
  styles_path: styles
  styles: [Own]
  prefer:
    really: <script>hack()</script>
    utilized: "[hack](javascript:hack())"
    quite: all but
"""
SWAPS = {
    "very": "<hack-x onload=hack()>",
    "heading": "a\n\n---\nhack: 1",
    "crust": "x{: onclick=hack()}",
    "oven": "`x`_",
}


@pytest.fixture
def copy(hostile, tmp_path):
    """The hostile site once more, to write into."""
    folder = tmp_path / "deep" / "site"
    shutil.copytree(
        hostile.folder, folder, ignore=shutil.ignore_patterns("output", "strategy-report", "cache", "letters")
    )
    return Bakery(folder)


def written(site, before):
    """Files that a command made or changed, but for the cache."""
    found = {path: text for path, text in site.output(".").items() if before.get(path) != text}
    return {path: text.decode() for path, text in found.items() if not path.startswith("cache/")}


def links(text):
    """Where the links of a Markdown text lead, and its elements of other kinds."""
    made = BeautifulSoup(markdown.markdown(text, extensions=["extra"]), "html.parser")
    return [each["href"] for each in made.find_all("a")], [each.name for each in made.find_all() if each.name != "a"]


def test_fix_writes_links_to_files_of_the_site_and_words(tmp_path):
    site = bakery(tmp_path / "deep" / "site")
    (tmp_path / "beside.md").write_text("Beside", encoding="utf-8")
    for title, (word, name) in TOPICS.items():
        site.write(f"content/articles/{name}", f"Title: {title}\nSlug: {word}\n{HEAD}\n{title}: {word} it is.\n")
    for title, (word, _) in TOPICS.items():
        body = f"On {word}: some {title.lower()} is for bread at home ](javascript:hack()) <b>it is</b>.\n"
        wording = "It is really very utilized, quite a heading for a crust of an oven.\n"
        fields = f"Title: About {word}\n{HEAD}Pillar: bread\nCluster: shaping\n"
        site.write(f"content/articles/about-{word}.md", f"{fields}\n{body}\n{wording}")
    site.strategy("checks: {select: [CS201, CS203, CS212, CS4]}")
    text = (site.folder / "strategy.yaml").read_text(encoding="utf-8")
    site.write("strategy.yaml", re.sub(r"(?m)^voice:.*\n(?: .*\n)*", "", text) + VOICE)
    rule = {"extends": "substitution", "message": "say '%s' for '%s'", "swap": SWAPS, "action": {"name": "replace"}}
    site.write("styles/Own/Swap.yml", yaml.safe_dump(rule))
    before = site.output(".")
    run = site.run("pelican_contentstrategy", "fix", "--select", "CS2", "--select", "CS4", "--apply", "--no-cache")
    assert (run.code, run.err) == (0, "")
    changed = written(site, before)
    assert sorted(changed) == [f"content/articles/about-{word}.md" for word in ("barley", "rye", "wheat")]
    for path, after in changed.items():
        was, now = links(before[path].decode()), links(after)
        assert now[1] == was[1]
        assert len(now[0]) == len(was[0]) + 2
        assert all(each.startswith("{filename}/") for each in now[0] if each not in was[0])
        assert "all but a heading" in after
    assert (tmp_path / "beside.md").read_text(encoding="utf-8") == "Beside"


@pytest.mark.parametrize("name", ["break", "coded", "line", "markdown"])
def test_a_draft_holds_its_brief_as_text(copy, name):
    before = copy.output(".")
    run = copy.run("pelican_contentstrategy", "brief", "draft", f"briefs/{name}.md", "--slug", "begun")
    assert run.code == 0, run.err
    changed = written(copy, before)
    assert {*changed} == {"content/begun.md", f"briefs/{name}.md"}
    draft = changed["content/begun.md"]
    head, _, body = draft.partition("\n\n")
    assert [line.partition(":")[0] for line in head.split("\n")[:4]] == ["Title", "Date", "Status", "Slug"]
    parsers.assert_text(draft)
    parsers.assert_markdown(body)


def test_a_brief_holds_its_topic_as_text(copy):
    before = copy.output(".")
    title = "Rye\nStatus: published\n\n[hack](javascript:hack()) <hack-x onload=hack()> \x1b]0;"
    run = copy.run("pelican_contentstrategy", "brief", "new", "--title", title, "--keyword", "=1\n\n## Hack")
    assert run.code == 0, run.err
    ((path, text),) = written(copy, before).items()
    assert path == "briefs/1-hack.md"
    head, _, body = text.partition("\n\n")
    assert not [line for line in head.split("\n") if line.startswith("Status")]
    assert "\n## Hack" not in text
    parsers.assert_text(text)
    parsers.assert_markdown(body)


def test_a_prompt_says_where_a_brief_ends(copy):
    run = copy.run("pelican_contentstrategy", "brief", "prompt", "briefs/cell.md")
    assert (run.out.count("<brief-2>"), run.out.count("</brief-2>")) == (1, 1)
    assert run.out.index("\n</brief>") < run.out.index("</brief-2>")


def test_a_first_strategy_is_read(copy):
    (copy.folder / "strategy.yaml").unlink()
    run = copy.run("pelican_contentstrategy", "init")
    assert run.code == 0, run.err
    parsers.assert_quiet(run.text)
    text = (copy.folder / "strategy.yaml").read_text(encoding="utf-8")
    parsers.assert_text(text)
    assert read_blueprint(text.encode(), "strategy.yaml", all_rules()).strategy.version == 1


def test_lines_that_a_server_reads_are_ours(copy):
    copy.edit("strategy.yaml", "redirects: html", "redirects: _redirects")
    assert copy.pelican("content", "-s", "pelicanconf.py", "-o", "output").code == 0
    text = (copy.folder / "output/_redirects").read_text(encoding="utf-8")
    assert text.count("\n") > 3
    parsers.assert_redirects(text)


def test_what_an_export_says_is_kept_as_a_table(copy):
    assert copy.run("pelican_contentstrategy", "metrics", "import", "metrics/ga4.csv").code == 0
    (kept,) = (copy.folder / "metrics").glob("ga4-2026-09-*.csv")
    parsers.assert_table(kept.read_text(encoding="utf-8"))
