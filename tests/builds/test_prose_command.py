"""Does `prose` do for loose files what scripts and editors expect of Vale?"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from pelican_contentstrategy.check.loose import Linter
from tests.builds.site import Run, environment

IMPORTED = """
import sys
from pelican_contentstrategy.integrations.cli import main
main(["prose", "a.md"], standalone_mode=False)
print(sorted({"pelican", "feedgen", "jinja2", "rich", "asyncio"} & set(sys.modules)))
"""


def test_an_alert_is_a_line(desk):
    desk.add({"a.md": "# Bread\n\nCrust — *very* brown.\nWe utilise steam.\n"})
    run = desk.prose("a.md")
    assert run.out == "a.md:3:10:Bakery.Very:leave out 'very'\na.md:4:4:Bakery.Use:say 'use' or 'take' for 'utilise'\n"
    assert (run.code, run.err) == (1, "")


def test_json_has_the_shape_of_vales(desk):
    desk.add({"a.md": "It is much\ntoo hot. We utilise steam.\n"})
    run = desk.prose("--format", "json", "a.md")
    assert json.loads(run.out) == {
        "a.md": [
            {
                "Action": {"Name": "", "Params": None},
                "Span": [7, 10],
                "Check": "Bakery.Very",
                "Description": "",
                "Link": "",
                "Message": "leave out 'much too'",
                "Severity": "error",
                "Match": "much too",
                "Line": 1,
            },
            {
                "Action": {"Name": "replace", "Params": ["use", "take"]},
                "Span": [13, 19],
                "Check": "Bakery.Use",
                "Description": "It is shorter.",
                "Link": "https://bakery.example/words",
                "Message": "say 'use' or 'take' for 'utilise'",
                "Severity": "suggestion",
                "Match": "utilise",
                "Line": 2,
            },
        ]
    }
    assert run.out.startswith('{\n  "a.md": [\n    {\n      "Action": {\n        "Name": "",\n')


def test_json_of_several_files_leaves_out_those_without_alerts(desk):
    desk.add({"a.md": "Very.", "b.md": "Good.", "c.md": "very"})
    assert list(json.loads(desk.prose("--format", "json", "a.md", "b.md", "c.md").out)) == ["c.md"]
    desk.add({"a.md": "very"})
    assert list(json.loads(desk.prose("--format", "json", "a.md", "b.md", "c.md").out)) == ["a.md", "c.md"]


def test_nothing_found_is_an_empty_answer(desk):
    desk.add({"a.md": "Good bread.\n"})
    assert desk.prose("a.md") == Run(0, "", "")
    assert desk.prose("--format", "json", "a.md") == Run(0, "{}\n", "")


@pytest.mark.parametrize(
    ("arguments", "code"), [(["a.md"], 0), (["very.md"], 1), (["a.md", "very.md"], 1), (["--no-exit", "very.md"], 0)]
)
def test_only_errors_fail(desk, arguments, code):
    desk.add({"a.md": "We utilise steam.\n", "very.md": "very\n"})
    assert desk.prose(*arguments).code == code


def test_flags_of_vale_are_understood(desk):
    desk.add({"a.md": "very\n"})
    flags = ("--output=JSON", "--no-wrap", "--no-global", "--sort", "--normalize", "--relative", "--no-exit")
    run = desk.prose(*flags, "--config=.vale.ini", "--ext=.md", "--glob=*.md", "--ignore-syntax", "a.md")
    assert (run.code, list(json.loads(run.out))) == (0, ["a.md"])


def test_a_filter_is_refused(desk):
    run = desk.prose("--filter", ".Level == 'error'", "a.md")
    assert run.code == 2
    assert "--filter is not known here; switch rules in .vale.ini, or use --min-alert-level" in run.err


def test_a_folder_means_all_prose_in_it(desk):
    desk.add(dict.fromkeys(("b/z.md", "b/a.txt", "b/c/d.html", "b/n.md.bak", "b/node_modules/x.md", "b/p.png"), "very"))
    run = desk.prose("b", "b/z.md", "b/")
    assert [line.split(":")[0] for line in run.out.splitlines()] == ["b/a.txt", "b/z.md", "b/c/d.html"]
    assert (run.code, run.err) == (1, "")


def test_files_that_no_section_means_are_left_alone(desk):
    desk.add({"a.mdx": "very\n", "notes": "very\n"})
    assert desk.prose("a.mdx", "notes", ".") == Run(0, "", "")


def test_paths_are_told_as_they_are_given(desk):
    desk.add({"b/a.md": "very\n"})
    whole = str(desk.folder / "b" / "a.md")
    run = desk.prose("./b/a.md", whole)
    assert [line.partition(":")[0] for line in run.out.splitlines()] == ["./b/a.md", whole]


def test_other_markup_is_told_of_and_not_read(desk):
    desk.add({"b/a.md": "very\n", "b/c.rst": "very\n", "b/d.rst": "very\n"})
    run = desk.prose("b")
    assert run == Run(
        1,
        "b/a.md:1:1:Bakery.Very:leave out 'very'\n",
        "not read, for they are neither Markdown nor HTML nor plain text: 2 .rst\n"
        "  hint: take them out of the sections of .vale.ini, or read them with --ignore-syntax\n",
    )
    assert desk.prose("b/c.rst").code == 2
    assert desk.prose("--ignore-syntax", "b/c.rst") == Run(1, "b/c.rst:1:1:Bakery.Very:leave out 'very'\n", "")


@pytest.mark.parametrize(
    ("glob", "paths"), [("*.txt", ["b.txt"]), ("!*.txt", ["a.md"]), ("{a,b}.*", ["a.md", "b.txt"])]
)
def test_a_glob_narrows_what_is_judged(desk, glob, paths):
    desk.add({"a.md": "very\n", "b.txt": "very\n"})
    assert [line.split(":")[0] for line in desk.prose("--glob", glob, "a.md", "b.txt").out.splitlines()] == paths


def test_a_glob_that_is_none_is_a_mistake(desk):
    run = desk.prose("--glob", "*.{md", ".")
    assert run == Run(2, "", "--glob: '*.{md' matches no file\n  hint: close every '[' and '{' in it\n")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--ext", ".md"], "stdin.md:1:4:"),
        (["--ext=md", "-"], "stdin.md:1:4:"),
        ([], "stdin.txt:1:4:"),
        (["--path", "b/c.md", "-"], "b/c.md:1:4:"),
    ],
)
def test_what_is_piped_in_is_judged(desk, arguments, line):
    run = desk.prose(*arguments, piped="A *very* `very` hot oven.\n")
    assert run.out.startswith(line)
    assert (run.code, run.out.count("\n")) == (1, 2 if "txt" in line else 1)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\xef\xbb\xbfA very hot oven.\n", "1:3"),
        (b"One.\r\n\r\nA very hot oven.\r\n", "3:3"),
        (b"One.\r\rA very hot oven.\r", "3:3"),
        ("面包很好 very good\n".encode(), "1:6"),
        (b"---\ntitle: very\n---\nA very hot oven.\n", "4:3"),
    ],
)
def test_columns_count_what_is_written(desk, content, line):
    desk.add({"a.md": content})
    assert desk.prose("a.md").out == f"a.md:{line}:Bakery.Very:leave out 'very'\n"


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(desk):
    desk.add({"a.md": b"caf\xe9\n", "c.md": "very\n"})
    (desk.folder / "gone.md").symlink_to("nowhere.md")
    assert desk.prose("a.md", "b.md", "gone.md", "c.md") == Run(
        2,
        "c.md:1:1:Bakery.Very:leave out 'very'\n",
        "there is no file 'b.md'\n"
        "  hint: name files and folders; pipe a text in to have it judged\n"
        "a.md:1:4: the file is not UTF-8: byte 0xe9\n"
        "  hint: save it as UTF-8\n"
        "'gone.md' cannot be read: no such file or directory\n",
    )


def test_a_fault_of_ours_costs_one_file(desk, monkeypatch):
    desk.add({"a.md": "very\n", "b.md": "very\n"})
    lint = Linter.lint

    def failing(self, text, path):
        if path == "a.md":
            raise ZeroDivisionError(path)
        return lint(self, text, path)

    monkeypatch.setattr(Linter, "lint", failing)
    run = desk.prose("a.md", "b.md")
    assert (run.code, run.out) == (2, "b.md:1:1:Bakery.Very:leave out 'very'\n")
    assert run.err.startswith("'a.md' cannot be judged: ZeroDivisionError: a.md (")


def test_it_starts_without_what_it_does_not_need(desk):
    desk.add({"a.md": "Good bread.\n"})
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], cwd=desk.folder, env=environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_it_needs_files_or_a_pipe(desk, monkeypatch):
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True)
    run = desk.prose()
    assert run.code == 2
    assert "name files or folders, or pipe a text in" in run.err


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Title: A very good day\nTags: very\n\nvery\n", ["4:1"]),
        ("\ufeffTitle: A very good day\r\nMood: very\r\n    very\r\n\r\nvery\r\n", ["5:1"]),
        ("Title: A very good day\rLang: en\r\rvery\r", ["4:1"]),
        ("Status: draft\nfunnel-stage: very\n", []),
        ("Note: very\n\nvery\n", ["1:7", "3:1"]),
        ("Title: very\nand more\n\nvery\n", ["1:8", "4:1"]),
        ("One.\n\nTitle: very\n\nvery\n", ["3:8", "5:1"]),
        ("+++\ntitle = 'very'\n+++\nvery\n", ["4:1"]),
        ("+++\nvery\n", ["2:1"]),
    ],
    ids=["Pelican", "CRLF", "CR", "nothing else", "no field", "no end", "no start", "TOML", "open"],
)
def test_front_matter_is_not_judged(desk, text, lines):
    desk.add({"a.md": text})
    found = [line.removeprefix("a.md:").partition(":Bakery")[0] for line in desk.prose("a.md").out.splitlines()]
    assert found == lines


def test_plain_text_has_no_front_matter(desk):
    desk.add({"a.txt": "Title: A very good day\n\nvery\n"})
    assert desk.prose("a.txt").out.count("\n") == 2


def test_hidden_folders_are_left_alone_unless_they_are_named(desk):
    desk.add(dict.fromkeys((".venv/a.md", "b/.notes/c.md", "b/d.md"), "very\n"))
    assert desk.prose(".").out == "b/d.md:1:1:Bakery.Very:leave out 'very'\n"
    assert desk.prose("b/.notes").out == "b/.notes/c.md:1:1:Bakery.Very:leave out 'very'\n"


def test_a_comment_of_vales_that_switches_nothing_is_told(desk):
    desk.add({"a.md": "<!-- vale Bakery.Vary = NO -->\n\nvery\n\n<!-- vale of -->\n", "b.md": "<!-- vale of -->\n"})
    run = desk.prose("--no-exit", "a.md", "b.md")
    assert run.code == 0
    assert run.err == (
        "a.md:1:1: there is no rule 'Bakery.Vary'\n"
        "  hint: did you mean 'Bakery.Very'?\n"
        "a.md:5:1: 'vale of' switches nothing\n"
        "  hint: did you mean 'off'?\n"
        "b.md:1:1: 'vale of' switches nothing\n"
        "  hint: did you mean 'off'?\n"
    )
