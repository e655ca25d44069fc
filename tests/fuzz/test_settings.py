"""Whatever the environment, settings and git say: it is understood, or told, or taken for nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import strategies as st

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.cache.place import cache_folder
from pelican_contentstrategy.integrations.cache.settings_state import UntellableError, settings_state
from pelican_contentstrategy.integrations.git_log import versions_in
from pelican_contentstrategy.integrations.history import UNKNOWN
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.integrations.replay import call
from tests.fuzz.effort import tries
from tests.fuzz.materials import LEAVES, bits, damage
from tests.fuzz.places import assert_told

EPOCHS = st.one_of(
    st.integers(-(10**20), 10**20).map(str),
    st.sampled_from(["9" * 5000, "253402300799", "253402300800", "-1", "1e9", " 1", "²", "٣", "", "now", "0x10"]),
    bits("1", "0", ".", "-", " ", most=12),
)
LOG = (
    b"\x01" + b"a" * 40 + b" 2026-10-01\0:100644 100644 1111111 2222222 M\0content/a.md\0"
    b":000000 100644 0000000 3333333 A\0content/b.md\0\x01" + b"b" * 40 + b" 2026-09-01\0"
    b":100644 100644 4444444 5555555 R100\0content/old.md\0content/a.md\0"
    b"::100644 100644 100644 6666666 7777777 8888888 MM\0content/c.md\0"
)
FILE = b"SITENAME = 'x'\nCACHE_PATH = 'cache'  # here\nCONTENTSTRATEGY_CACHE = \"../c\"\n"
NAMES = st.sampled_from(["CONTENTSTRATEGY_CACHE", "CACHE_PATH", "PATH", "OUTPUT_PATH", "PLUGINS", "MARKDOWN", "LOCALE"])
ARGUMENTS = st.lists(st.sampled_from("check -s --settings --settings=a -sa.py - --no-cache é".split()))


@tries(EPOCHS.filter(lambda epoch: "\0" not in epoch))
def test_source_date_epoch(epoch):
    with mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": epoch}):
        try:
            assert isinstance(today(), date)
        except UserError as error:
            assert_told(error, {})


@tries(st.dictionaries(NAMES, LEAVES, max_size=3))
def test_where_the_cache_is(settings):
    usual = {"CACHE_PATH": "/site/cache", "PATH": "/site/content", "OUTPUT_PATH": "/site/output"}
    said = settings.get("CONTENTSTRATEGY_CACHE", None)
    try:
        folder = cache_folder(usual | {"CONTENTSTRATEGY_CACHE": said}, Path("/site"))
    except UserError as error:
        assert_told(error, {})
    else:
        assert folder is None or folder.is_absolute()


@tries(st.dictionaries(NAMES, LEAVES, max_size=4), share=0.2)
def test_what_tells_settings_apart(settings):
    with suppress(UntellableError):
        assert settings_state(settings) == settings_state(dict(reversed(settings.items())))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A settings file."""
    return tmp_path_factory.mktemp("site") / "pelicanconf.py"


@tries(st.one_of(damage().map(lambda harm: harm(FILE)), st.binary(max_size=99)))
def test_where_settings_say_that_the_cache_is(file, data):
    file.write_bytes(data)
    with mock.patch.dict(os.environ):
        os.environ.pop(call.SETTING, None)
        assert os.path.isabs(call.probable_folder(str(file)))  # noqa: PTH117 - a path as it has it


@tries(ARGUMENTS)
def test_how_the_command_was_called(arguments):
    assert isinstance(call.settings_file_in(arguments), str)
    assert call.is_replayable(arguments) in {True, False}
    assert call.digest_of(arguments) == call.digest_of(list(arguments))


@tries(damage(5).map(lambda harm: harm(LOG)), share=2)
def test_what_git_says(log):
    with suppress(*UNKNOWN):
        for versions in versions_in(log.decode("utf-8", "surrogateescape"), {"a" * 40}).values():
            assert all(isinstance(each.day, date) for each in versions)
