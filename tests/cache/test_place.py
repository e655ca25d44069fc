"""Where the cache lies, and where it is better to have none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.cache.place import cache_folder


def folder(root, named=None, **settings):
    known = {"CACHE_PATH": str(root / "cache"), "PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output")}
    found = cache_folder({**known, "CONTENTSTRATEGY_CACHE": named, **settings}, root)
    return found and found.relative_to(root).as_posix()


@pytest.fixture(autouse=True)
def _nothing_said(monkeypatch):
    monkeypatch.delenv("CONTENTSTRATEGY_CACHE", raising=False)


def test_it_lies_in_a_folder_of_its_own_beside_pelicans(tmp_path):
    assert folder(tmp_path) == folder(tmp_path, named=True) == "cache/contentstrategy"
    assert folder(tmp_path, CACHE_PATH=str(tmp_path / "other")) == "other/contentstrategy"


def test_a_setting_is_seen_from_the_strategy(tmp_path):
    assert folder(tmp_path, "kept") == "kept/contentstrategy"
    assert folder(tmp_path, Path("kept")) == "kept/contentstrategy"
    assert folder(tmp_path, str(tmp_path / "kept")) == "kept/contentstrategy"


@pytest.mark.parametrize("named", [False, "", "no", "No", "off", "0", "false"])
def test_none(tmp_path, named):
    assert folder(tmp_path, named) is None


@pytest.mark.parametrize("named", ["yes", "Yes", "on", "1", "true"])
def test_the_usual_one(tmp_path, monkeypatch, named):
    assert folder(tmp_path, named) == "cache/contentstrategy"
    monkeypatch.setenv("CONTENTSTRATEGY_CACHE", named)
    assert folder(tmp_path, named=False) == "cache/contentstrategy"


@pytest.mark.parametrize("named", ["~/kept", "./x/../home/kept"])
def test_a_folder_at_home(tmp_path, monkeypatch, named):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert folder(tmp_path, named) == "home/kept/contentstrategy"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTENTSTRATEGY_CACHE", named)
    assert folder(tmp_path) == "home/kept/contentstrategy"


def test_the_environment_has_the_last_word_and_is_seen_from_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("CONTENTSTRATEGY_CACHE", "kept")
    assert folder(tmp_path, named=False) == "here/kept/contentstrategy"
    monkeypatch.setenv("CONTENTSTRATEGY_CACHE", "no")
    assert folder(tmp_path, "kept") is None


@pytest.mark.parametrize("place", ["content", "content/x", "output", "output/x/y"])
def test_none_where_pelican_would_take_it_for_content_or_remove_it(tmp_path, place):
    assert folder(tmp_path, place) is None
    (tmp_path / place).mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / place)
    assert folder(tmp_path, "link") is None


def test_none_where_there_is_no_current_folder_to_see_it_from(tmp_path, monkeypatch):
    def gone():
        raise FileNotFoundError

    monkeypatch.setattr(os, "getcwd", gone)
    assert folder(tmp_path, CACHE_PATH="cache") is None
    assert folder(tmp_path) == "cache/contentstrategy"


@pytest.mark.parametrize("named", [7, ["cache"], b"cache", "\0"])
def test_what_is_no_path(tmp_path, named):
    with pytest.raises(UserError, match="CONTENTSTRATEGY_CACHE is"):
        folder(tmp_path, named)
