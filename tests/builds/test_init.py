"""Does `pelican-contentstrategy init` give a site a strategy that its next build has nothing new to tell about?"""

from __future__ import annotations

import importlib.util

import pytest

from tests.builds.site import SETTINGS, Bakery

HAS_SHIM = importlib.util.find_spec("pelican.plugins.contentstrategy") is not None
WRITTEN = ["strategy-baseline.json", "strategy.yaml"]


def article(number, category, tag, more=""):
    head = f"Title: {category} {tag} {number}\nDate: 2026-03-{number:02}\nCategory: {category}\nTags: {tag}\n{more}"
    return f"{head}\n[Nowhere]({{filename}}nowhere.md)\n"


BLOG = {
    **{f"content/articles/bread-{number}.md": article(number, "Bread", "rye") for number in range(1, 8)},
    **{f"content/articles/loaf-{number}.md": article(number, "Bread", "oven") for number in range(1, 8)},
    **{f"content/articles/cake-{number}.md": article(number, "Cakes", "oven") for number in range(1, 8)},
    "content/pages/cakes.md": "Title: Cakes\n\nAll cakes.\n",
    "content/articles/lost.md": "No front matter at all.\n",
}


@pytest.fixture
def blog(tmp_path):
    made = Bakery(tmp_path / "blog")
    made.add({"pelicanconf.py": SETTINGS}, BLOG)
    return made


def init(site, *arguments, **more):
    return site.run("pelican_contentstrategy", "init", *arguments, **more)


def test_the_next_build_tells_nothing_new(blog):
    run = init(blog)
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "wrote strategy.yaml: 2 pillars and 2 clusters out of 21 articles",
        "wrote strategy-baseline.json: 150 problems there already; builds tell you of new ones only",
        "added 'strategy-report/' to .gitignore",
        "",
        "next:",
        "  1. read strategy.yaml, and make it say what you mean",
        "  2. build the site: pelican content",
    ]
    build = blog.pelican("content")
    assert "no problems in 23 files; 150 known before" in build.text
    assert build.code == 0


def test_what_is_written_afterwards_is_told(blog):
    init(blog)
    blog.write("content/articles/new.md", article(9, "Bread", "rye", more="Pillar: braed\n"))
    assert "did you mean 'bread'?" in blog.pelican("content").out


def test_only_its_three_files_are_written_and_nothing_is_built(blog):
    before = blog.files()
    init(blog)
    after = blog.files()
    assert sorted(set(after) - set(before)) == [".gitignore", *WRITTEN]
    assert {path: after[path] for path in before} == before


def test_dry_run_writes_nothing_and_shows_what_would_be(blog):
    before = blog.files()
    dry = init(blog, "--dry-run")
    assert blog.files() == before
    assert dry.code == 0
    assert dry.out.splitlines()[:3] == [
        "would write strategy.yaml: 2 pillars and 2 clusters out of 21 articles",
        "would write strategy-baseline.json: 150 problems there already; builds tell you of new ones only",
        "would add 'strategy-report/' to .gitignore",
    ]
    init(blog)
    assert dry.out.endswith((blog.folder / "strategy.yaml").read_text("utf-8"))


def test_the_same_is_written_whatever_the_hash_seed(blog):
    written = set()
    for seed in ("1", "2", "3"):
        for path in WRITTEN:
            (blog.folder / path).unlink(missing_ok=True)
        init(blog, PYTHONHASHSEED=seed)
        written.add(tuple((blog.folder / path).read_bytes() for path in WRITTEN))
    assert len(written) == 1


@pytest.mark.parametrize("path", WRITTEN)
def test_nothing_is_overwritten(blog, path):
    blog.write(path, "mine")
    before = blog.files()
    run = init(blog)
    assert blog.files() == before
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        f"'{path}' is there already; nothing was changed\n"
        "  hint: init overwrites nothing: to start anew, move this file away first\n"
    )


@pytest.mark.parametrize("arguments", [(), ("--dry-run",)])
def test_an_empty_folder_is_told_what_to_do(tmp_path, arguments):
    run = init(Bakery(tmp_path), *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "there is no settings file 'pelicanconf.py'\n"
        "  hint: run it in the folder of your Pelican site, or name the file: --settings path/to/pelicanconf.py; "
        "'pelican-quickstart' makes a new site\n"
    )
    assert Bakery(tmp_path).files() == {}


def test_a_site_without_articles_gets_an_example(tmp_path):
    site = Bakery(tmp_path)
    site.add({"pelicanconf.py": SETTINGS, "content/images/loaf.jpg": "not really a picture"})
    run = init(site)
    assert run.code == 0
    assert run.out.splitlines()[0] == (
        "wrote strategy.yaml: an example, for no categories or tags tell yet what the site is about"
    )
    build = site.pelican("content")
    assert (build.code, "problem" in build.text) == (0, False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"output/\n", b"output/\nstrategy-report/\n"),
        (b"output/", b"output/\nstrategy-report/\n"),
        (b"output/\r\n*.pyc\r\n", b"output/\r\n*.pyc\r\nstrategy-report/\r\n"),
        (b"output/\r\n*.pyc", b"output/\r\n*.pyc\r\nstrategy-report/\r\n"),
        (b"", b"strategy-report/\n"),
        (b"# caf\xe9\n", b"# caf\xe9\nstrategy-report/\n"),
        (b"strategy-report/\noutput", b"strategy-report/\noutput"),
        (b"/strategy-report\r\n", b"/strategy-report\r\n"),
        (b"strategy-report/*\n", b"strategy-report/*\n"),
    ],
)
def test_gitignore_gets_one_line_in_its_own_line_ends(blog, before, after):
    blog.write(".gitignore", before)
    assert init(blog).code == 0
    assert (blog.folder / ".gitignore").read_bytes() == after


def test_settings_elsewhere_and_under_another_name(blog):
    elsewhere = blog.folder.parent
    (blog.folder / "pelicanconf.py").rename(blog.folder / "local.py")
    run = init(blog, "--settings", "blog/local.py", cwd=elsewhere)
    assert run.out.splitlines()[0].startswith("wrote blog/strategy.yaml: 2 pillars")
    assert run.out.splitlines()[-1] == "  2. build the site: pelican blog/content -s blog/local.py"
    assert {*WRITTEN, ".gitignore"} <= set(blog.files())
    build = blog.pelican("blog/content", "-s", "blog/local.py", cwd=elsewhere)
    assert "no problems in 23 files; 150 known before" in build.text


def test_where_builds_would_not_look_beside_the_settings_the_strategy_lies_beside_the_content(blog):
    blog.write("conf/pelicanconf.py", SETTINGS + 'PATH = "../content"\nOUTPUT_PATH = "../output"\n')
    (blog.folder / "pelicanconf.py").unlink()
    run = init(blog, "-s", "../conf/pelicanconf.py", cwd=blog.folder / "content")
    assert run.out.splitlines()[0].startswith("wrote ../strategy.yaml: 2 pillars")
    build = blog.pelican("content", "-s", "conf/pelicanconf.py")
    assert "no problems in 23 files; 150 known before" in build.text


def test_the_strategy_is_called_as_settings_say(blog):
    blog.settings('CONTENTSTRATEGY_FILE = "plan/our-strategy.yaml"')
    assert init(blog).out.splitlines()[0].startswith("wrote plan/our-strategy.yaml: 2 pillars")
    assert "no problems in 23 files; 150 known before" in blog.pelican("content").text


@pytest.mark.parametrize("plugins", ["PLUGINS = []", "PLUGINS = ()", "PLUGINS = ['pelican.plugins']"])
def test_whoever_lists_plugins_is_told_to_add_ours(blog, plugins):
    blog.settings(plugins)
    run = init(blog)
    assert run.out.splitlines()[-2:] == [
        '  2. add this line at the end of pelicanconf.py: PLUGINS = [*PLUGINS, "contentstrategy"]',
        "  3. build the site: pelican content",
    ]


@pytest.mark.skipif(not HAS_SHIM, reason="the package is not installed, so Pelican cannot find it by itself")
def test_that_line_works(blog):
    blog.settings("PLUGINS = ()")
    init(blog)
    blog.settings('PLUGINS = [*PLUGINS, "contentstrategy"]')
    assert "no problems in 23 files; 150 known before" in blog.pelican("content").text


def test_a_site_in_two_languages(blog):
    for number in range(1, 8):
        text = article(number, "Brot", "roggen", more=f"Lang: de\nSlug: bread-rye-{number}\n")
        blog.write(f"content/articles/bread-{number}-de.md", text)
    assert init(blog).out.splitlines()[0] == "wrote strategy.yaml: 2 pillars and 2 clusters out of 21 articles"
    assert "no problems in 30 files; 194 known before" in blog.pelican("content").text


def test_listings_where_hub_pages_would_stand_keep_their_address(blog):
    blog.settings('CATEGORY_URL = "topics/{slug}/"\nCATEGORY_SAVE_AS = "topics/{slug}/index.html"')
    init(blog)
    build = blog.pelican("content")
    assert (build.code, "known before" in build.text) == (0, True)
    blog.settings('EXTRA_PATH_METADATA = {"articles": {"pillar": "bread"}}')
    assert blog.pelican("content").code == 0
    assert {"topics/bread/index.html", "pillars/bread/index.html"} <= set(blog.output())


def test_a_folder_gets_its_pillar_as_the_file_says(blog):
    init(blog)
    advice = 'EXTRA_PATH_METADATA = {"folder/in/content": {"pillar": "bread"}}'
    assert advice in (blog.folder / "strategy.yaml").read_text("utf-8")
    blog.settings(advice.replace("folder/in/content", "articles"))
    blog.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    blog.write("templates/article.html", "{{ article.contentstrategy.pillar.title }}")
    blog.pelican("content")
    assert blog.output()["bread-rye-1/index.html"] == b"Bread"


def test_settings_that_cannot_be_read(blog):
    blog.settings("1 / 0")
    run = init(blog)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("pelicanconf.py:17:1: Pelican cannot read the site: ZeroDivisionError")
    assert "Traceback" not in run.err
