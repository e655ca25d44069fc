"""What is read of styles on disk, and what is refused?"""

from __future__ import annotations

import os

import pytest

from pelican_contentstrategy.integrations.style_files import StyleFiles, own_styles
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library

RULE = "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - utilize\n"
STYLES = {
    "styles/Google/Passive.yml": RULE,
    "styles/Google/We.yml": RULE,
    "styles/Google/meta.json": "{}",
    "styles/Plain/dates/Year.yml": RULE,
    "styles/config/vocabularies/Bakery/accept.txt": "Sauerteig\n",
}


def library_of(voice, files):
    return read_library(voice, files, own_styles(), lambda *_: Span("strategy.yaml", 1, 1, 1, 1))


def on_disk(folder, files):
    for path, text in files.items():
        folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
        folder.joinpath(path).write_text(text, encoding="utf-8")
    return StyleFiles(folder)


def test_a_library_on_disk(tmp_path):
    files = on_disk(tmp_path, {**STYLES, "styles/Google/.Trash.yml": "x"})
    library = library_of(Voice(styles=("Google", "Plain"), vocabularies=("Bakery",)), files)
    assert library.faults == ()
    assert list(library.rules)[:3] == ["Google.Passive", "Google.We", "Plain.dates.Year"]


def test_an_empty_folder_is_told_as_an_empty_style(tmp_path):
    tmp_path.joinpath("styles/Empty").mkdir(parents=True)
    library = library_of(Voice(styles=("Empty",)), StyleFiles(tmp_path))
    assert [each.message for each in library.faults] == ["style 'Empty' has no rules: there are none in 'styles/Empty'"]


@pytest.mark.parametrize("path", ["../secret.txt", "styles/../../secret.txt", "/etc/passwd"])
def test_no_path_leads_out_of_the_folder(tmp_path, path):
    files = on_disk(tmp_path / "site", STYLES)
    tmp_path.joinpath("secret.txt").write_text("x", encoding="utf-8")
    assert files.text(path) is None
    assert files.refusal(path) == f"'{path}' leads out of the folder 'site'"
    assert files.names("..") == files.folders("..") == ()
    assert files.has_folder("..") is False


def test_no_link_leads_out_of_the_folder(tmp_path):
    on_disk(tmp_path / "elsewhere", {"House/Words.yml": RULE})
    files = on_disk(tmp_path / "site", STYLES)
    tmp_path.joinpath("site/styles/House").symlink_to(tmp_path / "elsewhere/House")
    tmp_path.joinpath("site/styles/Google/Words.yml").symlink_to(tmp_path / "elsewhere/House/Words.yml")
    library = library_of(Voice(styles=("House", "Google")), files)
    assert list(library.rules) == ["Google.Passive", "Google.We"]
    assert [each.message for each in library.faults] == [
        "style 'House' is not read: 'styles/House' leads out of the folder 'site'",
        "'Google.Words' is left out: 'styles/Google/Words.yml' leads out of the folder 'site'",
    ]


def test_links_within_the_folder_are_followed_but_not_for_ever(tmp_path):
    files = on_disk(tmp_path, STYLES)
    tmp_path.joinpath("styles/House").symlink_to("Google")
    tmp_path.joinpath("styles/Google/again").symlink_to("../Google")
    assert files.names("styles/House") == (
        "styles/House/Passive.yml",
        "styles/House/We.yml",
        "styles/House/meta.json",
    )


def test_paths_may_lead_out_of_a_folder_within_a_larger_one(tmp_path):
    on_disk(tmp_path, STYLES)
    tmp_path.joinpath("site").mkdir()
    files = StyleFiles(tmp_path / "site", within=tmp_path)
    assert files.names("../styles/Google")[0] == "../styles/Google/Passive.yml"
    assert files.text("../styles/Google/We.yml") == RULE.encode()
    assert files.refusal("../../x") == f"'../../x' leads out of the folder '{tmp_path.name}'"


def test_what_is_too_large_or_no_file_is_refused(tmp_path, monkeypatch):
    files = on_disk(tmp_path, STYLES)
    os.mkfifo(tmp_path / "styles/Google/Pipe.yml")
    monkeypatch.setattr("pelican_contentstrategy.integrations.style_files.MOST_BYTES", 10)
    assert files.refusal("styles/Google/Pipe.yml") == "'styles/Google/Pipe.yml' is no ordinary file"
    assert files.refusal("styles/Google/We.yml") == (
        "'styles/Google/We.yml' has 60 bytes, and more than 10 are not read"
    )
    assert files.text("styles/Google/We.yml") is None
