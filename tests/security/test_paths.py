"""Nothing that people write leads out of the output or the site: no path, no link, no drive."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.project import below, open_project
from pelican_contentstrategy.integrations.style_files import DictionaryFiles, StyleFiles
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.builds.site import bakery
from tests.sites import BAKERY

CLIMBING = ("../out", "a/../../out", "/srv/out", "C:\\out", "link/out")
ADDRESSES = (
    "publish: {{hubs: {{url: '{}/{{pillar}}/'}}}}",
    "publish: {{hubs: {{index: '{}/'}}}}",
    "publish: {{personas: {{url: '{}/{{persona}}/'}}}}",
    "publish: {{feeds: {{url: '{}/{{axis}}-{{slug}}.{{format}}'}}}}",
    "publish: {{feeds: {{opml: '{}/feeds.opml'}}}}",
    "publish: {{feeds: {{stylesheet: '{}/feeds.css'}}}}",
)
OUT = (
    "..",
    "a/../..",
    "/etc",
    "//hack.example",
    "https://hack.example",
    "C:\\",
    "a\\..\\..",
    "{{7*7}}",
    "a b",
    "%2e%2e",
    "\0",
)
IDS = ("../out", "a/b", "..", ".", "/etc", "C:", "a\\b", "a b", "<hack-x>", "{{7*7}}", "", "-", "a\0b", "a\nb")
MAPPINGS = (
    "pillars: {{{}: {{title: A}}}}",
    "pillars: {{a: {{title: A, clusters: {{{}: {{title: A}}}}}}}}",
    "pillars: {{a: {{title: A, renamed_from: [{}]}}}}",
    "pillars: {{a: {{title: A}}}}\npersonas: {{{}: {{name: A}}}}",
    "pillars: {{a: {{title: A}}}}\nstages: {{{}: {{label: A}}}}",
    "pillars: {{a: {{title: A}}}}\nctas: {{{}: {{text: A, url: /a/}}}}",
    "pillars: {{a: {{title: A}}}}\nchannels: {{{}: {{kind: x}}}}",
)
SCRIPTS = (
    *("javascript:hack()", "JAVASCRIPT:hack()", "java\\tscript:hack()", "\\x01javascript:hack()", " javascript:hack()"),
    *("data:text/html,hack", "vbscript:hack()", "file:///etc/passwd", "http://[", "\\u200bjavascript:hack()"),
)


def told(strategy):
    with pytest.raises(UserError) as error:
        read_blueprint(strategy, "strategy.yaml", all_rules())
    return str(error.value)


@pytest.mark.parametrize("path", OUT)
@pytest.mark.parametrize("strategy", ADDRESSES)
def test_no_page_or_feed_lies_out_of_the_output(strategy, path):
    assert "strategy.yaml:" in told(BAKERY + strategy.format(path.replace("\0", "") or "..") + "\n")


@pytest.mark.parametrize("slug", IDS)
@pytest.mark.parametrize("strategy", MAPPINGS)
def test_no_id_is_a_path(strategy, slug):
    quoted = '"' + slug.replace("\\", "\\\\").replace("\0", "\\0").replace("\n", "\\n") + '"'
    assert "strategy.yaml:" in told(f"version: 1\nname: A\n{strategy.format(quoted)}\n")


@pytest.mark.parametrize("address", SCRIPTS)
@pytest.mark.parametrize(
    "strategy",
    [
        'ctas: {{a: {{text: A, url: "{}"}}}}',
        'assets: [{{title: A, url: "{}", pillar: a}}]',
        'publish: {{feeds: {{websub: ["{}"]}}}}',
    ],
)
def test_no_address_of_the_strategy_runs_anything(strategy, address):
    assert "address" in told(f"version: 1\nname: A\npillars: {{a: {{title: A}}}}\n{strategy.format(address)}\n")


@pytest.fixture
def site(tmp_path):
    """A site with a link out of it."""
    made = bakery(tmp_path / "deep" / "site")
    (tmp_path / "out").mkdir()
    (made.folder / "link").symlink_to(tmp_path)
    return made


@pytest.mark.parametrize("path", CLIMBING)
def test_what_is_for_the_team_lies_in_the_site(site, path):
    site.strategy(f"publish: {{report: {{path: '{path}'}}}}")
    project = open_project(site.folder / "strategy.yaml")
    with pytest.raises(UserError, match=r"publish.report.path: '.*' leads out of the folder 'site'"):
        project.private_folder(site.folder / "output", [])


@pytest.mark.parametrize("path", CLIMBING)
@pytest.mark.parametrize(
    ("key", "strategy"),
    [
        ("publish.report.history", "publish: {{report: {{history: '{}/a.jsonl'}}}}"),
        ("checks.baseline", "checks: {{baseline: '{}/a.json'}}"),
    ],
)
def test_what_is_noted_beside_the_strategy_lies_in_the_site(site, path, key, strategy):
    site.strategy(strategy.format(path))
    with pytest.raises(UserError, match=rf"{key}: '.*' leads out of the folder 'site'"):
        open_project(site.folder / "strategy.yaml")


def test_a_strategy_in_the_content_folder_may_lead_beside_that(site):
    site.write("content/strategy.yaml", f"{BAKERY}publish: {{report: {{path: ../notes}}}}\n")
    project = open_project(site.folder / "content/strategy.yaml")
    assert project.private_folder(site.folder / "output", []) == site.folder.resolve() / "notes"


@pytest.mark.parametrize("path", ["../out/a.yml", "/etc/passwd", "link/out/a.yml", "a/../../out", "\0"])
def test_no_style_is_read_from_outside(site, path):
    files = StyleFiles(site.folder)
    (site.folder.parent / "out").mkdir()
    (site.folder.parent / "out/a.yml").write_text("extends: existence", encoding="utf-8")
    assert files.text(path) is None
    assert files.path(path) is None
    assert files.names(path) == ()


def test_links_do_not_make_a_million_folders_of_a_few(tmp_path):
    for number in range(18):
        (tmp_path / f"styles/{number}").mkdir(parents=True)
        for name in "ab" if number < 17 else "":
            (tmp_path / f"styles/{number}/{name}").symlink_to(f"../{number + 1}")
    (tmp_path / "styles/17/rule.yml").write_text("extends: existence", encoding="utf-8")
    assert 0 < len(StyleFiles(tmp_path).names("styles/0")) < 10_000


def test_a_link_in_the_output_leads_nowhere(site, tmp_path):
    output = site.folder / "output"
    output.mkdir()
    (output / "feeds").symlink_to(tmp_path / "out")
    with pytest.raises(UserError, match="would be written outside"):
        below(output, "feeds/site.rss")
    assert below(output, "other/site.rss") == output / "other/site.rss"


def test_a_link_in_the_folder_for_the_team_leads_nowhere(site, tmp_path):
    (site.folder / "strategy-report").mkdir()
    (site.folder / "strategy-report/snippets").symlink_to(tmp_path / "out")
    run = site.pelican("content")
    assert "would be written outside" in run.text
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "command"),
    [
        ("briefs", ["brief", "new", "--title", "Rye"]),
        ("metrics", ["metrics", "import", "pages.csv"]),
        ("strategy-report/newsletters", ["newsletter", "--since", "2026-01-01"]),
    ],
)
def test_no_command_writes_by_a_link(site, tmp_path, folder, command):
    site.write("pages.csv", "url,metric,value,date\nhttps://bakery.example/loaf/,views,3,2026-09-01\n")
    (site.folder / folder).parent.mkdir(exist_ok=True)
    (site.folder / folder).symlink_to(tmp_path / "out")
    run = site.run("pelican_contentstrategy", *command)
    assert (run.code, "would be written outside of" in run.err) == (2, True), run.text
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["../../../etc/passwd", "en/../../x", "/usr/share/hunspell/../x"])
def test_no_dictionary_is_read_from_outside(site, name, monkeypatch):
    outside = site.folder.parent
    for ending in ("dic", "aff"):
        (outside / f"x.{ending}").write_text("", encoding="utf-8")
    monkeypatch.setenv("DICPATH", str(site.folder / "en"))
    site.write("en/fine.dic", "")
    files = DictionaryFiles(StyleFiles(site.folder), "styles")
    assert files.find(f"{site.folder}/en/fine.dic")
    assert files.find(f"{site.folder}/en/../../x.dic") is None
    assert files.find(f"{name}.dic") is None


HEADS = (
    "Url: ../../out/hack/",
    "Slug: ../../out/hack",
    "Save_as: ../../out/hack.html",
    "Save_as: /srv/out/hack.html",
    "Save_as: C:\\out\\hack.html",
)


def test_no_front_matter_leads_out_of_the_output(site, tmp_path):
    """Pelican itself skips what climbs out by `Save_as`; whatever it does, we write nothing there."""
    site.strategy("publish: {redirects: html, snippets: {channels: [x, devto]}}")
    for number, head in enumerate(HEADS):
        for status in ("draft", "published"):
            fields = f"Title: Hack {number}\nDate: 2026-10-01\nPillar: bread\nStatus: {status}\nRedirect_to: loaf.md\n"
            site.write(f"content/articles/{status}-{number}.md", f"{fields}{head}\n\nA text.\n")
    site.pelican("content")
    inside = (site.folder / "output", site.folder / "strategy-report")
    found = [path for path in tmp_path.rglob("*") if "hack" in path.name.casefold()]
    assert [path for path in found if not any(each in path.parents for each in inside)] == []
    assert list((tmp_path / "out").iterdir()) == []


def test_no_front_matter_names_a_template_outside_of_the_theme(site, tmp_path):
    (tmp_path / "out/hack.html").write_text("{{ 7 * 7 }}", encoding="utf-8")
    head = f"Title: Hack\nDate: 2026-10-01\nTemplate: {'../' * 9}{tmp_path}/out/hack\n"
    site.add({"content/articles/hack.md": f"{head}\nA text.\n"})
    run = site.pelican("content")
    assert run.code != 0
    assert "TemplateNotFound" in run.text or "not found" in run.text
