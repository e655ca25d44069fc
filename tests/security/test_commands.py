"""Every command over a hostile site: what it prints steers no terminal, and programs read in it what we say."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from pelican_contentstrategy.integrations.cli import main
from tests.security import parsers

COMMANDS = {
    "audit": parsers.assert_quiet,
    "audit --format csv": parsers.assert_printed_table,
    "audit --format json": parsers.assert_json,
    "brief draft \x1b]0;\x07\u202ehack": parsers.assert_quiet,
    "brief new": parsers.assert_quiet,
    "brief prompt briefs/break.md": parsers.assert_quiet,
    "brief prompt briefs/terminal.md": parsers.assert_quiet,
    "check": parsers.assert_quiet,
    "check --format concise": parsers.assert_quiet,
    "check --format github": parsers.assert_commands,
    "check --format json": parsers.assert_json,
    "check --format junit": parsers.assert_xml,
    "check --format sarif": parsers.assert_json,
    "check nowhere": parsers.assert_quiet,
    "coverage": parsers.assert_quiet,
    "coverage --format csv": parsers.assert_printed_table,
    "coverage --format json": parsers.assert_json,
    "fix --select CS4 --select CS2": parsers.assert_quiet,
    "init": parsers.assert_quiet,
    "inventory": parsers.assert_quiet,
    "inventory --format csv": parsers.assert_printed_table,
    "inventory --format json": parsers.assert_json,
    "metrics import metrics/ga4.csv --format json": parsers.assert_json,
    "metrics import metrics/ga4.csv metrics/\x1b]0;hack.csv": parsers.assert_quiet,
    "metrics report": parsers.assert_quiet,
    "metrics report --format csv": parsers.assert_printed_table,
    "metrics report --format json": parsers.assert_json,
    "newsletter": parsers.assert_quiet,
    "prose --config vale.ini content": parsers.assert_quiet,
    "prose --config vale.ini --format json content": parsers.assert_json,
    "queue": parsers.assert_quiet,
    "queue --format csv": parsers.assert_printed_table,
    "queue --format json": parsers.assert_json,
    "report": parsers.assert_quiet,
    "report --against \x1b]0;\x07\u202ehack": parsers.assert_quiet,
    "report --format json": parsers.assert_json,
    "report --format markdown": parsers.assert_quiet,
    "rule Own": parsers.assert_quiet,
    "rule Own.Rule": parsers.assert_quiet,
    "rule Own.Nothing": parsers.assert_quiet,
    "schema report": parsers.assert_json,
    "strategy": parsers.assert_quiet,
    "strategy --coverage --format html": parsers.assert_page_of_its_own,
    "styleguide": parsers.assert_quiet,
}
"""What each command prints is held against, as its words are parted by blanks."""
MARKDOWN = ("report --format markdown", "styleguide", "rule Own.Rule")
"""Those that print Markdown for pages."""


@pytest.fixture(scope="session")
def vale(hostile):
    """A configuration of its own for loose files."""
    return hostile.write("vale.ini", "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Own\n")


@pytest.mark.usefixtures("built", "vale")
@pytest.mark.parametrize("words", COMMANDS)
def test_what_is_printed_is_text(hostile, words):
    run = hostile.run("pelican_contentstrategy", *words.split(" "))
    assert " failed" not in run.err, run.err
    assert "Traceback" not in run.err, run.err
    parsers.assert_quiet(run.err)
    COMMANDS[words](run.out)
    if words in MARKDOWN:
        parsers.assert_markdown(run.out)


@pytest.mark.usefixtures("built")
def test_a_letter_is_text(hostile):
    run = hostile.run("pelican_contentstrategy", "newsletter", "--output", "letters", "--since", "2026-10-01")
    assert run.code == 0
    letters = {Path(path).suffix: content.decode() for path, content in hostile.output("letters").items()}
    parsers.assert_html(letters[".html"], scripts=())
    parsers.assert_mail(letters[".eml"])
    parsers.assert_text(letters[".txt"])


def test_no_command_is_left_out():
    commands = main.list_commands(click.Context(main))
    assert {words.split(" ")[0] for words in COMMANDS} == {*commands}
