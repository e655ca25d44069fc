"""What does a build say, and what is left, where the disk is full, read-only, or leads round in circles?"""

from __future__ import annotations

import errno
import shutil
import subprocess

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations import whole_files
from pelican_contentstrategy.integrations.whole_files import BEGUN, write_file
from tests.builds.site import bakery
from tests.faults.conftest import EVERYTHING
from tests.faults.trees import files, left_over

BUILT = "Done: Processed 2 articles"


@pytest.fixture
def mounted(tmp_path):
    """A disk of its own, of so many kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()

    def mount(options):
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)]
        if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("nothing can be mounted here: it takes root, and a system that lets it")
        return disk

    yield mount
    subprocess.run(["umount", "--lazy", str(disk)], capture_output=True, check=False)


@pytest.fixture
def undisturbed(forker, tmp_path):
    """What a build with room enough makes."""
    site = bakery(tmp_path / "undisturbed")
    site.strategy(EVERYTHING)
    assert forker.pelican(site.folder, "content").code == 0
    return files(site.folder)


def test_a_full_disk_is_told_once_and_holds_no_half_files(forker, mounted, undisturbed):
    disk = mounted("size=200k")
    site = bakery(disk)
    site.strategy(EVERYTHING)
    run = forker.pelican(disk, "content")
    assert run.code == 1
    assert "Traceback" not in run.text
    assert run.text.count(BUILT) == 1
    assert run.text.count("cannot be written: no space left on device; nor can ") == 1
    assert run.text.count("  hint: make room on the disk; what was there before is still whole\n") == 1
    assert left_over(disk) == []
    ours = {path for path in files(disk) if path.startswith(("output/feeds/", "output/topics/", "strategy-report/"))}
    assert {path for path in ours - {"strategy-report/.made"} if files(disk)[path] != undisturbed[path]} == set()
    mounted("remount,size=4m")
    assert forker.pelican(disk, "content").code == 0
    assert files(disk) == undisturbed


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_what_was_there_stays_when_a_disk_fails_while_it_is_written_to(tmp_path, monkeypatch, number):
    file = tmp_path / "report.json"
    write_file(file, "old")

    class Failing:
        def __init__(self, handle, *_, **__):
            self.handle = handle

        def __enter__(self):
            return self

        def __exit__(self, *_):
            real_fdopen(self.handle).close()

        def write(self, _):
            raise OSError(number, "the disk says no")

    real_fdopen = whole_files.os.fdopen
    monkeypatch.setattr(whole_files.os, "fdopen", Failing)
    with pytest.raises(UserError, match=r"report\.json' cannot be written: the disk says no"):
        write_file(file, "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert left_over(tmp_path) == []


FORBIDDEN = {
    "parts": (
        {
            "output/feeds": "/output/feeds/site.rss' cannot be written: permission denied; nor can ",
            "output/topics": "'topics/bread/index.html' cannot be written: permission denied\n",
            "strategy-report/snippets": "snippets/the-first-loaf.md' cannot be written: permission denied; nor can ",
            "cache": BUILT,
        },
        1,
    ),
    "all that is for the team": ({"strategy-report": "/strategy-report' cannot be written to\n"}, 1),
    "the cache": ({"cache": BUILT}, 0),
}
"""Folders that nobody may write to and what is told once of each, and how the build ends."""


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_folder_that_nobody_may_write_to(forker, site, name):
    told, code = FORBIDDEN[name]
    forker.pelican(site.folder, "content")
    before = {folder: files(site.folder / folder) for folder in told}
    site.edit("strategy.yaml", "title: Bread at home", "title: Bread in the oven")
    site.edit("content/articles/loaf.md", "It needs", "It really needs")
    paths = [path for folder in told for path in (site.folder / folder, *(site.folder / folder).rglob("*"))]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    run = forker.pelican(site.folder, "content", obeys=True)
    for path in paths:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert run.code == code
    assert "Traceback" not in run.text
    assert run.text.count(BUILT) == 1
    assert {each: run.text.count(each) for each in told.values()} == dict.fromkeys(told.values(), 1)
    assert ("let the user who builds the site write there" in run.text) is bool(code)
    assert {folder: files(site.folder / folder) for folder in told} == before
    assert forker.pelican(site.folder, "content").code == 0
    assert left_over(site.folder) == []


@pytest.mark.parametrize("settings", ["", "ARTICLE_PATHS = 'articles'"], ids=["listed", "named alone"])
@pytest.mark.parametrize("program", ["pelican", "strategy"])
def test_a_folder_that_nobody_may_look_into(forker, site, program, settings):
    site.settings(settings)
    closed = site.folder / "content" / "articles" / "closed"
    for name in ("drafts", "more"):
        site.write(f"content/articles/closed/{name}/rye.md", "Title: Rye\nDate: 2026-01-02\n\nRye.\n")
    closed.chmod(0o000)
    run = forker.pelican(site.folder, "content", obeys=True) if program == "pelican" else None
    run = run or forker.strategy(site.folder, "check", obeys=True)
    closed.chmod(0o755)
    assert "Traceback" not in run.text
    message = "cannot be looked into, so that what is in it is missing from the site: permission denied"
    assert run.text.count(f"content/articles/closed:1:1: {message}\n  hint: let yourself read the folder\n") == 1
    assert run.text.count("cannot be looked into") == 1


def test_a_baseline_that_nobody_may_write(forker, site):
    site.folder.chmod(0o555)
    run = forker.strategy(site.folder, "check", "--write-baseline", obeys=True)
    site.folder.chmod(0o755)
    assert run.code == 2
    assert run.text.endswith(
        "strategy-baseline.json' cannot be written: permission denied\n"
        "  hint: let the user who builds the site write there\n"
    )


def test_links_that_lead_to_themselves_in_what_is_written(forker, site):
    forker.pelican(site.folder, "content")
    for path in ("output/feeds", "output/topics", "strategy-report", "cache/contentstrategy"):
        shutil.rmtree(site.folder / path)
        (site.folder / path).symlink_to((site.folder / path).name)
    run = forker.pelican(site.folder, "content")
    assert run.code == 1
    assert "Traceback" not in run.text
    assert "RuntimeError" not in run.text
    assert run.text.count(BUILT) == 1
    for told in ("strategy-report' cannot be used: ", "'topics/bread/index.html' cannot be written: ", "; nor can "):
        assert run.text.count(told) == 1, run.text


def test_a_link_in_the_output_that_leads_to_itself_is_replaced(forker, site):
    forker.pelican(site.folder, "content")
    before = files(site.folder)
    for path in ("output/feeds/site.rss", "output/topics/bread/index.html"):
        (site.folder / path).unlink()
        (site.folder / path).symlink_to((site.folder / path).name)
    assert forker.pelican(site.folder, "content").code == 0
    assert files(site.folder) == before


def test_a_folder_of_content_that_lies_in_itself(forker, site):
    """Pelican finds each file again and again, until the system gives up; it ends where two are of one address."""
    (site.folder / "content/articles/loop").symlink_to("..")
    told = (
        "content/articles/loop:1:1: is a link to a folder that it lies in: all there is below would be read again and "
        "again\n  hint: take the link away\n"
    )
    check = forker.strategy(site.folder, "check")
    assert (check.code, check.text.endswith(told)) == (2, True)
    build = forker.pelican(site.folder, "content")
    assert (build.code, build.text.count(told)) == (1, 1)
    (site.folder / "content/articles/loop").unlink()
    assert forker.pelican(site.folder, "content").code == 0


def test_a_file_of_content_that_is_a_link_to_itself(forker, site):
    (site.folder / "content/articles/self.md").symlink_to("self.md")
    run = forker.strategy(site.folder, "check", "--format", "concise")
    told = "content/articles/self.md:1:1: error CS133 lost-document Pelican left this file out of the site: "
    assert (run.code, told in run.text) == (1, True)
    assert forker.pelican(site.folder, "content").code == 0


def test_what_another_program_is_writing_is_not_taken_for_left_over(tmp_path):
    whole_files._tidy.cache_clear()  # noqa: SLF001 - as in a program that has just begun
    abandoned = tmp_path / f"{BEGUN}dead{whole_files.ENDING}"
    abandoned.write_text("half", encoding="utf-8")
    mine = tmp_path / f"{BEGUN}notes.txt"
    mine.write_text("whole", encoding="utf-8")
    with whole_files.replacing(tmp_path / "slow.txt") as slow:
        whole_files._tidy.cache_clear()  # noqa: SLF001 - as in another one
        write_file(tmp_path / "quick.txt", "quick")
        slow.write("slow")
    assert sorted(path.name for path in tmp_path.iterdir()) == [mine.name, "quick.txt", "slow.txt"]
    assert (tmp_path / "slow.txt").read_text(encoding="utf-8") == "slow"
