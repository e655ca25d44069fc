"""What `pelican-contentstrategy strategy` prints, with the site and without, and what a build writes."""

from __future__ import annotations

import pytest

PAGE = "strategy-report/strategy.html"


def strategy(site, *arguments, cwd=None):
    return site.run("pelican_contentstrategy", "strategy", *arguments, cwd=cwd)


def test_the_file_alone_is_read(site):
    run = strategy(site)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("The bakery\nContent strategy, 1 November 2026\n\n\nWHO WE WRITE FOR\n\nHome baker\n")
    assert "article" not in run.out
    assert "HOW THE STRATEGY STANDS" not in run.out


def test_it_is_found_wherever_one_stands_in_the_site(site):
    assert strategy(site, cwd=site.folder / "content" / "articles").out == strategy(site).out
    assert strategy(site, "-s", "site/pelicanconf.py", cwd=site.folder.parent).out == strategy(site).out
    assert strategy(site, "--strategy", "site/strategy.yaml", cwd=site.folder.parent).out == strategy(site).out


def test_settings_may_name_it(site):
    site.edit("strategy.yaml", "name: The bakery", "name: The other one")
    (site.folder / "strategy.yaml").rename(site.folder / "plan.yaml")
    site.settings('CONTENTSTRATEGY_FILE = "plan.yaml"\nprint("settings talk")')
    run = strategy(site)
    assert (run.code, run.out.splitlines()[0], run.err) == (0, "The other one", "settings talk\n")


def test_settings_that_cannot_be_read_do_not_matter(site):
    site.settings("1 / 0")
    run = strategy(site)
    assert (run.code, run.out.splitlines()[0]) == (0, "The bakery")
    assert run.err == (
        "'pelicanconf.py' cannot be read: ZeroDivisionError: division by zero\n"
        "  hint: the strategy file is looked for in their folder instead; --strategy names another one\n"
    )


def test_with_the_site_it_tells_how_much_there_is(site):
    run = strategy(site, "--coverage")
    assert (run.code, run.err) == (0, "")
    assert "\nBread at home (2 articles)\n" in run.out
    assert "\nAlignment: 1 of 1 articles with a text are in a pillar\n" in run.out


def test_with_the_site_settings_do_matter(site):
    site.settings("1 / 0")
    run = strategy(site, "--coverage")
    assert (run.code, run.out) == (2, "")
    assert "ZeroDivisionError" in run.err


def test_a_file_and_a_site_are_two_different_things(site):
    run = strategy(site, "--coverage", "--strategy", "strategy.yaml")
    assert (run.code, run.out) == (2, "")
    assert "--coverage reads the site whose settings -s names" in run.err


@pytest.mark.parametrize("arguments", [(), ("--strategy", "plan.yaml")])
def test_no_strategy(site, arguments):
    (site.folder / "strategy.yaml").unlink()
    run = strategy(site, *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("there is no strategy file '")
    assert "  hint: name it: --strategy " in run.err


def test_a_mistake_in_the_strategy(site):
    site.strategy("persona: {}")
    run = strategy(site)
    assert (run.code, run.out) == (2, "")
    assert "did you mean 'personas'?" in run.err


def test_a_build_writes_what_the_command_prints(site):
    assert site.pelican("content").code == 0
    page = (site.folder / PAGE).read_text(encoding="utf-8")
    assert page == strategy(site, "--coverage", "--format", "html").out
    assert not any(name.endswith("strategy.html") for name in site.output())


def test_both_leave_out_what_has_hardly_any_text(site):
    site.write("content/articles/soon.md", "Title: Soon\nDate: 2026-10-01\nPillar: bread\n\nSoon.\n")
    site.edit("strategy.yaml", "ignore: [", "options: {thin-article: {words: 2}}, ignore: [")
    site.edit("strategy.yaml", "CS32,", "CS322, CS328,")
    site.pelican("content")
    told = strategy(site, "--coverage", "--format", "html").out
    assert told == (site.folder / PAGE).read_text(encoding="utf-8")
    assert "articles with a text are in a pillar" in told


def test_two_builds_write_the_same(site):
    site.pelican("content")
    first = (site.folder / PAGE).read_bytes()
    site.pelican("content")
    assert (site.folder / PAGE).read_bytes() == first
