"""Does whatever people put into their files leave a build and a check whole?"""

from __future__ import annotations

import json
import os

import pytest

from tests.builds.site import IGNORED, bakery

ARTICLE = "Title: {title}\nDate: 2026-03-03\nPillar: {pillar}\nCluster: shaping\n\n{body}\n"
PARAGRAPH = f"{'Flour, water, salt and time make bread. ' * 25}\n\n"


def article(title, body="Text.", pillar="bread"):
    return ARTICLE.format(title=title, body=body, pillar=pillar)


BAD = {
    "binary": bytes(range(256)) * 8,
    "half": "Title: Half\nDate: 2026-03-03\nPillar: Brötchen".encode()[:-6],
    "wide": article("Wide").encode("utf-16"),
    "surrogate": b"Title: Surrogate\nDate: 2026-03-03\nPillar: b\xed\xa0\x80\n\nText.\n",
    "empty": b"",
    "none": b"No front matter at all.\n",
    "control": article("Con\x1b[31mtrol", "Bell \x07, clear \x1b[2J, nul \x00, [a link](\x1b[3m.md).", "br\x1b[31med"),
    "right-to-left": article("חלה", "לחם \u202e abc [קישור](אין.md) \u2067x\u2069", "לח\u202eם"),
    "references": article("References", 'Half a pair &#xD800; and nothing &#0; <a href="&#xD800;">here</a>.'),
    "lines": article("Lines", f"{'word ' * 4000}\n\n{'x' * 20_000}\n\n[a]({'y' * 20_000}.md)"),
    "deep": article("Deep", f"{'<div>' * 2000}deep{'</div>' * 2000}"),
    "unclosed": article("Unclosed", "<p><a href='nowhere.md'>**[x](<!-- <table><tr><script>"),
    "big": article("Big", f"<div>\n{PARAGRAPH.strip()}\n</div>\n\n[end](end.md)").replace(
        "</div>", f"{PARAGRAPH.replace(chr(10) * 2, chr(10)) * 10_000}</div>"
    ),
    "new\nline": article("New line", "[x](nowhere.md)"),
    "latin-\udce9": article("Latin name", "[x](nowhere.md)"),
}
"""Articles by name: text, or bytes."""
LOST = {"binary", "half", "wide", "surrogate", "empty", "none"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = bakery(tmp_path_factory.mktemp("bad") / "site")
    for path in ("articles/starter.md", "articles/loaf.md", "pages/cakes.md"):
        text = (made.folder / "content" / path).read_text()
        made.write(f"content/{path}", text.replace("{filename}/topics/bread.md", "/topics/bread/"))
    for name, content in BAD.items():
        made.write(f"content/articles/{name}.md", content)
    made.settings("SLUGIFY_SOURCE = 'basename'\n")
    return made


@pytest.fixture(scope="module")
def plain(site):
    return site.pelican("content", "-o", "plain", "-e", "PLUGINS=[]")


@pytest.fixture(scope="module")
def ours(site):
    return site.pelican("content", "-o", "ours")


@pytest.fixture(scope="module")
def found(site):
    run = site.check("--format", "json")
    return run.code, json.loads(run.out)["diagnostics"]


def test_no_article_is_lost_and_none_is_changed(site, plain, ours):
    assert (plain.code, ours.code) == (0, 0)
    assert "Traceback" not in ours.text
    before, after = site.output("plain"), site.output("ours")
    assert {path for path in before if before[path] != after.get(path)} == set()
    added = {path for path in after.keys() - before.keys() if not path.startswith("feeds/")}
    assert added == {"topics/bread/index.html", "topics/index.html"}
    assert len([path for path in after if path.endswith("/index.html")]) == 4 + 2 + len(BAD) - len(LOST)


def test_what_pelican_left_out_is_told(found):
    code, diagnostics = found
    assert code == 1
    lost = {each["path"]: each for each in diagnostics if each["name"] == "lost-document"}
    assert set(lost) == {f"content/articles/{name}.md" for name in LOST}
    assert lost["content/articles/half.md"]["message"] == "Pelican left this file out of the site: it is not UTF-8 text"
    assert lost["content/articles/half.md"]["hint"] == "save it anew as UTF-8 text"
    assert lost["content/articles/none.md"]["hint"] == "start the file with 'Title: ...'"


def test_nothing_crashed(found):
    assert [each for each in found[1] if each["name"] == "rule-crashed"] == []


def test_every_broken_link_has_its_place(found):
    broken = {each["path"].removeprefix("content/articles/"): each for each in found[1] if each["code"] == "CS204"}
    assert set(broken) == {
        *("control.md", "right-to-left.md", "references.md", "lines.md", "unclosed.md", "big.md", "new\nline.md"),
        "latin-\udce9.md",
    }
    assert (broken["right-to-left.md"]["line"], broken["right-to-left.md"]["column"]) == (6, 19)
    assert broken["lines.md"]["line"] == 10
    assert broken["big.md"]["line"] == 10_010


def test_nothing_that_is_printed_steers_a_terminal_or_fills_it(site, ours):
    check = site.check()
    for report in (ours.out.partition("Done:")[0].partition("CS")[2], check.out):
        assert "\x1b" not in report
        assert "\u202e" not in report
        assert max(map(len, report.splitlines())) < 1000
    assert "pillar 'br\\u001b[31med' is not in strategy.yaml" in check.out
    assert "content/articles/new line.md\n" in check.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_screen_that_cannot_show_every_character(tmp_path, encoding):
    site = bakery(tmp_path)
    site.write("content/articles/challah.md", BAD["right-to-left"])
    for run in (site.check(PYTHONIOENCODING=encoding), site.pelican("content", PYTHONIOENCODING=encoding)):
        assert run.code in {0, 1}
        assert "Traceback" not in run.text
        assert "\\u05dc\\u05d7\\u202e\\u05dd" in run.out


@pytest.mark.parametrize(
    ("strategy", "told"),
    [
        (b"\x00\x01\xff\xfe", "strategy.yaml:1:3: "),
        (b"", "strategy.yaml:1:1: "),
        (b"version: 1\nname: [", "strategy.yaml:2:"),
        ("version: 1\nname: Bäckerei\n".encode("latin-1"), "strategy.yaml:2:8: "),
        (b"&a [*a, *a]", "strategy.yaml:1:"),
        (b"[" * 20_000, "strategy.yaml:1:"),
        (None, "strategy.yaml:1:1: is a folder\n"),
    ],
    ids=["binary", "empty", "half-written", "latin-1", "recursive", "deep", "folder"],
)
def test_a_strategy_file_that_is_none(tmp_path, strategy, told):
    site = bakery(tmp_path)
    (site.folder / "strategy.yaml").unlink()
    if strategy is None:
        (site.folder / "strategy.yaml").mkdir()
    else:
        site.write("strategy.yaml", strategy)
    build, check = site.pelican("content"), site.check()
    assert (build.code, check.code) == (1, 2)
    assert build.out.startswith(told)
    assert check.err.startswith(told)
    assert "Traceback" not in build.text + check.text
    assert {"the-first-loaf/index.html", "images/loaf.jpg"} <= set(site.output())


def test_a_file_where_a_folder_is_needed(tmp_path):
    site = bakery(tmp_path)
    site.write("output/topics", "in the way")
    run = site.pelican("content")
    assert run.code == 1
    assert "Traceback" not in run.text
    assert run.out.count("'topics/bread/index.html' cannot be written: not a directory\n") == 1
    assert {"the-first-loaf/index.html", "images/loaf.jpg"} <= set(site.output())


def test_a_baseline_that_cannot_be_written(tmp_path):
    site = bakery(tmp_path)
    site.strategy(f"checks: {{{IGNORED}, baseline: strategy.yaml/known.json}}")
    run = site.check("--write-baseline")
    assert (run.code, run.out) == (2, "")
    assert run.err.endswith(
        "strategy.yaml/known.json' cannot be written: file exists\n"
        "  hint: take away the file or link that stands where a folder is needed\n"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_an_output_folder_that_cannot_be_written(tmp_path):
    site = bakery(tmp_path)
    site.pelican("content")
    (site.folder / "output/topics/bread").chmod(0o500)
    (site.folder / "output/topics/bread/index.html").chmod(0o400)
    run = site.pelican("content")
    assert (run.code, "'topics/bread/index.html' cannot be written: " in run.out) == (1, True)
