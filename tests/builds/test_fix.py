"""Does `pelican-contentstrategy fix` write links that Pelican reads, and nothing else?"""

from __future__ import annotations

import codecs
import os
import re
import stat

import pytest

from pelican_contentstrategy.integrations.fixing import write_change
from pelican_contentstrategy.model.change import Change

HEAD = "Date: 2026-03-03\nCategory: News\n"
BREAD = "Pillar: bread\nCluster: shaping\n"
RYE = f"Title: Sour rye dough\n{HEAD}\nDough of rye, sour and old.\n"
OVENS = f"Title: Hot ovens\n{HEAD}{BREAD}\nRye, sour and old: some sour rye dough is for bread at home.\n"
LINKED = OVENS.replace("some sour rye dough", "some [sour rye dough]({filename}/articles/rye.md)").replace(
    "bread at home", "[bread at home]({filename}/topics/bread.md)"
)
RST = """Hot ovens
#########

:date: 2026-03-03
:category: News
:pillar: bread
:cluster: shaping

Rye, sour and old: *some* sour rye dough is for bread at home.

.. raw:: html

   <p>More of it.</p>
"""
HTML = """<html><head><title>Hot ovens</title>
<meta name="date" content="2026-03-03"><meta name="category" content="News">
<meta name="pillar" content="bread"><meta name="cluster" content="shaping"></head>
<body><p title="sour rye dough">Rye, sour and old: some <b>fine</b> sour rye dough is for bread at home.</p>
</body></html>
"""
RAW = f"""Title: Hot ovens
{HEAD}{BREAD}
<div class="box">
<p>Rye, sour and old: some sour rye dough is for bread at home.</p>
</div>
"""
PAGE = "output/hot-ovens/index.html"


@pytest.fixture
def site(site):
    """A clean site, but for an orphan and an article that could link to it and to its hub page."""
    site.add({"content/articles/rye.md": RYE, "content/articles/ovens.md": OVENS})
    site.strategy("checks: {select: [CS201, CS203, CS212]}")
    return site


def fix(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "fix", *arguments, **more)


def links_of(site, page=PAGE):
    """Where the new links lead on the built site, and their words."""
    html = (site.folder / page).read_text(encoding="utf-8")
    links = re.findall(r'<a [^>]*href="(?:https://bakery.example|\.\.)/([^"]*)">([^<]*)</a>', html)
    return [link for link in links if link[1] in {"sour rye dough", "bread at home"}]


def test_it_shows_a_diff_and_writes_nothing(site):
    before = site.files()
    run = fix(site)
    assert run.code == 1
    assert run.out.splitlines() == [
        "content/articles/ovens.md",
        "  mends CS203 orphan-article of content/articles/rye.md:1",
        "  mends CS201 missing-hub-link of content/articles/ovens.md:4",
        "  mends CS212 dead-end of content/articles/ovens.md:1",
        "--- a/content/articles/ovens.md",
        "+++ b/content/articles/ovens.md",
        "@@ -6,2 +6,2 @@",
        " ",
        f"-{OVENS.splitlines()[-1]}",
        f"+{LINKED.splitlines()[-1]}",
        "",
        "2 changes in 1 file, for 3 problems: --apply writes them",
    ]
    assert site.files() == before


def test_what_it_writes_is_read_by_pelican_and_a_second_run_has_nothing_to_do(site):
    run = fix(site, "--apply")
    assert (run.code, run.out.splitlines()[-1]) == (0, "2 changes in 1 file, for 3 problems: written")
    assert (site.folder / "content/articles/ovens.md").read_text(encoding="utf-8") == LINKED
    again = fix(site, "--apply")
    assert (again.code, again.out) == (0, "nothing to fix\n")
    assert {"CS201", "CS212 dead-end"}.isdisjoint(site.check("content/articles/ovens.md").out.split("  "))
    built = site.pelican("content")
    assert "Unable to find" not in built.text
    assert links_of(site) == [("sour-rye-dough/", "sour rye dough"), ("topics/bread/", "bread at home")]


@pytest.mark.parametrize(
    ("path", "text", "made"),
    [
        (
            "ovens.rst",
            RST,
            RST.replace("* sour rye dough", "* `sour rye dough <{filename}/articles/rye.md>`__").replace(
                "bread at home", "`bread at home <{filename}/topics/bread.md>`__"
            ),
        ),
        (
            "ovens.html",
            HTML,
            HTML.replace("b> sour rye dough", 'b> <a href="{filename}/articles/rye.md">sour rye dough</a>').replace(
                "bread at home", '<a href="{filename}/topics/bread.md">bread at home</a>'
            ),
        ),
        (
            "ovens.md",
            RAW,
            RAW.replace("sour rye dough", '<a href="{filename}/articles/rye.md">sour rye dough</a>').replace(
                "bread at home", '<a href="{filename}/topics/bread.md">bread at home</a>'
            ),
        ),
    ],
)
def test_every_kind_of_file_gets_links_of_its_own(site, path, text, made):
    (site.folder / "content/articles/ovens.md").unlink()
    site.write(f"content/articles/{path}", text)
    assert fix(site, "--apply").code == 0
    assert (site.folder / "content/articles" / path).read_text(encoding="utf-8") == made
    assert fix(site).out == "nothing to fix\n"
    site.pelican("content")
    assert links_of(site) == [("sour-rye-dough/", "sour rye dough"), ("topics/bread/", "bread at home")]


@pytest.mark.parametrize("name", ["rye (old).md", "rye & wheat.md", "rŷe.md", "100% rye #1?.md", "rye's [own].md"])
def test_odd_names_of_files_are_linked_to(site, name):
    (site.folder / "content/articles/rye.md").rename(site.folder / "content/articles" / name)
    assert fix(site, "--apply").code == 0
    site.pelican("content")
    assert links_of(site)[0] == ("sour-rye-dough/", "sour rye dough")


def test_bytes_that_nobody_asked_about_stay(site):
    file = site.folder / "content/articles/ovens.md"
    file.write_bytes(codecs.BOM_UTF8 + OVENS.rstrip().replace("\n", "\r\n").encode())
    file.chmod(0o640)
    assert fix(site, "--apply").code == 0
    assert file.read_bytes() == codecs.BOM_UTF8 + LINKED.rstrip().replace("\n", "\r\n").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_link_to_a_file_stays_one(site):
    file = site.folder / "content/articles/ovens.md"
    file.rename(site.folder / "ovens.txt")
    file.symlink_to(site.folder / "ovens.txt")
    assert fix(site, "--apply").code == 0
    assert file.is_symlink()
    assert (site.folder / "ovens.txt").read_text(encoding="utf-8") == LINKED


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_a_file_that_changes_meanwhile_is_left_alone(tmp_path, mark):
    file = tmp_path / "ovens.md"
    file.write_bytes(mark + f"{OVENS}More.\n".encode())
    refusal = write_change(file, Change("ovens.md", OVENS, LINKED))
    assert refusal == "it has changed since it was read; run it again"
    assert file.read_bytes() == mark + f"{OVENS}More.\n".encode()


def test_a_file_that_is_gone_is_told(tmp_path):
    assert write_change(tmp_path / "ovens.md", Change("ovens.md", OVENS, LINKED)) == "no such file or directory"


def test_a_file_that_is_no_utf_8_is_left_alone(tmp_path):
    file = tmp_path / "ovens.md"
    file.write_bytes("Öfen".encode("latin-1"))
    assert write_change(file, Change("ovens.md", "\ufffdfen", "x")) != ""
    assert file.read_bytes() == "Öfen".encode("latin-1")


def test_what_cannot_be_written_is_told_and_the_rest_is_written(site):
    more = OVENS.replace("Hot ovens", "More ovens").replace("sour rye dough", "a loaf")
    site.write("content/articles/more.md", more)
    site.settings(
        "import os, pathlib\n"
        "_access = os.access\n"
        "os.access = lambda path, mode: 'ovens' not in str(path) and _access(path, mode)"
    )
    run = fix(site, "--apply")
    assert run.code == 1
    assert run.err.splitlines()[-1] == "content/articles/ovens.md: not written: permission denied"
    assert "[bread at home]" in (site.folder / "content/articles/more.md").read_text(encoding="utf-8")
    assert run.out.splitlines()[-1].startswith("1 change in 1 file")


def test_only_the_files_named_are_changed(site):
    assert fix(site, "content/pages").out == "nothing to fix\n"
    assert fix(site, "content/articles/rye.md").out == "nothing to fix\n"
    assert fix(site, "content/articles/ovens.md").code == 1
    wrong = fix(site, "pelicanconf.py")
    assert (wrong.code, wrong.err.splitlines()[0]) == (2, "nothing of this site is in 'pelicanconf.py'")


def test_only_the_rules_named_are_asked(site):
    assert "bread at home](" not in fix(site, "--select", "orphan-article").out
    assert "sour rye dough](" not in fix(site, "--select", "CS201").out
    wrong = fix(site, "--select", "orfan-article")
    assert (wrong.code, wrong.err.splitlines()) == (
        2,
        ["there is no rule 'orfan-article'", "  hint: did you mean 'orphan-article'?"],
    )


def test_what_the_baseline_knows_is_left_alone_unless_asked_for(site):
    site.check("--write-baseline")
    run = fix(site)
    assert run.code == 0
    assert re.fullmatch(r"nothing to fix; of \d known before, --known mends what can be mended\n", run.out)
    assert fix(site, "--known", "--apply").code == 0
    assert (site.folder / "content/articles/ovens.md").read_text(encoding="utf-8") == LINKED
    assert "mended" in site.check().err


def test_what_is_suppressed_is_left_alone(site):
    site.write("content/articles/rye.md", RYE.replace("\n\n", "\nContentstrategy_disable: CS203\n\n", 1))
    assert "sour rye dough](" not in fix(site).out


def test_wording_is_changed_only_on_request(site):
    site.write("content/articles/use.md", f"Title: Use\n{HEAD}Orphan_ok: yes\n\nWe utilize heat.\n")
    checks = "checks: {select: [CS2, CS4]}"
    strategy = (site.folder / "strategy.yaml").read_text(encoding="utf-8").partition("voice:")[0]
    site.write("strategy.yaml", f"{strategy.partition('checks:')[0]}voice:\n  prefer:\n    utilize: use\n{checks}\n")
    assert "utilize" not in fix(site).out
    assert "+We use heat." in fix(site, "--select", "CS4").out


def test_check_shows_the_same_links(site):
    out = site.check().out
    assert "try:  content/articles/ovens.md:7:25: link “sour rye dough” to content/articles/rye.md" in out
    assert "try:  content/articles/ovens.md:7:47: link “bread at home” to /topics/bread/" in out
    assert "link “" not in site.check("--format", "concise").out
    assert "link “" not in site.pelican("content").out


def test_a_screen_shows_colours(site):
    assert "\x1b[32m" in fix(site, NO_COLOR="", FORCE_COLOR="1", TERM="xterm").out or os.name == "nt"
